/** A comparison as lines to read: counts first, then passage by passage what went and what came, in its surroundings. */
import type { Range } from '../../pipeline/document.js'
import { columns } from '../report/columns.js'
import type { Changed, Comparison } from './diff.js'
import { type Layer, layers } from './items.js'

const around = 24

const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
    sign === '\n' ? '⏎' : `‹${sign.codePointAt(0)!.toString(16)}›`,
  )

/** The range between bars with some text on either side. */
function inside(text: string, { start, end }: Range): string {
  const shown =
    end - start > 90
      ? `${text.slice(start, start + 45)} … ${text.slice(end - 40, end)}`
      : text.slice(start, end)
  const from = Math.max(0, start - around)
  return oneLine(
    `${from > 0 ? '…' : ''}${text.slice(from, start)}⟦${shown}⟧${text.slice(end, end + around)}${end + around < text.length ? '…' : ''}`,
  )
}

const signed = (sign: string, lines: readonly string[]): readonly string[] =>
  lines.map((line) => `      ${sign} ${oneLine(line)}`)

const changedLines = ({ id, text, differences }: Changed): readonly string[] => [
  id,
  ...differences.flatMap(({ layer, at, before, after }) => [
    `  ${layer.padEnd(10)} ${at.start}-${at.end} ${inside(text, at)}`,
    ...signed('-', before),
    ...signed('+', after),
  ]),
]

const countLines = (counts: Comparison['counts'], wanted: readonly Layer[]): string =>
  columns([
    ['passages', 'equal', 'changed'],
    ...layers
      .filter((layer) => wanted.includes(layer))
      .map((layer) => [layer, String(counts[layer].equal), String(counts[layer].changed)]),
  ])

const some = (what: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0
    ? []
    : [`${ids.length} ${what}: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''}`]

/** At most `limit` passages are shown. */
export function comparisonText(
  { counts, changed, gone, added, people }: Comparison,
  wanted: readonly Layer[] = layers,
  limit = Number.POSITIVE_INFINITY,
): string {
  const shown = changed.slice(0, limit)
  const persons = [...signed('-', people.before), ...signed('+', people.after)]
  const more = persons.length - limit
  const parts = [
    ...shown.map((each) => changedLines(each).join('\n')),
    ...(changed.length > shown.length
      ? [`… and ${changed.length - shown.length} more changed passages (--limit)`]
      : []),
    ...(persons.length > 0
      ? [
          [
            'people of texts linked together',
            ...persons.slice(0, limit),
            ...(more > 0 ? [`      … and ${more} more lines`] : []),
          ].join('\n'),
        ]
      : []),
    countLines(counts, wanted),
    ...some('texts of A are not in B, not compared', gone),
    ...some('texts of B are not in A, not compared', added),
  ]
  return parts.join('\n\n')
}
