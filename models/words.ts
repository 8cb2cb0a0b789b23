/**
 * Text → the words that a model sees, with exact offsets. `train/words.py` cuts the same way; the two change together.
 * Invisible characters are left out first, so that they neither split a word nor become one.
 */
import type { Range } from '../pipeline/document.js'

const dropped = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]|(?![\t\n\v\f\r])\p{Cc}/gu
const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|\S/gu

/** A word of a text: its range there, and what is encoded (a leading blank where white space precedes it). */
export interface Word extends Range {
  readonly spelt: string
}

interface Clean {
  readonly text: string
  /** Offset in the clean text → offset in the original. */
  readonly at: (offset: number) => number
}

function clean(text: string): Clean {
  const kept: { readonly from: number; readonly original: number }[] = [{ from: 0, original: 0 }]
  let out = ''
  let last = 0
  for (const found of text.matchAll(dropped)) {
    out += text.slice(last, found.index)
    last = found.index + found[0].length
    kept.push({ from: out.length, original: last })
  }
  out += text.slice(last)
  if (kept.length === 1) return { text: out, at: (offset) => offset }
  return { text: out, at: (offset) => originOf(kept, offset) }
}

/** The last run that begins at or before the offset says how far it has been moved. */
function originOf(kept: readonly { from: number; original: number }[], offset: number): number {
  let low = 0
  let high = kept.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (kept[middle]!.from <= offset) low = middle
    else high = middle - 1
  }
  const run = kept[low]!
  return run.original + offset - run.from
}

/** Words in order, never overlapping; ranges are UTF-16 offsets into `text` as given. */
export function wordsOf(text: string): readonly Word[] {
  const cleaned = clean(text)
  return [...cleaned.text.matchAll(pattern)].map((found) => {
    const start = found.index
    const last = start + found[0].length - 1
    const spaced = start === 0 || /\s/.test(cleaned.text[start - 1]!)
    return {
      start: cleaned.at(start),
      end: cleaned.at(last) + 1,
      spelt: (spaced ? ' ' : '') + found[0],
    }
  })
}
