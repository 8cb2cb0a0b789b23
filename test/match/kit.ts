/** Patterns against lines: what a pattern finds is marked in the line, `the [district court] ruled`. */
import { keysBy } from '../../pipeline/match/keys.js'
import { settled } from '../../pipeline/match/overlap.js'
import type { Row, Setup } from '../../pipeline/match/patterns.js'
import { type Hit, type Lent, type Span, scanner } from '../../pipeline/match/scan.js'
import { loadEndings } from '../../src/load/patterns.js'
import { read } from '../kit.js'

export const keysOf = keysBy(loadEndings())

export const setup = (macros: Readonly<Record<string, string>> = {}): Setup => ({
  macros: new Map(Object.entries(macros)),
  keysOf,
})

/** The longest hits of one pattern, from left to right. */
export function find(
  pattern: string,
  text: string,
  known: Setup = setup(),
  lent: Lent = {},
): readonly Hit<Row>[] {
  const hits = scanner([{ id: 'one', pattern }], known)(read(text), lent)
  return settled(
    hits.map((hit) => ({ ...hit, by: hit.row.id })),
    ({ from, to }) => to - from,
  ).toSorted((a, b) => a.from - b.from)
}

export function textOf(text: string, { from, to }: Span): string {
  const tokens = read(text)
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}

/** The line with its hits in brackets. */
export function shown(pattern: string, line: string, known?: Setup, lent?: Lent): string {
  const tokens = read(line)
  let [out, last] = ['', 0]
  for (const { from, to } of find(pattern, line, known, lent)) {
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end]
    out += `${line.slice(last, start)}[${line.slice(start, end)}]`
    last = end
  }
  return out + line.slice(last)
}
