/** How many of the sorted numbers are below one. */
export function countBelow(sorted: readonly number[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Offsets of JavaScript count UTF-16 units, those of Python, brat, Label Studio and Web Annotation code points: the
 * two part at the first emoji. Returns unit offset → code-point offset for one text; a plain text costs nothing.
 */
export function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (const found of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(found.index)
  if (pairs.length === 0) return (offset) => offset
  return (offset) => offset - countBelow(pairs, offset)
}

/** The way back: code-point offset → unit offset of one text. */
export function unitOffsets(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (const found of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g))
    pairs.push(found.index - pairs.length)
  if (pairs.length === 0) return (offset) => offset
  return (offset) => offset + countBelow(pairs, offset)
}
