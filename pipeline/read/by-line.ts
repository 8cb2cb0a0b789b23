/** Line breaks of a plain text part what they stand between: nothing is found across one. */
import type { Candidate, Passage } from '../document.js'
import { shift } from '../range.js'
import { Gap } from './gap.js'

export type FindIn = (passages: readonly Passage[]) => readonly (readonly Candidate[])[]

interface PassageLine {
  readonly passage: Passage
  readonly start: number
}

/** The lines of a passage, each a passage; most passages are one line. */
function linesOf(passage: Passage): readonly PassageLine[] {
  if (!passage.text.includes('\n')) return [{ passage, start: 0 }]
  const lines: PassageLine[] = []
  const { text, tokens } = passage
  let from = 0
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    let to = from
    while (to < tokens.length && tokens[to]!.start < end) to++
    const own = tokens
      .slice(from, to)
      .map((token, at) => ({ ...shift(token, -start), ...(at === 0 && { gap: Gap.glued }) }))
    const offset = start
    lines.push({
      passage: {
        ...passage,
        whole: passage,
        text: text.slice(start, end),
        tokens: own,
        back: (range) => passage.back(shift(range, offset)),
      },
      start,
    })
    from = to
    start = end + 1
  }
  return lines
}

/** Finds line by line; ranges come back relative to the passages. */
export const byLine =
  (find: FindIn): FindIn =>
  (passages) => {
    const lines = passages.map(linesOf)
    const found = find(lines.flatMap((own) => own.map((line) => line.passage)))
    let at = 0
    return lines.map((own) =>
      own.flatMap(({ start }) => {
        const here = found[at++] ?? []
        return start === 0 ? here : here.map((each) => shift(each, start))
      }),
    )
  }

/** What a reader that knows no lines proposed across one. */
export const withinLine =
  ({ text }: Pick<Passage, 'text'>) =>
  ({ start, end }: Candidate): boolean => {
    const line = text.indexOf('\n', start)
    return line < 0 || line >= end
  }
