/** Does a line begin as a dated item does? Shapes are rows; here they only become expressions. */
import type { SplitShapes } from './schema.js'

const monthsOf = (rows: SplitShapes, language: 'en' | 'ru' | 'kk'): string =>
  Object.values(rows.months)
    .map((month) => month[language])
    .join('|')

export const expand = (rows: SplitShapes, shape: string): string =>
  shape.replace(/\$month:(en|ru|kk)|\$(\w+)/g, (_, language, name) =>
    language ? monthsOf(rows, language) : `(?:${rows.fragments[name] ?? `$${name}`})`,
  )

export interface HeadShape {
  readonly id: string
  readonly matches: (line: string) => boolean
}

export const headShapes = (rows: SplitShapes): readonly HeadShape[] =>
  rows.shapes.map(({ id, shape }) => {
    const pattern = new RegExp(
      `^${expand(rows, '$bullet')}(?:${expand(rows, shape)})${rows.ends}`,
      'u',
    )
    const capital = new RegExp(pattern.source, 'iu')
    return {
      id,
      matches: (line) => pattern.test(line) || (shoutsOrSlips(line) && capital.test(line)),
    }
  })

/** Heads in capitals (`MAY 1, ALMATY`), a month begun large or small against the rule (`1 Шілде`) are heads too. */
const shoutsOrSlips = (line: string): boolean =>
  /^(?:\P{Ll}{6}|\P{L}*\d|\p{Lu}\p{L}+ \d)/u.test(line)

export const dated = (shapes: readonly HeadShape[]) => (line: string) =>
  shapes.some((shape) => shape.matches(line))
