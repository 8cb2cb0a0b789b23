/** The tables of a summary as rows of cells: counts first, then the ratios. */
import { type Label, labels } from '../../pipeline/document.js'
import { type Counts, type Ratios, ratiosOf } from '../counts.js'
import { valueAccuracy } from '../score.js'
import type { Interval } from '../statistics/bootstrap.js'
import type { SourceScore, Summary } from '../summary.js'
import type { Row } from './columns.js'

/** `.934`, `1.000`, `–` where there is nothing to measure. */
export const figure = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, '')

const between = (interval: Interval | undefined): string =>
  interval ? `${figure(interval.low)}–${figure(interval.high)}` : '–'

const tally = ({ correct, incorrect, missed, spurious, partial }: Counts): readonly string[] =>
  [correct, incorrect + partial, missed, spurious].map(String)

const ratios = ({ precision, recall, f1 }: Ratios): readonly string[] =>
  [precision, recall, f1].map(figure)

/** Where the gold has nothing of a kind. */
const notMeasured = 'not measured'

export const spanTable = (summary: Summary): readonly Row[] => [
  [
    'label',
    'gold',
    'right',
    'wrong',
    'missed',
    'extra',
    'P',
    'R',
    'F1',
    '95 %',
    'exact',
    'partial',
    'type',
    'value',
    'span+value',
  ],
  ...summary.labels
    .filter((each) => each.gold > 0 || each.schemes.strict.spurious > 0)
    .map(({ label, gold, schemes, value, interval }) =>
      gold === 0
        ? [label, '0', notMeasured]
        : [
            label,
            String(gold),
            ...tally(schemes.strict),
            ...ratios(ratiosOf(schemes.strict)),
            between(interval),
            figure(ratiosOf(schemes.exact).f1),
            figure(ratiosOf(schemes.partial).f1),
            figure(ratiosOf(schemes.type).f1),
            value.asked > 0 ? figure(valueAccuracy(value)) : '–',
            value.asked > 0 ? figure(ratiosOf(value.withSpan).f1) : '–',
          ],
    ),
]

export const sourceTable = (sources: readonly SourceScore[]): readonly Row[] => [
  ['strict F1', 'entries', 'mentions', ...labels],
  ...sources.map(({ name, entries, mentions, strict }) => [
    name,
    String(entries),
    String(mentions),
    ...labels.map((label: Label) => figure(strict[label])),
  ]),
]

export const relationTable = ({ relations, labelled }: Summary): readonly Row[] =>
  !labelled.relations
    ? [['relation'], [`${notMeasured}: the gold tells no cases`]]
    : [
        ['relation', 'right', 'missed', 'extra', 'P', 'R', 'F1'],
        ...(
          [
            ['person–provision', relations.provision],
            ['person–penalty', relations.penalty],
            ['whole case', relations.case],
          ] as const
        ).map(([name, counts]) => [
          name,
          String(counts.correct),
          String(counts.missed),
          String(counts.spurious),
          ...ratios(ratiosOf(counts)),
        ]),
      ]

export const peopleTable = ({ people, labelled }: Summary): readonly Row[] =>
  !labelled.people
    ? [['people'], [`${notMeasured}: the gold gives persons no ids`]]
    : [
        ['people', 'P', 'R', 'F1'],
        ['B³', ...ratios(people.bCubed)],
        ['MUC', ...ratios(people.muc)],
        ['CEAFe', ...ratios(people.ceafe)],
        ['LEA', ...ratios(people.lea)],
      ]

export const calibrationTable = ({ calibration }: Summary): readonly Row[] => [
  ['score', 'mentions', 'mean score', 'right'],
  ...calibration.bins
    .filter((bin) => bin.size > 0)
    .map((bin) => [
      `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
      String(bin.size),
      figure(bin.meanScore),
      figure(bin.right),
    ]),
]
