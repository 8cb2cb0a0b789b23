/** A dense list of invented people: few surnames and given names, each person written three times. */
import type { Romanise } from '../../pipeline/names/translit/scheme.js'
import { type Person, personOf, type Stock } from '../names/compose/people.js'
import { render, type Style, slip } from '../names/compose/render.js'

/** Shares of the ways to write a name; what is left has one initial only. */
export interface Mix {
  readonly full: number
  /** Without the patronymic. */
  readonly short: number
  readonly initials: number
  /** Rows with one slip of the hand. */
  readonly slips: number
}

export interface DenseOptions {
  readonly people: number
  /** Rows a person; from the first to the second number by Zipf's law where there are two. */
  readonly spellings: number | readonly [number, number]
  readonly surnames: number
  readonly given: number
  readonly mix: Mix
}

/** Lists differ in how they shorten names and in how carefully they are typed. */
export const mixes = {
  usual: { full: 0.55, short: 0.25, initials: 0.13, slips: 0.08 },
  initials: { full: 0.4, short: 0.22, initials: 0.28, slips: 0.08 },
  slips: { full: 0.55, short: 0.25, initials: 0.13, slips: 0.2 },
  'no patronymics': { full: 0.3, short: 0.55, initials: 0.1, slips: 0.08 },
} as const satisfies Readonly<Record<string, Mix>>

export const denseOptions: DenseOptions = {
  people: 333_334,
  spellings: 3,
  surnames: 3592,
  given: 434,
  mix: mixes.usual,
}

/** Half of the rows are in one of these. */
export const denseSchemes: readonly string[] = [
  'ru-bgn-pcgn-ascii',
  'ru-icao-9303',
  'ru-press',
  'ru-german',
  'ru-french',
  'ru-gost-7034',
]

export interface DenseRow {
  readonly text: string
  readonly person: number
}

const distinct = (items: Stock['male']): Stock['male'] => [
  ...new Map(items.map((each) => [each.ru, each])).values(),
]

/** The first of each list, as many as the options say; `more` surnames where the stock has too few. */
export function denseStock(stock: Stock, more: Stock['male'], options: DenseOptions): Stock {
  const half = options.given / 2
  return {
    surnames: distinct([...stock.surnames, ...more]).slice(0, options.surnames),
    male: distinct(stock.male).slice(0, half),
    female: distinct(stock.female).slice(0, half),
  }
}

function styleOf(schemes: readonly Romanise[], mix: Mix, next: () => number): Style {
  const latin = next() < 0.5
  const chance = next()
  const { full, short, initials } = mix
  const upToShort = full + short
  return {
    script: 'ru',
    ...(latin && { romanise: schemes[Math.floor(next() * schemes.length)]! }),
    form:
      chance < full
        ? 'full'
        : chance < upToShort
          ? 'short'
          : chance < upToShort + initials
            ? 'initials'
            : 'initial',
    order: next() < 0.7 ? 'family' : 'given',
    kazakhFather: next() < 0.2,
    capitals: false,
  }
}

const written = (
  person: Person,
  schemes: readonly Romanise[],
  mix: Mix,
  next: () => number,
): string => {
  const text = render(person, styleOf(schemes, mix, next), next)
  return next() < mix.slips ? slip(text, next) : text
}

function rowsOf(spellings: DenseOptions['spellings'], next: () => number): number {
  if (typeof spellings === 'number') return spellings
  const [from, to] = spellings
  let all = 0
  for (let rows = from; rows <= to; rows++) all += 1 / rows
  let left = next() * all
  for (let rows = from; rows < to; rows++) {
    left -= 1 / rows
    if (left <= 0) return rows
  }
  return to
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
    for (let left = rowsOf(options.spellings, next); left > 0; left--)
      rows.push({ text: written(person, schemes, options.mix, next), person: id })
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
