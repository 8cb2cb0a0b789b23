/** A monument takes its whole descriptive name: `monument to the victims of the Holodomor`, `памятник Абаю`. */
import type { Line } from './line.js'
import { nameBefore } from './names.js'
import type { Proposal } from './proposal.js'
import { quoteAt } from './quotes.js'

/** End of the description from the token on: known memorial words, capitalised words, initials. */
function description(line: Line, token: number): number | undefined {
  let next = token
  let content = false
  while (next < line.size && next < token + 12 && line.joined(next)) {
    const fits =
      line.is('memorial', next) ||
      line.is('name-inner', next) ||
      line.capital(next) ||
      line.initial(next)
    if (!fits) break
    content ||= !line.is('memorial-empty', next)
    next++
  }
  while (next > token && line.is('memorial-empty', next - 1)) next--
  return content && next > token ? next : undefined
}

function headed(line: Line, token: number): Proposal | undefined {
  const head = line.phrase('monument', token)
  if (!head || nameBefore(line, token, 'monument') !== undefined) return undefined
  const quote = quoteAt(line, head.end)
  const span = (end: number) => ({ start: line.start(token), end: line.end(end - 1) })
  if (quote) return { ...span(quote.close + 1), by: 'monument', score: 0.6 }
  const link = line.phrase('monument-to', head.end)
  if (!link && !line.cyrillic(token)) return undefined
  const end = description(line, link?.end ?? head.end)
  if (end === undefined || !line.joined(head.end)) return undefined
  const second = line.capital(end - 1) || end - head.end > 1
  return { ...span(end), by: 'monument', score: second ? 0.88 : 0.7 }
}

/** `саяси қуғын-сүргін құрбандарына арналған ескерткіш`: the description stands before. */
function kazakh(line: Line, token: number): Proposal | undefined {
  if (!line.is('dedicated', token)) return undefined
  const head = line.phrase('monument-after', token + 1)
  if (!head) return undefined
  let first = token
  while (first > 0 && line.joined(first)) {
    const before = first - 1
    if (!line.is('memorial', before) && !line.capital(before) && !line.is('name-inner', before))
      break
    first--
  }
  if (first === token) return undefined
  return { start: line.start(first), end: line.end(head.end - 1), by: 'monument', score: 0.85 }
}

export function monuments(line: Line, token: number, out: Proposal[]): void {
  const one = headed(line, token) ?? kazakh(line, token)
  if (one) out.push(one)
}
