/**
 * Needs: Source. Adds: its plain text, head, entries and their tokens. Uses: rows of heads, datelines, menus, languages; months.
 * A report of dated items gives one entry per item; any other text one per headline, date and paragraph.
 */
import type { Entry, Given, Head, Language, Range, Source, Token } from '../document.js'
import { idOf } from '../identity.js'
import { over, type Plain, plainSigns, rewrite } from '../read/plain.js'
import type { ReadText } from '../read/reading.js'
import type { DateLexicon } from '../rules/dates/index.js'
import type { Stage } from '../stage.js'
import { breaksOf } from './breaks.js'
import { addressesOf, isNote, referencesOf } from './footnotes.js'
import type { HeadOf } from './heads.js'
import { isDated, itemsOf } from './items.js'
import { languageByScript, languageDetector } from './language.js'
import { type Line, linesOf } from './lines.js'
import { menusOf } from './navigation.js'
import { publishedOn, writtenOn } from './period.js'
import type { SplitLexicon } from './schema.js'
import { type Signs, signsOf } from './signs.js'
import { type Piece, type StoryLine, storyOf } from './stories.js'
import { reportTitle, titleAbove } from './titles.js'
import { joinsOf } from './unwrap.js'
import type { WideLine } from './wraps.js'

export interface Entries {
  readonly plain: Plain
  readonly head: Head
  readonly entries: readonly Entry[]
  /** Of the entry at an index, relative to it; those of a long text are read when they are asked for, and not kept. */
  readonly tokensOf: (at: number) => readonly Token[]
}

interface Page {
  readonly head: Head
  readonly pieces: readonly Piece[]
}

/** The source's text with its signs made plain and its paragraphs on one line each. */
function unwrapped(text: string, signs: Signs): { plain: Plain; lines: readonly StoryLine[] } {
  const first = plainSigns(text)
  const widthOf = (range: Range): number => {
    const { start, end } = first.back(range)
    return end - start
  }
  const folded = linesOf(first.text).map((line): WideLine => {
    const blank = line.text.indexOf(' ')
    const word = { start: line.start, end: blank < 0 ? line.end : line.start + blank }
    return { ...line, width: widthOf(line), firstWidth: widthOf(word) }
  })
  const breaks = breaksOf(folded, signs)
  const plain = over(first, rewrite(first.text, joinsOf(first.text, folded, breaks)))
  const kept = breaks.filter((each) => each !== 'join')
  return {
    plain,
    lines: linesOf(plain.text).map((line, at) => ({ ...line, listed: kept[at] === 'list' })),
  }
}

/** Signs of a text whose entries are read in parts. */
export const long = 1 << 20

/** So much of a text tells its language. */
const sample = 20_000
/** So many lines that are dates alone are the heads of items, not the date of a page. */
const chronicle = 3

/** A head that is no line of its own to tell when the page was published. */
function headsOf(content: readonly Line[], { headOf, datelineOf }: Signs): HeadOf {
  const datelines = content.filter((line) => datelineOf(line.text)?.parts)
  if (datelines.length >= chronicle) return headOf
  const lines = new Set(datelines.map((line) => line.text))
  return (line) => (lines.has(line) ? undefined : headOf(line))
}

/** The report of dated items that a text is; undefined where it is none. */
function reportOf(
  lines: readonly StoryLine[],
  menus: ReadonlySet<Line>,
  signs: Signs,
  given: Given | undefined,
): Page | undefined {
  const content = lines.filter((line) => !menus.has(line) && !isNote(line.text))
  const headOf = headsOf(content, signs)
  const first = content.findIndex((line) => headOf(line.text))
  const above = content.slice(0, Math.max(0, first))
  const noted = lines.some((line) => isNote(line.text))
  const titled = reportTitle(above, signs) !== undefined
  if (!isDated(content, headOf, { titled, noted })) return undefined
  const lead = above.filter((line) => !signs.datelineOf(line.text))
  const title = titleAbove(lead, signs)
  const dates = [...above.map((line) => signs.datelineOf(line.text)), headOf(content[first]!.text)]
  const told = dates.map((each) => each?.parts && writtenOn(each.parts)?.period)
  const period =
    given?.period ??
    title?.period ??
    told.find((each) => each !== undefined) ??
    (given?.published ? publishedOn(given.published).period : undefined)
  const shut = (line: Line) => menus.has(line) || isNote(line.text)
  const silent = title && (title.period || signs.isReport(title.text))
  const headline = silent ? lead.slice(0, title.from) : above
  return {
    head: { dated: true, ...(title && { title: title.text }), ...(period && { period }) },
    pieces: [...headline, ...itemsOf(lines, headOf, shut, (line) => isNote(line.text))].map(
      ({ start, end }) => ({
        start,
        end,
        ...(period && { period }),
      }),
    ),
  }
}

function pageOf(lines: readonly StoryLine[], signs: Signs, given: Given | undefined): Page {
  const menus = menusOf(lines, signs.isNavigation)
  const report = reportOf(lines, menus, signs, given)
  if (report) return report
  const content = lines.filter((line) => !menus.has(line) && !isNote(line.text))
  const { title, period, pieces } = storyOf(content, signs, given)
  return {
    head: { dated: false, ...(title && { title: title.text }), ...(period && { period }) },
    pieces,
  }
}

export function split(
  lexicon: SplitLexicon,
  dates: DateLexicon,
  read: ReadText,
): Stage<Source, Entries> {
  const signs = signsOf(lexicon, dates, read)
  const detect = languageDetector(lexicon.languages)

  return {
    name: 'split',
    run({ id, text, given }, context) {
      const { plain, lines } = unwrapped(text, signs)
      const page = pageOf(lines, signs, given)
      const { pieces } = page
      const head = given?.title ? { title: given.title, ...page.head } : page.head
      if (pieces.length === 0)
        context.note('no-entries', 'the text holds no entry: neither dated items nor paragraphs')
      const addresses = addressesOf(lines)
      const texts = pieces.map(({ start, end }) => plain.text.slice(start, end))
      const kept = text.length > long ? undefined : texts.map(read)
      const tokensOf = (at: number) => kept?.[at] ?? read(texts[at]!)
      const whole = given?.language ?? detect(read(plain.text.slice(0, sample)), true)
      const languageOf = (own: readonly Token[]): Language =>
        given?.language ?? detect(own) ?? languageByScript(own, whole)
      return {
        plain,
        head,
        tokensOf,
        entries: pieces.map(({ start, end, period, issued }, at): Entry => {
          const source = plain.back({ start, end })
          return {
            ...source,
            id: idOf(id, source.start, source.end),
            plain: { start, end },
            language: languageOf(tokensOf(at)),
            references: referencesOf(texts[at]!, addresses),
            ...(period && { period }),
            ...(issued && { issued }),
          }
        }),
      }
    },
  }
}
