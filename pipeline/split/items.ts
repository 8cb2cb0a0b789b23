/** Lines → entries of a report of dated items: from a dated head to the end of its footnote mark. */
import type { Range } from '../document.js'
import type { HeadOf } from './heads.js'
import type { Line } from './lines.js'

export interface Shown {
  /** A title above tells a period. */
  readonly titled: boolean
  /** There are notes to the text. */
  readonly noted: boolean
}

const closed = (text: string): boolean => /\[\d{1,4}\][\s.,;:”"»)]*$/u.test(text)
const ended = (text: string): boolean => closed(text) || /[.!?…:;”"»][)\]]?$/u.test(text)
const words = (text: string): number => text.split(/\s+/u).length

/** Heads that stand above one another. */
const mostHeads = 3

/** Lines above the first item. */
const mostAbove = 6

/** A short line without an end; by itself it is the head of a section. */
const headLike = (line: Line): boolean =>
  words(line.text) <= 10 && !/[.!?…;”"»\]]$/u.test(line.text)
const sectionHead = (line: Line): boolean => line.apart && headLike(line)

/** A paragraph of prose; above the first item it would be lost. */
const prose = (line: Line): boolean => ended(line.text) && words(line.text) > 12

/**
 * True where most of the text is dated items. A story with a paragraph that happens to begin with its date is none: items end with
 * the mark of a note, set their date apart, or stand below a title that tells a period.
 */
export function isDated(
  content: readonly Line[],
  headOf: HeadOf,
  { titled, noted }: Shown,
): boolean {
  const heads = content.flatMap((line) => headOf(line.text) ?? [])
  const first = content.findIndex((line) => headOf(line.text))
  if (heads.length === 0 || first > mostAbove) return false
  const lost = content.slice(0, first).filter(prose).length
  const marked = content.slice(first).some((line) => closed(line.text))
  if (heads.length === 1)
    return lost === 0 && (marked || (content.length <= 3 && (titled || content.length === 1)))
  if (heads.length < 3 * lost) return false
  const apart = heads.filter((head) => head.apart).length
  if (!titled && !noted && !marked && apart * 2 <= heads.length) return false
  return heads.length >= content.length * (noted ? 0.2 : 0.4)
}

const number = /^(\(?)(\d{1,3})([.)])\s/u

/** Lines whose numbers run on, where most of the dated items are numbered so: then one that does not begin with its date is an item, too. */
function numberedOf(lines: readonly Line[], headOf: HeadOf): ReadonlySet<Line> {
  const run: Line[] = []
  let [last, marks] = [0, '']
  for (const line of lines) {
    const [, open, value, close] = number.exec(line.text) ?? []
    const own = `${open}${close}`
    if (value === undefined || Number(value) !== last + 1 || (last > 0 && own !== marks)) continue
    run.push(line)
    last++
    marks = own
  }
  const heads = lines.filter((line) => headOf(line.text))
  const held = new Set(run)
  return heads.filter((line) => held.has(line)).length * 2 > heads.length ? held : new Set()
}

/** `shut`: lines that no item holds, `notes` and menus. */
export function itemsOf(
  lines: readonly Line[],
  headOf: HeadOf,
  shut: (line: Line) => boolean,
  notes: (line: Line) => boolean,
): readonly Range[] {
  const items: { start: number; end: number; last: Line }[] = []
  const numbered = numberedOf(lines, headOf)
  const isHead = (line: Line): boolean => numbered.has(line) || headOf(line.text) !== undefined
  const mayBegin = (line: Line, last: Line): boolean =>
    line.apart || ended(last.text) || headOf(line.text)?.alone === true
  /** It stands above an item, the list of notes or nothing, perhaps with further heads between. */
  const isAbove = (at: number): boolean => {
    const next = lines
      .slice(at + 1, at + 1 + mostHeads)
      .find((each) => !sectionHead(each) || isHead(each))
    return next === undefined ? at + mostHeads >= lines.length - 1 : isHead(next) || notes(next)
  }
  let open = false
  lines.forEach((line, at) => {
    const current = items.at(-1)
    const begin = () => {
      items.push({ start: line.start, end: line.end, last: line })
      open = true
    }
    // A menu or the number of a page closes no item in the middle of its sentence.
    if (shut(line)) open &&= !notes(line) && !!current && !ended(current.last.text)
    else if (isHead(line) && (!open || !current || mayBegin(line, current.last))) begin()
    else if (open && current) {
      const done = closed(current.last.text)
      const next = lines[at + 1]
      if (done && closed(line.text) && words(line.text) > 5) begin()
      else if (sectionHead(line) && isAbove(at)) return
      else if (done && headLike(line) && next && notes(next)) return
      else {
        current.end = line.end
        current.last = line
      }
    }
  })
  return items.map(({ start, end }) => ({ start, end }))
}
