/** The dates of a passage as its reader needs them: parsed once, each with its sentence. */
import type { Labelled, Passage, Range, Token } from '../document.js'
import { byPlace } from '../range.js'
import {
  type DateLexicon,
  dateParser,
  dateTokens,
  dateWordsOf,
  type Parts,
  yearBeside,
} from '../rules/dates/index.js'

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
const lone = /^(\d{1,2})(?:[-–](\d{1,2}))?(?:[-‑]?\p{L}+)?(?:, ((?:19|20)\d\d)\P{Lu}*)?$/u

/** A day of a list, whose month stands with a neighbour: `10`, `9-11`, `15-го`, `11, 2023`. */
function loneDay(text: string): Parts | undefined {
  const found = lone.exec(text)
  if (!found) return undefined
  const [day, last, year] = found.slice(1).map((each) => (each ? Number(each) : undefined))
  return { day: day!, ...(last && { lastDay: last }), ...(year && { year }) }
}

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

function sentencesOf(tokens: readonly Token[], length: number): readonly Range[] {
  const ends = tokens.filter((token) => stop.test(token.folded)).map((token) => token.end)
  if (ends.at(-1) !== length) ends.push(length)
  return ends.map((end, at) => ({ start: at === 0 ? 0 : ends[at - 1]!, end }))
}

export function layouts(lexicon: DateLexicon) {
  const parse = dateParser(lexicon)
  const words = dateWordsOf(lexicon)
  const known = new WeakMap<readonly Labelled[], { passage: Passage; layout: Layout }>()

  function make(passage: Passage, mentions: readonly Labelled[]): Layout {
    const tokens = dateTokens(passage, words)
    const sentences = sentencesOf(tokens, passage.text.length)
    const dates = mentions
      .filter((each) => each.label === 'DATE')
      .sort(byPlace)
      .flatMap(({ start, end }) => {
        const from = first(tokens, (token) => token.start >= start)
        const to = first(tokens, (token) => token.end > end)
        const inside = tokens.slice(from, to)
        const text = passage.text.slice(start, end)
        const own = parse({ ...passage, tokens: inside }, 0, true) ?? loneDay(text)
        const sentence = first(sentences, (each) => each.end > start)
        if (!own) return []
        const told = own.year === undefined && own.shift === undefined
        const parts = told ? { ...own, ...yearBeside(tokens, from, to, words) } : own
        return [{ start, end, parts, sentence }]
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
