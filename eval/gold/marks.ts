/**
 * Text with marks inside the line: `{P:zhylanbaev-marat|Zhylanbaev M.}`. A person reads and writes it in any editor.
 * `{K:fields|text}`: K is one of P L S X D O, the fields are the value, a field that begins with `~` is not scored.
 * A brace, bar or backslash of the text itself is written with a backslash before it, and so is a line end inside a mark.
 */
import type { Label, Range } from '../../pipeline/document.js'

export const kinds = {
  P: 'PERSON',
  L: 'PLACE',
  S: 'STATUTE',
  X: 'PENALTY',
  D: 'DATE',
  O: 'ORG',
} as const
export type Kind = keyof typeof kinds

export interface Mark extends Range {
  readonly label: Label
  /** As written between the colon and the bar; empty where the mark has none. */
  readonly fields: string
}

export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

export interface MarkProblem {
  /** Offset in the marked file. */
  readonly at: number
  readonly text: string
}

const escapedBreak = /\\(\r\n|\r|\n)/y
const opening = /\{([PLSXDO])(?::([^|{}\n]*))?\|/y

export function parseMarks(
  marked: string,
): MarkedText & { readonly problems: readonly MarkProblem[] } {
  const problems: MarkProblem[] = []
  const marks: Mark[] = []
  let text = ''
  let open: { kind: Kind; fields: string; start: number; at: number } | undefined
  for (let at = 0; at < marked.length; ) {
    const sign = marked[at]!
    opening.lastIndex = at
    const found = sign === '{' ? opening.exec(marked) : null
    escapedBreak.lastIndex = at
    const lineEnd = sign === '\\' && open ? escapedBreak.exec(marked)?.[1] : undefined
    if (lineEnd !== undefined) {
      text += lineEnd
      at += 1 + lineEnd.length
    } else if (sign === '\\' && /[\\{}|]/.test(marked[at + 1] ?? '')) {
      text += marked[at + 1]
      at += 2
    } else if (found) {
      if (open) problems.push({ at, text: 'a mark begins inside a mark' })
      open = { kind: found[1] as Kind, fields: found[2] ?? '', start: text.length, at }
      at += found[0].length
    } else if (sign === '}' && open) {
      if (open.start === text.length) problems.push({ at, text: 'a mark holds no text' })
      marks.push({
        start: open.start,
        end: text.length,
        label: kinds[open.kind],
        fields: open.fields,
      })
      open = undefined
      at++
    } else {
      if (sign === '{' || sign === '}') problems.push({ at, text: `a stray ${sign}` })
      if (sign === '\n' && open) {
        problems.push({ at: open.at, text: 'a mark is not closed in its line' })
        open = undefined
      }
      text += sign
      at++
    }
  }
  if (open) problems.push({ at: open.at, text: 'a mark is not closed' })
  return { text, marks, problems }
}

/** A bar is a sign of ours only behind an open brace. */
function escapeSigns(text: string): string {
  let open = false
  return text.replace(/[\\{}|]/g, (sign) => {
    if (sign === '|' && !open) return sign
    if (sign === '{') open = true
    if (sign === '}') open = false
    return `\\${sign}`
  })
}

const letterOf = Object.fromEntries(
  Object.entries(kinds).map(([kind, label]) => [label, kind]),
) as Record<Label, Kind>

const inMark = (text: string): string => escapeSigns(text).replace(/\r\n|\r|\n/g, '\\$&')

/** The way back: marks sorted and apart. `parseMarks(writeMarks(x))` is `x`. */
export function writeMarks({ text, marks }: MarkedText): string {
  let out = ''
  let last = 0
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const fields = mark.fields === '' ? '' : `:${mark.fields}`
    out += `${escapeSigns(text.slice(last, mark.start))}{${letterOf[mark.label]}${fields}|${inMark(text.slice(mark.start, mark.end))}}`
    last = mark.end
  }
  return out + escapeSigns(text.slice(last))
}
