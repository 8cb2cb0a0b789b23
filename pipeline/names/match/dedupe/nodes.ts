/** Distinct names of a list, how much each tells, and the keys that it may be looked up by. */
import type { Matcher } from '../matcher.js'
import type { FullPart, ParsedName } from '../name.js'
import { neighbours } from '../skeleton.js'
import type { Word } from '../token.js'
import { mix } from './postings.js'

/** 0 given name and patronymic in full, 1 given name in full, 2 an initial, 3 one word. */
export type Level = 0 | 1 | 2 | 3

export interface Node {
  readonly id: number
  readonly name: ParsedName
  readonly level: Level
  /** 0-based row of the input that had it first. */
  readonly row: number
  /** Further rows, each with its spelling: it differs in order, capitals or marks only. */
  more: { readonly row: number; readonly text: string }[] | undefined
}

export const rowsOf = (node: Node): readonly number[] =>
  node.more ? [node.row, ...node.more.map((each) => each.row)] : [node.row]

export const textsOf = (node: Node): readonly string[] =>
  node.more ? [node.name.text, ...node.more.map((each) => each.text)] : [node.name.text]

export function levelOf(name: ParsedName): Level {
  let full = 0
  let father = false
  for (const part of name.parts) {
    if (part.kind === 'initial') continue
    if (part.role === 'patronymic') father = true
    else full++
  }
  if (full + Number(father) < 2) return name.parts.length > 1 ? 2 : 3
  if (full >= 2) return father ? 0 : 1
  return 1
}

const surnames = (name: ParsedName): readonly FullPart[] => {
  const full = name.parts.filter(
    (part): part is FullPart => part.kind === 'full' && part.role !== 'patronymic',
  )
  const family = full.filter((part) => part.role === 'family' || part.role === 'name')
  return family.length > 0 ? family : full
}

const salts = { full: 1, initial: 2, alone: 3, slip: 4, bare: 5, plain: 6 } as const

/** A name is filed under some keys and found by others: so a surname in -ov meets the one without, and not every other in -ov. */
export type Use = 'file' | 'find'

function surnameKeys({ keys, bareKeys }: Word, use: Use): readonly number[] {
  const suffixed = bareKeys.length > 0
  const salt = suffixed === (use === 'file') ? salts.bare : salts.plain
  return [...keys, ...(suffixed ? bareKeys : keys).map((key) => mix(key, 0, salt))]
}

/** Surname and given name by their consonants. */
export function fullKeys(name: ParsedName, use: Use): readonly number[] {
  const out = new Set<number>()
  for (const family of surnames(name))
    for (const other of name.parts)
      if (other !== family && other.kind === 'full' && other.role !== 'patronymic') {
        for (const one of surnameKeys(family.word, use))
          for (const two of other.word.givenKeys) out.add(mix(one, two, salts.full))
        if (family.role === 'name' || other.role === 'name')
          for (const one of other.word.keys)
            for (const two of family.word.givenKeys) out.add(mix(one, two, salts.full))
      }
  return [...out]
}

/** A name of unknown gender is looked up as both. */
const gendersOf = (name: ParsedName): readonly number[] =>
  name.gender === 3 || !name.genderSure ? [1, 2] : [name.gender]

const soundCodes = (
  sounds: readonly { readonly sound: string; readonly cost: number }[],
): readonly number[] => [
  ...new Set(sounds.filter((each) => each.cost <= 25).map((each) => each.sound.charCodeAt(0))),
]

/** Surname by its consonants and the first sound of the given name. */
export function initialKeys(name: ParsedName, use: Use): readonly number[] {
  const out = new Set<number>()
  for (const family of surnames(name))
    for (const other of name.parts) {
      if (other === family || other.role === 'patronymic') continue
      const codes = soundCodes(other.kind === 'initial' ? other.sounds : other.first)
      for (const key of surnameKeys(family.word, use))
        for (const code of codes)
          for (const gender of gendersOf(name)) out.add(mix(key, code * 4 + gender, salts.initial))
    }
  return [...out]
}

/** Surname with one consonant gone and the given name: meets a surname with one slip. */
export function slipKeys(name: ParsedName): readonly number[] {
  const out = new Set<number>()
  for (const family of surnames(name))
    for (const other of name.parts)
      if (other !== family && other.kind === 'full' && other.role !== 'patronymic') {
        const one = family.word.keys[0]
        const two = other.word.givenKeys[0]
        if (one !== undefined && two !== undefined)
          for (const key of neighbours(one)) out.add(mix(key, two, salts.slip))
      }
  return [...out]
}

export const aloneKeys = (name: ParsedName, use: Use): readonly number[] => [
  ...new Set(
    surnames(name).flatMap((part) =>
      surnameKeys(part.word, use).map((key) => mix(key, 0, salts.alone)),
    ),
  ),
]

/** Hundredths: one slip and a little of spelling. */
const oneSlip = 140

export function nearSurnames(matcher: Matcher, a: ParsedName, b: ParsedName): boolean {
  for (const one of a.parts) {
    if (one.kind === 'initial' || one.role === 'patronymic' || one.role === 'given') continue
    for (const two of b.parts) {
      if (two.kind === 'initial' || two.role === 'patronymic' || two.role === 'given') continue
      if (Math.abs(one.word.root.symbols.length - two.word.root.symbols.length) > 3) continue
      if (matcher.distance(one.word.root, two.word.root) <= oneSlip) return true
    }
  }
  return false
}
