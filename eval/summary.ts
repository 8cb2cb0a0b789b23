/** Everything `eval` knows of one run, as plain data: what `--json` prints and the tables and the page are made of. */
import { type Label, labels } from '../pipeline/document.js'
import type { PersonValue } from '../pipeline/values.js'
import { sameSpelling } from './cases/places.js'
import { type CaseSummary, summariseCases } from './cases/summary.js'
import { caseUnits } from './cases/unit.js'
import { ratiosOf } from './counts.js'
import { type Language, languageNames } from './languages.js'
import {
  type LabelScore,
  labelScores,
  type PeopleScore,
  peopleScore,
  pooledF1,
  type Relation,
  relationCounts,
  scoreCalibration,
  strictCounts,
  strictF1,
  type ValueRule,
} from './score.js'
import { bootstrap, type Interval } from './statistics/bootstrap.js'
import type { Calibration } from './statistics/calibration.js'
import type { Unit } from './units.js'

export interface SourceScore {
  readonly name: string
  readonly entries: number
  readonly mentions: number
  /** Strict F1; undefined where the gold has none of a label. */
  readonly strict: { readonly [L in Label]?: number }
}

export interface Summary {
  readonly entries: number
  readonly labels: readonly (LabelScore & { readonly interval: Interval | undefined })[]
  readonly all: { readonly f1: number; readonly interval: Interval | undefined }
  readonly relations: { readonly [R in Relation]: ReturnType<typeof relationCounts> }
  readonly people: PeopleScore
  /** Where the gold labels cases as events. */
  readonly cases?: CaseSummary
  /** What the gold says nothing of is not measured. */
  readonly labelled: { readonly relations: boolean; readonly people: boolean }
  readonly calibration: Calibration
  readonly sources: readonly SourceScore[]
  readonly languages: readonly SourceScore[]
}

function sourceScore(name: string, units: readonly Unit[]): SourceScore {
  const scores = labelScores(units)
  return {
    name,
    entries: units.length,
    mentions: scores.reduce((sum, each) => sum + each.gold, 0),
    strict: Object.fromEntries(
      scores
        .filter((each) => each.gold > 0)
        .map((each) => [each.label, ratiosOf(each.schemes.strict).f1]),
    ),
  }
}

const split = (units: readonly Unit[], by: (unit: Unit) => string): readonly SourceScore[] =>
  [...new Set(units.map(by))].map((name) =>
    sourceScore(
      name,
      units.filter((unit) => by(unit) === name),
    ),
  )

export interface Summarising {
  readonly draws?: number
  readonly rule?: ValueRule
}

export function summarise(
  units: readonly Unit[],
  { draws = 500, rule }: Summarising = {},
): Summary {
  const interval = (label?: Label) => bootstrap(strictCounts(units, label), pooledF1, { draws })
  const scores = labelScores(units, rule)
  const labelled = caseUnits(units)
  return {
    entries: units.length,
    labels: labels.map((label) => ({
      ...scores.find((each) => each.label === label)!,
      interval: interval(label),
    })),
    all: { f1: strictF1(units), interval: interval() },
    relations: {
      provision: relationCounts(units, 'provision'),
      penalty: relationCounts(units, 'penalty'),
      case: relationCounts(units, 'case'),
    },
    people: peopleScore(units),
    labelled: {
      relations: units.some(({ gold }) => gold.events !== undefined || gold.cases.length > 0),
      people: units.some(({ gold }) =>
        gold.mentions.some(
          ({ label, mention }) =>
            label === 'PERSON' &&
            (mention.value as PersonValue | undefined)?.personId !== undefined,
        ),
      ),
    },
    ...(labelled.length > 0 && { cases: summariseCases(labelled, sameSpelling) }),
    calibration: scoreCalibration(units),
    sources: split(units, (unit) => unit.file.replace(/\.txt$|:\d+$/, '')),
    languages: split(units, (unit) => languageNames[unit.language as Language] ?? unit.language),
  }
}
