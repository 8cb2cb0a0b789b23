/** A dense list of invented people: few surnames and given names, each person written three times. */
import type { Romanise } from '../../pipeline/names/translit/scheme.js'
import { type Person, personOf, type Stock } from '../names/compose/people.js'
import { render, type Style, slip } from '../names/compose/render.js'

export interface DenseOptions {
  readonly people: number
  readonly spellings: number
  readonly surnames: number
  readonly given: number
}

export const denseOptions: DenseOptions = {
  people: 333_334,
  spellings: 3,
  surnames: 3592,
  given: 434,
}

export interface DenseRow {
  readonly text: string
  readonly person: number
}

/** The first of each list, as many as the options say. */
export function denseStock(stock: Stock, options: DenseOptions): Stock {
  const distinct = (items: Stock['male']) => [
    ...new Map(items.map((each) => [each.ru, each])).values(),
  ]
  const half = options.given / 2
  return {
    surnames: distinct(stock.surnames).slice(0, options.surnames),
    male: distinct(stock.male).slice(0, half),
    female: distinct(stock.female).slice(0, half),
  }
}

function styleOf(schemes: readonly Romanise[], next: () => number): Style {
  const latin = next() < 0.5
  const chance = next()
  return {
    script: 'ru',
    ...(latin && { romanise: schemes[Math.floor(next() * schemes.length)]! }),
    form: chance < 0.55 ? 'full' : chance < 0.8 ? 'short' : chance < 0.93 ? 'initials' : 'initial',
    order: next() < 0.7 ? 'family' : 'given',
    kazakhFather: next() < 0.2,
    capitals: false,
  }
}

const slips = 0.08

const written = (person: Person, schemes: readonly Romanise[], next: () => number): string => {
  const text = render(person, styleOf(schemes, next), next)
  return next() < slips ? slip(text, next) : text
}

/** Rows in random order: three in a row would be easy to hold together. */
export function denseList(
  stock: Stock,
  schemes: readonly Romanise[],
  options: DenseOptions,
  next: () => number,
): readonly DenseRow[] {
  const rows: DenseRow[] = []
  for (let id = 0; id < options.people; id++) {
    const person = personOf(stock, id, next)
    for (let nth = 0; nth < options.spellings; nth++)
      rows.push({ text: written(person, schemes, next), person: id })
  }
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    const held = rows[at]!
    rows[at] = rows[other]!
    rows[other] = held
  }
  return rows
}

/** Pairs of rows: held together by the truth, by the answer, by both. */
export function pairCounts(
  truth: readonly number[],
  answer: Int32Array,
): { readonly tp: number; readonly fp: number; readonly fn: number } {
  const pairs = (count: number): number => (count * (count - 1)) / 2
  const sum = (keys: Iterable<number>): number => {
    const counts = new Map<number, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    let total = 0
    for (const count of counts.values()) total += pairs(count)
    return total
  }
  const width = truth.length + 1
  const tp = sum(truth.map((person, at) => person * width + answer[at]!))
  const held = sum(answer)
  return { tp, fp: held - tp, fn: sum(truth) - tp }
}
