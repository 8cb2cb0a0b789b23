/** Buildings, squares and quarters by a name in quotation marks beside the type word: `hotel “Almaty”`, `“Kargaily” square`. */
import type { Line } from './line.js'
import type { Proposal } from './proposal.js'
import { quoteAt } from './quotes.js'

/** A square is a place whatever bears its name: `площадь «Ынтымақ»` in spite of a movement of that name. */
const open = new Set(['square', 'microdistrict', 'park'])

function score(line: Line, type: number): number {
  const kind = line.phrase('type-quoted', type)?.kind
  if (kind !== undefined && open.has(kind)) return 0.97
  return line.phrase('doubtful', type) ? 0.55 : 0.96
}

export function quoted(line: Line): readonly Proposal[] {
  const out: Proposal[] = []
  const ends = new Map<number, number>()
  for (let token = 0; token < line.size; token++) {
    const type = line.phrase('type-quoted', token)
    if (type && !ends.has(type.end)) ends.set(type.end, token)
    const quote = quoteAt(line, token)
    if (!quote || quote.close - quote.open > 7 || !/^[\p{Lu}\d]/u.test(line.raw(token + 1)))
      continue
    const before = ends.get(token)
    const after = line.phrase('type-quoted', quote.close + 1)
    const word = before ?? (after && line.joined(quote.close + 1) ? quote.close + 1 : undefined)
    if (word === undefined) continue
    const span = { start: line.start(quote.open + 1), end: line.end(quote.close - 1) }
    out.push({ ...span, by: 'quoted-building', score: score(line, word) })
  }
  return out
}
