/** Given names as a lexicon: which name a spelling stands for, its gender and how common it is. */
import type { Alphabet } from './alphabet.js'
import { spell } from './alphabet.js'
import type { Costs } from './costs.js'
import { edit } from './edit.js'
import type { CognateRow, GivenRow } from './schema.js'
import type { Skeletons } from './skeleton.js'
import type { Form } from './token.js'

export const masculine = 1
export const feminine = 2
export const eitherGender = 3

export interface Given {
  readonly id: number
  readonly name: string
  readonly gender: number
  /** −ln of the share of bearers. */
  readonly rarity: number
  /** Names that are one person's as well: Alexander, Sasha, Oleksandr. */
  readonly groups: readonly number[]
  /** Numbered below zero: never the number of a word's form. */
  readonly form: Form
}

export interface Found {
  readonly given: Given
  /** Hundredths between the word and the lexicon's spelling. */
  readonly loss: number
}

export interface GivenNames {
  /** The nearest name, where one is near enough. */
  readonly nearest: (word: Uint8Array, text: string) => Found | undefined
  readonly exact: (text: string) => Given | undefined
}

const genders = { m: masculine, f: feminine, mf: eitherGender } as const
/** Hundredths: as far as one spelling of a name may be from the lexicon's. */
const near = 30

function groupsOf(cognates: readonly CognateRow[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  cognates.forEach((row, at) => {
    for (const name of row.names.toLowerCase().split(' ')) {
      const known = groups.get(name)
      if (known) known.push(at)
      else groups.set(name, [at])
    }
  })
  return groups
}

export const cognate = (a: Given, b: Given): boolean =>
  a.groups.some((group) => b.groups.includes(group))

/** Bearers that a form of a name counts for where the list does not have it. */
const cognateCount = 300

export function givenNames(
  alphabet: Alphabet,
  costs: Costs,
  keys: Skeletons,
  rows: readonly GivenRow[],
  cognates: readonly CognateRow[],
): GivenNames {
  const groups = groupsOf(cognates)
  const total = rows.reduce((sum, row) => sum + row.count, 0)
  const byText = new Map<string, Given>()
  const byKey = new Map<number, Given[]>()
  const add = (text: string, gender: number, count: number): void => {
    if (byText.has(text)) return
    const given: Given = {
      id: byText.size + 1,
      name: text,
      gender,
      rarity: Math.log(total / count),
      groups: groups.get(text) ?? [],
      form: { id: -byText.size - 1, symbols: spell(alphabet, text) },
    }
    byText.set(text, given)
    for (const key of keys.of(given.form.symbols)) {
      const list = byKey.get(key)
      if (list) list.push(given)
      else byKey.set(key, [given])
    }
  }
  for (const row of rows)
    add(row.name.toLowerCase().replaceAll('ё', 'е'), genders[row.gender], row.count)
  for (const row of cognates) {
    const names = row.names.toLowerCase().split(' ')
    const known = names.flatMap((name) => byText.get(name) ?? [])
    const gender = known.reduce((mask, given) => mask | given.gender, 0) || eitherGender
    for (const name of names) add(name, gender, cognateCount)
  }
  const nearest = (word: Uint8Array, text: string): Found | undefined => {
    const known = byText.get(text)
    if (known) return { given: known, loss: 0 }
    let best: Given | undefined
    let least = near + 1
    for (const key of keys.of(word))
      for (const given of byKey.get(key) ?? []) {
        const loss = edit(costs, word, given.form.symbols, least)
        if (loss < least || (loss === least && best && given.rarity < best.rarity)) {
          least = loss
          best = given
        }
      }
    return best && { given: best, loss: least }
  }
  return { nearest, exact: (text) => byText.get(text) }
}
