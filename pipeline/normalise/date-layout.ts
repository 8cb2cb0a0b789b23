/** The dates of a passage as its reader needs them: parsed once, each with its sentence. */
import type { Labelled, Passage, Range, Token } from '../document.js'
import { byPlace } from '../range.js'
import { cut } from '../rules/dates/cut.js'
import { dateParser, type Parts } from '../rules/dates/parse.js'
import type { DateLexicon } from '../rules/dates/schema.js'

export interface Dated extends Range {
  readonly parts: Parts
  /** Counted from 0 in the passage. */
  readonly sentence: number
}

export interface Layout {
  /** In the order of the text. */
  readonly dates: readonly Dated[]
  readonly sentences: readonly Range[]
}

const stop = /^[.!?…]+$/
const lone = /^\d{1,2}$/

/** Index of the first item for which a rising test holds. */
function first<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** What stands before the date that heads an entry: nothing, a mark, `On`, the town. */
const front =
  /^[^\p{L}]*(?:(?:On|In|В|С)\s+)?$|^[^\p{L}]*\p{Lu}[\p{L}\p{M}’' -]{0,30},\s*(?:on\s+)?$/u
const frontLength = 40

export const standsFirst = (text: string, { start }: Range): boolean =>
  start <= frontLength && front.test(text.slice(0, start))

/** `PETROPAVL, January 10, 2023 — …`, `(Berlin, March 9, 2021) – …`, `… 2023, KazTAG – …`: the text begins behind the dash. */
const dash = /^(?:[)\]]|,\s\p{Lu}[\p{L}\p{M}.’-]*)?\s*[–—-]\s/u

/** A dateline is a sentence by itself. */
const datelineEnd = (text: string, dates: readonly Range[]): number | undefined => {
  const [first] = dates
  const dated =
    first && standsFirst(text, first) && dash.test(text.slice(first.end, first.end + 40))
  return dated ? first.end : undefined
}

function sentencesOf(
  tokens: readonly Token[],
  text: string,
  dates: readonly Range[],
): readonly Range[] {
  const { length } = text
  const ends = tokens.filter((token) => stop.test(token.folded)).map((token) => token.end)
  if (ends.at(-1) !== length) ends.push(length)
  const line = datelineEnd(text, dates)
  if (line !== undefined && !ends.includes(line)) {
    ends.push(line)
    ends.sort((a, b) => a - b)
  }
  return ends.map((end, at) => ({ start: at === 0 ? 0 : ends[at - 1]!, end }))
}

export function layouts(lexicon: DateLexicon) {
  const parse = dateParser(lexicon)
  const known = new WeakMap<readonly Labelled[], { passage: Passage; layout: Layout }>()

  function make(passage: Passage, mentions: readonly Labelled[]): Layout {
    const tokens = cut(passage.tokens)
    const told = mentions.filter((each) => each.label === 'DATE').sort(byPlace)
    const sentences = sentencesOf(tokens, passage.text, told)
    const dates = told.flatMap(({ start, end }) => {
      const from = first(tokens, (token) => token.start >= start)
      const to = first(tokens, (token) => token.end > end)
      const inside = tokens.slice(from, to)
      const text = passage.text.slice(start, end)
      const parts =
        parse({ ...passage, tokens: inside }, 0) ??
        (lone.test(text) ? { day: Number(text) } : undefined)
      const sentence = first(sentences, (each) => each.end > start)
      return parts ? [{ start, end, parts, sentence }] : []
    })
    return { dates, sentences }
  }

  return (passage: Passage, mentions: readonly Labelled[]): Layout => {
    const done = known.get(mentions)
    if (done?.passage === passage) return done.layout
    const layout = make(passage, mentions)
    known.set(mentions, { passage, layout })
    return layout
  }
}

/** Index of the date that begins at an offset, or -1. */
export function dateAt({ dates }: Layout, start: number): number {
  const at = first(dates, (each) => each.start >= start)
  return dates[at]?.start === start ? at : -1
}
