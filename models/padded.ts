/** Rows of piece ids → one table of the longest row's width, with a mask of what is no padding. */
export function padded(rows: readonly (readonly number[])[], pad: number) {
  const width = Math.max(...rows.map((ids) => ids.length))
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(pad))
  const mask = new BigInt64Array(rows.length * width)
  rows.forEach((row, at) => {
    row.forEach((id, place) => {
      ids[at * width + place] = BigInt(id)
      mask[at * width + place] = 1n
    })
  })
  return { ids, mask, dims: [rows.length, width] as const, width }
}
