/**
 * Notes of a marked-up document: a mark that links to its note becomes `[12]`, and the note leaves the page for the list at its end.
 * Marks and notes that no link ties are tied by their numbers.
 */
import { blocksOf } from './blocks.js'
import type { Note } from './document.js'
import { type Document, type Element, isElement } from './dom.js'

const shown = /^[[(]?\s*(?:\d{1,4}|[*†‡§]{1,4}|[ivxlc]{1,7}|[a-z])\s*[\])]?$/i
const digits = /\d{1,4}/
const around = 'li, p, dd, tr, aside, section, div'
const address = /^(?:https?:\/\/|www\.)/i
const noteLine = /^\[(\d{1,4})\]\s*(?=\S)/

interface Tied {
  readonly anchor: Element
  readonly block: Element
  readonly target: Element
  readonly shown: string
}

const targetsOf = (document: Document): ReadonlyMap<string, Element> => {
  const found = new Map<string, Element>()
  for (const element of document.querySelectorAll('[id], a[name]'))
    for (const name of [element.getAttribute('id'), element.getAttribute('name')])
      if (name && !found.has(name)) found.set(name, element)
  return found
}

function fragmentOf(anchor: Element): string | undefined {
  const href = anchor.getAttribute('href') ?? ''
  const at = href.indexOf('#')
  if (at < 0) return undefined
  try {
    return decodeURIComponent(href.slice(at + 1))
  } catch {
    return href.slice(at + 1)
  }
}

/** Marks with their notes, in the order of the page. A link inside a note leads back. */
function tiesOf(document: Document): readonly Tied[] {
  const targets = targetsOf(document)
  const ties: Tied[] = []
  const notes = new Set<Element>()
  const inNote = (element: Element): boolean => {
    for (let each: Element | null = element; each; each = each.parentElement)
      if (notes.has(each)) return true
    return false
  }
  for (const anchor of document.querySelectorAll('a[href*="#"]')) {
    const text = (anchor.textContent ?? '').trim()
    const target = shown.test(text) ? targets.get(fragmentOf(anchor) ?? '') : undefined
    const block = target?.closest(around)
    if (!target || !block || block.contains(anchor) || inNote(anchor)) continue
    ties.push({ anchor, block, target, shown: text })
    notes.add(block)
  }
  return ties
}

/** Links show their address, so that it stays. */
function showAddresses(element: Element): void {
  for (const link of element.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    const text = (link.textContent ?? '').trim()
    if (!/^https?:\/\//i.test(href)) {
      if (href.includes('#')) link.remove()
      continue
    }
    const told = address.test(text) && !/[…\s]|\.\.\.$/.test(text)
    if (told && /^http/i.test(text)) continue
    link.replaceWith(
      text === '' || address.test(text) || href.includes(text) ? href : `${text} (${href})`,
    )
  }
}

const lineOf = (element: Element): string =>
  blocksOf(element)
    .map(({ text }) => text.replace(/^(?:•|\d+\)) /, '').replaceAll('\n', ' '))
    .join(' ')

/** The note's own number and the arrow back are no part of its text. */
const bare = (text: string): string =>
  text
    .replace(/^(?:[[(]?\d{1,4}[\])]?[.:]?|[*†‡§^↑]+)\s*(?=\S)/u, '')
    .replace(/\s*[↑↩⤴^]\ufe0e?\s*$/u, '')

/** Several notes in one block: each goes from its target to the next. */
function textsOf(
  block: Element,
  ties: readonly Tied[],
  markOf: (tie: Tied) => string,
): readonly Note[] {
  const first = new Map(ties.map((tie) => [tie.target, tie] as const))
  if (first.size < 2) {
    showAddresses(block)
    const tie = ties[0]!
    return [{ mark: markOf(tie), text: bare(lineOf(block.localName === 'li' ? block : block)) }]
  }
  const marks = [...first.values()].map(markOf)
  for (const tie of first.values()) tie.target.replaceWith(`\ufdd0${markOf(tie)}\ufdd0 `)
  showAddresses(block)
  const parts = lineOf(block).split(/\ufdd0(\d+)\ufdd0/)
  return marks.flatMap((mark) => {
    const at = parts.indexOf(mark, 1)
    return at < 0 ? [] : [{ mark, text: bare(parts[at + 1]!.trim()) }]
  })
}

/** What is shown, if that numbers every note apart; else one number after the other. */
function marksOf(ties: readonly Tied[]): (tie: Tied) => string {
  const own = new Map<Element, string>()
  for (const tie of ties) {
    const mark = digits.exec(tie.shown)?.[0]
    if (mark !== undefined && (own.get(tie.target) ?? mark) === mark) own.set(tie.target, mark)
    else own.set(tie.target, '')
  }
  const numbered = new Set(own.values()).size === own.size && ![...own.values()].includes('')
  if (numbered) return ({ target }) => own.get(target)!
  const order = [...own.keys()]
  return ({ target }) => String(order.indexOf(target) + 1)
}

function linkedNotes(document: Document): readonly Note[] {
  const ties = tiesOf(document)
  const markOf = marksOf(ties)
  const byBlock = new Map<Element, Tied[]>()
  for (const tie of ties) {
    const own = byBlock.get(tie.block)
    if (own) own.push(tie)
    else byBlock.set(tie.block, [tie])
    const raised = tie.anchor.parentElement
    const alone = raised?.localName === 'sup' && raised.textContent?.trim() === tie.shown
    const place = alone ? raised : tie.anchor
    place.replaceWith(`[${markOf(tie)}]`)
  }
  return [...byBlock].flatMap(([block, own]) => {
    const found = textsOf(block, own, markOf)
    block.remove()
    return found
  })
}

const hasAddress = (element: Element): boolean =>
  element.querySelector('a[href^="http"]') !== null ||
  /https?:\/\//i.test(element.textContent ?? '')

/** Paragraphs `[12] https://…`, which a reader of articles would take for a menu. */
function listedNotes(document: Document, known: ReadonlySet<string>): readonly Note[] {
  const found: Note[] = []
  for (const element of document.querySelectorAll('p, li, div, dd')) {
    const text = (element.textContent ?? '').trim()
    const mark = noteLine.exec(text)?.[1]
    if (mark === undefined || known.has(mark) || !hasAddress(element)) continue
    if (element.querySelector('p, li, div, br')) continue
    showAddresses(element)
    found.push({ mark, text: lineOf(element).replace(noteLine, '') })
    element.remove()
  }
  return found
}

/** A numbered list of addresses below a text that holds its numbers as marks. */
function numberedNotes(document: Document, known: ReadonlySet<string>): readonly Note[] {
  const marks = [...(document.body.textContent ?? '').matchAll(/\[(\d{1,4})\]/g)].map(
    ([, mark]) => mark!,
  )
  const open = new Set(marks.filter((mark) => !known.has(mark)))
  if (open.size === 0) return []
  for (const list of document.querySelectorAll('ol')) {
    const items = [...list.childNodes].filter((node): node is Element => isElement(node))
    const from = Number(list.getAttribute('start') ?? 1)
    const numbers = items.map((_, at) => String(from + at))
    if (items.length === 0 || !items.every(hasAddress)) continue
    if (![...open].every((mark) => numbers.includes(mark))) continue
    list.remove()
    return items.map((item, at) => {
      showAddresses(item)
      return { mark: numbers[at]!, text: lineOf(item) }
    })
  }
  return []
}

const bracketed = /^\[\s*(?:\d{1,4}|[*†‡§]{1,4})\s*\]$/
const raisedMark = /^[[(]?\s*(?:\d{1,4}|[*†‡§]{1,4})\s*[\])]?$/

/** Marks that are themselves links to their source. They keep their number, unless it tells of another note. */
function sourceMarks(document: Document, notes: readonly Note[]): readonly Note[] {
  const links = [...document.querySelectorAll('a[href^="http"]')].filter((link) => {
    const text = (link.textContent ?? '').trim()
    return bracketed.test(text) || (raisedMark.test(text) && link.closest('sup') !== null)
  })
  const figures = (link: Element): string => digits.exec(link.textContent ?? '')?.[0] ?? '0'
  const listed = new Set(notes.map(({ mark }) => mark))
  let last = Math.max(0, ...[...listed, ...links.map(figures)].map(Number))
  const addresses = new Map<string, string>()
  for (const link of links) {
    const href = link.getAttribute('href')!
    const own = figures(link)
    const free = own !== '0' && (addresses.get(own) ?? href) === href
    const mark = free ? own : String(++last)
    if (!listed.has(mark)) addresses.set(mark, href)
    const raised = link.parentElement
    const alone = raised?.localName === 'sup' && raised.textContent === link.textContent
    const place = alone ? raised : link
    place.replaceWith(`[${mark}]`)
  }
  return [...addresses].map(([mark, text]) => ({ mark, text }))
}

/** Changes the document: marks become text, notes leave it. */
export function takeNotes(document: Document): readonly Note[] {
  const linked = linkedNotes(document)
  const listed = listedNotes(document, new Set(linked.map(({ mark }) => mark)))
  const known = new Set([...linked, ...listed].map(({ mark }) => mark))
  const found = [...linked, ...listed, ...numberedNotes(document, known)]
  return [...found, ...sourceMarks(document, found)]
}

const letters = (text: string | null): number => text?.match(/[\p{L}\p{N}]/gu)?.length ?? 0
/** So many letters beside its links make a paragraph a text, however long they are. */
const enoughBeside = 40

/** A paragraph that is little more than its links, or a colon and a link, leads elsewhere. */
function leadsAway(paragraph: Element): boolean {
  const linked = [...paragraph.querySelectorAll('a[href]')].reduce(
    (sum, { textContent }) => sum + letters(textContent),
    0,
  )
  const beside = letters(paragraph.textContent) - linked
  if (beside >= enoughBeside) return false
  const [first] = paragraph.querySelectorAll('a[href]')
  const text = paragraph.textContent ?? ''
  const colon = text.indexOf(':')
  const announced = colon >= 0 && text.slice(colon + 1).trim() === first?.textContent?.trim()
  return beside < linked || announced
}

const paragraphs = 'p, li, dd, td, blockquote'

/** Links of the text that show no address become notes of their paragraph, numbered after `notes`. Changes the element. */
export function takeLinks(element: Element, notes: readonly Note[]): readonly Note[] {
  let last = Math.max(0, ...notes.map(({ mark }) => Number(mark)))
  const found: Note[] = []
  for (const paragraph of element.querySelectorAll(paragraphs)) {
    if (leadsAway(paragraph)) continue
    const marks: string[] = []
    for (const link of paragraph.querySelectorAll('a[href^="http"]')) {
      const text = (link.textContent ?? '').trim()
      if (text === '' || address.test(text) || link.closest(paragraphs) !== paragraph) continue
      const mark = String(++last)
      found.push({ mark, text: link.getAttribute('href')! })
      marks.push(`[${mark}]`)
    }
    if (marks.length > 0) paragraph.append(marks.join(''))
  }
  return found
}
