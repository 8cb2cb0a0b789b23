/** The parts of a place span: its name, its type word (inside, before, or behind quotation marks), its house number. */
import type { Labelled, Range } from '../../document.js'
import { houseAfter } from './house.js'
import type { Line } from './line.js'
import { matchAt } from './match.js'
import { ofTown, taken } from './typed.js'
import type { Role } from './words.js'

export interface Parts {
  /** Tokens of the name alone; the whole span where it has no other part. */
  readonly first: number
  readonly next: number
  /** Kind by the type word: as the words table has it, with `microdistrict`. */
  readonly kind?: string
  /** The type word as written, where it stands inside the span or before it. */
  readonly type?: string
  /** Its English where it is not told by the kind: `Avenue` of a street. */
  readonly typeName?: string
  /** True where the type word ends the span. */
  readonly inside?: true
  /** House number, and whether it comes first. */
  readonly house?: string
  readonly houseFirst?: boolean
}

const quote = /^[“”«»„"‘’']$/

function tokensOf(line: Line, span: Range): { first: number; next: number } {
  const first = tokenAt(line, span.start)
  let next = first
  while (next < line.size && line.start(next) < span.end) next++
  return { first, next }
}

/** The first token that ends after the offset. */
export function tokenAt(line: Line, offset: number): number {
  let low = 0
  let high = line.size
  while (low < high) {
    const middle = (low + high) >> 1
    if (line.end(middle) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A type word that ends right before the token, quotation mark or full stop between them allowed. */
function typeBefore(line: Line, first: number, quoted: boolean) {
  let end = first
  while (
    quote.test(line.raw(end - 1)) ||
    line.raw(end - 1) === '.' ||
    line.is('named-after', end - 1)
  )
    end--
  for (let from = end - 3; from < end; from++) {
    const roles: readonly Role[] = quoted ? ['type-quoted', 'type-before'] : ['type-before']
    for (const role of roles) {
      const found = from >= 0 ? line.phrase(role, from) : undefined
      const shouted = line.initial(from) || (line.capital(from) && line.word(from).endsWith('.'))
      const used = found && !quoted && (taken(line, from, found) || ofTown(line, first, found))
      if (found?.end === end && !shouted && !used) return { kind: found.kind, from, end }
    }
  }
  return undefined
}

function typeAfter(line: Line, first: number, next: number) {
  for (let from = first; from < next; from++) {
    const found = line.phrase('type-after', from)
    if (found?.end === next && from > first) return { kind: found.kind, from }
    const tail = found && line.phrase('type-tail', found.end)
    if (found && tail?.end === next) return { kind: found.kind, from: next }
  }
  return undefined
}

/** Links of a list, of a crossing, of an office with its place. */
const isLink = (line: Line, at: number): boolean =>
  line.is('list-and', at) || /^(?:of|the|–|-)$/.test(line.word(at))

/** The street's type word that a list shares, or that a crossing implies: `Kabanbai Batyr` and Nauryzbai Batyr streets. */
function sharedType(line: Line, first: number, next: number) {
  const passes = (at: number) => line.capital(at) || isLink(line, at) || line.is('honorific', at)
  let at = next
  while (isLink(line, next) && at < next + 8 && passes(at)) at++
  const plural = at > next ? line.phrase('type-shared', at) : undefined
  if (plural) return typed(line, plural.kind, at, plural.end)
  at = first - 1
  while (at > first - 7 && (passes(at) || line.phrase('type-shared', at))) at--
  return line.is('crossing', at) ? { kind: 'street', type: 'street' } : undefined
}

/** House number at either end of the tokens. */
function houseOf(line: Line, first: number, next: number) {
  for (let from = first + 1; from < next; from++)
    if (houseAfter(line, from) === next) {
      const house = line
        .slice(from, next)
        .replace(/^[,\s]*(?:д\.|доме?|house|building|үй)?\s*|-?үй\p{L}*$/gu, '')
      return { first, next: from, house, houseFirst: false }
    }
  if (line.isNumber(first) && /^\d{1,4}$/.test(line.raw(first)) && next - first > 2) {
    let from = first + 1
    while (from < next && !line.capital(from)) from++
    if (line.glued(from)) from++
    if (from < next)
      return {
        first: from,
        next,
        house: line.slice(first, from).replace(/,$/, ''),
        houseFirst: true,
      }
  }
  return { first, next }
}

/** The country's own name in a long form: `Poland` in `Republic of Poland`. */
function afterState(line: Line, first: number, next: number): number {
  if (!line.is('country-form', first) || next - first < 2) return first
  if (keyed(line, first, next)) return first
  let at = first + 1
  while (at < next - 1 && /^(?:of|the)$/.test(line.word(at))) at++
  return keyed(line, at, next) ? at : first
}

const keyed = (line: Line, first: number, next: number): boolean =>
  matchAt(line, first)?.next === next

/** The type word in the tokens: what it is, as written, in English. */
function typed(line: Line, kind: string, from: number, to: number) {
  const typeName = line.phrase('street-name', from)?.kind
  return { kind, type: line.slice(from, to), ...(typeName !== undefined && { typeName }) }
}

export function partsOf(line: Line, span: Labelled): Parts {
  const whole = tokensOf(line, span)
  const house = houseOf(line, whole.first, whole.next)
  const { first, next } = house
  const rest = house.house === undefined ? {} : { house: house.house, houseFirst: house.houseFirst }
  const long = afterState(line, first, next)
  if (long > first) return { first: long, next, kind: 'country', ...rest }
  const inner = line.phrase('type-before', first)
  if (inner && inner.end < next && line.joined(inner.end) && !line.capital(first))
    return { first: inner.end, next, ...typed(line, inner.kind, first, inner.end), ...rest }
  const after = typeAfter(line, first, next)
  if (after?.from === next) return { first, next, kind: after.kind, ...rest }
  if (after) {
    const type = typed(line, after.kind, after.from, next)
    return { first, next: after.from, ...type, inside: true, ...rest }
  }
  const shared = sharedType(line, first, next)
  if (shared) return { first, next, ...shared, ...rest }
  const quoted = quote.test(line.raw(first - 1))
  const behind =
    quoted && quote.test(line.raw(next)) ? line.phrase('type-quoted', next + 1) : undefined
  const before = typeBefore(line, first, quoted)
  if (before) return { first, next, ...typed(line, before.kind, before.from, before.end), ...rest }
  if (behind) return { first, next, ...typed(line, behind.kind, next + 1, behind.end), ...rest }
  return { first, next, ...rest, ...(house.house !== undefined && { kind: 'street' }) }
}
