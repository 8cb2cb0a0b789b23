import type { Range } from '../../pipeline/document.js'
import { byPlace } from '../../pipeline/range.js'

export interface Piece<R> {
  readonly text: string
  readonly mention?: R
}

/** Text and ranges → pieces to paint. Joined they are the text; of ranges that overlap the first is painted. */
export function segments<R extends Range>(text: string, ranges: readonly R[]): readonly Piece<R>[] {
  const pieces: Piece<R>[] = []
  let last = 0
  for (const mention of [...ranges].sort(byPlace)) {
    if (mention.start < last || mention.end > text.length || mention.end <= mention.start) continue
    if (mention.start > last) pieces.push({ text: text.slice(last, mention.start) })
    pieces.push({ text: text.slice(mention.start, mention.end), mention })
    last = mention.end
  }
  if (last < text.length) pieces.push({ text: text.slice(last) })
  return pieces
}
