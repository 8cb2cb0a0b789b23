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

const noGroups: readonly number[] = []

/** Bearers that a name counts for which the list does not have. */
const unlistedCount = 300
const localCount = 200

export interface GivenLists {
  readonly given: readonly GivenRow[]
  readonly local: readonly AbroadRow[]
  readonly abroad: readonly AbroadRow[]
  readonly cognates: readonly CognateRow[]
}

/** The lists spelt out, one place for each name; plain data. */
export interface GivenTable {
  readonly names: readonly string[]
  readonly genders: readonly number[]
  readonly rarities: readonly number[]
  /** Spellings in symbols one behind the other, and where each ends; blocking keys likewise. */
  readonly symbols: Uint8Array
  readonly symbolEnds: Uint32Array
  readonly keys: Uint32Array
  readonly keyEnds: Uint32Array
  /** Gender of names of other countries. */
  readonly foreign: ReadonlyMap<string, number>
  /** −ln of the share of bearers where it is not listed. */
  readonly unlisted: number
}

export function givenTable(
  alphabet: Alphabet,
  keysOf: Skeletons,
  { given: rows, local, abroad, cognates }: GivenLists,
): GivenTable {
  const total = rows.reduce((sum, row) => sum + row.count, 0)
  const names = new Map<string, { gender: number; rarity: number }>()
  const add = (text: string, gender: number, count: number): void => {
    if (!names.has(text)) names.set(text, { gender, rarity: Math.log(total / count) })
  }
  for (const row of rows)
    add(row.name.toLowerCase().replaceAll('ё', 'е'), genders[row.gender], row.count)
  for (const row of local) {
    const name = row.name.toLowerCase().replaceAll('ё', 'е')
    const gender = (names.get(name)?.gender ?? 0) | genders[row.gender]
    names.set(name, { gender, rarity: Math.log(total / localCount) })
  }
  const foreign = new Map(abroad.map((row) => [row.name.toLowerCase(), genders[row.gender]]))
  for (const row of cognates) {
    const own = row.names.toLowerCase().split(' ')
    const known = own.map((name) => names.get(name)?.gender ?? foreign.get(name) ?? 0)
    const gender = known.reduce((mask, each) => mask | each, 0) || eitherGender
    for (const name of own) add(name, gender, unlistedCount)
  }
  const symbols = [...names.keys()].map((name) => spell(alphabet, name))
  const keys = symbols.map(keysOf.of)
  return {
    names: [...names.keys()],
    genders: [...names.values()].map(({ gender }) => gender),
    rarities: [...names.values()].map(({ rarity }) => rarity),
    symbols: Uint8Array.from(symbols.flatMap((each) => [...each])),
    symbolEnds: endsOf(symbols),
    keys: Uint32Array.from(keys.flat()),
    keyEnds: endsOf(keys),
    foreign,
    unlisted: Math.log(total / unlistedCount),
  }
}

function endsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  let end = 0
  return Uint32Array.from(lists, ({ length }) => {
    end += length
    return end
  })
}

export function givenNames(
  alphabet: Alphabet,
  costs: Costs,
  keys: Skeletons,
  cognates: readonly CognateRow[],
  table: GivenTable,
): GivenNames {
  const groups = groupsOf(cognates)
  const { foreign } = table
  const byText = new Map<string, Given>()
  const byKey = new Map<number, Given[]>()
  const make = (name: string, gender: number, rarity: number, symbols: Uint8Array): Given => {
    const given: Given = {
      id: byText.size + 1,
      name,
      gender,
      cyrillic: isCyrillic(name),
      rarity,
      groups: groups.get(name) ?? noGroups,
      form: { id: -byText.size - 1, symbols },
    }
    byText.set(name, given)
    return given
  }
  let [from, key] = [0, 0]
  for (let at = 0; at < table.names.length; at++) {
    const to = table.symbolEnds[at]!
    const symbols = table.symbols.subarray(from, to)
    const given = make(table.names[at]!, table.genders[at]!, table.rarities[at]!, symbols)
    for (; key < table.keyEnds[at]!; key++) {
      const list = byKey.get(table.keys[key]!)
      if (list) list.push(given)
      else byKey.set(table.keys[key]!, [given])
    }
    from = to
  }
  const exact = (text: string): Given | undefined => {
    const gender = byText.has(text) ? undefined : foreign.get(text)
    return gender === undefined
      ? byText.get(text)
      : make(text, gender, table.unlisted, spell(alphabet, text))
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
