/** Given names as a lexicon: which name a spelling stands for, its gender and how common it is. */
import type { Alphabet } from './alphabet.js'
import { spell } from './alphabet.js'
import type { Costs } from './costs.js'
import { edit } from './edit.js'
import type { Form } from './form.js'
import type { AbroadRow, CognateRow, GivenRow } from './schema.js'
import type { Skeletons } from './skeleton.js'

export const masculine = 1
export const feminine = 2
export const eitherGender = 3

export interface Given {
  readonly id: number
  readonly name: string
  readonly gender: number
  /** Words in Cyrillic letters are no spellings of names that the lists have in Latin ones. */
  readonly cyrillic: boolean
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
  /** The nearest name, where one is near enough; a Cyrillic word is held against Latin names only where that is asked for. */
  readonly nearest: (word: Uint8Array, text: string, anyScript?: boolean) => Found | undefined
  readonly exact: (text: string) => Given | undefined
}

const isCyrillic = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code >= 0x400 && code < 0x530
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
  a.groups.length > 0 && a.groups.some((group) => b.groups.includes(group))

/** Bearers that a name counts for which the list does not have. */
const unlistedCount = 300

export interface GivenLists {
  readonly given: readonly GivenRow[]
  readonly abroad: readonly AbroadRow[]
  readonly cognates: readonly CognateRow[]
}

export function givenNames(
  alphabet: Alphabet,
  costs: Costs,
  keys: Skeletons,
  { given: rows, abroad, cognates }: GivenLists,
): GivenNames {
  const groups = groupsOf(cognates)
  const total = rows.reduce((sum, row) => sum + row.count, 0)
  const byText = new Map<string, Given>()
  const byKey = new Map<number, Given[]>()
  const make = (text: string, gender: number, count: number): Given => {
    const given: Given = {
      id: byText.size + 1,
      name: text,
      gender,
      cyrillic: isCyrillic(text),
      rarity: Math.log(total / count),
      groups: groups.get(text) ?? [],
      form: { id: -byText.size - 1, symbols: spell(alphabet, text) },
    }
    byText.set(text, given)
    return given
  }
  const add = (text: string, gender: number, count: number): void => {
    if (byText.has(text)) return
    const given = make(text, gender, count)
    for (const key of keys.of(given.form.symbols)) {
      const list = byKey.get(key)
      if (list) list.push(given)
      else byKey.set(key, [given])
    }
  }
  for (const row of rows)
    add(row.name.toLowerCase().replaceAll('ё', 'е'), genders[row.gender], row.count)
  const foreign = new Map(abroad.map((row) => [row.name.toLowerCase(), genders[row.gender]]))
  for (const row of cognates) {
    const names = row.names.toLowerCase().split(' ')
    const known = names.map((name) => byText.get(name)?.gender ?? foreign.get(name) ?? 0)
    const gender = known.reduce((mask, each) => mask | each, 0) || eitherGender
    for (const name of names) add(name, gender, unlistedCount)
  }
  const exact = (text: string): Given | undefined => {
    const gender = byText.has(text) ? undefined : foreign.get(text)
    return gender === undefined ? byText.get(text) : make(text, gender, unlistedCount)
  }
  const nearest = (word: Uint8Array, text: string, anyScript = false): Found | undefined => {
    const known = exact(text)
    if (known) return { given: known, loss: 0 }
    const narrow = !anyScript && isCyrillic(text)
    let best: Given | undefined
    let least = near + 1
    for (const key of keys.of(word))
      for (const given of byKey.get(key) ?? []) {
        if (narrow && !given.cyrillic) continue
        const loss = edit(costs, word, given.form.symbols, least)
        if (loss < least || (loss === least && best && given.rarity < best.rarity)) {
          least = loss
          best = given
        }
      }
    return best && { given: best, loss: least }
  }
  return { nearest, exact }
}
