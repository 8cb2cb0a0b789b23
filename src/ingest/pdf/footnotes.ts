/** Notes at the end of pages or of the document: lines that begin with a raised number, or small lines with a number that the page raises. */
import { bodySize, type Line, raisedClose, raisedOpen } from './lines.js'

export interface PageNote {
  readonly page: number
  readonly mark: string
  readonly lines: Line[]
}

export interface Noted {
  readonly lines: readonly Line[]
  readonly notes: readonly PageNote[]
}

const leading = new RegExp(`^${raisedOpen}(\\d{1,4})${raisedClose}\\s*`, 'u')
/** Alone on its line, where the address behind it did not fit. */
const lone = /^[[(]?(\d{1,4})[\])]?$/
const numbered = /^[[(]?(\d{1,4})[\])]?[.\s]\s*(?=\S)/
/** A note of a list at the end of the text, as the text shows it. */
const listLine = /^\[(\d{1,4})\]\s*\S/
const raised = new RegExp(`${raisedOpen}(\\d{1,4})${raisedClose}`, 'gu')

const marksIn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ text }) =>
      [...text.replace(leading, '').matchAll(raised)].map(([, mark]) => mark!),
    ),
  )

/** `all`: marks of the whole document, for notes at its end. */
function notesOfPage(
  lines: readonly Line[],
  body: number,
  all: ReadonlySet<string>,
  before: PageNote | undefined,
): Noted {
  const own = marksIn(lines)
  const kept: Line[] = []
  const notes: PageNote[] = []
  let open: PageNote | undefined
  const lowest = Math.max(...lines.map(({ y }) => y))
  const highest = Math.min(...lines.map(({ y }) => y))
  lines.forEach((line, at) => {
    const small = line.size < body * 0.93
    const lower = small && line.y > highest + (lowest - highest) * 0.3
    const begun = leading.exec(line.text)
    const next = open ? String(Number(open.mark) + 1) : undefined
    const plain =
      (lower || open ? numbered.exec(line.text) : null) ?? (small ? lone.exec(line.text) : null)
    const told = begun ?? (next === undefined || plain?.[1] === next ? plain : null)
    const mark = told?.[1]
    const known = mark !== undefined && (begun ? all.has(mark) : own.has(mark) || all.has(mark))
    if (told && known) {
      open = {
        page: line.page,
        mark: mark!,
        lines: [{ ...line, text: line.text.slice(told[0].length) }],
      }
      notes.push(open)
      return
    }
    const last = open?.lines.at(-1)
    const alike = last && (last.text === '' || Math.abs(line.size - last.size) <= 0.6)
    if (alike && line.y - last.y < line.size * 2.2) {
      open!.lines.push(line)
      return
    }
    // The rest of a note of the page before stands above those of this page.
    const size = before?.lines.findLast(({ text }) => text !== '')?.size ?? line.size
    const goesOn =
      before && small && (lower || at === 0) && !open && Math.abs(line.size - size) <= 0.3
    if (goesOn && lines.slice(at).every(({ size }) => size < body * 0.93)) before!.lines.push(line)
    else {
      open = undefined
      kept.push(line)
    }
  })
  return { lines: kept, notes }
}

export function takeFootnotes(pages: readonly (readonly Line[])[]): Noted {
  const body = bodySize(pages.flat())
  const all = marksIn(pages.flat())
  const kept: Line[] = []
  const notes: PageNote[] = []
  for (const lines of pages) {
    if (lines.length === 0) continue
    const found = notesOfPage(lines, body, all, notes.at(-1))
    kept.push(...found.lines)
    notes.push(...found.notes)
  }
  return { lines: kept, notes }
}

/** Page and figures → the mark of the note in the text, or undefined where no note has them. */
export function numbering(
  notes: readonly PageNote[],
  lines: readonly Line[],
): {
  readonly markOf: (page: number, figures: string) => string | undefined
  readonly own: (note: PageNote) => string
} {
  const apart = new Set(notes.map(({ mark }) => mark)).size === notes.length
  const listed = new Set(lines.flatMap(({ text }) => listLine.exec(text)?.slice(1) ?? []))
  const own = (note: PageNote): string => (apart ? note.mark : String(notes.indexOf(note) + 1))
  return {
    own,
    markOf: (page, figures) => {
      const named = notes.filter(({ mark }) => mark === figures)
      const note =
        named.find((each) => each.page === page) ?? named.find((each) => each.page > page)
      if (note) return own(note)
      return listed.has(figures) ? figures : undefined
    },
  }
}
