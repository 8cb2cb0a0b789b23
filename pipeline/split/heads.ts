/** Does a line begin as a dated item does? Shapes are rows; here they only become expressions. */
import type { SplitShapes } from './schema.js'

const monthsOf = (rows: SplitShapes, language: 'en' | 'ru' | 'kk'): string =>
  Object.values(rows.months)
    .map((month) => month[language])
    .join('|')
    .replace(
      /(^|\||\(\?:)(\p{Ll})/gu,
      (_, before, letter) => `${before}[${letter.toUpperCase()}${letter}]`,
    )

export const expand = (rows: SplitShapes, shape: string): string =>
  shape.replace(/\$month:(en|ru|kk)|\$(\w+)/g, (_, language, name) =>
    language ? monthsOf(rows, language) : `(?:${rows.fragments[name] ?? `$${name}`})`,
  )

export interface HeadShape {
  readonly id: string
  readonly matches: (line: string) => boolean
}

/** `MAY 1, ALMATY` → `May 1, Almaty`: a flag that ignores case would cost far more than this. */
const calm = (line: string): string =>
  /^\P{Ll}{6}/u.test(line)
    ? line.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : line

export const headShapes = (rows: SplitShapes): readonly HeadShape[] =>
  rows.shapes.map(({ id, shape }) => {
    const bullet = expand(rows, '$bullet')
    const pattern = new RegExp(`^${bullet}(?:${expand(rows, shape)})${rows.ends}`, 'u')
    return { id, matches: (line) => pattern.test(calm(line)) }
  })

/** Heads stand at the front of a line: no more of it is looked at, and each line only once. */
const front = 120

export function dated(shapes: readonly HeadShape[]): (line: string) => boolean {
  const known = new Map<string, boolean>()
  return (line) => {
    const start = line.slice(0, front)
    const told = known.get(start)
    if (told !== undefined) return told
    const found = shapes.some((shape) => shape.matches(start))
    if (known.size > 10_000) known.clear()
    known.set(start, found)
    return found
  }
}
