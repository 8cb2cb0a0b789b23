/** The tables of cases as rows of cells. */

import { inventedShare, type Taken } from '../cases/score.js'
import type { CaseSummary } from '../cases/summary.js'
import type { Field } from '../cases/told.js'
import { ratio, ratiosOf } from '../counts.js'
import type { Row } from './columns.js'
import { figure } from './tables.js'

const ratios = (counts: Parameters<typeof ratiosOf>[0]): readonly string[] => {
  const { precision, recall, f1 } = ratiosOf(counts)
  return [precision, recall, f1].map(figure)
}

/** Person and event, whole facts. */
export const caseTable = ({ scores }: CaseSummary): readonly Row[] => [
  ['cases', 'gold', 'right', 'missed', 'extra', 'P', 'R', 'F1', 'whole', 'P', 'R', 'F1'],
  ...scores.map(({ name, events, whole }) => [
    name,
    ...[events.correct + events.missed, events.correct, events.missed, events.spurious].map(String),
    ...ratios(events),
    String(whole.correct),
    ...ratios(whole),
  ]),
]

const named: readonly (readonly [Field, string])[] = [
  ['when', 'date'],
  ['where', 'place'],
  ['authority', 'authority'],
  ['modality', 'modality'],
  ['provisions', 'provisions'],
  ['penalty', 'penalty'],
]

/** Of the cases whose person and event are right. */
export function toldTable({ scores }: CaseSummary): readonly Row[] {
  const shown = named.filter(([field]) => scores[0]?.fields[field])
  return [
    ['told of the matched', 'cases', ...shown.flatMap(([, name]) => [name, '']), ''].slice(0, -1),
    ...scores.map(({ name, events, fields }) => [
      name,
      String(events.correct),
      ...shown.flatMap(([field]) => {
        const { asked, right } = fields[field] ?? { asked: 0, right: 0 }
        return asked === 0 ? ['–', '–'] : [`${right}/${asked}`, figure(ratio(right, asked))]
      }),
    ]),
  ]
}

/** Cases that say what the text does not. */
export const inventedTable = ({ scores }: CaseSummary): readonly Row[] => [
  ['not in the text', 'cases told', 'event', 'date', 'place', 'any', 'share'],
  ...scores.map(({ name, invented }) => [
    name,
    ...[invented.told, invented.event, invented.date, invented.place, invented.any].map(String),
    invented.told === 0 ? '–' : figure(inventedShare(invented)),
  ]),
]

const sumOf = (row: Readonly<Record<string, number>>): number =>
  Object.values(row).reduce((a, b) => a + b, 0)

/** A line per name: what it was taken for stands in words, most cells being empty. */
function takenTable(name: string, taken: Taken): readonly Row[] {
  const { 'made up': made = {}, ...gold } = taken
  const names = [...Object.keys(gold), ...Object.keys(made).filter((each) => !gold[each])]
  return [
    [name, 'gold', 'right', 'missed', 'made up', 'taken for'],
    ...names.map((each) => {
      const row = gold[each] ?? {}
      const others = Object.entries(row).filter(([found]) => found !== each && found !== 'missed')
      return [
        each,
        ...[sumOf(row), row[each] ?? 0, row.missed ?? 0, made[each] ?? 0].map(String),
        others.map(([found, count]) => `${found} ${count}`).join(', ') || '–',
      ]
    }),
  ]
}

export const eventTable = ({ taken }: CaseSummary): readonly Row[] =>
  takenTable('event', taken.events)

export const modalityTable = ({ taken }: CaseSummary): readonly Row[] =>
  takenTable('modality of sanctions', taken.modalities)

export const caseTables = (summary: CaseSummary): readonly (readonly Row[])[] => [
  caseTable(summary),
  toldTable(summary),
  inventedTable(summary),
  eventTable(summary),
  modalityTable(summary),
]

/** `kind whole of`, and the sum. */
export function wholeTable(
  outcomes: readonly {
    readonly kind: string
    readonly language: string
    readonly whole: boolean
  }[],
): readonly Row[] {
  const languages = [...new Set(outcomes.map((each) => each.language))].sort()
  const line = (name: string, own: typeof outcomes): Row => [
    name,
    ...[undefined, ...languages].map((language) => {
      const all = own.filter((each) => language === undefined || each.language === language)
      return all.length === 0 ? '–' : `${all.filter((each) => each.whole).length}/${all.length}`
    }),
  ]
  const kinds = [...new Set(outcomes.map((each) => each.kind))]
  return [
    ['small texts that come out whole', 'all', ...languages],
    ...kinds.map((kind) =>
      line(
        kind,
        outcomes.filter((each) => each.kind === kind),
      ),
    ),
    line('all', outcomes),
  ]
}
