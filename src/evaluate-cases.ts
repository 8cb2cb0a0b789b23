/** Small labelled texts (`# kind | about`, marks, `> case:` lines) against the program: `atau eval --cases FILE…`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { samePlaceBy } from '../eval/cases/places.js'
import { type CaseSummary, summariseCases } from '../eval/cases/summary.js'
import { faultsOf } from '../eval/probes/judge.js'
import { isAsked, otherValue } from '../eval/probes/norm.js'
import { type Probe, parseProbes } from '../eval/probes/parse.js'
import { normAt, normsOf, type ProbeUnit, probeName, probeUnit } from '../eval/probes/unit.js'
import { caseTables, wholeTable } from '../eval/report/cases.js'
import { columns, type Row } from '../eval/report/columns.js'
import { spanTable } from '../eval/report/tables.js'
import { type Summary, summarise } from '../eval/summary.js'
import type { Engine } from './engine.js'
import { textSource } from './ingest.js'
import { dataPath } from './load/files.js'
import { Problem } from './problem.js'

export interface Outcome {
  readonly unit: ProbeUnit
  readonly faults: readonly string[]
}

/** Without the list, as in the package, places are one by their spelling. */
export function placeNames() {
  const path = dataPath('gold', 'place-names.tsv')
  return samePlaceBy(existsSync(path) ? readFileSync(path, 'utf8') : '')
}

export function loadProbes(paths: readonly string[]): readonly Probe[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Problem(`${path}: no such file or directory`)
    try {
      return parseProbes(readFileSync(path, 'utf8'), basename(path))
    } catch (error) {
      throw new Problem((error as Error).message)
    }
  })
}

/** Every probe is a text of its own; people are told apart over all of them. */
export async function outcomesOf(
  probes: readonly Probe[],
  engine: Engine,
): Promise<readonly Outcome[]> {
  const documents = []
  for (const probe of probes)
    documents.push(await engine.annotate(textSource(probe.text, probeName(probe))))
  const linked = engine.link(documents)
  const names = new Map(linked.people.map(({ personId, name }) => [personId, name]))
  const samePlace = placeNames()
  return probes.map((probe, at) => {
    const unit = probeUnit(probe, linked.documents[at]!.entries)
    return { unit, faults: faultsOf(unit, { samePlace, names }) }
  })
}

const wholeRows = (outcomes: readonly Outcome[]): readonly Row[] =>
  wholeTable(
    outcomes.map(({ unit, faults }) => ({
      kind: unit.probe.kind,
      language: unit.language,
      whole: faults.length === 0,
    })),
  )

export interface ProbeSummary {
  readonly spans: Summary
  readonly cases: CaseSummary
  readonly whole: readonly Row[]
}

export function summariseProbes(outcomes: readonly Outcome[]): ProbeSummary {
  const samePlace = placeNames()
  const norms = new Map(outcomes.map(({ unit }) => [unit.file, normsOf(unit.probe)]))
  const spans = summarise(
    outcomes.map(({ unit }) => unit.unit),
    {
      rule: (gold, found) => {
        const norm = normAt(norms.get(gold.file)!, gold)
        return isAsked(gold.label, norm)
          ? otherValue(gold.label, norm, found.mention.value, samePlace) === undefined
          : undefined
      },
    },
  )
  const asked = outcomes.flatMap(({ unit }) => (unit.probe.cases ? [unit] : []))
  return {
    spans,
    cases: summariseCases(asked, samePlace),
    whole: wholeRows(outcomes),
  }
}

/** The shipped small texts of what is no case, or may seem to be none. */
export async function noCaseTable(engine: Engine): Promise<readonly Row[]> {
  const folder = dataPath('gold', 'no-case')
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name))
  return wholeRows(await outcomesOf(loadProbes(paths), engine))
}

const told = ({ unit: { probe, text }, faults }: Outcome): string =>
  [
    `${probeName(probe)} ${probe.kind}: ${probe.about}`,
    `    ${text.replace(/\n/g, ' ⏎ ')}`,
    ...faults.map((each) => `  ✗ ${each}`),
  ].join('\n')

export interface CasesOptions {
  readonly json?: boolean
  readonly verbose?: boolean
}

export async function evaluateCases(
  paths: readonly string[],
  { json, verbose }: CasesOptions,
  engine: Engine,
): Promise<number> {
  const outcomes = await outcomesOf(loadProbes(paths), engine)
  const summary = summariseProbes(outcomes)
  const print = (text: string) => process.stdout.write(`${text}\n`)
  if (json) {
    print(JSON.stringify(summary, null, 2))
    return 0
  }
  const failed = outcomes.filter(({ faults }) => faults.length > 0)
  print(
    [
      ...(verbose ? failed.map(told) : []),
      `${outcomes.length} small texts, ${summary.cases.scores[0]!.events.correct + summary.cases.scores[0]!.events.missed} cases`,
      columns(spanTable(summary.spans)),
      ...caseTables(summary.cases).map((rows) => columns(rows)),
      columns(summary.whole),
    ].join('\n\n'),
  )
  return 0
}
