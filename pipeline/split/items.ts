/** Lines → entries of a report of dated items: from a dated head to the end of its footnote mark. */
import type { Range } from '../document.js'
import type { Line } from './lines.js'

export interface Marks {
  readonly isHead: (line: string) => boolean
  readonly isNote: (line: string) => boolean
  readonly isNoEntry: (line: string) => boolean
}

const closed = (text: string): boolean => /\[\d{1,4}\][\s.,;:”"»)]*$/u.test(text)
const ended = (text: string): boolean => closed(text) || /[.!?…:;”"»][)\]]?$/u.test(text)
const words = (text: string): number => text.split(/\s+/u).length

/** A short line of its own without an end: the head of a section. */
const sectionHead = (line: Line): boolean =>
  line.apart && words(line.text) <= 10 && !/[.!?…;”"»\]]$/u.test(line.text)

/** A paragraph of prose; above the first item it would be lost. */
const prose = (line: Line): boolean => ended(line.text) && words(line.text) > 12

/** True where most of the text is dated items; a story with a paragraph that happens to begin with its date is none. */
export function isDated(lines: readonly Line[], marks: Marks): boolean {
  const content = lines.filter((line) => !marks.isNote(line.text) && !marks.isNoEntry(line.text))
  const heads = content.filter((line) => marks.isHead(line.text)).length
  const first = content.findIndex((line) => marks.isHead(line.text))
  if (heads === 0 || first > 6) return false
  const lost = content.slice(0, first).filter(prose).length
  if (heads === 1)
    return lost === 0 && (content.length <= 3 || content.some((line) => closed(line.text)))
  if (heads < 3 * lost) return false
  return heads >= content.length * (lines.some((line) => marks.isNote(line.text)) ? 0.2 : 0.4)
}

export function itemsOf(lines: readonly Line[], marks: Marks): readonly Range[] {
  const items: { start: number; end: number; last: Line }[] = []
  let open = false
  lines.forEach((line, at) => {
    const current = items.at(-1)
    const begin = () => {
      items.push({ start: line.start, end: line.end, last: line })
      open = true
    }
    if (marks.isNote(line.text) || marks.isNoEntry(line.text)) open = false
    else if (
      marks.isHead(line.text) &&
      (line.apart || !open || !current || ended(current.last.text))
    )
      begin()
    else if (open && current) {
      const next = lines[at + 1]
      if (closed(current.last.text) && closed(line.text) && words(line.text) > 5) begin()
      else if (sectionHead(line) && (!next || marks.isHead(next.text))) return
      else {
        current.end = line.end
        current.last = line
      }
    }
  })
  return items.map(({ start, end }) => ({ start, end }))
}
