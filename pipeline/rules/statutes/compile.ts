/** Rows → look-up tables, once per lexicon. */
import { type Language, languages } from '../../document.js'
import { kazakhLatin } from '../../lexicon/kazakh-latin.js'
import { wordIndex } from '../../lexicon/lookup.js'
import type { LexiconRows } from '../../lexicon/rows.js'
import type { CountryRow, Forms, LawRow, StatuteRows } from './lexicon.js'
import { type Lookup, type MayStart, type PiecesOf, piecesBy } from './pieces.js'
import type { Role } from './roles.js'
import { keyOf } from './stem.js'
import { keysIn, type Trie, trieOf } from './trie.js'

export interface Named {
  readonly law: LawRow
  /** An abbreviation that is a law only beside an article or a country. */
  readonly short: boolean
  /** Written in capitals: `УИК` is a code, `уик-энд` is not. */
  readonly capitals: boolean
}

export interface Country extends CountryRow {
  /** `РК`, `Republic of Kazakhstan`: a form that titles of laws use. */
  readonly official: boolean
}

/** What is made of the rows and is plain data, so that a table can hold it. */
export interface StatuteTables {
  readonly laws: ReadonlyMap<string, LawRow>
  /** Law → the one before it. */
  readonly replaced: ReadonlyMap<string, LawRow>
  readonly names: Trie<Named>
  readonly topics: Trie<Named>
  readonly countries: Trie<Country>
  /** Law → article → English title or ''. */
  readonly articles: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Key of a context word → the laws that it speaks for. */
  readonly context: ReadonlyMap<string, readonly string[]>
  /** Every key of names, topics and countries. */
  readonly known: ReadonlySet<string>
}

export interface Compiled extends Omit<StatuteTables, 'known'> {
  readonly piecesOf: PiecesOf
  /** In Kazakh texts. */
  readonly kazakhPiecesOf: PiecesOf
}

/** Rows are clean text: what folding would change in them is little. */
const foldWord = (phrase: string): string =>
  phrase.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'")

const keysOf = (language: Language, phrase: string): readonly string[] =>
  foldWord(phrase)
    .split(/[\s\-‑–,.«»“”"()/]+/u)
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => keyOf(language, word))

const each = (forms: Forms | undefined): readonly (readonly [Language, string])[] =>
  languages.flatMap((language) =>
    (forms?.[language] ?? []).map((form) => [language, form] as const),
  )

function* namesOf(laws: readonly LawRow[]): Iterable<readonly [readonly string[], Named]> {
  for (const law of laws) {
    for (const [language, name] of each(law.names))
      yield [
        keysOf(language, name),
        { law, short: false, capitals: /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(name) },
      ]
    for (const [language, name] of each(law.short))
      yield [keysOf(language, name), { law, short: true, capitals: /\p{Lu}/u.test(name) }]
  }
}

/** `1-3 5 7-1`: a dash between growing numbers is a range, else a suffix. */
export function spread(numbers: string): readonly string[] {
  return numbers.split(/\s+/).flatMap((item) => {
    const [first = 0, last = 0] = item.split('-').map(Number)
    return last > first
      ? Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
      : [item]
  })
}

function articlesOf(lexicon: StatuteRows): StatuteTables['articles'] {
  const articles = new Map<string, Map<string, string>>()
  for (const law of lexicon.laws)
    if (law.articles)
      articles.set(law.id, new Map(spread(law.articles).map((number) => [number, ''])))
  for (const row of lexicon.titles) {
    const list = articles.get(row.law) ?? new Map<string, string>()
    articles.set(row.law, list.set(row.article, row.en))
  }
  return articles
}

function contextOf(lexicon: StatuteRows): StatuteTables['context'] {
  const context = new Map<string, string[]>()
  for (const law of lexicon.laws)
    for (const [language, form] of each(law.context)) {
      const key = keyOf(language, foldWord(form))
      context.set(key, [...(context.get(key) ?? []), law.id])
    }
  return context
}

const starters: readonly Role[] = [
  'article',
  'part',
  'paragraph',
  'subparagraph',
  'sub',
  'number-sign',
  'ordinal',
  'cardinal',
  'both',
  'law',
  'code',
  'treaty',
  'treaty-body',
  'constitutional',
]

export function statuteTables(lexicon: StatuteRows): StatuteTables {
  const topics = lexicon.laws.flatMap((law) =>
    each(law.topics).map(
      ([language, topic]) =>
        [keysOf(language, topic), { law, short: false, capitals: false }] as const,
    ),
  )
  const tries = {
    names: trieOf(namesOf(lexicon.laws)),
    topics: trieOf(topics),
    countries: trieOf(
      lexicon.countries.map(
        (row) =>
          [
            keysOf(row.language, row.form),
            { ...row, official: /\s|^\p{Lu}+$/u.test(row.form) },
          ] as const,
      ),
    ),
  }
  return {
    ...tries,
    laws: new Map(lexicon.laws.map((law) => [law.id, law])),
    replaced: new Map(
      lexicon.laws.flatMap((law) => (law.replacedBy ? [[law.replacedBy, law]] : [])),
    ),
    articles: articlesOf(lexicon),
    context: contextOf(lexicon),
    known: new Set(Object.values(tries).flatMap((trie: Trie<unknown>) => [...keysIn(trie)])),
  }
}

/** Rows and, where a table has them, what they come to. */
export interface StatuteLexicon extends StatuteRows {
  readonly words: LexiconRows
  readonly compiled?: StatuteTables
}

export function compile(lexicon: StatuteLexicon): Compiled {
  const { known, ...tables } = lexicon.compiled ?? statuteTables(lexicon)
  const begins: readonly Trie<unknown>[] = [tables.names, tables.topics, tables.countries]
  const mayStart: MayStart = (keys, roles) =>
    starters.some((role) => roles.has(role)) ||
    keys.some((key) => begins.some(({ next }) => next.has(key)))
  const lookup: Lookup = {
    index: wordIndex(lexicon.words),
    mayStart,
    isKnown: (key) => known.has(key),
    readLatin: kazakhLatin(lexicon.words.kazakhSchemes),
  }
  return {
    ...tables,
    piecesOf: piecesBy(lookup, false),
    kazakhPiecesOf: piecesBy(lookup, true),
  }
}
