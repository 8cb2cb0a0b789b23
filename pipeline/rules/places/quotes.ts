/** Pairs of quotation marks, by token. */
import type { Line } from './line.js'

export interface Quote {
  /** Tokens of the opening and the closing mark. */
  readonly open: number
  readonly close: number
}

const closing = new Map([
  ['“', '”"'],
  ['«', '»'],
  ['„', '“”'],
  ['"', '"”'],
  ['‘', '’'],
])
const reach = 12

/** The quotation that begins at the token, if it ends within a dozen tokens on the line. */
export function quoteAt(line: Line, open: number): Quote | undefined {
  const marks = closing.get(line.raw(open))
  if (marks === undefined) return undefined
  for (let close = open + 2; close <= open + reach && close < line.size; close++) {
    const sign = line.raw(close)
    if (marks.includes(sign) && sign !== '') return { open, close }
  }
  return undefined
}

/** The nearest short quotation around the token. */
export function quoteAround(line: Line, token: number): Quote | undefined {
  for (let open = token - 1; open >= 0 && open > token - reach; open--) {
    const sign = line.raw(open)
    if (sign === '”' || sign === '»') return undefined
    if (!closing.has(sign)) continue
    if (sign === '"' && open + 1 < line.size && !line.glued(open + 1)) continue
    const quote = quoteAt(line, open)
    if (quote && quote.close >= token + 1) return quote
  }
  return undefined
}
