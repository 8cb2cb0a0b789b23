/** Heads, feet and numbers of pages: what stands at the same place of several pages, or a number alone at the edge of one. */
import type { Line } from './lines.js'

/** Lines from the edge of a page that may be such, and how far from their place on another page. */
const [deepest, slack] = [3, 4]
const numberAlone = /^[\s–—\-|/.·]*\d{1,4}[\s–—\-|/.·]*$/u

const shape = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/gu, ' ').trim()

/** The outermost lines of a page, from the top and from the bottom. */
function edgesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const down = [...lines].sort((a, b) => a.y - b.y)
  return [down.slice(0, deepest), down.slice(-deepest).reverse()]
}

/** Its pages alone are few, or it stands on a third of them: left and right pages may differ. */
const often = (count: number, pages: number): boolean =>
  count >= 2 && (pages <= 3 || count * 3 >= pages)

export function withoutRunning(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const edges = pages.map(edgesOf)
  const counts = new Map<string, number[][]>()
  edges.forEach((sides, page) => {
    sides.forEach((side, which) => {
      for (const line of side) {
        const key = `${which}|${shape(line.text)}`
        const places = counts.get(key) ?? []
        places.push([page, line.y])
        counts.set(key, places)
      }
    })
  })
  const repeats = (line: Line, which: number): boolean => {
    const places = counts.get(`${which}|${shape(line.text)}`) ?? []
    const same = places.filter(([, y]) => Math.abs(y! - line.y) <= slack)
    return often(new Set(same.map(([page]) => page)).size, pages.length)
  }
  // Where there are few pages nothing repeats.
  const isNumber = (line: Line, lines: readonly Line[]): boolean =>
    pages.length <= 2 && lines.length > 2 && numberAlone.test(line.text)
  return pages.map((lines, page) => {
    const gone = new Set<Line>()
    edges[page]!.forEach((side, which) => {
      for (const line of side) {
        const outer = side.slice(0, side.indexOf(line)).every((each) => gone.has(each))
        if (!outer) break
        if (repeats(line, which) || isNumber(line, lines)) gone.add(line)
      }
    })
    return lines.filter((line) => !gone.has(line))
  })
}
