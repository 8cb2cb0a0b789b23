/** Everything that invented people are made of, from the tables that the program ships. */

import type { Scheme } from '../../../pipeline/names/translit/schema.js'
import { romaniser } from '../../../pipeline/names/translit/scheme.js'
import type { Census } from './crowd.js'
import type { Schemes } from './pairs.js'
import { type NameRow, type Stock, stockOf, surnameOf } from './people.js'

export interface CountedName extends NameRow {
  readonly count: number
}

export interface Setup {
  readonly stock: Stock
  readonly census: Census
  readonly schemes: Schemes
}

/** Kazakh names in Russian letters: a scheme from Cyrillic to Cyrillic. */
const toRussianScheme = 'kk-russian'
const russianNames = 120
const surnamesTaken = 1500
/** Bearers that a surname made of a Kazakh given name counts for. */
const kazakhCount = 60
const cyrillic = /^[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+$/

export function setupOf(
  given: readonly CountedName[],
  surnames: readonly { readonly name: string; readonly count: number }[],
  schemes: readonly Scheme[],
): Setup {
  const toRussian = romaniser(schemes.find((scheme) => scheme.id === toRussianScheme)!)
  const of = (language: string) =>
    schemes
      .filter((each) => each.language === language && each.id !== toRussianScheme)
      .map(romaniser)
  const kazakh = given.filter((row) => row.source !== 'russiannames' && cyrillic.test(row.name))
  const russian = given.filter((row) => row.source === 'russiannames').slice(0, russianNames)
  const names = [...kazakh, ...russian]
  const made = kazakh.filter((row) => row.gender === 'm').map((row) => surnameOf(row.name))
  const taken = surnames.slice(0, surnamesTaken).map((row) => row.name)
  const stock = stockOf(names, [...made, ...made, ...taken], toRussian)
  const weighed = (name: string, count: number) => ({
    forms: { ru: toRussian(name), kk: name },
    count,
  })
  const census: Census = {
    surnames: [
      ...surnames.map((row) => weighed(row.name, row.count)),
      ...made.map((name) => weighed(name, kazakhCount)),
    ],
    male: names.filter((row) => row.gender === 'm').map((row) => weighed(row.name, row.count)),
    female: names.filter((row) => row.gender === 'f').map((row) => weighed(row.name, row.count)),
  }
  return { stock, census, schemes: { ru: of('ru'), kk: of('kk') } }
}
