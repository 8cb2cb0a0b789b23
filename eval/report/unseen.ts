/** Scores of a run on texts that are not in the project, as rows of cells: a label, a language. */

import { labels } from '../../pipeline/document.js'
import { inventedShare } from '../cases/score.js'
import type { CaseSummary } from '../cases/summary.js'
import { ratiosOf } from '../counts.js'
import type { Summary } from '../summary.js'
import type { Row } from './columns.js'
import { figure } from './tables.js'

/** What `atau eval --cases FILE… --json` printed, and of what. */
export interface UnseenRun {
  /** What was read, in words. */
  readonly about: string
  readonly spans: Pick<Summary, 'languages'>
  readonly cases: Pick<CaseSummary, 'scores'>
}

const shown = (value: number | undefined): string => (value === undefined ? '–' : figure(value))

export function unseenTable({ spans, cases }: UnseenRun): readonly Row[] {
  const { languages } = spans
  const scoreOf = (language: string) => cases.scores.find(({ name }) => name === language)
  const known = languages.flatMap(({ strict }) => Object.keys(strict))
  return [
    ['strict F1', ...languages.map(({ name, mentions }) => `${name} (${mentions})`)],
    ...labels
      .filter((label) => known.includes(label))
      .map((label) => [label, ...languages.map(({ strict }) => shown(strict[label]))]),
    ['person and event', ...languages.map(({ name }) => shown(f1(scoreOf(name)?.events)))],
    ['whole fact', ...languages.map(({ name }) => shown(f1(scoreOf(name)?.whole)))],
    [
      'cases that say what the text does not (share)',
      ...languages.map(({ name }) => {
        const invented = scoreOf(name)?.invented
        return shown(invented && invented.told > 0 ? inventedShare(invented) : undefined)
      }),
    ],
  ]
}

const f1 = (counts: Parameters<typeof ratiosOf>[0] | undefined): number | undefined =>
  counts && ratiosOf(counts).f1
