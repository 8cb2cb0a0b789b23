/** `data/orgs/` and `data/patterns/` → the lexicon of the finder and the reader of organisations. */
import { z } from 'zod'
import { languages } from '../../pipeline/document.js'
import { fold } from '../../pipeline/fold.js'
import { rowKeys } from '../../pipeline/match/keys.js'
import type { Certainty, OrgForm, OrgRows } from '../../pipeline/rules/orgs/lexicon.js'
import { kindRow, nameRow, orgPatternRow, townRow } from '../../pipeline/rules/orgs/schema.js'
import { loadAbbreviations } from './abbreviations.js'
import { readJson, readTsv } from './files.js'
import { loadEndings, loadMacros } from './patterns.js'
import { loadKazakhAlphabets } from './translit.js'

const formOf = (text: string, language: OrgForm['language']): OrgForm => {
  const certainty: Certainty = text.startsWith('«')
    ? 'quoted'
    : text.startsWith('?')
      ? 'doubtful'
      : 'plain'
  return { text: text.replace(/^\?|^«|»$/g, ''), language, certainty }
}

const formsOf = (cell: string, language: OrgForm['language']): readonly OrgForm[] =>
  cell === '' ? [] : cell.split(' | ').map((text) => formOf(text, language))

/** `@town-en`, `@town-ru` (by their stems) and `@town-kk` (as they stand: a genitive is another thing there). */
function towns(): readonly (readonly [string, string])[] {
  const rows = readTsv('orgs/towns.tsv', townRow)
  return languages.map((language) => {
    const words = rows.flatMap((row) => row[language].split('|').map((word) => fold(word).text))
    const keys = words.flatMap((word) =>
      language === 'ru' ? rowKeys(word, word.length < 4, 'ru') : [word],
    )
    return [`town-${language}`, keys.join('|')]
  })
}

export const loadOrgs = (): OrgRows => ({
  names: readTsv('orgs/names.tsv', nameRow).map(({ id, name, kind, ...cells }) => ({
    id,
    name,
    kind,
    forms: languages.flatMap((language) => formsOf(cells[language], language)),
  })),
  patterns: readJson('patterns/orgs.json', z.array(orgPatternRow)),
  macros: new Map([...loadMacros(), ...towns()]),
  kinds: new Map(
    readTsv('orgs/kinds.tsv', kindRow).flatMap(({ kind, words }) =>
      words.split('|').map((word) => [word, kind] as const),
    ),
  ),
  kazakhSchemes: loadKazakhAlphabets(),
  endings: loadEndings(),
  abbreviations: loadAbbreviations(),
})
