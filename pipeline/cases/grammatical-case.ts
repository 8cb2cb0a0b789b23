/** In which grammatical cases a name may stand: by its endings beside its nominative, which the reader of persons gives. */
import type { Language } from '../document.js'
import type { Valued } from '../relate/tell.js'
import type { PersonValue } from '../values.js'

export type GrammaticalCase =
  | 'nominative'
  | 'genitive'
  | 'dative'
  | 'accusative'
  | 'instrumental'
  | 'locative'
  | 'ablative'

const all: readonly GrammaticalCase[] = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'locative',
  'ablative',
]

const kazakh: readonly (readonly [RegExp, GrammaticalCase])[] = [
  [/(?:[ндт](?:ың|ің)|[ndt][ıiy][nñń])$/u, 'genitive'],
  [/(?:[ндт](?:ы|і)|ұлын|қызын|[ndt][ıiy])$/u, 'accusative'],
  [/(?:ға|ге|қа|ке|ұлына|қызына|вна[ғ]?а|[gğqk][ae])$/u, 'dative'],
  [/(?:[мбп]ен|[mbp]en)$/u, 'instrumental'],
  [/[дт](?:а|е)$/u, 'locative'],
  [/[ндт](?:ан|ен)$/u, 'ablative'],
]

/** Russian: what the ending of an oblique name may be, by gender. */
const russian = {
  m: [
    [/(?:ого|его)$/u, ['genitive', 'accusative']],
    [/(?:ому|ему)$/u, ['dative']],
    [/(?:ым|им|ом|ем)$/u, ['instrumental']],
    [/[ая]$/u, ['genitive', 'accusative']],
    [/[ую]$/u, ['dative', 'accusative']],
    [/[ыи]$/u, ['genitive']],
    [/е$/u, ['locative', 'dative']],
    [/[оеё]й$/u, ['instrumental']],
  ],
  f: [
    [/[ую]$/u, ['accusative']],
    [/(?:ой|ей|ою|ею|ёй)$/u, ['genitive', 'dative', 'instrumental']],
    [/[ыи]$/u, ['genitive', 'dative']],
    [/е$/u, ['dative', 'locative']],
  ],
} as const

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

const words = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}'’-]+\.?/gu) ?? []

/** The cases that a person's mention may be in; all of them where nothing tells (Latin letters, initials, names that do not change). */
export function casesOfName({
  text,
  value,
  language,
}: {
  readonly text: string
  readonly value: PersonValue | undefined
  readonly language: Language
}): ReadonlySet<GrammaticalCase> {
  const own = words(text).filter((word) => !word.endsWith('.') && word.length > 1)
  const last = own.at(-1)
  if (!last || language === 'en') return new Set(all)
  const base = new Set(
    words([value?.family, value?.given, value?.patronymic].filter(Boolean).join(' ')),
  )
  if (language === 'kk') {
    if (base.has(last)) {
      // Where the reader of names left the ending on: hardly a name ends so but `Құдайберді`.
      if (/[ндт](?:ың|ің)$/u.test(last)) return new Set<GrammaticalCase>(['genitive'])
      return /[дт][ыі]$/u.test(last) && !/берд[іи]$/u.test(last)
        ? new Set<GrammaticalCase>(['nominative', 'accusative'])
        : new Set<GrammaticalCase>(['nominative'])
    }
    for (const [ending, found] of kazakh) if (ending.test(last)) return new Set([found])
    return new Set<GrammaticalCase>(['nominative'])
  }
  if (!/\p{Script=Cyrillic}/u.test(text)) return new Set(all)
  const gender = value?.gender
  const changed = own.filter((word) => !base.has(word))
  if (changed.length === 0) {
    // `Жанны Ким`: a name that does not change says nothing; one that would, is in the nominative.
    const still = own.every(
      (word) => /[оеиуэю]$/u.test(word) || (gender === 'f' && /[^аяы]$/u.test(word)),
    )
    return still ? new Set(all) : new Set<GrammaticalCase>(['nominative'])
  }
  let found: readonly GrammaticalCase[] = all
  for (const word of changed)
    for (const sort of gender ? ([gender] as const) : (['m', 'f'] as const)) {
      const rule = russian[sort].find(([ending]) => ending.test(word))
      if (!rule) continue
      const both = found.filter((each) => (rule[1] as readonly string[]).includes(each))
      if (both.length > 0) found = both
      break
    }
  return new Set(found)
}

export const casesOfMention = (mention: Valued, text: string, language: Language) =>
  casesOfName({
    text: text.slice(mention.start, mention.end),
    value: mention.value as PersonValue | undefined,
    language,
  })
