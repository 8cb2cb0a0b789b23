/** Readable ids: `zhylanbaev-marat`, `zhylanbaev-m`, made from the fullest Latin spelling. */
import type { Romanise } from '../translit/scheme.js'
import type { FullPart, ParsedName } from './name.js'

const latin = /\p{Script=Latin}/u

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

/** The nominative of a part, in Latin letters. */
function romanised(
  part: FullPart,
  name: ParsedName,
  romanise: Romanise,
  isNominative = false,
): string {
  const { word } = part
  if (isNominative && part.role === 'family') return romanise(part.text)
  if (word.script !== 'cyrillic') return part.text
  if (part.role === 'given' && word.stem && word.given) return romanise(capital(word.given.name))
  if (part.role === 'family' && word.nominative && name.gender !== 2)
    return romanise(capital(word.nominative))
  const ending = word.family
  if (!ending || ending.cut === 0) return romanise(part.text)
  const oblique = ending.case === 'oblique' || (ending.case === 'either' && name.gender === 1)
  if (!oblique) return romanise(part.text)
  const root = word.text.slice(0, -ending.cut)
  return romanise(capital(name.gender === 2 ? `${root}а` : root))
}

const capital = (text: string): string => (text[0] ?? '').toUpperCase() + text.slice(1)

const fullness = (name: ParsedName): number =>
  name.parts.reduce((sum, part) => sum + (part.kind === 'full' ? 2 : 1), 0)

export interface Title {
  /** `Zhylanbaev Marat`, as the people list shows it. */
  readonly name: string
  readonly slug: string
}

/** One spelling of a person. */
export interface Written {
  readonly name: ParsedName
  readonly text: string
  readonly count: number
  /** `name` is known to stand in its nominative: no end of it is taken for a case. */
  readonly nominative?: boolean
}

/** Fullest first, Latin before Cyrillic, then the most frequent, then by its letters. */
const ranked = (members: readonly Written[]): readonly Written[] =>
  [...members].sort(
    (a, b) =>
      fullness(b.name) - fullness(a.name) ||
      Number(latin.test(b.name.text)) - Number(latin.test(a.name.text)) ||
      b.count - a.count ||
      (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
  )

const familyOf = (name: ParsedName): FullPart | undefined => {
  const words = name.parts.filter((part): part is FullPart => part.kind === 'full')
  return words.find((part) => part.role === 'family') ?? words[words.length - 1]
}

const givenOf = (name: ParsedName, family: FullPart | undefined): FullPart | undefined => {
  const others = name.parts.filter(
    (part): part is FullPart =>
      part.kind === 'full' && part !== family && part.role !== 'patronymic',
  )
  return others.find((part) => part.role !== 'family') ?? others[0]
}

/** `Petrov-Ivanov`, `Kasym-Zhomart`: the further part of a surname or given name in two. */
const secondOf = (name: ParsedName, first: FullPart | undefined): FullPart | undefined => {
  const roles = new Set(name.parts.map(({ role }) => role))
  if (!name.text.includes('-') || !roles.has('family') || !roles.has('given')) return undefined
  return name.parts.find(
    (part): part is FullPart => part.kind === 'full' && part !== first && part.role === first?.role,
  )
}

export function titleOf(members: readonly Written[], romanise: Romanise): Title {
  const order = ranked(members)
  const best = order[0]!.name
  if (best.parts.length === 0) {
    const name = romanise(order[0]!.text)
    return { name, slug: plain(name).slice(0, 60) || 'unnamed' }
  }
  const fullest = order.find(({ name }) => latin.test(name.text) && !givenAlone(name)) ?? order[0]!
  const named = fullest.name
  const family = familyOf(named)
  const given = givenOf(best, familyOf(best))
  const initial = best.parts.find((part) => part.kind === 'initial')
  const last = family ? romanised(family, named, romanise, fullest.nominative) : ''
  const other = secondOf(best, given)
  const first = given
    ? [given, other].flatMap((part) => (part ? [romanised(part, best, romanise)] : [])).join('-')
    : initial
      ? romanise(initial.text)
      : ''
  const second = secondOf(named, family)
  const surname = [last, second && romanised(second, named, romanise, fullest.nominative)]
    .filter(Boolean)
    .join('-')
  const slug = [...surname.split('-'), ...first.split('-')].map(plain).filter(Boolean).join('-')
  const name = [surname, given ? first : first && `${first}.`].filter(Boolean).join(' ')
  return { name, slug: slug || 'unnamed' }
}

/** One word that may be the given name: no place to take the surname from. */
const givenAlone = (name: ParsedName): boolean =>
  name.parts.length === 1 && name.parts[0]!.role === 'name'
