/** A saved web page → the text of its article, without menus, banners and comments. The one door to readability. */
import { Readability } from '@mozilla/readability'
import { Problem } from '../problem.js'
import { blocksOf } from './blocks.js'
import { decode } from './decode.js'
import { type Block, dayOf, type Note, type ReadDocument, textOf, titleOf } from './document.js'
import { type Document, type Element, parseMarkup } from './dom.js'
import { takeLinks, takeNotes } from './notes.js'

const most = 30 * 1024 * 1024
/** A reader of articles that leaves more than this of the page out has missed what the page is about. */
const leastShare = 0.25
const fewest = 140
const head = 4096

const furniture =
  'nav, footer, aside, form, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], [role="dialog"]'
const named =
  /(?:^|[-_\s])(?:comments?|cookies?|share|sharing|social|menu|breadcrumbs?|sidebar|related|advert\w*|banner|subscribe|newsletter|pagination|popup|modal)(?:$|[-_\s])/i

/** The encoding that the page names. */
function labelOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, head))
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1]
  )
}

function decodedAs(label: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A page that is UTF-8 but for a few bytes is read as a browser reads it. */
function nearlyUtf8(bytes: Uint8Array): string | undefined {
  const text = decodedAs('utf-8', bytes, false) ?? ''
  const high = text.match(/[^\0-\x7f]/gu) ?? []
  const wrong = high.filter((sign) => sign === '\ufffd').length
  return wrong * 100 <= high.length ? text : undefined
}

/** Bytes that are UTF-8 are, whatever the page says: browsers save what they have read. */
export function pageMarkup(bytes: Uint8Array): string {
  const whole = decodedAs('utf-8', bytes, true)
  if (whole !== undefined && !whole.includes('\0')) return whole
  const label = labelOf(bytes)
  const utf8 = label !== undefined && /^utf-?8$/i.test(label)
  if (label !== undefined && !/^utf/i.test(label))
    return decodedAs(label, bytes, true) ?? decode(bytes).text
  return (utf8 ? nearlyUtf8(bytes) : undefined) ?? decode(bytes).text
}

const length = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0)

interface Body {
  readonly blocks: readonly Block[]
  /** Its links on words. */
  readonly links: readonly Note[]
}

function bodyOf(element: Element, notes: readonly Note[]): Body {
  const links = takeLinks(element, notes)
  return { blocks: blocksOf(element), links }
}

/** What stands on the page beside its furniture. */
function pageBody(document: Document, notes: readonly Note[]): Body {
  const articles = [...document.querySelectorAll('article')]
  const root = document.querySelector('main, [role="main"]') ?? document.body
  const own: Element = articles.length === 1 && root.contains(articles[0]!) ? articles[0]! : root
  let left = own.textContent?.length ?? 0
  const remove = (element: Element) => {
    const length = element.textContent?.length ?? 0
    // Some programs wrap the whole page in one form.
    if (length * 2 >= left) return
    element.remove()
    left -= length
  }
  for (const element of own.querySelectorAll(furniture)) if (own.contains(element)) remove(element)
  for (const element of own.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    if (named.test(names) && own.contains(element)) remove(element)
  }
  return bodyOf(own, notes)
}

const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

const wordsOf = (text: string): readonly string[] => plain(text).split(' ')
/** A heading of fewer words may be the name of the site. */
const fewestWords = 3

/** How much of a heading the title of the page repeats. */
const shared = (heading: string, title: string): number => {
  const known = new Set(wordsOf(title))
  const words = wordsOf(heading)
  return words.filter((word) => known.has(word)).length / words.length
}

/** The heading that the page's own title repeats is surer than what is written for other machines. */
function headlineOf(document: Document, title: string | undefined): string | undefined {
  const headings = [...document.querySelectorAll('h1')]
    .map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
  if (title === undefined) return headings[0]
  const whole = headings.find((text) => plain(text) === plain(title))
  if (whole) return whole
  const long = headings.filter((text) => wordsOf(text).length >= fewestWords)
  return long.find((text) => shared(text, title) > 0.4) ?? title
}

const dates =
  'meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="pubdate"], meta[name="publish-date"], meta[name="date"], meta[name="DC.date.issued"], meta[name="DC.date"], meta[name="dcterms.created"], [itemprop="datePublished"], time[datetime]'

function publishedOf(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '')
    const day = dayOf(found?.[1])
    if (day) return day
  }
  for (const selector of dates.split(', '))
    for (const element of document.querySelectorAll(selector)) {
      const day = dayOf(element.getAttribute('content') ?? element.getAttribute('datetime'))
      if (day) return day
    }
  return undefined
}

/** What readability takes for the article; it changes the document that it is given. */
function articleOf(
  document: Document,
  notes: readonly Note[],
): Body & { readonly title: string | undefined } {
  const reader = new Readability(document as never, {
    charThreshold: fewest,
    serializer: (node) => node as unknown as Element,
  })
  try {
    const found = reader.parse()
    const content = found?.content as Element | null | undefined
    const body = content ? bodyOf(content, notes) : { blocks: [], links: [] }
    return { ...body, title: titleOf(found?.title) }
  } catch {
    // It stumbles over some broken pages; the whole page is left then.
    return { blocks: [], links: [], title: undefined }
  }
}

/** Throws a Problem for a page that is too large. */
export function readPage(bytes: Uint8Array): ReadDocument {
  if (bytes.length > most)
    throw new Problem(`is a web page of more than ${most >> 20} MB; expected less (split it)`)
  const markup = pageMarkup(bytes)
  const document = parseMarkup(markup)
  const notes = takeNotes(document)
  const published = publishedOf(document)
  const copy = parseMarkup(String(document))
  const article = articleOf(copy, notes)
  const title = headlineOf(
    document,
    article.title ?? titleOf(document.querySelector('title')?.textContent),
  )
  const whole = pageBody(document, notes)
  const enough =
    length(article.blocks) >= fewest && length(article.blocks) >= length(whole.blocks) * leastShare
  const { blocks, links } = enough ? article : whole
  const told = blocks.slice(0, 4).some(({ text }) => title && plain(text).includes(plain(title)))
  const first: readonly Block[] = title && !told ? [{ text: title }] : []
  return {
    text: textOf([...first, ...blocks], [...notes, ...links]),
    ...(title && { title }),
    ...(published && { published }),
  }
}
