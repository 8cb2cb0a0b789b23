/** Costs of the edit distance from pairs of words that are one name in two alphabets: align, count, set the costs anew. */
import { type Alphabet, spell } from '../../../pipeline/names/match/alphabet.js'
import type { Costs } from '../../../pipeline/names/match/costs.js'

export interface WordPair {
  readonly latin: string
  readonly cyrillic: string
}

/** Hundredths for a factor e of likelihood: what brings −ln P to the scale of the rows. */
const scale = 25
/** How many alignments the rows are worth. */
const trust = 40
const highest = 125
/** What the rows allow stays nearly as cheap: the words of one corpus do not show every slip of people. */
const dearer = 0

/** Counts of symbol against symbol along the cheapest alignment. */
function countAlignment(costs: Costs, a: Uint8Array, b: Uint8Array, counts: Float64Array): number {
  const { size, swap, skip } = costs
  const width = b.length + 1
  const table = new Float64Array((a.length + 1) * width)
  for (let j = 1; j <= b.length; j++) table[j] = table[j - 1]! + skip[b[j - 1]!]!
  for (let i = 1; i <= a.length; i++) {
    table[i * width] = table[(i - 1) * width]! + skip[a[i - 1]!]!
    for (let j = 1; j <= b.length; j++)
      table[i * width + j] = Math.min(
        table[(i - 1) * width + j - 1]! + swap[a[i - 1]! * size + b[j - 1]!]!,
        table[(i - 1) * width + j]! + skip[a[i - 1]!]!,
        table[i * width + j - 1]! + skip[b[j - 1]!]!,
      )
  }
  const total = table[table.length - 1]!
  if (total > 25 * Math.max(a.length, b.length)) return total
  let i = a.length
  let j = b.length
  while (i > 0 && j > 0) {
    const here = table[i * width + j]!
    const x = a[i - 1]!
    const y = b[j - 1]!
    if (here === table[(i - 1) * width + j - 1]! + swap[x * size + y]!) {
      counts[x * size + y]!++
      i--
      j--
    } else if (here === table[(i - 1) * width + j]! + skip[x]!) i--
    else j--
  }
  return total
}

/** One round: costs between Latin and Cyrillic symbols from the alignments under the present costs. */
function round(
  costs: Costs,
  words: readonly (readonly [Uint8Array, Uint8Array])[],
  prior: Costs,
): Costs {
  const { size } = costs
  const counts = new Float64Array(size * size)
  for (const [latin, cyrillic] of words) countAlignment(costs, latin, cyrillic, counts)
  const latins = new Float64Array(size)
  const cyrillics = new Float64Array(size)
  for (let x = 0; x < size; x++)
    for (let y = 0; y < size; y++) {
      latins[x]! += counts[x * size + y]!
      cyrillics[y]! += counts[x * size + y]!
    }
  const swap = Uint16Array.from(costs.swap)
  for (let x = 0; x < size; x++)
    for (let y = 0; y < size; y++) {
      const both = counts[x * size + y]!
      if (
        latins[x]! === 0 ||
        cyrillics[y]! === 0 ||
        (both === 0 && prior.swap[x * size + y]! >= 100)
      )
        continue
      const before = Math.exp(-prior.swap[x * size + y]! / scale)
      const one = (both + trust * before) / (latins[x]! + trust)
      const two = (both + trust * before) / (cyrillics[y]! + trust)
      const cost = Math.round(Math.min(highest, -scale * Math.log(Math.min(1, Math.max(one, two)))))
      const kept = Math.min(cost, prior.swap[x * size + y]! + dearer)
      swap[x * size + y] = kept
      swap[y * size + x] = kept
    }
  return { ...costs, swap }
}

/** `a b` → cost of the symbol pairs whose cost the data change. */
export function learnCosts(
  alphabet: Alphabet,
  prior: Costs,
  pairs: readonly WordPair[],
  rounds = 4,
): Readonly<Record<string, number>> {
  const words = pairs.map(
    ({ latin, cyrillic }) => [spell(alphabet, latin), spell(alphabet, cyrillic)] as const,
  )
  let costs = prior
  for (let nth = 0; nth < rounds; nth++) costs = round(costs, words, prior)
  const out: Record<string, number> = {}
  const { size } = prior
  for (let a = 1; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const cost = costs.swap[a * size + b]!
      if (cost !== prior.swap[a * size + b])
        out[`${alphabet.symbols[a]!.name} ${alphabet.symbols[b]!.name}`] = cost
    }
  return out
}
