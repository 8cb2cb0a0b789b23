/** Places of a long list that are grouped together. */

/** Each place has its parent's digits and one more. */
const base = 10
/** Places that stay together where they are few enough: those that begin with the same three digits. */
const together = 1000

/** Runs of places in their order: none has more rows than `most` but where one place alone has. */
function* runs(
  counts: Int32Array,
  most: number,
  from: number,
  size: number,
): Generator<readonly [end: number, rows: number]> {
  const rows = counts.subarray(from, from + size).reduce((sum, each) => sum + each, 0)
  if (rows === 0) return
  if (size === 1 || (size <= together && rows <= most)) yield [from + size, rows]
  else
    for (let at = 0; at < base; at++)
      yield* runs(counts, most, from + (at * size) / base, size / base)
}

/** The ends of bundles of places, each with as many rows as may be grouped at once. `counts`: the rows of each place. */
export function* bundles(counts: Int32Array, most: number): Generator<number, number> {
  let end = 0
  let size = 0
  for (const [next, rows] of runs(counts, most, 0, counts.length)) {
    if (size > 0 && size + rows > most) {
      yield end
      size = 0
    }
    end = next
    size += rows
  }
  return counts.length
}
