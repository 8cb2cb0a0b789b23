/** What each part of the program earns: proposers left out, run here; kinds of network, as `models/train/ablate.sh` measured them. */
import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { Row } from '../eval/report/columns.js'
import { figure } from '../eval/report/tables.js'
import { strictF1 } from '../eval/score.js'
import { type Unit, unitsOf } from '../eval/units.js'
import { type Label, labels } from '../pipeline/document.js'
import type { Proposer } from '../pipeline/index.js'
import type { OpenEngine } from './engine.js'
import { annotated, goldEntries } from './gold-run.js'
import { dataPath, readJson } from './load/files.js'
import type { Gold } from './load/gold.js'

const floors: readonly (readonly [string, readonly Proposer[]])[] = [
  ['rules alone', ['model']],
  ['model alone', ['rules', 'names']],
]

const rowOf = (name: string, units: readonly Unit[]): Row => [
  name,
  ...labels.map((label) => figure(strictF1(units, label))),
  figure(strictF1(units)),
]

/** `both` is the whole program's run over the same gold. */
export async function floorTable(
  gold: Gold,
  both: readonly Unit[],
  open: OpenEngine,
): Promise<readonly Row[]> {
  const rows: Row[] = [['strict F1', ...labels, 'all']]
  for (const [name, without] of floors) {
    const engine = await open(without)
    rows.push(rowOf(name, unitsOf(goldEntries(gold), await annotated(gold, engine))))
    await engine.close()
  }
  return [...rows, rowOf('both', both)]
}

const counts = z.tuple([z.number(), z.number(), z.number()])
const ablationFile = z.record(
  z.string(),
  z.object({
    steps: z.number(),
    megabytes: z.number(),
    /** Text → label → right, found, real. */
    scores: z.record(z.string(), z.record(z.string(), counts)),
  }),
)

const f1 = ([right, found, real]: z.infer<typeof counts>): string =>
  real === 0 ? '–' : figure((2 * right) / (found + real))

const shown: readonly (Label | 'all')[] = ['PERSON', 'PLACE', 'ORG', 'all']

/** A row per kind of network and text; empty where nothing was measured. */
export function networkTable(): readonly Row[] {
  const path = dataPath('..', 'models', 'ablation.json')
  if (!existsSync(path)) return []
  const head: Row = ['model alone, strict F1', 'steps', 'MB', 'text', ...shown]
  const rows = Object.entries(readJson('../models/ablation.json', ablationFile)).flatMap(
    ([name, { steps, megabytes, scores }]) =>
      Object.entries(scores).map(([text, of]) => [
        name.replaceAll('-', ' '),
        String(steps),
        String(megabytes),
        text,
        ...shown.map((label) => f1(of[label] ?? [0, 0, 0])),
      ]),
  )
  return [head, ...rows]
}
