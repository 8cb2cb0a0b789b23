/** Heads, feet and numbers of pages: what stands at the same place of several pages, or a number alone at the edge of one. */
import { bodySize, type Line } from './lines.js'

/** Lines from the edge of a page that may be such, and how far from their place on another page. */
const [deepest, slack] = [3, 4]
const numberAlone = /^[\s–—\-|.·]*\d{1,4}(?:\s*\/\s*\d{1,4})?[\s–—\-|.·]*$/u

/** A line at the edge of a page, without its numbers. */
interface Edge {
  readonly line: Line
  readonly shape: string
  readonly numbers: readonly number[]
}

const edgeOf = (line: Line): Edge => ({
  line,
  shape: line.text.replace(/\d+/g, '#').replace(/\s+/gu, ' ').trim(),
  numbers: (line.text.match(/\d+/g) ?? []).map(Number),
})

/** The outermost lines of a page, from the top and from the bottom. */
function edgesOf(lines: readonly Line[]): readonly (readonly Edge[])[] {
  const down = [...lines].sort((a, b) => a.y - b.y).map(edgeOf)
  return [down.slice(0, deepest), down.slice(-deepest).reverse()]
}

/** Its pages alone are few, or it stands on a third of them: left and right pages may differ. */
const often = (count: number, pages: number): boolean =>
  count >= 2 && (pages <= 3 || count * 3 >= pages)

/** The same words at the same place; numbers are the same or count the pages. */
function isSame(a: Edge, b: Edge): boolean {
  if (a.shape !== b.shape || Math.abs(a.line.y - b.line.y) > slack) return false
  const pages = b.line.page - a.line.page
  return a.numbers.every((number, at) => [0, pages].includes(b.numbers[at]! - number))
}

/** What the numbers of pages are more than their places, where a third of the pages shows it. */
function offsetOf(edges: readonly (readonly (readonly Edge[])[])[]): number | undefined {
  const counts = new Map<number, number>()
  edges.forEach((sides, page) => {
    const found = new Set(sides.flat().flatMap(({ numbers }) => numbers.map((each) => each - page)))
    for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1)
  })
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && often(best[1], edges.length) ? best[0] : undefined
}

export function withoutRunning(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const edges = pages.map(edgesOf)
  const byShape = new Map<string, Edge[]>()
  edges.forEach((sides) => {
    sides.forEach((side, which) => {
      for (const edge of side) {
        const key = `${which}${edge.shape}`
        byShape.set(key, [...(byShape.get(key) ?? []), edge])
      }
    })
  })
  const repeats = (edge: Edge, which: number): boolean => {
    const same = (byShape.get(`${which}${edge.shape}`) ?? []).filter((other) => isSame(edge, other))
    return often(new Set(same.map(({ line }) => line.page)).size, pages.length)
  }
  const offset = offsetOf(edges)
  const isNumber = ({ line }: Edge): boolean => {
    const { text, page } = line
    if (!numberAlone.test(text)) return false
    // Where there are few pages nothing repeats.
    return pages.length <= 2
      ? pages[page]!.length > 2
      : offset !== undefined && Number(/\d+/.exec(text)) - page === offset
  }
  const body = bodySize(pages.flat())
  const isHead = ({ line }: Edge, side: readonly Edge[], which: number): boolean => {
    const next = side[1]?.line
    const far = next && next.y - line.y > line.size * 4
    return (
      pages.length <= 2 && which === 0 && line === side[0]?.line && line.size < body * 0.85 && !!far
    )
  }
  return pages.map((lines, page) => {
    const gone = new Set<Line>()
    edges[page]!.forEach((side, which) => {
      for (const edge of side) {
        const running = repeats(edge, which) || isHead(edge, side, which)
        if (!running && !isNumber(edge)) break
        gone.add(edge.line)
      }
    })
    return lines.filter((line) => !gone.has(line))
  })
}
