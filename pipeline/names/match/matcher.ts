/** The tables of name matching, put together: text → parsed name, two parsed names → comparison. */

import type { Scheme } from '../translit/schema.js'
import { type Romanise, romaniser } from '../translit/scheme.js'
import { type Alphabet, alphabetOf, spell } from './alphabet.js'
import { type Comparison, compareParsed, type Judgment, judge } from './compare.js'
import { type Costs, costsOf } from './costs.js'
import { type Distance, distances } from './distances.js'
import { type Endings, endingsOf } from './endings.js'
import type { Scales } from './evidence.js'
import { type GivenTable, givenNames, givenTable } from './given.js'
import { firstSounds, initialsOf } from './initials.js'
import type { FullPart, ParsedName } from './name.js'
import { type ParseOptions, parser } from './parse.js'
import { rarityKey } from './rarity.js'
import { type Scale, scaleOf } from './scale.js'
import type {
  AbroadRow,
  CaseRow,
  CognateRow,
  CostsFile,
  EndingRow,
  GivenRow,
  GraphemeRow,
  ShortRow,
  SoundRow,
  SurnameRow,
  WeightsFile,
  WordRow,
} from './schema.js'
import { shortForms } from './short.js'
import { skeletons } from './skeleton.js'
import type { Word } from './token.js'
import { wordLikeness } from './weigh.js'
import { type Words, wordsOf } from './words.js'

export interface MatchRows {
  readonly graphemes: readonly GraphemeRow[]
  readonly sounds: readonly SoundRow[]
  readonly endings: readonly EndingRow[]
  readonly cases: readonly CaseRow[]
  readonly initials: readonly { readonly initial: string; readonly sounds: string }[]
  readonly given: readonly GivenRow[]
  /** Given names of Kazakhstan in Kazakh and in Russian letters, as common as its others. */
  readonly local: readonly AbroadRow[]
  /** Given names of other countries; how common they are is not known. */
  readonly abroad: readonly AbroadRow[]
  readonly surnames: readonly SurnameRow[]
  readonly cognates: readonly CognateRow[]
  /** Spellings of one surname that sound cannot tell: Пак, Park. */
  readonly families: readonly CognateRow[]
  readonly shorts: readonly ShortRow[]
  readonly words: readonly WordRow[]
  readonly weights: WeightsFile
  /** The scheme that ids and names of the people list are romanised by. */
  readonly house: Scheme
  readonly costs?: CostsFile
}

/** What is made of the long lists and is plain data, so that a table can hold it. */
export interface NameTables {
  readonly given: GivenTable
  /** Sound of a surname → −ln of its share. */
  readonly surnames: ReadonlyMap<string, number>
}

/** Rows and, where a table has them, what the long lists come to. */
export interface MatchData extends MatchRows {
  readonly compiled?: NameTables
}

export interface Matcher {
  readonly parse: (text: string, options?: ParseOptions) => ParsedName
  readonly compare: (a: ParsedName, b: ParsedName) => Comparison
  /** The same verdict without reasons; only for names that can be compared. */
  readonly judge: (a: ParsedName, b: ParsedName) => Judgment
  /** From text to verdict. */
  readonly match: (a: string, b: string) => Comparison
  /** A word that goes before names and tells a role: lawyer, судья. */
  readonly isTitle: (word: string) => boolean
  readonly alphabet: Alphabet
  readonly costs: Costs
  readonly distance: Distance
  /** How alike two words are as surnames or as any part of a name: 1 equal, 0 as likely another, below it another. */
  readonly likeness: (a: Word, b: Word, family: boolean) => number
  readonly scales: Scales
  readonly scale: Scale
  readonly words: Words
  /** Cyrillic → Latin in the house spelling. */
  readonly romanise: Romanise
}

const rarest = 13

function surnameRarity(
  alphabet: Alphabet,
  endings: Endings,
  rows: readonly SurnameRow[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let total = 0
  for (const row of rows) {
    const name = row.name.toLowerCase()
    const cut = endings(name, 'family')?.cut ?? 0
    const key = rarityKey(alphabet, spell(alphabet, name.slice(0, name.length - cut)))
    counts.set(key, (counts.get(key) ?? 0) + row.count)
    total += row.count
  }
  return new Map([...counts].map(([key, count]) => [key, Math.log(total / count)]))
}

const familiesOf = (rows: readonly CognateRow[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, at) => row.names.split(' ').map((name) => [name, at] as const)))

const mostKept = 50_000

/** Names that come again are parsed once. */
const keeper = (parse: (text: string) => ParsedName): ((text: string) => ParsedName) => {
  const known = new Map<string, ParsedName>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const made = parse(text)
    if (known.size >= mostKept) known.clear()
    known.set(text, made)
    return made
  }
}

const joiner =
  (alphabet: Alphabet, words: Words) =>
  (a: FullPart, b: FullPart): FullPart => {
    const text = a.text + b.text.toLowerCase()
    const word = words.of(text)
    const first = firstSounds(alphabet, word.whole.symbols)
    return {
      kind: 'full',
      role: a.role,
      text: `${a.text} ${b.text}`,
      word,
      first,
      firstAsFather: first,
      long: undefined,
    }
  }

export function nameTables(rows: MatchRows): NameTables {
  const alphabet = alphabetOf(rows.graphemes)
  return {
    given: givenTable(alphabet, skeletons(alphabet), rows),
    surnames: surnameRarity(alphabet, endingsOf(rows.endings), rows.surnames),
  }
}

export function createMatcher(data: MatchData): Matcher {
  const alphabet = alphabetOf(data.graphemes)
  const costs = costsOf(alphabet, data.sounds, data.costs)
  const keys = skeletons(alphabet)
  const tables = data.compiled ?? nameTables(data)
  const given = givenNames(alphabet, costs, keys, data.cognates, tables.given)
  const endings = endingsOf(data.endings)
  const { surnames } = tables
  const words = wordsOf({
    alphabet,
    skeletons: keys,
    endings,
    given,
    surnames,
    rarest,
    cases: data.cases,
    families: familiesOf(data.families),
    shortOf: shortForms(data.shorts, given, (text) => rarityKey(alphabet, spell(alphabet, text))),
    elements: data.words.filter((row) => row.kind === 'element').map((row) => row.word),
  })
  const kinds = new Map(data.words.map((row) => [row.word, row.kind]))
  const parse = parser({ alphabet, words, initials: initialsOf(data.initials), kinds })
  const kept = keeper(parse)
  const distance = distances(costs)
  const scales: Scales = { distance, join: joiner(alphabet, words), parse }
  const scale = scaleOf(data.weights)
  const compare = (a: ParsedName, b: ParsedName) => compareParsed(scales, scale, a, b)
  const likeness = (a: Word, b: Word, family: boolean) => wordLikeness(distance, a, b, family)
  return {
    parse,
    compare,
    judge: (a, b) => judge(scales, scale, a, b),
    likeness,
    match: (a, b) => compare(kept(a), kept(b)),
    isTitle: (word) => kinds.get(word.toLowerCase()) === 'title',
    alphabet,
    costs,
    distance,
    scales,
    scale,
    words,
    romanise: romaniser(data.house),
  }
}
