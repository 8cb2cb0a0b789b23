/**
 * The assignment of rows to columns with the greatest total weight (Kuhn–Munkres, O(n²m)). Weights of zero or less mean
 * "never". Unlike greedy matching the result does not depend on the order of the input.
 */
export function assign(
  rows: number,
  columns: number,
  weight: (row: number, column: number) => number,
): readonly (number | undefined)[] {
  const width = Math.max(columns, rows)
  const cost = (row: number, column: number) =>
    column < columns ? -Math.max(0, weight(row, column)) : 0
  const potentialRow = new Float64Array(rows + 1)
  const potentialColumn = new Float64Array(width + 1)
  const rowOf = new Int32Array(width + 1)
  const way = new Int32Array(width + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    let column = 0
    const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(width + 1)
    do {
      used[column] = 1
      const current = rowOf[column]!
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= width; other++) {
        if (used[other]) continue
        const reduced =
          cost(current - 1, other - 1) - potentialRow[current]! - potentialColumn[other]!
        if (reduced < least[other]!) {
          least[other] = reduced
          way[other] = column
        }
        if (least[other]! < delta) {
          delta = least[other]!
          next = other
        }
      }
      for (let other = 0; other <= width; other++) {
        if (used[other]) {
          potentialRow[rowOf[other]!] = potentialRow[rowOf[other]!]! + delta
          potentialColumn[other] = potentialColumn[other]! - delta
        } else least[other] = least[other]! - delta
      }
      column = next
    } while (rowOf[column] !== 0)
    do {
      const previous = way[column]!
      rowOf[column] = rowOf[previous]!
      column = previous
    } while (column !== 0)
  }
  const found: (number | undefined)[] = Array.from({ length: rows }, () => undefined)
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]!
    if (row > 0 && weight(row - 1, column - 1) > 0) found[row - 1] = column - 1
  }
  return found
}
