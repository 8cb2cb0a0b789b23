/** The parts of a place span: its name, its type word (inside, before, or behind quotation marks), its house number. */
import type { Labelled, Range } from '../../document.js'
import { houseAfter } from '../../rules/places/house.js'
import type { PlaceLexicon } from '../../rules/places/lexicon.js'
import type { Line } from '../../rules/places/line.js'
import { matchAt } from '../../rules/places/match.js'
import { ofTown, taken } from '../../rules/places/typed.js'

export interface Parts {
  /** Tokens of the name alone; the whole span where it has no other part. */
  readonly first: number
  readonly next: number
  /** Kind by the type word: as the words table has it, with `microdistrict`. */
  readonly kind?: string
  /** The type word as written, where it stands inside the span or before it. */
  readonly type?: string
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
function typeBefore(line: Line, lexicon: PlaceLexicon, first: number, quoted: boolean) {
  let end = first
  while (quote.test(line.raw(end - 1)) || /^(?:имени|им\.|\.|the)$/.test(line.word(end - 1))) end--
  for (let from = end - 3; from < end; from++) {
    const roles = quoted ? ['quoted', 'before'] : ['before']
    for (const role of roles) {
      const found = from >= 0 ? lexicon.words.at(role, line, from) : undefined
      const shouted = line.initial(from) || (line.capital(from) && line.word(from).endsWith('.'))
      const used =
        found &&
        !quoted &&
        (taken(line, lexicon, from, found) || ofTown(line, lexicon, first, found))
      if (found?.end === end && !shouted && !used) return { kind: found.kind, from, end }
    }
  }
  return undefined
}

function typeAfter(line: Line, lexicon: PlaceLexicon, first: number, next: number) {
  for (let from = first; from < next; from++) {
    const found = lexicon.words.at('after', line, from)
    if (found?.end === next && from > first) return { kind: found.kind, from }
    const tail = found && lexicon.words.at('tail', line, found.end)
    if (found && tail?.end === next) return { kind: found.kind, from: next }
  }
  return undefined
}

const crossing =
  /^(?:intersection|corner|crossing|crossroads|junction|пересечени[еи]|углу|перекрестке)$/
const link = /^(?:and|&|и|мен|және|пен|бен|of|the|,|–|-)$/

/** The street's type word that a list shares, or that a crossing implies: `Kabanbai Batyr` and Nauryzbai Batyr streets. */
function sharedType(line: Line, { words }: PlaceLexicon, first: number, next: number) {
  const passes = (at: number) =>
    line.capital(at) || link.test(line.word(at)) || /^(?:batyr|bi|батыра?|би)$/.test(line.word(at))
  let at = next
  while (link.test(line.word(next)) && at < next + 8 && passes(at)) at++
  const plural = at > next ? words.at('plural', line, at) : undefined
  if (plural) return { kind: plural.kind, type: line.raw(at) }
  at = first - 1
  while (at > first - 7 && (passes(at) || words.at('plural', line, at))) at--
  return crossing.test(line.word(at)) ? { kind: 'street', type: 'street' } : undefined
}

const text = (line: Line, from: number, to: number): string =>
  line.text.slice(line.start(from), line.end(to - 1))

/** House number at either end of the tokens. */
function houseOf(line: Line, first: number, next: number) {
  for (let from = first + 1; from < next; from++)
    if (houseAfter(line, from) === next) {
      const house = text(line, from, next).replace(
        /^[,\s]*(?:д\.|доме?|house|building|үй)?\s*|-?үй\p{L}*$/gu,
        '',
      )
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
        house: text(line, first, from).replace(/,$/, ''),
        houseFirst: true,
      }
  }
  return { first, next }
}

/** The country's own name in a long form: `Poland` in `Republic of Poland`. */
function afterState(line: Line, lexicon: PlaceLexicon, first: number, next: number): number {
  if (!lexicon.words.has('state', line.word(first)) || next - first < 2) return first
  if (keyed(line, lexicon, first, next)) return first
  let at = first + 1
  while (at < next - 1 && /^(?:of|the)$/.test(line.word(at))) at++
  return keyed(line, lexicon, at, next) ? at : first
}

const keyed = (line: Line, lexicon: PlaceLexicon, first: number, next: number): boolean =>
  matchAt(line, lexicon, first)?.next === next

export function partsOf(line: Line, lexicon: PlaceLexicon, span: Labelled): Parts {
  const whole = tokensOf(line, span)
  const house = houseOf(line, whole.first, whole.next)
  const { first, next } = house
  const rest = house.house === undefined ? {} : { house: house.house, houseFirst: house.houseFirst }
  const long = afterState(line, lexicon, first, next)
  if (long > first) return { first: long, next, kind: 'country', ...rest }
  const inner = lexicon.words.at('before', line, first)
  if (inner && inner.end < next && line.joined(inner.end) && !line.capital(first))
    return { first: inner.end, next, kind: inner.kind, type: text(line, first, inner.end), ...rest }
  const after = typeAfter(line, lexicon, first, next)
  if (after?.from === next) return { first, next, kind: after.kind, ...rest }
  if (after)
    return {
      first,
      next: after.from,
      kind: after.kind,
      type: text(line, after.from, next),
      inside: true,
      ...rest,
    }
  const shared = sharedType(line, lexicon, first, next)
  if (shared) return { first, next, ...shared, ...rest }
  const quoted = quote.test(line.raw(first - 1))
  const behind =
    quoted && quote.test(line.raw(next)) ? lexicon.words.at('quoted', line, next + 1) : undefined
  const before = typeBefore(line, lexicon, first, quoted)
  if (before)
    return { first, next, kind: before.kind, type: text(line, before.from, before.end), ...rest }
  if (behind)
    return { first, next, kind: behind.kind, type: text(line, next + 1, behind.end), ...rest }
  return { first, next, ...rest, ...(house.house !== undefined && { kind: 'street' }) }
}
