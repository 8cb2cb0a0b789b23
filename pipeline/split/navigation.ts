/** Lines of a page that are no part of its text: menus, share buttons, embedded posts, cookies, copyright. */
import type { ReadText } from '../read/reading.js'
import { Shape } from '../read/shape.js'
import type { Line } from './lines.js'
import { phrases } from './phrases.js'
import type { NavigationRow } from './schema.js'

export type IsNavigation = (line: string) => boolean

/** A longer line is text, however it begins. */
const longest = 400
const longestMenu = 120
/** Words between the separators of `Home > News > Kazakhstan`. */
const longestCrumb = 4

const bullets = /^[\s•·*>»›→←|–—-]+|[\s:>»›→|]+$/gu
const quotes = /[“”„«»]/gu
const crumbs = /\s+(?:>|»|›|→)\s+/u
/** They part other things as well: only behind a word of a menu. */
const looseCrumbs = /\s+[/|•·]\s+/u
/** `12`, `– 3 –` */
const pageNumber = /^[\s–—-]*\d{1,3}[\s–—-]*$/u
const sentence = /[.!?…]$/u

const written = (line: string): string =>
  line.toLowerCase().replaceAll('ё', 'е').replace(quotes, '"').replace(bullets, '')

const opening = /^[\p{L}\p{N}@©-]+/u

/** A whole line of the rows; `*` is anything. */
function template(row: string): (line: string) => boolean {
  const [start, ...rest] = row.split('*')
  const end = rest.pop()
  if (end === undefined) return (line) => line === row
  return (line) => {
    if (!line.startsWith(start!) || !line.endsWith(end)) return false
    let at = start!.length
    for (const part of rest) {
      const found = line.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return at + end.length <= line.length
  }
}

/** Each row is asked of those lines alone that begin with its first word. */
function wholeLines(rows: readonly string[]): (line: string) => boolean {
  const byFirst = new Map<string, ((line: string) => boolean)[]>()
  for (const row of rows) {
    const first = opening.exec(row)?.[0] ?? ''
    // `cookie*`: the first word is not told whole.
    const key = row[first.length] === '*' ? '' : first
    byFirst.set(key, [...(byFirst.get(key) ?? []), template(row)])
  }
  const [none, loose] = [[] as const, byFirst.get('') ?? []]
  return (line) => {
    const own = byFirst.get(opening.exec(line)?.[0] ?? '') ?? none
    return own.some((fits) => fits(line)) || loose.some((fits) => fits(line))
  }
}

function crumbsOf(line: string, separator: RegExp): readonly string[] {
  const parts = line.split(separator).map((part) => part.trim())
  const short = parts.every((part) => part.split(/\s+/u).length <= longestCrumb)
  return parts.length > 1 && short && !sentence.test(line) ? parts : []
}

/** `Kazakhstan | Russia | Belarus` */
const isBar = (line: string): boolean =>
  line.length <= longestMenu && !/\d/.test(line) && crumbsOf(line, /\s+\|\s+/u).length > 2

export function navigation(rows: readonly NavigationRow[], read: ReadText): IsNavigation {
  const isWhole = wholeLines(rows.flatMap((row) => row.lines ?? []))
  const phrase = phrases(rows.flatMap((row) => row.words ?? []))

  /** Nothing but words of menus, numbers and signs that end no sentence. */
  function isMenu(line: string): boolean {
    const tokens = read(line)
    let words = 0
    for (let at = 0; at < tokens.length; ) {
      const next = phrase(tokens, at)
      const { shape } = tokens[at]!.form
      if (next > at) words++
      else if (shape & (Shape.letter | Shape.stop | Shape.footnote)) return false
      at = Math.max(next, at + 1)
    }
    return words > 0
  }

  return (line) => {
    if (line.length > longest) return false
    if (isWhole(written(line)) || pageNumber.test(line)) return true
    if (line.length > longestMenu) return false
    const loose = crumbsOf(line, looseCrumbs)
    // `Read also: Russia | China`
    const leading = isBar(line) ? loose.map((part) => part.replace(/:.*$/u, '')) : loose.slice(0, 1)
    return isMenu(line) || crumbsOf(line, crumbs).length > 0 || leading.some(isMenu)
  }
}

/** Lines between two of a menu: `Home ⏎ Kazakhstan ⏎ Central Asia ⏎ Search`. */
const mostBetween = 12
const shortest = /^[^\s.!?:,\d]+(?:\s+[^\s.!?:,\d]+)?$/u

/** The lines that are a page's own. */
export function menusOf(lines: readonly Line[], isNavigation: IsNavigation): ReadonlySet<Line> {
  const at = lines.flatMap((line, index) => (isNavigation(line.text) ? [index] : []))
  const found = new Set(at.map((index) => lines[index]!))
  at.forEach((index, step) => {
    const between = lines.slice(index + 1, at[step + 1] ?? index + 1)
    const short = between.every(({ text }) => shortest.test(text))
    if (between.length > 1 && between.length <= mostBetween && short)
      for (const line of between) found.add(line)
    // A bar of names beside a line of the page is one.
    for (const line of [lines[index - 1], lines[index + 1]])
      if (line && isBar(line.text)) found.add(line)
  })
  return found
}
