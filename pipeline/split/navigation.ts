/** Lines of a page that are no part of its text: menus, share buttons, embedded posts, cookies, copyright. */
import { foldWord } from '../fold.js'
import type { ReadText } from '../read/reading.js'
import { Shape } from '../read/shape.js'
import type { Line } from './lines.js'
import { phrases } from './phrases.js'
import type { NavigationRow } from './schema.js'

export type IsNavigation = (line: string) => boolean

/** Menus are short; so much of a longer line tells what it is. */
const longest = 400
const longestMenu = 120
/** Words between the separators of `Home > News > Kazakhstan`. */
const longestCrumb = 4

const bullets = /^[\s•·*>»›→←|–—-]+|[\s:>»›→|]+$/gu
const crumbs = /\s+(?:>|»|›|→)\s+/u
const sentence = /[.!?…]$/u

const written = (line: string): string =>
  foldWord(line.slice(0, longest).replace(/[“”„«»]/gu, '"')).replace(bullets, '')

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

function isTrail(line: string): boolean {
  const parts = line.split(crumbs)
  return (
    parts.length > 1 &&
    !sentence.test(line) &&
    parts.every((part) => part.trim().split(/\s+/u).length <= longestCrumb)
  )
}

export function navigation(rows: readonly NavigationRow[], read: ReadText): IsNavigation {
  const lines = rows.flatMap((row) => row.lines ?? []).map(foldWord)
  const whole = new RegExp(
    `^(?:${lines.map((line) => escaped(line).replaceAll('*', '.*')).join('|')})$`,
    'u',
  )
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

  return (line) =>
    whole.test(written(line)) || (line.length <= longestMenu && (isMenu(line) || isTrail(line)))
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
  })
  return found
}
