/**
 * Lines of text with the answer marked inside: `May 2, [PLACE Almaty], [PERSON Zhylanbaev M.], …`.
 * A bracket that is no mark (`[12]`) stays text.
 */
import {
  type Label,
  type Labelled,
  type Language,
  labels,
  type Passage,
  type Period,
} from '../pipeline/document.js'
import { passageOf } from '../pipeline/passage.js'
import { byPlace } from '../pipeline/range.js'
import type { FindIn } from '../pipeline/read/by-line.js'
import { reader } from '../pipeline/read/reading.js'
import { loadAbbreviations } from '../src/load/abbreviations.js'

const open = new RegExp(`\\[(${labels.join('|')}) `, 'y')

export interface Marked {
  readonly text: string
  readonly spans: readonly Labelled[]
}

export function marked(line: string): Marked {
  let text = ''
  const spans: Labelled[] = []
  let pending: { label: Label; start: number } | undefined
  for (let at = 0; at < line.length; ) {
    open.lastIndex = at
    const found = open.exec(line)
    if (found) {
      pending = { label: found[1] as Label, start: text.length }
      at += found[0].length
    } else if (line[at] === ']' && pending) {
      spans.push({ ...pending, end: text.length })
      pending = undefined
      at++
    } else text += line[at++]
  }
  if (pending) throw new Error(`unclosed mark in: ${line}`)
  return { text, spans }
}

/** The same notation, written: for comparing as text, so that a failure shows both lines. */
export function render(text: string, spans: readonly Labelled[]): string {
  let out = ''
  let last = 0
  for (const span of [...spans].sort(byPlace)) {
    out += `${text.slice(last, span.start)}[${span.label} ${text.slice(span.start, span.end)}]`
    last = span.end
  }
  return out + text.slice(last)
}

/** A finder of whole documents, without what it denies. */
export const proposed =
  (find: FindIn): FindIn =>
  (passages) =>
    find(passages).map((found) => found.filter(({ denies }) => !denies))

export const read = reader(loadAbbreviations())

export const passage = (text: string, language: Language = 'en', period?: Period): Passage =>
  passageOf(read, text, language, period)
