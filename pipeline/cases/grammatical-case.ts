/** In which grammatical cases a name may stand: by its endings beside its nominative, which the reader of persons gives. */
import type { Language } from '../document.js'
import type { Valued } from '../relate/valued.js'
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

type Gender = 'm' | 'f'
type Reading = `${Gender} ${GrammaticalCase}`

const readings = (gender: Gender, ...cases: readonly GrammaticalCase[]): readonly Reading[] =>
  cases.map((each): Reading => `${gender} ${each}`)

const every = [...readings('m', ...all), ...readings('f', ...all)]
const still = [...readings('m', 'nominative'), ...readings('f', ...all)]

/** Russian: gender and case that the end of a name may tell, the first that fits: of surnames like adjectives, of those in -ов and -ин, of others. */
const russian: readonly (readonly [RegExp, readonly Reading[]])[] = [
  [/(?:улы|оглы|кызы|ых|их)$/u, every],
  [/(?:[сц]кий|ый)$/u, readings('m', 'nominative')],
  [/(?:ого|его)$/u, readings('m', 'genitive', 'accusative')],
  [/(?:ому|ему)$/u, readings('m', 'dative')],
  [/(?:[сц]ким|(?:[оеё]в|[иы]н)ым)$/u, readings('m', 'instrumental')],
  [/[сц]ком$/u, readings('m', 'locative')],
  [/ая$/u, readings('f', 'nominative')],
  [/ую$/u, readings('f', 'accusative')],
  [/(?:[сц]к|[оеё]в|[иы]н)ой$/u, readings('f', 'genitive', 'dative', 'instrumental', 'locative')],
  [/[оеё]в$/u, readings('m', 'nominative')],
  [/(?:[оеё]в|[иы]н)е$/u, [...readings('m', 'locative'), ...readings('f', 'dative', 'locative')]],
  [/ом$/u, readings('m', 'instrumental')],
  [/ем$/u, [...readings('m', 'instrumental'), ...still]],
  [/[оеё]й$/u, [...readings('m', 'nominative'), ...readings('f', 'instrumental')]],
  [/[аяй]й$|[иу]й$/u, readings('m', 'nominative')],
  [/[бвгджзклмнпрстфхцчшщь]$/u, still],
  [/[ая]$/u, [...readings('f', 'nominative'), ...readings('m', 'genitive', 'accusative')]],
  [/ы$/u, [...readings('f', 'genitive'), ...readings('m', 'genitive')]],
  [/и$/u, [...readings('f', 'genitive', 'dative', 'locative'), ...readings('m', 'genitive')]],
  [/[ую]$/u, [...readings('f', 'accusative'), ...readings('m', 'dative')]],
  [/е$/u, [...readings('f', 'dative', 'locative'), ...readings('m', 'locative')]],
]

/** Names of men in -а. */
const manly =
  /^(?:муса|иса|никита|данила|илья|лука|кузьма|фома|савва|абдулла|мустафа|мырза|гайса|рза|миша|саша|дима)$/u
const unbending = /[оеиуэюы]$/u

/** Another form of a word of the nominative. */
const isChanged = (word: string, base: ReadonlySet<string>): boolean =>
  [...base].some((each) => each.length > 3 && each.slice(0, -1) === word.slice(0, each.length - 1))

const oblique = (reading: Reading): boolean => !reading.endsWith('nominative')

/** Every word of a name stands in one gender and case; `base` holds the words of its nominative. */
function russianCases(
  own: readonly string[],
  base: ReadonlySet<string>,
  gender: Gender | undefined,
): ReadonlySet<GrammaticalCase> {
  const of = (word: string): readonly Reading[] => {
    const told = russian.find(([ending]) => ending.test(word))?.[1] ?? every
    if (!base.has(word)) return isChanged(word, base) ? told.filter(oblique) : told
    if (unbending.test(word)) return every
    return gender === 'm' && manly.test(word) ? [...told, 'm nominative'] : told
  }
  const common = (words: readonly string[]): readonly Reading[] =>
    words
      .map(of)
      .reduce((a, b) => a.filter((each) => b.includes(each)), every as readonly Reading[])
  const bending = own.filter((word) => !/[бвгджзйклмнпрстфхцчшщь]$/u.test(word))
  const found = [common(own), common(bending)].find((each) => each.length > 0) ?? every
  // The gender of a name that is told in another case than its nominative is a guess.
  const sure = own.length > 1 && gender !== undefined && own.every((word) => base.has(word))
  const fits = sure ? found.filter((each) => each.startsWith(gender)) : found
  const told = fits.length > 0 ? fits : found
  return new Set(told.map((each) => each.slice(2) as GrammaticalCase))
}

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
  return russianCases(own, base, value?.gender)
}

export const casesOfMention = (mention: Valued, text: string, language: Language) =>
  casesOfName({
    text: text.slice(mention.start, mention.end),
    value: mention.value as PersonValue | undefined,
    language,
  })
