/** Elements → blocks of text: a paragraph, a heading, an item of a list, a row of a table each. */
import type { Block } from './document.js'
import { type Element, isElement, isText, type Node } from './dom.js'

const silent = new Set(
  'script style noscript template svg math head iframe object audio video canvas button input select textarea nav del dialog'.split(
    ' ',
  ),
)
const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody thead tfoot tr td th caption ul'.split(
    ' ',
  ),
)

/** Longer cells are prose that a table lays out, longer items paragraphs. */
const [longestCell, longestItem] = [600, 100]
const figure = /^\s*\d{1,3}\s*$/

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '')

const isSilent = (element: Element): boolean => silent.has(element.localName) || isHidden(element)

const tidy = (text: string): string =>
  text
    .replace(/[ \t\r\f]*\n[ \t\r\f]*/g, '\n')
    .replace(/[ \t\r\f]+/g, ' ')
    .trim()

/** `ст. 174¹` is Article 174-1; other raised figures stay as they stand. */
const raised = (before: string, figures: string): string =>
  /(?<!\d)\d{1,3}$/.test(before) && figure.test(figures) ? `-${figures.trim()}` : figures

/** A list and the number of its next item. */
interface List {
  readonly ordered: boolean
  at: number
  last: boolean
}

class Writer {
  readonly found: Block[] = []
  private text = ''
  private lead = ''
  private listed = false

  add(text: string): void {
    this.text += text
  }

  get written(): string {
    return this.text
  }

  /** The mark of an item goes before the next text. */
  begin(lead: string, listed: boolean): void {
    this.flush()
    this.lead = lead
    this.listed = listed
  }

  flush(): void {
    const parts = this.text.split(/\n[^\S\n\u00a0]*\n/).map(tidy)
    for (const part of parts) {
      if (part === '') continue
      const text = this.lead + part
      this.found.push({ text, ...(this.listed && text.length <= longestItem && { listed: true }) })
      this.lead = ''
      this.listed = false
    }
    this.text = ''
  }
}

/** Its lines apart from its neighbours'; a table within it is read row by row as well. */
const rowText = (row: Element): readonly string[] =>
  [...row.childNodes]
    .filter((cell): cell is Element => isElement(cell) && /^t[dh]$/.test(cell.localName))
    .map((cell) =>
      blocksOf(cell)
        .map(({ text }) => text.replaceAll('\n', ' '))
        .join(' '),
    )

/** Rows of cells; undefined where the table only lays out a page. */
function rowsOf(table: Element): readonly string[] | undefined {
  if (table.querySelector('table')) return undefined
  const rows = [...table.querySelectorAll('tr')].map(rowText)
  const laidOut =
    rows.every((cells) => cells.length < 2) || rows.flat().some((cell) => cell.length > longestCell)
  return laidOut ? undefined : rows.map((cells) => cells.filter((cell) => cell !== '').join(' | '))
}

function walk(node: Node, into: Writer, list: List | undefined, kept: boolean): void {
  if (isText(node)) {
    const text = node.textContent ?? ''
    into.add(kept ? text : text.replace(/[ \t\r\n\f]+/g, ' '))
    return
  }
  if (!isElement(node) || isSilent(node)) return
  const name = node.localName
  const inside = (own: List | undefined = list) => {
    for (const child of node.childNodes) walk(child, into, own, kept || name === 'pre')
  }
  if (name === 'br') into.add('\n')
  else if (name === 'sup') into.add(raised(into.written, node.textContent ?? ''))
  else if (name === 'table') {
    const rows = rowsOf(node)
    into.flush()
    if (!rows) inside(undefined)
    else
      for (const row of rows) {
        into.add(row)
        into.flush()
      }
    into.flush()
  } else if (name === 'ul' || name === 'ol') {
    into.flush()
    const start = Number(node.getAttribute('start') ?? 1)
    inside({ ordered: name === 'ol', at: Number.isInteger(start) ? start : 1, last: false })
    into.flush()
  } else if (name === 'li' && list) {
    into.begin(list.ordered ? `${list.at}) ` : '• ', list.last)
    list.at++
    list.last = true
    inside(undefined)
    into.flush()
  } else if (blocks.has(name)) {
    into.flush()
    inside()
    into.flush()
  } else inside()
}

export function blocksOf(element: Element): readonly Block[] {
  const writer = new Writer()
  for (const child of element.childNodes) walk(child, writer, undefined, false)
  writer.flush()
  return writer.found
}
