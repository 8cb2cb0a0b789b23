/** What words are to places, by the rows of `data/lexicon`: type words, heads of bodies, prepositions. Each spelling is looked up once. */
import type { Language } from '../../document.js'
import { kazakhCases } from '../../gazetteer/endings.js'
import { type Found, wordIndex } from '../../lexicon/lookup.js'
import { unbrace } from '../../lexicon/notation.js'
import type { LexiconRows, WordRow } from '../../lexicon/rows.js'
import type { Form } from '../../read/form.js'
import { memo } from '../../read/memo.js'

const roles = [
  'type-after',
  'type-before',
  'type-shared',
  'type-quoted',
  'type-tail',
  'type-adjective',
  'street-name',
  'doubtful',
  'monument',
  'monument-to',
  'monument-after',
  'monument-name',
  'dedicated',
  'memorial',
  'memorial-empty',
  'body',
  'body-capital',
  'body-inner',
  'body-phrase',
  'body-stop',
  'slogan',
  'law-head',
  'law-inner',
  'law-of',
  'law-matter',
  'nationality',
  'locative',
  'village-preposition',
  'head-preposition',
  'beside',
  'month',
  'date-word',
  'name-inner',
  'honorific',
  'country-form',
  'opener',
  'ordinary',
  'pronoun-like',
  'compass',
  'office',
  'no-village',
  'facility',
  'facility-short',
  'facility-name',
  'facility-code',
  'number-mark',
  'list-and',
  'corner-and',
  'crossing',
  'no-street',
  'house-word',
  'after-house',
  'no-house',
  'before-house',
  'ordinal-ending',
  'named-after',
  'money',
  'around',
  'site-preposition',
  'some',
  'denomination',
  'hyphen-tail',
  'sojourn',
  'towards',
] as const
export type Role = (typeof roles)[number]

/** Ends of words by `data/places/endings.tsv`, and the Kazakh cases. */
export interface EndRow {
  readonly what: string
  readonly endings: string
}

export interface Sense {
  /** The value of the tag: `region` of a type word. */
  readonly kind: string
  readonly language: Language
}

export interface Phrase extends Sense {
  /** Words that it takes. */
  readonly size: number
  readonly role: Role
}

export interface WordSenses {
  readonly alone: ReadonlyMap<Role, Sense>
  /** Whether some phrase of more words begins with it. */
  readonly opens: boolean
}

export interface PlaceWords {
  readonly of: (form: Form, language: Language) => WordSenses
  /** Every phrase that begins at a word, the longest first. */
  readonly phrases: (words: readonly string[], language: Language) => readonly Phrase[]
  readonly ends: (form: Form) => ReadonlySet<string>
}

const known: ReadonlySet<string> = new Set(roles)
const familyOf = (tag: string): string => tag.split('=', 1)[0]!

const cyrillic = /[\u0400-\u04ff]/
/** Words in Latin letters are English; in a Kazakh text they may be Kazakh too. */
const languagesOf = (word: string, language: Language): readonly Language[] =>
  cyrillic.test(word) ? ['ru', 'kk'] : language === 'kk' ? ['en', 'kk'] : ['en']

/** What a row says of places, by the size of its phrase. */
const said = new WeakMap<Found['tags'], Map<number, readonly Phrase[]>>()

function phrasesIn({ tags, from, to, row }: Found): readonly Phrase[] {
  const bySize = said.get(tags) ?? new Map<number, readonly Phrase[]>()
  said.set(tags, bySize)
  const size = to - from
  const before = bySize.get(size)
  if (before) return before
  const found = [...tags].flatMap(([family, value]) =>
    known.has(family)
      ? [{ role: family as Role, kind: value.replaceAll('_', ' '), language: row.language, size }]
      : [],
  )
  bySize.set(size, found)
  return found
}

const none: readonly never[] = []
/** Of a word without any role. */
export const senseless: WordSenses = { alone: new Map(), opens: false }
const endless: ReadonlySet<string> = new Set()

/** All ends of a word that the rows name. */
function endsBy(rows: readonly EndRow[], words: LexiconRows) {
  const byEnding = new Map<string, string[]>()
  const add = (what: string, ending: string) =>
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), what])
  for (const { what, endings } of rows)
    for (const ending of endings.split(' ').flatMap(unbrace)) add(what, ending)
  const cases = kazakhCases(words)
  for (const ending of cases.genitive) add('kazakh-genitive', ending)
  for (const ending of cases.oblique) add('kazakh-oblique', ending)
  for (const ending of cases.locative) add('kazakh-locative', ending)
  const longest = Math.max(...[...byEnding.keys()].map((ending) => ending.length))
  return ({ folded }: Form): ReadonlySet<string> => {
    const found: string[] = []
    for (let size = Math.min(longest, folded.length); size > 0; size--)
      found.push(...(byEnding.get(folded.slice(-size)) ?? none))
    return found.length > 0 ? new Set(found) : endless
  }
}

/** Those that say something of places. */
export const placeRows = (words: readonly WordRow[]): readonly WordRow[] =>
  words.filter(({ tags }) => tags.some((tag) => known.has(familyOf(tag))))

/** `own`: the rows that say something of places; `rows`: the endings of the language. */
export function placeWords(
  rows: LexiconRows,
  ends: readonly EndRow[],
  own: LexiconRows,
): PlaceWords {
  const index = wordIndex(own)
  const phrases = (texts: readonly string[], language: Language): readonly Phrase[] => {
    const found = languagesOf(texts[0]!, language).flatMap((each) =>
      index.at(texts, 0, each).flatMap(phrasesIn),
    )
    return found.sort((a, b) => b.size - a.size)
  }
  const sensesOf = (language: Language) =>
    memo(({ folded }: Form): WordSenses => {
      const alone = new Map<Role, Sense>()
      for (const found of phrases([folded], language))
        if (!alone.has(found.role)) alone.set(found.role, found)
      const opens = languagesOf(folded, language).some((each) => index.opens(folded, each))
      return alone.size > 0 || opens ? { alone, opens } : senseless
    })
  const by = { en: sensesOf('en'), ru: sensesOf('ru'), kk: sensesOf('kk') }
  return { of: (form, language) => by[language](form), phrases, ends: memo(endsBy(ends, rows)) }
}
