/** Lines in the order of reading → paragraphs. A line goes on in the next where it is full, or where the words cannot end. */
import type { IsSplit } from './hyphens.js'
import { type Line, lineBreak } from './lines.js'

const opens = /^(?:[•‣◦▪▫●○■□∙⁃·✓✔➢➤]|[-–—]\s+\p{Lu}|\[\d{1,4}\]\s*\S|\(?\d{1,3}[.)]\s)/u
const ended = /[.!?…:;][”"»’)\]\ufdd0\ufdd1\d]*$/u
const small = /^["'“„«‘(]*\p{Ll}/u
const address = /(?:https?:\/\/|www\.)\S*$/i
const joins = /[/\-_?&=%.#~+]$/
const addressLike = /[/_=&?%#\d]|\.\w|-\w/

/** Distances between lines of one size, in parts of the size: a fourth of them are not wider. */
export function leadingOf(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line, at) => {
    const above = lines[at - 1]
    if (!above || above.page !== line.page || Math.abs(above.size - line.size) > 0.6) return []
    const gap = (line.y - above.y) / line.size
    return gap > 0.8 && gap < 3 ? [gap] : []
  })
  return gaps.sort((a, b) => a - b)[gaps.length >> 2] ?? 1.2
}

/** The first word of the next line would have fitted. */
function isShort(upper: Line, lower: Line): boolean {
  const word = lower.text.slice(0, Math.max(1, `${lower.text} `.indexOf(' '))).length
  const letter = (lower.right - lower.left) / Math.max(1, lower.text.length)
  return upper.right + (word + 1) * letter < upper.to - upper.size * 0.5
}

const isCentred = ({ left, right, from, to, size }: Line): boolean =>
  left > from + size && Math.abs(left - from - (to - right)) < size

const indent = ({ left, from, size }: Line): number => (left - from) / size

/** Whether lines of the document's paragraphs begin further right. */
const isIndented = (lines: readonly Line[]): boolean => {
  const inner = lines.filter((line) => indent(line) > 0.8 && indent(line) < 5 && !isCentred(line))
  return inner.length * 20 >= lines.length
}

function begins(upper: Line, lower: Line, leading: number, indented: boolean): boolean {
  if (upper.row || lower.row) return true
  if (Math.abs(upper.size - lower.size) > Math.max(upper.size, lower.size) * 0.1) return true
  const near = upper.page === lower.page && upper.from === lower.from && lower.y > upper.y
  const goesOn = !ended.test(upper.text) && small.test(lower.text)
  if (!near) {
    if (goesOn || /\p{L}[-\u00ad]$/u.test(upper.text)) return false
    if (opens.test(lower.text) || isShort(upper, lower)) return true
    if (indented) return indent(lower) > 0.8
    return ended.test(upper.text)
  }
  if ((lower.y - upper.y) / lower.size > leading * 1.35) return true
  if (opens.test(lower.text)) return true
  if (isCentred(upper) && isCentred(lower)) return false
  if (goesOn) return false
  if (indent(lower) - indent(upper) > 0.8 && !opens.test(upper.text)) return true
  return isShort(upper, lower)
}

/** Whether the address that a line ends with goes on in the next. */
function joinsAddress(
  upper: string,
  line: Line,
  lower: string,
  urls: readonly string[],
  note: boolean,
): boolean {
  const first = address.exec(upper)?.[0]
  if (first === undefined) return false
  const second = (/^\S+/u.exec(lower)?.[0] ?? '').replace(/[.,;)\]]+$/, '')
  if (urls.some((url) => url.startsWith(first + second))) return true
  if (urls.includes(first.replace(/[.,;)\]]+$/, ''))) return false
  if (/^https?:/.test(second)) return false
  const full = line.right > line.to - line.size * 3
  const like = joins.test(first) || addressLike.test(second)
  return note ? full || like : full && like
}

export interface Joining {
  readonly isSplit: IsSplit
  /** Addresses of the links of the document. */
  readonly urls: readonly string[]
}

/** Each line of a cell by itself. */
const opened = (line: Line): readonly Line[] =>
  line.row ? line.text.split(lineBreak).map((text) => ({ ...line, text })) : [line]

/** Lines of one paragraph as one. */
export function joined(all: readonly Line[], { isSplit, urls }: Joining, note = false): string {
  const lines = all.flatMap(opened)
  let text = lines[0]?.text ?? ''
  for (let at = 1; at < lines.length; at++) {
    const [upper, lower] = [lines[at - 1]!, lines[at]!.text]
    if (text === '' || joinsAddress(text, upper, lower, urls, note)) text += lower
    else if (isSplit(text, lower)) text = text.slice(0, -1) + lower
    else text += /[\p{L}\d][-\u2010]$/u.test(text) ? lower : ` ${lower}`
  }
  return text.replaceAll('\u00ad', '')
}

export function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const leading = leadingOf(lines)
  const indented = isIndented(lines)
  const found: Line[][] = []
  lines.forEach((line, at) => {
    const upper = lines[at - 1]
    if (!upper || begins(upper, line, leading, indented)) found.push([line])
    else found.at(-1)!.push(line)
  })
  return found
}
