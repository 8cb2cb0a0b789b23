/** A folder of labelled texts and records → the scores that the library tells. */
import { existsSync } from 'node:fs'
import { ratiosOf } from '../eval/counts.js'
import { summarise } from '../eval/summary.js'
import { unitsOf } from '../eval/units.js'
import type { EntryRecord } from '../pipeline/record.js'
import type { EngineOptions } from './engine.js'
import { annotated, goldEntries } from './gold-run.js'
import { loadGold } from './load/gold.js'
import { openEngine } from './open.js'
import { Problem } from './problem.js'
import type { Scores } from './score-record.js'

export async function scoresOf(
  folder: string,
  { records, ...options }: EngineOptions & { readonly records?: readonly EntryRecord[] },
): Promise<Scores> {
  if (!existsSync(folder)) throw new Problem(`${folder}: no such folder`)
  const gold = loadGold(folder)
  if (gold.problems.length > 0) throw new Problem(gold.problems[0]!)
  const engine = records ? undefined : await openEngine(options)
  const found = engine ? await annotated(gold, engine) : records!
  await engine?.close()
  const units = unitsOf(goldEntries(gold), found)
  const { labels, relations, people } = summarise(units, { draws: 1 })
  return {
    texts: gold.texts.length,
    entries: units.length,
    labels: labels.map(({ label, gold, schemes }) => ({
      label,
      gold,
      right: schemes.strict.correct,
      ...ratiosOf(schemes.strict),
    })),
    relations: {
      provision: ratiosOf(relations.provision),
      penalty: ratiosOf(relations.penalty),
    },
    people: people.bCubed,
  }
}
