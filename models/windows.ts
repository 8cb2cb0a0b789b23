/**
 * A long text → windows that overlap, cut between words only. A word that stands in two windows is read in the one
 * where it stands deeper, so that nothing is ever cut off and no word is read at an edge without need.
 */

export interface Shape {
  /** Most pieces in a window, the two special ones counted. */
  readonly size: number
  /** Pieces that two neighbours share, about. */
  readonly overlap: number
}

export interface Window {
  /** First word, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly ids: readonly number[]
  /** Place of each word's first piece in `ids`; -1 where the word has none. */
  readonly firsts: readonly number[]
}

export interface Marks {
  readonly begin: number
  readonly end: number
}

function windowOf(
  pieces: readonly (readonly number[])[],
  from: number,
  to: number,
  marks: Marks,
): Window {
  const ids = [marks.begin]
  const firsts: number[] = []
  for (let word = from; word < to; word++) {
    const own = pieces[word]!
    firsts.push(own.length > 0 ? ids.length : -1)
    ids.push(...own)
  }
  return { from, to, ids: [...ids, marks.end], firsts }
}

/** The word after the last that still fits; at least one word, whatever its length. */
function reach(pieces: readonly (readonly number[])[], from: number, room: number): number {
  let to = from
  let used = 0
  while (to < pieces.length && (to === from || used + pieces[to]!.length <= room)) {
    used += pieces[to]!.length
    to++
  }
  return to
}

/** Windows in order; together they hold every word. No words, no windows. */
export function windowsOf(
  pieces: readonly (readonly number[])[],
  shape: Shape,
  marks: Marks,
): readonly Window[] {
  const room = shape.size - 2
  const windows: Window[] = []
  for (let from = 0; from < pieces.length; ) {
    const to = reach(pieces, from, room)
    windows.push(windowOf(pieces, from, to, marks))
    if (to === pieces.length) break
    let next = to
    let shared = 0
    while (next - 1 > from && shared + pieces[next - 1]!.length <= shape.overlap) {
      next--
      shared += pieces[next]!.length
    }
    from = next
  }
  return windows
}

/** For each word the window to read it in: the one where the nearer edge is farther away; ends of the text are no edges. */
export function readers(windows: readonly Window[], words: number): Int32Array {
  const chosen = new Int32Array(words).fill(-1)
  const depth = new Float64Array(words).fill(-1)
  windows.forEach((window, number) => {
    for (let word = window.from; word < window.to; word++) {
      const left = window.from === 0 ? Number.POSITIVE_INFINITY : word - window.from
      const right = window.to === words ? Number.POSITIVE_INFINITY : window.to - 1 - word
      const own = Math.min(left, right)
      if (own > depth[word]!) {
        depth[word] = own
        chosen[word] = number
      }
    }
  })
  return chosen
}
