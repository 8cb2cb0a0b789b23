import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { DeclensionRow } from '../../pipeline/names/grammar/declension.js'
import { knownBy, type NameLexicon } from '../../pipeline/names/persons/lexicon.js'
import {
  type CueRow,
  cueKinds,
  type KnownRow,
  type Strength,
} from '../../pipeline/names/persons/rows.js'
import { sound } from '../../pipeline/names/persons/sound.js'
import { namesOf, type StoredNames, type StoredWords } from './compose.js'
import { dataPath, readTsv } from './files.js'
import { loadGiven } from './match-rows.js'
import { loadKazakhAlphabets } from './translit.js'

const language = z.enum(['en', 'ru', 'kk'])

const cueRow = z.object({
  word: z.string().min(1),
  language,
  kind: z.enum(cueKinds),
  side: z.enum(['before', 'after', 'both']),
  case: z.enum(['any', 'capital', 'lower']),
})

const strength = z.enum(['0', '1', '2']).transform((text) => Number(text) as Strength)

const endingRow = z.object({
  ending: z.string().regex(/^[a-z]{2,8}$/),
  kind: z.enum(['family', 'adjective', 'patronymic', 'name']),
  strength,
  gender: z.enum(['m', 'f', '-']),
  letters: z.coerce.number().int().positive(),
  examples: z.string(),
  not: z.string(),
})

const stopRow = z.object({ language, kind: z.string().min(1), words: z.string().min(1) })

/** `1m0` before its keys: strength as given name, gender or `-`, strength as surname. */
const knownRow = z.object({ kind: z.string().regex(/^[0-2][mf-][0-2]$/), keys: z.string().min(1) })

/** Own rows hold no look-alikes or stray marks: folding them is cheap. */
const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

const addedRow = z.object({
  name: z.string().min(2),
  given: strength,
  gender: z.enum(['m', 'f', '-']),
  family: strength,
  first: z.enum(['yes', 'no']),
})

const added = (): readonly KnownRow[] =>
  readTsv('names/added.tsv', addedRow).map(({ name, given, gender, family, first }) => ({
    given,
    family,
    ...(first === 'yes' && { first: true }),
    ...(gender !== '-' && { gender }),
    keys: [sound(plain(name))],
  }))

const keysOf = (row: z.infer<typeof knownRow>): KnownRow => {
  const [given, gender, family] = row.kind
  return {
    given: Number(given) as Strength,
    family: Number(family) as Strength,
    ...((gender === 'm' || gender === 'f') && { gender }),
    keys: row.keys.split(' '),
  }
}

/** Words or lines of a generated list; its comment lines begin with `#`. */
const listed = (path: string, separator: RegExp): readonly string[] =>
  readFileSync(dataPath('names', path), 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(separator)

const cell = z.string().transform((text) => text.split(' ').filter((each) => each !== ''))
const endingCell = cell.transform((list) => list.map((each) => (each === '-' ? '' : each)))

const declensionRow = z.object({
  language: z.enum(['ru', 'kk']),
  sure: z.enum(['yes', 'no']),
  gender: z.enum(['m', 'f', '-', 'p', 'pm', 'pf']),
  stem: cell,
  nominative: endingCell,
  genitive: endingCell,
  dative: endingCell,
  accusative: endingCell,
  instrumental: endingCell,
  locative: endingCell,
  ablative: endingCell,
  examples: cell,
})

export const loadDeclensionRows = () => readTsv('names/declension.tsv', declensionRow)

const loadDeclensions = (): readonly DeclensionRow[] =>
  loadDeclensionRows().map(({ language, sure, gender, stem, examples: _, ...endings }) => ({
    language,
    sure: sure === 'yes',
    ...(gender.endsWith('m') && { gender: 'm' as const }),
    ...(gender.endsWith('f') && { gender: 'f' as const }),
    plural: gender.startsWith('p'),
    stem,
    endings,
  }))

export const loadEndings = () => readTsv('names/endings.tsv', endingRow)

export const loadCues = (): readonly CueRow[] =>
  readTsv('names/words.tsv', cueRow).map((row) => ({ ...row, word: plain(row.word) }))

const ordinaryRow = z.object({ language, words: z.string().min(1) })

/** Words that running text writes in lower case. */
export const loadOrdinary = (): StoredWords => {
  const added = readTsv('names/common-added.tsv', ordinaryRow)
  const of = (spoken: 'en' | 'ru' | 'kk') =>
    [
      ...listed(`common-${spoken}.txt`, /\s+/),
      ...added
        .filter((row) => row.language === spoken)
        .flatMap((row) => plain(row.words).split(' ')),
    ].join(' ')
  return { en: of('en'), ru: of('ru'), kk: of('kk') }
}

export const loadNameRows = (): StoredNames => ({
  known: knownBy([...readTsv('names/known.tsv', knownRow).map(keysOf), ...added()]),
  endings: loadEndings().map(({ gender, ...row }) => ({
    ...row,
    ...(gender !== '-' && { gender }),
  })),
  cues: loadCues(),
  stop: readTsv('names/stop.tsv', stopRow).map((row) => ({
    language: row.language,
    kind: row.kind,
    words: plain(row.words).split(' '),
  })),
  common: loadOrdinary(),
  places: listed('places.txt', /\n/),
  declensions: loadDeclensions(),
  spelt: new Map(loadGiven().map(({ name, count }) => [plain(name), Math.log10(1 + count)])),
})

/** The rows of `data/names` as the person finder and reader want them. */
export const loadNames = (): NameLexicon => namesOf(loadNameRows(), loadKazakhAlphabets())
