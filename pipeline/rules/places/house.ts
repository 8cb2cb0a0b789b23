/** House numbers of an address, before or after the street. */
import type { Line } from './line.js'

const digits = /^\d{1,4}$/
const letter = /^\p{L}\.?$/u

/** End of a house number (`57A`, `22/5`, `10-үй`) that begins at the token, or undefined. */
function numberAt(line: Line, token: number): number | undefined {
  if (!digits.test(line.raw(token))) return undefined
  let next = token + 1
  const part = () =>
    line.glued(next) && letter.test(line.raw(next)) && !/^\p{L}/u.test(line.raw(next + 1) || '-')
  if (part()) next++
  if (
    line.raw(next) === '/' &&
    line.glued(next) &&
    line.glued(next + 1) &&
    digits.test(line.raw(next + 1))
  ) {
    next += 2
    if (line.glued(next) && letter.test(line.raw(next))) next++
  }
  if (line.raw(next) === '-' && line.glued(next) && /^үй/.test(line.word(next + 1))) next += 2
  return next
}

/** End of an address that ends before the token, without the full stop of a sentence (`57A.`). */
export const addressEnd = (line: Line, next: number): number =>
  /^\p{L}\.$/u.test(line.raw(next - 1)) && line.glued(next - 1) && /\d$/.test(line.raw(next - 2))
    ? line.end(next - 1) - 1
    : line.end(next - 1)

const goesOn =
  /^(?:in|and|on|at|near|where|when|to|from|with|в|на|и|у|где|с|по|для|около|мекенжайында|мекенжайындағы|мекенжайы|бойынша|үйде|үйдің|үй|were|was|is)$/

/** Verbs and participles: `по улице Абая, 42 начался обыск`. */
const verb = /(?:[аяеёиыу]л(?:а|о|и)?(?:с[ья])?|[аеёя]н[аоы]?|[аи]т[аоы]|[ауюяе]т(?:ся)?)$/

/** A number that a lower-case word takes up (`10 people`) is no house. */
const counts = (line: Line, next: number): boolean =>
  line.joined(next) &&
  /^\p{Ll}/u.test(line.raw(next)) &&
  !goesOn.test(line.word(next)) &&
  !(line.language === 'ru' && verb.test(line.word(next)))

/** End of the house number after a street that ends before the token: `, 10`, ` 57A`, `, д. 77`. */
export function houseAfter(line: Line, token: number): number | undefined {
  let at = token
  if (line.raw(at) === ',') at++
  if (/^(?:д\.|дом|доме|дома|house|building|no\.|№|үй|уй)$/.test(line.word(at))) {
    at++
    if (line.raw(at) === '№') at++
  }
  const next = numberAt(line, at)
  if (next === undefined || counts(line, next)) return undefined
  if (line.raw(next) === '-' || line.raw(next) === ':' || line.raw(next) === '%') return undefined
  return next
}

const monthLike =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|article|part|no\.|№|articles|nos\.)$/

/** First token of an address with its house number before it: `12 Chekhoeva Street`, or `first`. */
export function houseBefore(line: Line, first: number): number {
  const comma = line.raw(first - 1) === ',' ? 1 : 0
  for (let from = first - 1 - comma; from >= first - 5 - comma && from >= 0; from--) {
    if (numberAt(line, from) !== first - comma) continue
    const before = line.word(from - 1)
    if (monthLike.test(before) || line.raw(from - 1) === '/') return first
    if (comma === 1 && !/^(?:at|in|near|on)$/.test(before)) return first
    return from
  }
  return first
}
