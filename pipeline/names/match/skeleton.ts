/** Consonant classes of a spelt word as a number: the key of blocking. Readings that differ give several keys. */
import type { Alphabet, Glyph } from './alphabet.js'

const classes = ['', 'szZSCc', 'kgx', 'pb', 'td', 'fv', 'm', 'n', 'l', 'r'] as const
const classIds = new Map(classes.flatMap((group, at) => [...group].map((sound) => [sound, at])))

/** From 1 to 9; 0 for a vowel or a glide. */
export const classOf = (sound: string): number => classIds.get(sound) ?? 0

const mostKeys = 4
/** Of eight digits: no more are looked at. */
const full = 10_000_000

/** Classes that a symbol may stand for; 0 is none (a vowel, a glide, a mute letter). */
function classesOf(symbol: Glyph): readonly number[] {
  const found = new Set<number>()
  for (const { sound, cost } of symbol.sounds) if (cost <= 25) found.add(classOf(sound))
  if (symbol.skip <= 40 && symbol.sounds.length > 0) found.add(0)
  return [...found].sort((a, b) => b - a)
}

export interface Skeletons {
  readonly of: (word: Uint8Array) => readonly number[]
}

const nasal = 7
const lips = 3
const lipNasal = 6

export function skeletons(alphabet: Alphabet): Skeletons {
  const table = alphabet.symbols.map(classesOf)
  const of = (word: Uint8Array): readonly number[] => {
    let keys = [0]
    for (const symbol of word) {
      const choices = table[symbol]!
      if (choices.length === 1) {
        const [choice = 0] = choices
        if (choice > 0)
          for (let at = 0; at < keys.length; at++) keys[at] = extend(keys[at]!, choice)
        continue
      }
      const grown: number[] = []
      for (const choice of choices)
        for (const key of keys) if (grown.length < mostKeys) grown.push(extend(key, choice))
      keys = grown
    }
    return keys.length === 1 ? keys : [...new Set(keys)]
  }
  return { of }
}

/** A key is the digits of its classes. */
function extend(key: number, choice: number): number {
  const last = key % 10
  if (choice === 0 || choice === last) return key
  const before = choice === lips && last === nasal ? key - nasal + lipNasal : key
  return before < full ? before * 10 + choice : before
}

/** The key itself and all keys with one consonant gone. */
export function neighbours(key: number): readonly number[] {
  const digits = String(key)
  const out = new Set([key])
  if (digits.length > 2)
    for (let at = 0; at < digits.length; at++)
      out.add(Number(digits.slice(0, at) + digits.slice(at + 1)))
  return [...out]
}
