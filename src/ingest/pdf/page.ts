/** Pages of a PDF as pieces of text with their places. Lengths are points, y grows downwards, text runs from left to right. */

export interface Piece {
  readonly text: string
  readonly x: number
  /** The base line. */
  readonly y: number
  readonly width: number
  /** Of the letters. */
  readonly size: number
}

export interface Link {
  readonly url: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Page {
  readonly pieces: readonly Piece[]
  readonly links: readonly Link[]
}

/** `[a, b, c, d, e, f]` as PDF has it. */
export type Matrix = readonly [number, number, number, number, number, number]

export interface Item {
  readonly str: string
  readonly transform: Matrix
  readonly width: number
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

/** Quarter turns by which the text is turned, or undefined where it runs across. */
function turnsOf([a, b]: Matrix): number | undefined {
  const turns = Math.atan2(b, a) / (Math.PI / 2)
  const whole = Math.round(turns)
  return Math.abs(turns - whole) > 0.05 ? undefined : (whole + 4) % 4
}

/** A point after the page has been turned back. */
function turned(x: number, y: number, turns: number): readonly [number, number] {
  if (turns === 1) return [y, -x]
  if (turns === 2) return [-x, -y]
  return turns === 3 ? [-y, x] : [x, y]
}

/** How most of the text of a page is turned. */
function mainTurns(
  placed: readonly { readonly turns: number | undefined; readonly text: string }[],
) {
  const sums = [0, 0, 0, 0]
  for (const { turns, text } of placed) if (turns !== undefined) sums[turns]! += text.length
  return sums.indexOf(Math.max(...sums))
}

/** Bold letters are sometimes printed twice. */
function withoutTwins(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Set<string>()
  return pieces.filter(({ text, x, y }) => {
    const keys = [0, 1].map((step) => `${text}|${Math.floor((x + step) / 2)}|${Math.round(y)}`)
    const again = text.trim() !== '' && keys.some((key) => seen.has(key))
    for (const key of keys) seen.add(key)
    return !again
  })
}

/** `view` takes the page's own space to that of a screen. Text that runs another way than most of the page is left out. */
export function pageOf(
  items: readonly Item[],
  links: readonly { readonly url: string; readonly rect: readonly number[] }[],
  view: Matrix,
): Page {
  const placed = items.map(({ str, transform, width }) => {
    const matrix = times(view, transform)
    return { text: str, matrix, width, turns: turnsOf(matrix) }
  })
  const turns = mainTurns(placed)
  const isPlaced = ({ matrix, width }: (typeof placed)[number]): boolean =>
    [...matrix, width].every(Number.isFinite)
  const pieces = placed
    .filter((each) => each.turns === turns && each.text !== '' && isPlaced(each))
    .map(({ text, matrix, width }): Piece => {
      const [x, y] = turned(matrix[4], matrix[5], turns)
      return { text, x, y, width, size: Math.hypot(matrix[2], matrix[3]) }
    })
  return {
    pieces: withoutTwins(pieces),
    links: links.map(({ url, rect }): Link => {
      const corners = [0, 2].map((at) => {
        const point = times(view, [1, 0, 0, 1, rect[at]!, rect[at + 1]!])
        return turned(point[4], point[5], turns)
      })
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
      return {
        url,
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      }
    }),
  }
}
