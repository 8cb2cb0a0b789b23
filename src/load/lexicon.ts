/** The rows of `data/lexicon`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../pipeline/document.js'
import type { EndingRow, LexiconRows, VerbForms, WordRow } from '../../pipeline/lexicon/rows.js'
import { dataPath, projectRoot } from './files.js'

const cellsOf = (path: string): readonly (readonly string[])[] =>
  readFileSync(dataPath('lexicon', path), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))

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
    cellsOf(`${language}.tsv`).map(
      ([forms, tags]): WordRow => ({ language, forms: forms!, tags: listOf(tags) }),
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
  return { words, endings, english: readVerbs() }
}
