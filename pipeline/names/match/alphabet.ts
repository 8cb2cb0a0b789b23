/** Graphemes of any spelling → symbols. A symbol is a set of sounds with the cost of reading it so. */
import type { GraphemeRow } from './schema.js'

export interface Sound {
  readonly sound: string
  /** Hundredths: how unlikely this reading is. */
  readonly cost: number
}

export interface Glyph {
  readonly name: string
  readonly sounds: readonly Sound[]
  /** Cost of having no counterpart, hundredths. */
  readonly skip: number
}

type Place = GraphemeRow['place']
interface Choice {
  readonly place: Place
  readonly emit: readonly number[]
}

export interface Alphabet {
  readonly symbols: readonly Glyph[]
  readonly graphemes: ReadonlyMap<string, readonly Choice[]>
  /** First letter → length of the longest grapheme that begins with it. */
  readonly longest: ReadonlyMap<string, number>
}

const vowels = new Set('aeiouyäöüəáéíóúýāēīōūâêîôûàèìòùëïÿıæøåãõėęąăĭŭőűаеёиоуыэюяәөұүіїєѣў')
const order: readonly Place[] = ['^', '_$', '_V', 'V_', '']

export const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && vowels.has(letter)

const readSounds = (text: string): readonly Sound[] =>
  text.split(' ').map((each) => {
    const [sound = '', cost = '0'] = each.split(':')
    return { sound, cost: Number(cost) }
  })

export function alphabetOf(rows: readonly GraphemeRow[]): Alphabet {
  const symbols: Glyph[] = [{ name: '', sounds: [], skip: 0 }]
  const ids = new Map<string, number>()
  const graphemes = new Map<string, Choice[]>()
  const idOf = (script: string, sounds: string, skip: number, name: string): number => {
    const key = `${script} ${sounds} ${skip}`
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, symbols.length)
    return symbols.push({ name: `${script[0]}:${name}`, sounds: readSounds(sounds), skip }) - 1
  }
  for (const row of rows) {
    const skips = row.skip.split(' + ')
    const parts = row.sounds === '-' ? [] : row.sounds.split(' + ')
    const emit = parts.map((part, at) =>
      idOf(row.script, part, Number(skips[at]), `${row.grapheme}${row.place}${at || ''}`),
    )
    const choices = graphemes.get(row.grapheme) ?? []
    choices.push({ place: row.place, emit })
    graphemes.set(row.grapheme, choices)
  }
  for (const choices of graphemes.values())
    choices.sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
  if (symbols.length > 255) throw new Error(`too many symbols: ${symbols.length}`)
  const longest = new Map<string, number>()
  for (const grapheme of graphemes.keys())
    longest.set(grapheme[0]!, Math.max(grapheme.length, longest.get(grapheme[0]!) ?? 0))
  return { symbols, graphemes, longest }
}

function fits(place: Place, word: string, start: number, end: number): boolean {
  if (place === '') return true
  if (place === '^') return start === 0
  if (place === '_$') return end === word.length
  return isVowel(word[place === '_V' ? end : start - 1])
}

/** Symbols of a folded word by longest match; letters that no row knows are left out, doubles are one. */
export function spell(alphabet: Alphabet, word: string): Uint8Array {
  const out: number[] = []
  for (let at = 0; at < word.length; ) {
    const longest = alphabet.longest.get(word[at]!) ?? 0
    let step = 1
    for (let size = Math.min(longest, word.length - at); size > 0; size--) {
      const choices = alphabet.graphemes.get(size === 1 ? word[at]! : word.slice(at, at + size))
      if (!choices) continue
      const choice = placed(choices, word, at, at + size)
      if (!choice) continue
      for (const symbol of choice.emit) if (symbol !== out[out.length - 1]) out.push(symbol)
      step = size
      break
    }
    at += step
  }
  return Uint8Array.from(out)
}

function placed(
  choices: readonly Choice[],
  word: string,
  start: number,
  end: number,
): Choice | undefined {
  for (const choice of choices) if (fits(choice.place, word, start, end)) return choice
  return undefined
}
