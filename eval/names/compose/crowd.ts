/**
 * A crowd with surnames and given names as common as they are: how often two people share what is left of a name when it is
 * cut to a surname, or a surname and an initial. Teaches what rarity is worth.
 */
import type { LabelledPair } from '../pairs.js'
import { type Schemes, styleOf } from './pairs.js'
import type { Forms, Person } from './people.js'
import { render, type Style } from './render.js'

export interface Weighted {
  readonly forms: Forms
  readonly count: number
}

export interface Census {
  readonly surnames: readonly Weighted[]
  readonly male: readonly Weighted[]
  readonly female: readonly Weighted[]
}

/** Draws in proportion to the counts. */
export function drawer(items: readonly Weighted[]): (next: () => number) => Forms {
  const sums: number[] = []
  let total = 0
  for (const { count } of items) {
    total += count
    sums.push(total)
  }
  return (next) => {
    const at = next() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > at) high = middle
      else low = middle + 1
    }
    return items[low]!.forms
  }
}

export function crowdOf(census: Census, size: number, next: () => number): readonly Person[] {
  const surname = drawer(census.surnames)
  const male = drawer(census.male)
  const female = drawer(census.female)
  return Array.from({ length: size }, (_, id): Person => {
    const feminine = next() < 0.5
    return {
      id,
      feminine,
      family: surname(next),
      given: (feminine ? female : male)(next),
      father: male(next),
    }
  })
}

const cut = (person: Person, schemes: Schemes, next: () => number): string => {
  const form: Style['form'] = next() < 0.6 ? 'initial' : next() < 0.5 ? 'initials' : 'short'
  const style = styleOf(schemes, next, form)
  const text = render(person, style, next)
  return next() < 0.12 ? (text.split(/[\s,]+/)[style.order === 'given' ? 1 : 0] ?? text) : text
}

/** One pair of each person with themselves, and every two people who share surname, gender and first letter. */
export function crowdPairs(
  people: readonly Person[],
  schemes: Schemes,
  next: () => number,
): readonly LabelledPair[] {
  const out: LabelledPair[] = []
  const seen = new Map<string, Person[]>()
  const full = (person: Person) => render(person, styleOf(schemes, next, 'short'), next)
  for (const person of people) {
    const group = person.family.ru
    out.push({
      same: true,
      a: cut(person, schemes, next),
      b: full(person),
      category: 'namesakes',
      group,
    })
    const key = `${group} ${person.feminine} ${person.given.ru[0]}`
    const others = seen.get(key) ?? []
    for (const other of others)
      if (other.given.ru !== person.given.ru)
        out.push({
          same: false,
          a: cut(person, schemes, next),
          b: full(other),
          category: 'namesakes',
          group,
        })
    seen.set(key, [...others, person])
  }
  return out
}
