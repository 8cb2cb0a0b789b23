/** Rows → one trie that a lexer walks. Any grammar adds its own words to it. */
import type { Language } from '../../document.js'
import { foldWord } from '../../fold.js'
import { kazakhLatin, type ReadKazakhLatin } from '../../lexicon/kazakh-latin.js'
import type { Grammar, Paradigm } from '../../lexicon/paradigms.js'
import { paradigmsOf } from '../../lexicon/paradigms.js'
import { type KazakhKeys, kazakhKeys, latinWords } from '../../names/translit/kazakh.js'
import { type Endings, expand, partsOf } from './forms.js'
import type { NumberLexicon } from './schema.js'
import { plant, type Trie, trie } from './trie.js'

export type NumberRole = 'unit' | 'teen' | 'ten' | 'hundred' | 'whole' | 'scale' | 'half' | 'mixed'

/** What the vocabulary says of a form. Shapes see the class only. */
export interface Entry {
  readonly class: string
  readonly language?: Language
  /** Of a number word its number, of a unit of time how many (полгода: 6 months), of a month 1 to 12. */
  readonly value?: number
  readonly role?: NumberRole
  /** `Y`, `M`, … or a currency. */
  readonly unit?: string
  /** Kazakh ablative: `5 жылдан`. */
  readonly from?: true
  /** A unit as an adjective, which stands before what it measures: `летний`. */
  readonly adjective?: true
  /** No such word where it is written with a capital. */
  readonly lower?: true
  /** Id of the row of the kind of penalty. */
  readonly kind?: string
  readonly regime?: string
}

export type Suffix = NumberLexicon['suffixes'][number]['case']

/** Words of rows where they are found; plain data. */
export interface Planted {
  readonly words: Trie<Entry>
  /** Stems of Kazakh verbs, written `тағайында+v`: they take the paradigm of the lexicon. */
  readonly verbs: Map<string, Entry>
}

export interface Vocabulary extends Planted {
  /** `ти` of `10-ти` → what the ending says. */
  readonly suffixes: ReadonlyMap<string, Suffix>
  /** `летн` → `Y`: the stem that follows a number inside one Russian word. */
  readonly stems: ReadonlyMap<string, string>
  /** Whether a word has any of them. */
  readonly stemmed: RegExp
  readonly endings: Endings
  readonly verbal: Paradigm
  /** A Kazakh word in Latin letters → the word of the vocabulary that it is. */
  readonly cyrillic: (word: string) => string | undefined
}

export interface Inflected {
  readonly entry: Entry
  readonly grammar: Grammar
}

const longestEnding = 12
const firstCyrillic = 0x400

/** A form of a Kazakh verb, by its longest stem; its noun (`сотталуы`) is none. */
export function inflected(
  { verbs, verbal }: Pick<Vocabulary, 'verbs' | 'verbal'>,
  word: string,
): Inflected | undefined {
  if (word.charCodeAt(0) < firstCyrillic) return undefined
  for (let at = word.length - 1; at >= Math.max(2, word.length - longestEnding); at--) {
    const entry = verbs.get(word.slice(0, at))
    const grammar = entry && verbal.get(word.slice(at))
    if (grammar && !grammar[0]!.has('noun')) return { entry, grammar: grammar[0]! }
  }
  return undefined
}

function kazakhWords(branch: Trie<Entry>, found = new Set<string>()): ReadonlySet<string> {
  for (const [word, next] of branch.next ?? []) {
    if (/\p{Script=Cyrillic}/u.test(word)) found.add(word)
    kazakhWords(next, found)
  }
  return found
}

/** `sottalady`: the reading of a Latin word that is a form of a verb of the vocabulary. */
function latinVerbs(
  keys: KazakhKeys,
  read: ReadKazakhLatin,
  vocabulary: Pick<Vocabulary, 'verbs' | 'verbal'>,
): (word: string) => string | undefined {
  let stems: Set<string> | undefined
  return (word) => {
    stems ??= new Set([...vocabulary.verbs.keys()].map(keys.of))
    const key = keys.of(word)
    for (let at = key.length - 1; at >= Math.max(2, key.length - longestEnding); at--)
      if (stems.has(key.slice(0, at)))
        return read(word).find((each) => inflected(vocabulary, each) !== undefined)
    return undefined
  }
}

const verb = '+v'

const abbreviated = (part: string): boolean => part.length > 1 && part.endsWith('.')

export function addForms(vocabulary: Vocabulary, cell: string, entry: Entry): void {
  for (const form of expand(cell, vocabulary.endings)) {
    if (form.endsWith(verb)) {
      vocabulary.verbs.set(form.slice(0, -verb.length), entry)
      continue
    }
    const parts = partsOf(form)
    plant(vocabulary.words, parts, entry)
    if (!parts.some(abbreviated)) continue
    // A tokeniser that does not know an abbreviation cuts its full stop off.
    const cut = parts.flatMap((part) => (abbreviated(part) ? [part.slice(0, -1), '.'] : [part]))
    plant(vocabulary.words, cut, entry)
  }
}

/** What is planted already, else number words alone: class `number`. */
export function vocabularyOf(lexicon: NumberLexicon, planted?: Planted): Vocabulary {
  const words: Trie<Entry> = planted?.words ?? trie()
  const verbs: Vocabulary['verbs'] = planted?.verbs ?? new Map()
  const verbal = paradigmsOf(lexicon.inflection)('kk', 'v')
  const keys = kazakhKeys(lexicon.alphabets)
  const known = latinWords(keys, () => kazakhWords(words))
  const inflection = latinVerbs(keys, kazakhLatin(lexicon.alphabets), { verbs, verbal })
  const vocabulary: Vocabulary = {
    words,
    suffixes: new Map(lexicon.suffixes.map((row) => [row.suffix, row.case])),
    stems: new Map(lexicon.stems.map((row) => [row.stem, row.unit])),
    stemmed: new RegExp(lexicon.stems.map((row) => row.stem).join('|')),
    endings: new Map(lexicon.endings.map((row) => [row.name, foldWord(row.endings)])),
    verbs,
    verbal,
    cyrillic: (word) => known(word) ?? inflection(word),
  }
  for (const { value, role, language, forms } of planted ? [] : lexicon.words)
    addForms(vocabulary, forms, {
      class: 'number',
      value,
      role,
      // Words of thousands and millions are those of several languages.
      ...((role === 'unit' || role === 'ten') && { language }),
    })
  return vocabulary
}

const moneyClass = {
  after: 'money-after',
  from: 'money-after',
  before: 'money-before',
  either: 'money-either',
  glued: 'money-glued',
}

const unitClass = {
  unit: 'unit',
  one: 'unit-one',
  led: 'unit-led',
  short: 'unit-short',
  adjective: 'unit',
  from: 'unit',
}

/** Units of time (`unit`; `unit-one` may stand without a number, `unit-led` behind a preposition; `unit-short` is an abbreviation) and of money as well. */
export function addMeasures(vocabulary: Vocabulary, lexicon: NumberLexicon): void {
  for (const { unit, factor, role, language, forms } of lexicon.units)
    addForms(vocabulary, forms, {
      class: unitClass[role],
      language,
      unit,
      value: factor,
      ...(role === 'from' && { from: true }),
      ...(role === 'short' && { lower: true }),
      ...(role === 'adjective' && { adjective: true }),
    })
  for (const { unit, role, language, forms } of lexicon.currencies)
    addForms(vocabulary, forms, {
      class: moneyClass[role],
      language,
      unit,
      ...(role === 'from' && { from: true }),
    })
}
