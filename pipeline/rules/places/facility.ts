/** Detention facilities known by number or code: `PDF No. 13`, `ZD-158/2`, `СИЗО-18`, `№71 мекеме`. */
import type { PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import type { Proposal } from './proposal.js'
import type { PlaceWords } from './words.js'

const sign = /^(?:№|#|no\.?|n|nr)$/

/** End of a number with or without its sign, from the token on. */
function numberAt(line: Line, token: number): number | undefined {
  let at = token
  if (sign.test(line.word(at))) at++
  if (line.word(at) === '.' && line.glued(at)) at++
  if (line.raw(at) === '-' && line.glued(at) && line.glued(at + 1)) at++
  const bare = at === token
  if (!/^\d{1,3}$/.test(line.raw(at)) || (bare && !line.joined(at))) return undefined
  return at + 1
}

const short = /^(?:pdf|sizo|ik|ivs|сизо|ик|кп|ивс|си|ти|тм)$/

/** Head, then number: a bare number only after an abbreviation. */
function headed(line: Line, lexicon: PlaceLexicon, token: number): Proposal | undefined {
  const head = lexicon.words.at('facility', line, token)
  if (!head) return undefined
  const next = numberAt(line, head.end)
  if (next === undefined) return undefined
  const abbreviated = short.test(line.word(token)) && /^\p{Lu}/u.test(line.raw(token))
  if (!abbreviated && next === head.end + 1) return undefined
  if (line.raw(next) === '/' || line.raw(next) === '%') return undefined
  return { start: line.start(token), end: line.end(next - 1), by: 'facility-number', score: 0.92 }
}

/** Number, then head, as Kazakh has it: `№71 мекеме`, `71-мекемеде`. */
function numbered(line: Line, lexicon: PlaceLexicon, token: number): Proposal | undefined {
  const marked = line.raw(token) === '№'
  const at = marked ? token + 1 : token
  if (!/^\d{1,3}$/.test(line.raw(at))) return undefined
  const dash = line.raw(at + 1) === '-' && line.glued(at + 1)
  if (!marked && !dash) return undefined
  const head = lexicon.words.at('facility', line, dash ? at + 2 : at + 1)
  if (!head || !/[\u0400-\u04ff]/.test(line.word(head.end - 1))) return undefined
  return {
    start: line.start(token),
    end: line.end(head.end - 1),
    by: 'facility-number',
    score: 0.9,
  }
}

const code = /(?<![\p{L}\d/])(\p{Lu}\p{L}{0,2})(?:[-–‑]|\s)?\d{2,3}\/\d{1,2}(?![\d/])/gu

/** `ЖД-158/4 колониясы`: where a code ends with the Kazakh type word that follows it. */
function reachOf(line: Line, words: PlaceWords): (end: number) => number {
  const tokens = new Map(Array.from({ length: line.size }, (_, at) => [line.start(at), at]))
  return (end) => {
    const next = tokens.get(end + 1)
    const head = next === undefined ? undefined : words.at('facility', line, next)
    const kazakh = head && line.language === 'kk' && /[\u0400-\u04ff]/.test(line.word(next!))
    return kazakh ? line.end(head.end - 1) : end
  }
}

/** Codes of the prison system: two or three letters and two numbers. */
function coded(line: Line, { words }: PlaceLexicon): readonly Proposal[] {
  const reach = reachOf(line, words)
  return [...line.text.matchAll(code)].flatMap((found) => {
    const [text, letters] = found
    const start = found.index
    const known = words.has('facility-code', letters!.toLowerCase())
    if (!known && !(letters!.length > 1 && /^\p{Lu}+$/u.test(letters!) && !/\s/.test(text)))
      return []
    return [
      { start, end: reach(start + text.length), by: 'facility-code', score: known ? 0.95 : 0.5 },
    ]
  })
}

export function facilities(line: Line, lexicon: PlaceLexicon): readonly Proposal[] {
  const out: Proposal[] = [...coded(line, lexicon)]
  for (let token = 0; token < line.size; token++) {
    const one = headed(line, lexicon, token) ?? numbered(line, lexicon, token)
    if (one) out.push(one)
  }
  return out
}
