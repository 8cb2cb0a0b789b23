/** A PDF → its text, rebuilt from where its letters stand. The one door to unpdf. */
import { getDocumentProxy } from 'unpdf'
import { Problem } from '../problem.js'
import { dayMade, type Note, type ReadDocument, textOf, titleOf } from './document.js'
import { numbering, type PageNote, takeFootnotes } from './pdf/footnotes.js'
import { loadFirstParts, splitReader } from './pdf/hyphens.js'
import { type Line, linesOf, raisedClose, raisedOpen } from './pdf/lines.js'
import { type Item, type Matrix, type Page, pageOf } from './pdf/page.js'
import { type Joining, joined, paragraphsOf } from './pdf/paragraphs.js'
import { withoutRunning } from './pdf/running.js'
import { checkStreams } from './pdf/streams.js'

const mostPages = 5000
/** Signs a page; a page of pictures may have its number. */
const fewestSigns = 5

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

function refused(error: unknown): Problem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return new Problem('is a PDF locked with a password; expected it without one')
  const why =
    error instanceof Error ? error.message.split('\n')[0]!.replace(/\.$/, '') : String(error)
  return new Problem(`is a damaged PDF (${why}); expected a whole one`)
}

const hasUrl = (each: unknown): each is { readonly url: string; readonly rect: number[] } =>
  typeof each === 'object' &&
  each !== null &&
  'url' in each &&
  typeof each.url === 'string' &&
  'rect' in each

async function readPage(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const links: readonly unknown[] = await page.getAnnotations()
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  page.cleanup()
  return pageOf(
    items.flatMap((item) => ('str' in item ? [item as unknown as Item] : [])),
    links.filter(hasUrl),
    view,
  )
}

async function pagesOf(pdf: Pdf): Promise<readonly Page[]> {
  if (pdf.numPages > mostPages)
    throw new Problem(`has ${pdf.numPages} pages; expected at most ${mostPages} (split it)`)
  const pages: Page[] = []
  for (let number = 1; number <= pdf.numPages; number++)
    pages.push(
      await readPage(pdf, number).catch((error) => {
        throw refused(error)
      }),
    )
  return pages
}

/** Other signs inside words: the letters of a font that has lost their table. */
function isGarbled(text: string): boolean {
  const words = text.match(/\S{5,}/gu)?.filter((word) => !/[/.@]/.test(word)) ?? []
  const odd = words.filter((word) => /\p{L}[\d<>=?;:&]+\p{L}/u.test(word))
  return words.length > 20 && odd.length * 4 > words.length
}

function checked(pages: readonly Page[]): void {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(' ')
  const signs = text.replace(/\s/gu, '')
  if (signs.length < fewestSigns * pages.length)
    throw new Problem(
      'is a scan: its pages are pictures without text; expected a PDF with text (recognise it first, by OCR)',
    )
  const odd = signs.match(/[\ufffd\p{Cc}\p{Co}]/gu)?.length ?? 0
  if (odd * 3 > signs.length || isGarbled(text))
    throw new Problem(
      'does not tell which letters its signs are; expected a PDF with text (save it anew, or recognise it by OCR)',
    )
}

const isOver = (line: Line, { left, right, top, bottom }: Page['links'][number]): boolean =>
  line.y >= top - 1 && line.y <= bottom + 2 && line.left < right && line.right > left

/** A note whose link shows no address gets it. */
function noteText(note: PageNote, pages: readonly Page[], joining: Joining): string {
  const text = joined(note.lines, joining, true).replaceAll(/[\ufdd0\ufdd1]/g, '')
  if (/https?:\/\//i.test(text)) return text
  const links = pages[note.page]!.links.filter((link) =>
    note.lines.some((line) => isOver(line, link)),
  )
  return [text, ...new Set(links.map(({ url }) => `(${url})`))].join(' ')
}

const raised = new RegExp(`(\\d{1,4}|.|^)${raisedOpen}(\\d+)${raisedClose}`, 'gsu')

/**
 * Raised figures are the mark of their note; those of an article stay its own: `174¹` is 174-1, where the page tells of no such note
 * or raises its mark elsewhere.
 */
function withMarks(
  lines: readonly Line[],
  markOf: (page: number, figures: string) => string | undefined,
): readonly Line[] {
  const behindWords = new Set(
    lines.flatMap(({ page, text }) =>
      [...text.matchAll(raised)].flatMap(([, before = '', figures]) =>
        /\d/.test(before) ? [] : [`${page}/${figures}`],
      ),
    ),
  )
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(raised, (_, before: string, figures: string) => {
      const mark = markOf(line.page, figures)
      const isArticle = /^\d{1,3}$/.test(before)
      if (mark !== undefined && !(isArticle && behindWords.has(`${line.page}/${figures}`)))
        return `${before}[${mark}]`
      return isArticle ? `${before}-${figures}` : `${before}${figures}`
    }),
  }))
}

function textFrom(pages: readonly Page[]): string {
  const lines = withoutRunning(pages.map(linesOf))
  const { lines: body, notes } = takeFootnotes(lines)
  const words = body.map(({ text }) => text.replace(/\S+-$/u, '')).join('\n')
  const joining: Joining = {
    isSplit: splitReader(words, loadFirstParts()),
    urls: pages.flatMap(({ links }) => links.map(({ url }) => url)),
  }
  const { markOf, own } = numbering(notes, body)
  const list = notes.map(
    (note): Note => ({ mark: own(note), text: noteText(note, pages, joining) }),
  )
  const blocks = paragraphsOf(withMarks(body, markOf)).map((paragraph) => ({
    text: joined(paragraph, joining),
  }))
  return textOf(blocks, list)
}

async function toldBy(pdf: Pdf, text: string): Promise<Pick<ReadDocument, 'title' | 'published'>> {
  const { info } = await pdf.getMetadata()
  const field = (name: string): string | undefined => {
    const value = (info as Readonly<Record<string, unknown>>)[name]
    return typeof value === 'string' ? value : undefined
  }
  const title = titleOf(field('Title'))
  const published = dayMade(text, field('CreationDate') ?? field('ModDate'))
  return { ...(title && { title }), ...(published && { published }) }
}

/** Throws a Problem for what is damaged, locked, a scan, or has too many pages. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  checkStreams(bytes)
  // The reader takes the bytes over; others still need them.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch((error) => {
    throw refused(error)
  })
  try {
    const pages = await pagesOf(pdf)
    checked(pages)
    const text = textFrom(pages)
    return { text, ...(await toldBy(pdf, text)) }
  } finally {
    await pdf.destroy()
  }
}
