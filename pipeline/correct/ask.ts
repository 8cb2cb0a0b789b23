/** The values that the program reads from marks which a person made: its own readers, asked of the ranges of a source. */
import type { Label, Mention, Passage, Range, Source } from '../document.js'
import type { ReadersOf } from '../normalise/index.js'
import { contains, overlaps } from '../range.js'
import type { Reading } from '../read/index.js'
import type { Values } from '../values.js'

type Asked = Range & { readonly label: Label }

interface Seen {
  readonly passage: Passage
  readonly mention: Mention
}

/** Tokens know the way back to the source: a mark is what its tokens are. Undefined where it cuts one. */
function inPassage(passages: readonly Passage[], mark: Asked): Seen | undefined {
  const passage = passages.find(({ text, back }) =>
    contains(back({ start: 0, end: text.length }), mark),
  )
  const inside = passage?.tokens.filter((token) => contains(mark, passage.back(token))) ?? []
  const [first, last] = [inside[0], inside.at(-1)]
  if (!passage || !first || !last) return undefined
  const range = { start: first.start, end: last.end }
  const back = passage.back(range)
  if (back.start !== mark.start || back.end !== mark.end) return undefined
  return { passage, mention: { id: '', label: mark.label, score: null, from: [], ...range } }
}

/** Needs: passages. Gives a value per mark, undefined where none is read. `around`: other marks, as far as they do not overlap these. */
export function valuesOf(
  { passages }: Reading,
  readersOf: ReadersOf,
  marks: readonly Asked[],
  around: readonly Asked[],
): readonly (Values[Label] | undefined)[] {
  const seen = marks.map((mark) => inPassage(passages, mark))
  const others = around
    .filter((each) => !marks.some((mark) => overlaps(mark, each)))
    .map((mark) => inPassage(passages, mark))
  const mentions = passages.map((passage) =>
    [...seen, ...others]
      .flatMap((each) => (each?.passage === passage ? [each.mention] : []))
      .sort((a, b) => a.start - b.start),
  )
  const readers = readersOf(passages, mentions)
  return seen.map((each) => {
    if (!each) return undefined
    const own = mentions[passages.indexOf(each.passage)]!
    return readers[each.mention.label](each.mention, each.passage, own, () => {})
  })
}

export type Asker = (
  source: Source,
  marks: readonly Asked[],
  around: readonly Asked[],
) => Promise<readonly (Values[Label] | undefined)[]>
