/** The rows of `data/lexicon`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../pipeline/document.js'
import type { EndingRow, LexiconRows, VerbForms, WordRow } from '../../pipeline/lexicon/rows.js'
import type { Scheme } from '../../pipeline/names/translit/schema.js'
import { dataPath, projectRoot } from './files.js'
import { loadScheme } from './translit.js'

const cellsOf = (path: string): readonly (readonly string[])[] =>
  readFileSync(dataPath('lexicon', path), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))

/** Tables of a language, in the order of their names. */
const filesOf = (language: Language): readonly string[] =>
  readdirSync(dataPath('lexicon', language))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => `${language}/${name}`)

/** The schemes by which people write Kazakh in Latin letters. */
const alphabets = [
  'kk-latin-2017',
  'kk-latin-2018',
  'kk-latin-2021',
  'kk-latin-kazakhstan',
  'kk-press',
  'kk-turkish',
]

export const kazakhSchemes = (): readonly Scheme[] => alphabets.map(loadScheme)

const listOf = (cell: string | undefined): readonly string[] =>
  (cell ?? '').split(' ').filter((each) => each !== '')

function readVerbs(): ReadonlyMap<string, VerbForms> {
  const path = join(projectRoot, 'dist', 'tables', 'english-verbs.json')
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8'))))
  } catch {
    throw new Error('no table of English verbs; expected dist/tables, which `npm run build` makes')
  }
}

export function loadWords(): LexiconRows {
  const words = languages.flatMap((language) =>
    filesOf(language).flatMap((file) =>
      cellsOf(file).map(
        ([forms, tags]): WordRow => ({ language, forms: forms!, tags: listOf(tags) }),
      ),
    ),
  )
  const endings = cellsOf('endings.tsv').map(
    ([language, paradigm, grammar, endings]): EndingRow => ({
      language: language as EndingRow['language'],
      paradigm: paradigm!,
      grammar: grammar === '-' ? [] : listOf(grammar),
      endings: endings!,
    }),
  )
  return { words, endings, english: readVerbs(), kazakhSchemes: kazakhSchemes() }
}
