/** Rows → one trie that a lexer walks. Any grammar adds its own words to it. */
import type { Language } from '../../document.js'
import { foldWord } from '../../fold.js'
import { type Endings, expand, partsOf } from './forms.js'
import type { NumberRole } from './number.js'
import type { NumberLexicon } from './schema.js'
import { plant, type Trie, trie } from './trie.js'

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
  /** No such word where it is written with a capital. */
  readonly lower?: true
  /** Id of the row of the kind of penalty. */
  readonly kind?: string
  readonly regime?: string
}

export type Suffix = NumberLexicon['suffixes'][number]['case']

export interface Vocabulary {
  readonly words: Trie<Entry>
  /** `ти` of `10-ти` → what the ending says. */
  readonly suffixes: ReadonlyMap<string, Suffix>
  /** `летн` → `Y`: the stem that follows a number inside one Russian word. */
  readonly stems: ReadonlyMap<string, string>
  /** Whether a word has any of them. */
  readonly stemmed: RegExp
  readonly endings: Endings
}

const abbreviated = (part: string): boolean => part.length > 1 && part.endsWith('.')

export function addForms(vocabulary: Vocabulary, cell: string, entry: Entry): void {
  for (const form of expand(cell, vocabulary.endings)) {
    const parts = partsOf(form)
    plant(vocabulary.words, parts, entry)
    if (!parts.some(abbreviated)) continue
    // A tokeniser that does not know an abbreviation cuts its full stop off.
    const cut = parts.flatMap((part) => (abbreviated(part) ? [part.slice(0, -1), '.'] : [part]))
    plant(vocabulary.words, cut, entry)
  }
}

/** Number words alone: class `number`. */
export function vocabularyOf(lexicon: NumberLexicon): Vocabulary {
  const vocabulary: Vocabulary = {
    words: trie(),
    suffixes: new Map(lexicon.suffixes.map((row) => [row.suffix, row.case])),
    stems: new Map(lexicon.stems.map((row) => [row.stem, row.unit])),
    stemmed: new RegExp(lexicon.stems.map((row) => row.stem).join('|')),
    endings: new Map(lexicon.endings.map((row) => [row.name, foldWord(row.endings)])),
  }
  for (const { value, role, forms } of lexicon.words)
    addForms(vocabulary, forms, { class: 'number', value, role })
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
    })
  for (const { unit, role, language, forms } of lexicon.currencies)
    addForms(vocabulary, forms, {
      class: moneyClass[role],
      language,
      unit,
      ...(role === 'from' && { from: true }),
    })
}
