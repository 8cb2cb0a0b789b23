/** Invented people: a surname, a given name and a father's name in Russian and in Kazakh letters. */
import type { Romanise } from '../../../pipeline/names/translit/scheme.js'

export interface Forms {
  readonly ru: string
  readonly kk: string
}

export interface Person {
  readonly id: number
  readonly family: Forms
  readonly given: Forms
  readonly father: Forms
  readonly feminine: boolean
}

export interface Stock {
  /** Masculine surnames. */
  readonly surnames: readonly Forms[]
  readonly male: readonly Forms[]
  readonly female: readonly Forms[]
}

export const pick = <T>(items: readonly T[], next: () => number): T =>
  items[Math.floor(next() * items.length)]!

const ending = /(?:[оеё]в|[иы]н)$/u

/** Kazakh given names become surnames: Әшім → Әшімов, Абай → Абаев. */
export const surnameOf = (given: string): string =>
  /[аәеиіоуыэюя]$/u.test(given)
    ? `${given}ев`
    : given.endsWith('й')
      ? `${given.slice(0, -1)}ев`
      : `${given}ов`

export const feminineOf = (surname: string): string =>
  ending.test(surname) ? `${surname}а` : surname.replace(/(?:ий|ый)$/u, 'ая')

export interface NameRow {
  readonly name: string
  readonly gender: string
  readonly source?: string
}

const kazakh = /[әғқңөұүһі]/iu

/** Given names and surnames as Russian and Kazakh texts write them. */
export function stockOf(
  given: readonly NameRow[],
  surnames: readonly string[],
  toRussian: Romanise,
): Stock {
  const forms = (name: string): Forms => ({
    ru: kazakh.test(name) ? toRussian(name) : name,
    kk: name,
  })
  const of = (gender: string) =>
    given.filter((row) => row.gender === gender).map((row) => forms(row.name))
  return { male: of('m'), female: of('f'), surnames: surnames.map(forms) }
}

export function personOf(stock: Stock, id: number, next: () => number): Person {
  const feminine = next() < 0.5
  return {
    id,
    family: pick(stock.surnames, next),
    given: pick(feminine ? stock.female : stock.male, next),
    father: pick(stock.male, next),
    feminine,
  }
}
