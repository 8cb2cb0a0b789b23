/**
 * A text as the pipeline reads it, with the way back: signs that say nothing gone, blanks of every kind a blank, `\n` the one end of
 * a line, letters composed, ligatures and wide letters plain. Where nothing changes, the text is the source's own.
 */
import type { Range } from '../document.js'

export interface Plain {
  readonly text: string
  /** A range of this text → the range of the source that it stands for. */
  readonly back: (range: Range) => Range
}

/** What a range of a text is replaced by. */
export interface Edit extends Range {
  readonly as: string
}

interface Change {
  /** In the new text, half-open. */
  readonly start: number
  readonly end: number
  readonly source: Range
}

const unchanged = (text: string): Plain => ({ text, back: ({ start, end }) => ({ start, end }) })

/** The last change that begins at an offset or before it. */
function changeAt(changes: readonly Change[], offset: number): Change | undefined {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (changes[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return changes[low - 1]
}

/** Where the sign at an offset begins in the source. */
function startOf(changes: readonly Change[], offset: number): number {
  const change = changeAt(changes, offset)
  if (!change) return offset
  return offset < change.end ? change.source.start : change.source.end + offset - change.end
}

/** Where the sign before an offset ends in the source. */
function endOf(changes: readonly Change[], offset: number): number {
  const change = changeAt(changes, offset - 1)
  if (!change) return offset
  return offset <= change.end ? change.source.end : change.source.end + offset - change.end
}

/** `edits` are sorted and apart. */
export function rewrite(text: string, edits: readonly Edit[]): Plain {
  if (edits.length === 0) return unchanged(text)
  const changes: Change[] = []
  const parts: string[] = []
  let last = 0
  let length = 0
  for (const { start, end, as } of edits) {
    parts.push(text.slice(last, start), as)
    length += start - last
    // Signs that stand one for one need no way of their own.
    if (as.length !== end - start)
      changes.push({ start: length, end: length + as.length, source: { start, end } })
    length += as.length
    last = end
  }
  parts.push(text.slice(last))
  return {
    text: parts.join(''),
    back: ({ start, end }) => {
      const from = startOf(changes, start)
      return { start: from, end: end > start ? endOf(changes, end) : from }
    },
  }
}

/** The second is a text made of the first. */
export const over = (first: Plain, second: Plain): Plain => ({
  text: second.text,
  back: (range) => first.back(second.back(range)),
})

/** Soft hyphen, zero-width and bidi marks, variation selectors: they say nothing. */
const hidden =
  '\\u00ad\\u034f\\u061c\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\u{e0100}-\\u{e01ef}'
const breaks = '\\v\\f\\r\\u0085\\u2028\\u2029'
const blanks = '\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000'
/** Hyphens of their own, ligatures, wide letters, digits and signs. */
const variants = '\\u2010\\u2011\\ufb00-\\ufb06\\uff01-\\uff5e'
/** `69'000` */
const thousands = "(?<![\\d'’.,])\\d{1,3}(?:['’]\\d{3})+(?!\\d)"

const special = new RegExp(
  [
    '\\r\\n',
    // At the end of a line a soft hyphen breaks a word as any hyphen does.
    '(\\u00ad)(?<=\\p{L}\\u00ad)(?=[ \\t]*[\\r\\n])',
    `[${hidden}]+`,
    `[${breaks}${blanks}${variants}]`,
    '\\p{L}\\p{Mn}+',
    thousands,
  ].join('|'),
  'gu',
)
const allHidden = new RegExp(`^[${hidden}]+$`, 'u')
const hiddenSigns = new RegExp(`[${hidden}]+`, 'gu')
const lineEnd = new RegExp(`^(?:\\r\\n|[${breaks}])$`, 'u')
const blank = new RegExp(`^[${blanks}]$`, 'u')

/** What stands for a match of `special` that breaks no word. */
function meant(raw: string): string {
  if (allHidden.test(raw)) return ''
  if (lineEnd.test(raw)) return '\n'
  if (blank.test(raw)) return ' '
  if (/^\d/.test(raw)) return raw.replace(/['’]/g, ' ')
  if (/^[\u2010\u2011]$/.test(raw)) return '-'
  // A letter and its marks, or a variant of a letter.
  return raw.replace(hiddenSigns, '').normalize(raw.length > 1 ? 'NFC' : 'NFKC')
}

/** Most texts hold nothing of this kind; `special` is asked of the others alone. */
const extraordinary = /[^\n\x20-\x7e\u0400-\u0482\u048a-\u052f«»–—“”„‘’…№§°]/u
const parted = /\d['’]\d{3}/

/** The signs of a text made plain; its lines stay. */
export function plainSigns(text: string): Plain {
  if (!extraordinary.test(text) && !parted.test(text)) return unchanged(text)
  const edits: Edit[] = []
  for (const { index, 0: raw, 1: breaks } of text.matchAll(special)) {
    const as = breaks ? '-' : meant(raw)
    if (as !== raw) edits.push({ start: index, end: index + raw.length, as })
  }
  return rewrite(text, edits)
}

/** A stretch of text that no line break parts, such as a mention, on one line. */
export function oneLine(text: string): string {
  const plain = plainSigns(text).text
  if (!plain.includes('\n')) return plain
  return plain
    .replace(/(?<=\p{L})-[^\S\n]*\n\s*(?=\p{Ll})/gu, '')
    .replace(/(?<=[\p{L}\d]-)[^\S\n]*\n\s*(?=[\p{L}\d])/gu, '')
    .replace(/\s*\n\s*/g, ' ')
}
