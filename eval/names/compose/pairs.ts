/** Labelled pairs of invented people: the same person twice, and people who nearly share a name. */
import type { Romanise } from '../../../pipeline/names/translit/scheme.js'
import type { LabelledPair } from '../pairs.js'
import { type Person, personOf, pick, type Stock } from './people.js'
import { render, type Style, slip } from './render.js'

export interface Schemes {
  readonly ru: readonly Romanise[]
  readonly kk: readonly Romanise[]
}

type Next = () => number

export function styleOf(schemes: Schemes, next: Next, form: Style['form']): Style {
  const script = next() < 0.55 ? 'ru' : 'kk'
  const latin = next() < 0.6
  return {
    script,
    ...(latin && { romanise: pick(schemes[script], next) }),
    form,
    order: next() < 0.4 ? 'given' : next() < 0.8 ? 'family' : 'comma',
    kazakhFather: script === 'kk' ? next() < 0.8 : next() < 0.15,
    capitals: next() < 0.08,
  }
}

const anyFull = (next: Next): Style['form'] => (next() < 0.4 ? 'full' : 'short')
const anyShort = (next: Next): Style['form'] => (next() < 0.6 ? 'initial' : 'initials')

/** The name among a few that looks most like it without being it. */
function nearOf(name: string, others: readonly string[]): number {
  const grams = new Set([...name].map((letter, at) => letter + (name[at + 1] ?? '$')))
  const shared = (other: string) =>
    [...other].filter((letter, at) => grams.has(letter + (other[at + 1] ?? '$'))).length /
    (other.length + name.length)
  return others.reduce((best, other, at) => (shared(other) > shared(others[best]!) ? at : best), 0)
}

const voiced: Readonly<Record<string, string>> = {
  д: 'т',
  г: 'к',
  б: 'п',
  з: 'с',
  х: 'к',
  ф: 'в',
  ж: 'ш',
}
const consonants = (text: string): string =>
  [...text.toLowerCase()]
    .filter((letter) => !'аеёиоуыэюяьъй'.includes(letter))
    .map((letter) => voiced[letter] ?? letter)
    .join('')
    .replace(/(.)\1/g, '$1')

/** Two names, not two spellings of one. */
const differs = (a: string, b: string): boolean => consonants(a) !== consonants(b)

/** Another person who shares much with the first. */
const others: Readonly<Record<string, (person: Person, stock: Stock, next: Next) => Person>> = {
  'near given name': (person, stock, next) => {
    const pool = Array.from({ length: 120 }, () =>
      pick(person.feminine ? stock.female : stock.male, next),
    ).filter((each) => differs(each.ru, person.given.ru))
    return {
      ...person,
      given:
        pool[
          nearOf(
            person.given.ru,
            pool.map((each) => each.ru),
          )
        ] ?? person.given,
    }
  },
  brothers: (person, stock, next) => ({
    ...person,
    given: pick(person.feminine ? stock.female : stock.male, next),
  }),
  'father and son': (person) => ({ ...person, given: person.father, feminine: false }),
  'other father': (person, stock, next) => ({ ...person, father: pick(stock.male, next) }),
  'other gender': (person, stock, next) => ({
    ...person,
    given: pick(person.feminine ? stock.male : stock.female, next),
    feminine: !person.feminine,
  }),
  'near surname': (person, stock, next) => {
    const pool = Array.from({ length: 250 }, () => pick(stock.surnames, next)).filter((each) =>
      differs(each.ru, person.family.ru),
    )
    return {
      ...person,
      family:
        pool[
          nearOf(
            person.family.ru,
            pool.map((each) => each.ru),
          )
        ] ?? person.family,
    }
  },
  'other person': (person, stock, next) => ({
    ...personOf(stock, person.id, next),
    feminine: person.feminine,
  }),
}
const kinds = Object.keys(others)

const sameFirst = (a: string, b: string): boolean => a[0] === b[0]
const alike = (a: Person, b: Person): boolean =>
  a.given.ru === b.given.ru && a.family.ru === b.family.ru && a.feminine === b.feminine

function different(
  person: Person,
  stock: Stock,
  schemes: Schemes,
  next: Next,
): LabelledPair | undefined {
  const kind = pick(kinds, next)
  const other = others[kind]!(person, stock, next)
  if (
    alike(person, other) &&
    (kind !== 'other father' || !differs(person.father.ru, other.father.ru))
  )
    return undefined
  const short = next() < 0.35 && kind !== 'other father' && kind !== 'near given name'
  if (
    short &&
    kind !== 'near surname' &&
    kind !== 'other person' &&
    sameFirst(person.given.ru, other.given.ru)
  )
    return undefined
  const form = kind === 'other father' ? 'full' : short ? anyShort(next) : anyFull(next)
  const second = kind === 'other father' ? 'full' : anyFull(next)
  const a = render(person, styleOf(schemes, next, second), next)
  const b = render(other, styleOf(schemes, next, form), next)
  return {
    same: false,
    a,
    b,
    category: short && kind === 'brothers' ? 'wrong initial' : kind,
    group: '',
  }
}

function same(person: Person, schemes: Schemes, next: Next): LabelledPair {
  const short = next() < 0.35
  const both = short && next() < 0.25
  const a = render(person, styleOf(schemes, next, both ? 'initial' : anyFull(next)), next)
  const b = render(person, styleOf(schemes, next, short ? anyShort(next) : anyFull(next)), next)
  const slipped = next() < 0.15
  return {
    same: true,
    a,
    b: slipped ? slip(b, next) : b,
    category: slipped ? 'slip' : short ? 'initial' : 'spelling',
    group: '',
  }
}

/** As many pairs of both labels; a group is a surname, so that a split keeps surnames apart. */
export function composePairs(
  stock: Stock,
  schemes: Schemes,
  count: number,
  next: Next,
): readonly LabelledPair[] {
  const out: LabelledPair[] = []
  for (let id = 0; out.length < count; id++) {
    const person = personOf(stock, id, next)
    const pair =
      id % 2 === 0 ? same(person, schemes, next) : different(person, stock, schemes, next)
    if (pair) out.push({ ...pair, group: person.family.ru })
  }
  return out
}
