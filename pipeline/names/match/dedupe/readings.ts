/** What each name of a list may say: which word is the surname, which the given name, which the father's. */
import type { FullPart, Part } from '../name.js'
import type { Store } from './store.js'
import type { Token, Tokens } from './tokens.js'
import { tokensOf } from './tokens.js'

/** Numbers of words, −1 for none. */
export interface Reading {
  readonly family: number
  /** A given name in full. */
  readonly given: number
  /** Part that is its initial instead. */
  readonly initial: number
}

/** 0 given name and patronymic in full, 1 given name in full, 2 an initial, 3 one word. */
export type Level = 0 | 1 | 2 | 3

export interface Words {
  readonly families: readonly Token[]
  readonly givens: readonly Token[]
  /** Words of each part as a surname and as a given name, −1 for neither. */
  readonly asFamily: Int32Array
  readonly asGiven: Int32Array
}

const mostReadings = 4

const mayBeFamily = (part: Part): part is FullPart =>
  part.kind === 'full' && (part.role === 'family' || part.role === 'name')

/** Words of the list, counted once for each name that has them. */
export function wordsOf(store: Store): Words {
  const families = tokensOf('family')
  const givens = tokensOf('given')
  const asFamily = new Int32Array(store.parts.length).fill(-1)
  const asGiven = new Int32Array(store.parts.length).fill(-1)
  const count = (tokens: Tokens, to: Int32Array, id: number): void => {
    to[id] = tokens.add(store.parts[id] as FullPart)
  }
  for (let node = 0; node < store.size; node++) {
    const ids = store.partsOf(node)
    const lone = !ids.some((id) => mayBeFamily(store.parts[id]!))
    for (const id of ids) {
      const part = store.parts[id]!
      if (part.kind !== 'full' || part.role === 'patronymic') continue
      if (mayBeFamily(part) || lone) count(families, asFamily, id)
      if (part.role !== 'family') count(givens, asGiven, id)
    }
  }
  return { families: families.list, givens: givens.list, asFamily, asGiven }
}

/** The ways to read a name, and its father's part (a patronymic, its initial or a word that is neither), −1 for none. */
export function readingsOf(
  store: Store,
  words: Words,
  node: number,
): { readonly readings: readonly Reading[]; readonly father: number; readonly level: Level } {
  const ids = store.partsOf(node)
  const parts = ids.map((id) => store.parts[id]!)
  const fatherAt = parts.findIndex((part) => part.role === 'patronymic')
  const hasFamily = parts.some(mayBeFamily)
  const readings: Reading[] = []
  let loose = -1
  ids.forEach((family, i) => {
    const part = parts[i]!
    if (hasFamily ? !mayBeFamily(part) : words.asFamily[family]! < 0) return
    let found = false
    ids.forEach((other, j) => {
      const two = parts[j]!
      if (i === j || j === fatherAt || two.role === 'family' || two.role === 'patronymic') return
      if (found && two.role === 'given' && two.kind === 'full') {
        loose = other
        return
      }
      found = true
      const full = two.kind === 'full'
      readings.push({
        family: words.asFamily[family]!,
        given: full ? words.asGiven[other]! : -1,
        initial: full ? -1 : other,
      })
    })
    if (!found) readings.push({ family: words.asFamily[family]!, given: -1, initial: -1 })
  })
  const father = fatherAt >= 0 ? ids[fatherAt]! : loose
  return { readings: readings.slice(0, mostReadings), father, level: levelOf(parts, readings) }
}

function levelOf(parts: readonly Part[], readings: readonly Reading[]): Level {
  if (readings.some((each) => each.given >= 0))
    return parts.some((part) => part.kind === 'full' && part.role === 'patronymic') ? 0 : 1
  return readings.some((each) => each.initial >= 0) ? 2 : 3
}
