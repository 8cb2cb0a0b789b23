/** A monument takes its whole descriptive name: `monument to the victims of the Holodomor`, `памятник Абаю`. */
import type { PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import { nameBefore } from './names.js'
import type { Proposal } from './proposal.js'
import { quoteAt } from './quotes.js'

const empty = /^(?:the|a|of|and|и|за|to|world|all|в)$/

/** End of the description from the token on: known memorial words, capitalised words, initials. */
function description(line: Line, { words }: PlaceLexicon, token: number): number | undefined {
  let next = token
  let content = false
  while (next < line.size && next < token + 12 && line.joined(next)) {
    const word = line.word(next)
    const fits =
      words.has('memorial', word) ||
      words.has('inner', word) ||
      line.capital(next) ||
      line.initial(next)
    if (!fits) break
    content ||= !empty.test(word)
    next++
  }
  while (next > token && (empty.test(line.word(next - 1)) || line.word(next - 1) === 'and')) next--
  return content && next > token ? next : undefined
}

function heads(line: Line, lexicon: PlaceLexicon, token: number): Proposal | undefined {
  const head = lexicon.words.at('monument', line, token)
  if (!head || nameBefore(line, lexicon, token, 'monument') !== undefined) return undefined
  const quote = quoteAt(line, head.end)
  const span = (end: number) => ({ start: line.start(token), end: line.end(end - 1) })
  if (quote) return { ...span(quote.close + 1), by: 'monument', score: 0.6 }
  const link = lexicon.words.at('monument-link', line, head.end)
  if (!link && !/[\u0400-\u04ff]/.test(line.word(token))) return undefined
  const end = description(line, lexicon, link?.end ?? head.end)
  if (end === undefined || !line.joined(head.end)) return undefined
  const second = line.capital(end - 1) || end - head.end > 1
  return { ...span(end), by: 'monument', score: second ? 0.88 : 0.7 }
}

/** `саяси қуғын-сүргін құрбандарына арналған ескерткіш`: the description stands before. */
function kazakh(line: Line, { words }: PlaceLexicon, token: number): Proposal | undefined {
  if (!words.has('monument-kk', line.word(token))) return undefined
  const head = words.at('monument-kk-head', line, token + 1)
  if (!head) return undefined
  let first = token
  while (first > 0 && line.joined(first)) {
    const word = line.word(first - 1)
    if (!words.has('memorial', word) && !line.capital(first - 1) && !words.has('inner', word)) break
    first--
  }
  if (first === token) return undefined
  return { start: line.start(first), end: line.end(head.end - 1), by: 'monument', score: 0.85 }
}

export function monuments(line: Line, lexicon: PlaceLexicon): readonly Proposal[] {
  const out: Proposal[] = []
  for (let token = 0; token < line.size; token++) {
    const one = heads(line, lexicon, token) ?? kazakh(line, lexicon, token)
    if (one) out.push(one)
  }
  return out
}
