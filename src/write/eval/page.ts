/** The scores as one page that asks nothing of the network: tables, charts, every error in its sentence. */
import { confusion } from '../../../eval/confusion.js'
import { precisionRecall } from '../../../eval/curves.js'
import { caseTables } from '../../../eval/report/cases.js'
import type { Row } from '../../../eval/report/columns.js'
import {
  calibrationTable,
  peopleTable,
  relationTable,
  sourceTable,
  spanTable,
} from '../../../eval/report/tables.js'
import type { Summary } from '../../../eval/summary.js'
import type { Unit } from '../../../eval/units.js'
import { type Label, labels } from '../../../pipeline/document.js'
import { generator } from '../html/generator.js'
import { safe, tag } from '../html/markup.js'
import { style } from '../html/style.js'
import { caseItems } from './cases.js'
import { precisionRecallChart, reliabilityChart } from './charts.js'
import { errorItems } from './errors.js'

const own = `
.scores { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; margin: .5rem 0 1.5rem; }
.scores th, .scores td { padding: .2rem .6rem; white-space: nowrap; border-bottom: 1px solid var(--rule); text-align: right; }
.scores th:first-child, .scores td:first-child { text-align: left; }
.scores thead th { position: static; }
.scroll { overflow-x: auto; }
.chart { width: 300px; max-width: 100%; font: 11px system-ui, sans-serif; fill: var(--soft); }
.chart .box { fill: none; stroke: var(--rule); } .chart .line { fill: none; stroke-width: 2; }
.chart .even { stroke: var(--rule); fill: none; } .chart .dot { fill: var(--PERSON); opacity: .8; }
.charts { display: flex; flex-wrap: wrap; gap: 2rem; }
.errors { list-style: none; padding: 0; } .errors li { border-top: 1px solid var(--rule); padding: .5rem 0; }
.errors b { display: inline-block; width: 3.5rem; color: var(--soft); font-weight: normal; }
.errors code { font-size: .8rem; overflow-wrap: anywhere; }
`

const table = ([head, ...rows]: readonly Row[]): string => {
  const line = (cell: string) => (row: Row) =>
    tag('tr', row.map((each) => tag(cell, safe(each))).join(''))
  return tag(
    'div',
    tag('table', tag('thead', line('th')(head!)) + tag('tbody', rows.map(line('td')).join('')), {
      class: 'scores',
    }),
    { class: 'scroll' },
  )
}

const confusionTable = (units: readonly Unit[]): readonly Row[] => {
  const { cells, spurious } = confusion(units)
  return [
    ['gold ↓ found →', ...labels, 'missed'],
    ...labels.map((gold) => [
      gold,
      ...[...labels, 'missed' as const].map((found) => String(cells[gold][found])),
    ]),
    ['made up', ...labels.map((label) => String(spurious[label])), ''],
  ]
}

export function evalPage(
  summary: Summary,
  units: readonly Unit[],
  heading: string,
  { related = true, whole }: { readonly related?: boolean; readonly whole?: readonly Row[] } = {},
): string {
  const curves = Object.fromEntries(
    labels.map((label) => [label, precisionRecall(units, label)]),
  ) as {
    readonly [L in Label]: ReturnType<typeof precisionRecall>
  }
  const errors = errorItems(units)
  const wrongCases = caseItems(units)
  const scored = summary.calibration.bins.some((bin) => bin.size > 0)
  const parts = [
    tag('h1', 'How good is it, and where does it fail?') +
      tag('p', safe(heading), { class: 'facts' }),
    tag('h2', 'Spans and values') + table(spanTable(summary)),
    related
      ? tag('h2', 'Who, under what, with what') +
        table(relationTable(summary)) +
        table(peopleTable(summary))
      : '',
    summary.cases
      ? tag('h2', 'What happened to whom, when and where') +
        caseTables(summary.cases).map(table).join('') +
        (whole ? table(whole) : '')
      : '',
    tag('h2', 'By text and language') +
      table(sourceTable([...summary.languages, ...summary.sources])),
    tag('h2', 'Confusion of labels') + table(confusionTable(units)),
    scored
      ? tag('h2', 'Scores') +
        tag('div', precisionRecallChart(curves) + reliabilityChart(summary.calibration), {
          class: 'charts',
        }) +
        table(calibrationTable(summary)) +
        tag('p', `Expected calibration error ${summary.calibration.error.toFixed(3)}`)
      : '',
    wrongCases.length > 0
      ? tag('h2', `Wrong cases ${tag('small', String(wrongCases.length))}`) +
        tag('ul', wrongCases.join(''), { class: 'errors' })
      : '',
    tag('h2', `Errors ${tag('small', String(errors.length))}`) +
      tag('ul', errors.join(''), { class: 'errors' }),
  ]
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${generator()}<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><title>atau eval</title><style>${style}${own}</style></head><body><main>${parts.join('')}</main></body></html>\n`
}
