/** Lines → entries of a text that is no list of dated items: headline, dates and paragraphs, each with the period it was written in. */
import type { Given, Period, Range } from '../document.js'
import { captionOf, type DatelineOf } from './dateline.js'
import type { HeadOf } from './heads.js'
import type { Line } from './lines.js'
import { publishedOn, type Written, writtenOn } from './period.js'
import { reportTitle, type Title, type TitleSigns } from './titles.js'

export interface StoryLine extends Line {
  /** A further line of the list above. */
  readonly listed: boolean
}

export interface StorySigns extends TitleSigns {
  readonly datelineOf: DatelineOf
  readonly headOf: HeadOf
}

export interface Piece extends Range, Partial<Written> {}

export interface Story {
  readonly title?: Pick<Title, 'text'>
  readonly period?: Period
  readonly pieces: readonly Piece[]
}

/** Paragraphs of a lead, whose first words or last words may tell the date. */
const leads = 3
const longestTitle = 300
/** A line of fewer words may stand in a text twice. */
const fewestWords = 4

const unended = (text: string): boolean => !/[.!?…;:”"»\]]$/u.test(text)

/** From a line on the text was written in a month. */
interface Dating extends Written {
  readonly at: number
}

/** The day on which a page was looked at says nothing of a text whose own years are all before. */
function looksBack(text: string, line: string, period: Period): boolean {
  const years = (text.replace(line, '').match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number)
  return years.length > 0 && Math.max(...years) < Number(period[0].slice(0, 4))
}

function datingsOf(lines: readonly StoryLine[], signs: StorySigns): readonly Dating[] {
  const told = lines.flatMap(({ text }, at) => {
    const line = signs.datelineOf(text)
    const written = line?.parts && writtenOn(line.parts)
    return written ? [{ at, ...written, today: line.today }] : []
  })
  const sure = told.filter(({ today }) => !today)
  if (sure.length > 0) return sure
  const whole = lines.map(({ text }) => text).join('\n')
  const kept = told.filter(({ at, period }) => !looksBack(whole, lines[at]!.text, period))
  if (kept.length > 0) return kept
  const found = lines.slice(0, leads).flatMap(({ text }, at): readonly Dating[] => {
    if (signs.datelineOf(text)) return []
    const head = signs.headOf(text)
    const parts = (head?.line ? head.parts : undefined) ?? captionOf(text, signs.datelineOf)?.parts
    const written = parts && writtenOn(parts)
    return written ? [{ at, ...written }] : []
  })
  return found.slice(0, 1)
}

/** A line told again, but not the headline: the caption of a picture. */
function withoutRepeats(lines: readonly StoryLine[]): readonly StoryLine[] {
  const seen = new Set<string>()
  return lines.filter(({ text, listed }, at) => {
    const again = seen.has(text)
    seen.add(text)
    const headline = text === lines[0]!.text
    return at === 0 || !again || listed || headline || text.split(/\s+/u).length < fewestWords
  })
}

function titleOf(lines: readonly StoryLine[], signs: StorySigns): Pick<Title, 'text'> | undefined {
  const at = lines.findIndex(({ text }) => !signs.datelineOf(text))
  const first = lines[at]
  if (!first || lines.length < 2 || lines[at + 1]?.listed) return undefined
  return first.text.length <= longestTitle && unended(first.text) ? first : undefined
}

const timeOf = (written: Written | undefined): Partial<Written> =>
  written ? { period: written.period, ...(written.issued && { issued: written.issued }) } : {}

export function storyOf(
  all: readonly StoryLine[],
  signs: StorySigns,
  { period: given, published }: Given = {},
): Story {
  const report = reportTitle(all, signs)
  const lines = withoutRepeats(all.slice(report?.to ?? 0))
  const fixed = given ?? report?.period
  const datings = fixed ? [] : datingsOf(lines, signs)
  const datedAt = new Map(datings.map((each) => [each.at, each]))
  const pieces: { -readonly [K in keyof Piece]: Piece[K] }[] = []
  const first: Written | undefined = fixed
    ? { period: fixed }
    : (datings[0] ?? (published ? publishedOn(published) : undefined))
  let written = first
  lines.forEach((line, at) => {
    written = datedAt.get(at) ?? written
    const last = pieces.at(-1)
    if (last && line.listed) last.end = line.end
    else pieces.push({ start: line.start, end: line.end, ...timeOf(written) })
  })
  const title = report ?? titleOf(lines, signs)
  return { ...(title && { title }), ...(first && { period: first.period }), pieces }
}
