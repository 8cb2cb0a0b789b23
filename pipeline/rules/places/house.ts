/** House numbers of an address, before or after the street. */
import type { Line } from './line.js'

const digits = /^\d{1,4}$/
const letter = /^\p{L}\.?$/u

/** End of a house number (`57A`, `22/5`, `10-үй`) that begins at the token, or undefined. */
function numberAt(line: Line, token: number): number | undefined {
  if (!line.isNumber(token) || !digits.test(line.raw(token))) return undefined
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

/** A number that a lower-case word takes up (`10 people`) is no house, unless a verb follows: `по улице Абая, 42 начался обыск`. */
const counts = (line: Line, next: number): boolean =>
  line.joined(next) &&
  line.small(next) &&
  !line.is('after-house', next) &&
  !(line.language === 'ru' && line.ends('verb', next))

/** End of the house number after a street that ends before the token: `, 10`, ` 57A`, `, д. 77`. */
export function houseAfter(line: Line, token: number): number | undefined {
  let at = token
  if (line.raw(at) === ',') at++
  if (line.is('house-word', at)) {
    at++
    if (line.raw(at) === '№') at++
  }
  const next = numberAt(line, at)
  if (next === undefined || counts(line, next)) return undefined
  return /^[-:%]$/.test(line.raw(next)) ? undefined : next
}

/** First token of an address with its house number before it: `12 Chekhoeva Street`, or `first`. */
export function houseBefore(line: Line, first: number): number {
  const comma = line.raw(first - 1) === ',' ? 1 : 0
  for (let from = first - 1 - comma; from >= first - 5 - comma && from >= 0; from--) {
    if (numberAt(line, from) !== first - comma) continue
    if (line.is('no-house', from - 1) || line.raw(from - 1) === '/') return first
    return comma === 1 && !line.is('before-house', from - 1) ? first : from
  }
  return first
}
