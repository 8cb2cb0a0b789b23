/** In which grammatical cases a name may stand: by the declensions of its words, beside its nominative, which the reader of persons gives. */
import type { Language } from '../document.js'
import { anyCase, Case, type Cases, casesIn, type GrammaticalCase } from '../names/grammar/cases.js'
import type { Base, Bases, Way } from '../names/grammar/declension.js'
import type { Valued } from '../valued.js'
import type { PersonValue } from '../values.js'

export type { GrammaticalCase } from '../names/grammar/cases.js'

export type Declined = (folded: string, language: Language) => ReturnType<Bases>

/** Cases of a man's and of a woman's name. */
interface Told {
  readonly m: Cases
  readonly f: Cases
}

const every: Told = { m: anyCase, f: anyCase }
const russian = anyCase & ~Case.ablative

const told = (ways: readonly Way[]): Told => {
  const of = (other: 'm' | 'f') =>
    ways.reduce((sum, { cases, gender }) => (gender === other ? sum : sum | cases), 0)
  return { m: of('f'), f: of('m') }
}

const isNothing = ({ m, f }: Told): boolean => (m | f) === 0

const common = (all: readonly Told[]): Told =>
  all.reduce((a, b) => ({ m: a.m & b.m, f: a.f & b.f }), every)

const waysOf = (bases: readonly Base[]): readonly Way[] => bases.flatMap(({ ways }) => ways)

/** Every word of a name stands in one gender and case; `base` holds the words of its nominative. */
function russianCases(
  own: readonly string[],
  base: ReadonlySet<string>,
  gender: 'm' | 'f' | undefined,
  declined: Declined,
): Cases {
  // The gender of a name that is told in another case than its nominative is a guess.
  const sure = own.length > 1 && gender !== undefined && own.every((word) => base.has(word))
  const of = (word: string): Told => {
    const bases = declined(word, 'ru')
    const known = base.has(word) ? [] : bases.filter(({ form }) => base.has(form))
    return told(waysOf(known.length > 0 ? known : bases))
  }
  const words = own.map(of)
  const bending = own.flatMap((word, at) => (isBent(word) ? [words[at]!] : []))
  const found = [common(words), common(bending)].find((each) => !isNothing(each)) ?? every
  const fits = sure ? found[gender] : 0
  const cases = fits || found.m | found.f
  return (cases & russian) === russian ? anyCase : cases
}

/** A name that ends in a consonant may be one that does not change. */
const isBent = (word: string): boolean => !/[бвгджзйклмнпрстфхцчшщь]$/u.test(word)

/** A Kazakh name is its nominative or bears the ending of a case; where the reader left an ending on, the name may end so by itself. */
function kazakhCases(last: string, base: ReadonlySet<string>, declined: Declined): Cases {
  const ways = waysOf(declined(last, 'kk').filter(({ form }) => form !== last))
  const cases = ways.reduce<Cases>((sum, each) => sum | each.cases, 0)
  if (!base.has(last)) return cases || Case.nominative
  if (cases & Case.genitive) return Case.genitive
  return Case.nominative | (cases & Case.accusative)
}

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

const words = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}'’-]+\.?/gu) ?? []

/** The cases that a person's mention may be in; all of them where nothing tells (Latin letters, initials, names that do not change). */
export function casesOfName(
  {
    text,
    value,
    language,
  }: {
    readonly text: string
    readonly value: PersonValue | undefined
    readonly language: Language
  },
  declined: Declined,
): ReadonlySet<GrammaticalCase> {
  const own = words(text).filter((word) => !word.endsWith('.') && word.length > 1)
  const last = own.at(-1)
  if (!last || language === 'en') return casesIn(anyCase)
  const base = new Set(
    words([value?.family, value?.given, value?.patronymic].filter(Boolean).join(' ')),
  )
  if (language === 'kk') return casesIn(kazakhCases(last, base, declined))
  if (!/\p{Script=Cyrillic}/u.test(text)) return casesIn(anyCase)
  return casesIn(russianCases(own, base, value?.gender, declined))
}

/** A noun that stands for a name, with the cases of the noun. */
export interface StandIn extends Valued {
  readonly cases?: ReadonlySet<GrammaticalCase>
}

export const casesOfMention = (
  mention: StandIn,
  text: string,
  language: Language,
  declined: Declined,
): ReadonlySet<GrammaticalCase> =>
  mention.cases ??
  casesOfName(
    {
      text: text.slice(mention.start, mention.end),
      value: mention.value as PersonValue | undefined,
      language,
    },
    declined,
  )
