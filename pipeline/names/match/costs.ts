/** Cost tables of the edit distance: typed arrays over symbols, hundredths. */
import type { Alphabet, Glyph } from './alphabet.js'
import type { CostsFile, SoundRow } from './schema.js'

export interface Costs {
  readonly size: number
  /** `swap[a * size + b]`. */
  readonly swap: Uint16Array
  readonly skip: Uint16Array
}

const vowels = new Set('aäoöuüeiy')
const soundsCost =
  (rows: readonly SoundRow[]) =>
  (a: string, b: string): number => {
    if (a === b) return 0
    const row = rows.find(
      (each) => (each.first === a && each.second === b) || (each.first === b && each.second === a),
    )
    if (row) return row.cost
    if (vowels.has(a) !== vowels.has(b)) return 125
    return vowels.has(a) ? 60 : 110
  }

const cheapest = (a: Glyph, b: Glyph, cost: (a: string, b: string) => number): number => {
  let best = 125
  for (const one of a.sounds)
    for (const two of b.sounds)
      best = Math.min(best, one.cost + two.cost + cost(one.sound, two.sound))
  return best
}

export function costsOf(
  alphabet: Alphabet,
  sounds: readonly SoundRow[],
  learned?: CostsFile,
): Costs {
  const { symbols } = alphabet
  const size = symbols.length
  const swap = new Uint16Array(size * size)
  const known = [...new Set(symbols.flatMap((each) => each.sounds.map((one) => one.sound)))]
  const between = soundsCost(sounds)
  const table = new Map(known.map((a) => [a, new Map(known.map((b) => [b, between(a, b)]))]))
  const cost = (a: string, b: string) => table.get(a)!.get(b)!
  for (let a = 1; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const found = cheapest(symbols[a]!, symbols[b]!, cost)
      swap[a * size + b] = found
      swap[b * size + a] = found
    }
  if (learned) apply(alphabet, swap, learned)
  return { size, swap, skip: Uint16Array.from(symbols, (each) => each.skip) }
}

function apply(alphabet: Alphabet, swap: Uint16Array, learned: CostsFile): void {
  const size = alphabet.symbols.length
  const ids = new Map(alphabet.symbols.map((each, id) => [each.name, id]))
  for (const [pair, cost] of Object.entries(learned.pairs)) {
    const [a, b] = pair.split(' ').map((name) => ids.get(name))
    if (a === undefined || b === undefined) continue
    swap[a * size + b] = cost
    swap[b * size + a] = cost
  }
}
