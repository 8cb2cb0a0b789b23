/**
 * `npm run fit`: fits what the model may add, what it must confirm and where its borders stand, per label, and how often each kind of
 * evidence is right. To three kinds of text: the gold, the challenge lines, and first runs: what the rules proposed on texts when they had
 * not been seen, for on texts that the rules were mended on a model has nothing left to add; those of them that the gold holds now count
 * once. Coordinate search over a grid, no random numbers: the same texts give the same rows. Writes data/fuse/weights.json.
 * `npm run fit -- --keep DIR…` puts the rules' proposals on new labelled texts beside the other first runs instead.
 */
import { writeFileSync } from 'node:fs'
import { loadTagger } from '../../models/load.js'
import { type Label, labels } from '../../pipeline/document.js'
import { choose, type Evidence, evidenceOf } from '../../pipeline/fuse/choose.js'
import type { FusionRows } from '../../pipeline/fuse/schema.js'
import { build } from '../../pipeline/index.js'
import { dataPath } from '../load/files.js'
import { loadChallenge, loadGold } from '../load/gold.js'
import { loadLexicon } from '../load.js'
import { type Case, firstRuns, keepFirstRuns, key } from './first-runs.js'

async function collect(): Promise<readonly Case[]> {
  const tagger = await loadTagger(undefined, { threads: 1 })
  const stages = build(loadLexicon(), tagger)
  const fresh = await firstRuns(tagger)
  const cases: Case[] = [...fresh.cases]
  for (const text of [loadGold(), loadChallenge()].flatMap((gold) => gold.texts)) {
    if (fresh.files.has(text.source.origin.file)) continue
    const doc = await stages.run(text.source)
    text.entries.forEach((entry, at) => {
      const layers = [doc.ruled, doc.named, doc.tagged].flatMap((layer) => layer[at] ?? [])
      cases.push({ text: entry.text, candidates: layers, gold: new Set(entry.mentions.map(key)) })
    })
  }
  await tagger.close()
  return cases
}

function f1(cases: readonly Case[], rows: FusionRows, label: Label): number {
  let right = 0
  let found = 0
  let gold = 0
  for (const each of cases) {
    const chosen = choose(each.text, each.candidates, rows, true).filter(
      (one) => one.label === label,
    )
    found += chosen.length
    right += chosen.filter((one) => each.gold.has(key(one))).length
    gold += [...each.gold].filter((one) => one.endsWith(label)).length
  }
  return (2 * right) / (found + gold)
}

/** From careful to bold: of equals the first is kept. */
const aloneGrid = [1.01, 0.995, 0.99, 0.98, 0.97, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5]
const borderGrid = [1.01, 0.998, 0.995, 0.99, 0.985, 0.98, 0.97, 0.95]
const supportGrid = [0, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]

const withModel = (
  rows: FusionRows,
  label: Label,
  change: Partial<FusionRows['model'][Label]>,
): FusionRows => ({
  ...rows,
  model: { ...rows.model, [label]: { ...rows.model[label], ...change } },
})

function search(cases: readonly Case[], start: FusionRows): FusionRows {
  let rows = start
  for (const label of labels)
    rows = withModel(rows, label, { alone: aloneGrid[0]!, support: 0, border: borderGrid[0]! })
  for (let round = 0; round < 2; round++)
    for (const label of labels)
      for (const [name, grid] of [
        ['alone', aloneGrid],
        ['support', supportGrid],
        ['border', borderGrid],
      ] as const) {
        let best = { rows: withModel(rows, label, { [name]: grid[0]! }), score: -1 }
        for (const value of grid) {
          const tried = withModel(rows, label, { [name]: value })
          const score = f1(cases, tried, label)
          if (score > best.score + 1e-9) best = { rows: tried, score }
        }
        rows = best.rows
      }
  return rows
}

/** Share right, drawn a little towards the label's own share where there are few. */
function chances(cases: readonly Case[], rows: FusionRows): FusionRows['chance'] {
  const tally = new Map<string, { right: number; all: number }>()
  const of = (name: string) => tally.get(name) ?? { right: 0, all: 0 }
  for (const each of cases)
    for (const one of choose(each.text, each.candidates, rows, true))
      for (const name of [one.label, `${one.label} ${evidenceOf(one)}`]) {
        const { right, all } = of(name)
        tally.set(name, { right: right + (each.gold.has(key(one)) ? 1 : 0), all: all + 1 })
      }
  const share = (label: Label, evidence: Evidence) => {
    const whole = of(label)
    const own = of(`${label} ${evidence}`)
    const prior = (whole.right + 1) / (whole.all + 2)
    return Number(((own.right + 4 * prior) / (own.all + 4)).toFixed(3))
  }
  return Object.fromEntries(
    labels.map((label) => [
      label,
      { both: share(label, 'both'), rules: share(label, 'rules'), model: share(label, 'model') },
    ]),
  ) as FusionRows['chance']
}

async function fitted(): Promise<void> {
  const cases = await collect()
  const found = search(cases, loadLexicon().fusion)
  const rows: FusionRows = { ...found, chance: chances(cases, found) }
  for (const label of labels)
    process.stderr.write(
      `${label} F1 ${f1(cases, rows, label).toFixed(3)} ${JSON.stringify(rows.model[label])} ${JSON.stringify(rows.chance[label])}\n`,
    )
  writeFileSync(dataPath('fuse', 'weights.json'), `${JSON.stringify(rows, null, 2)}\n`)
}

const [option, ...folders] = process.argv.slice(2)
await (option === '--keep' ? keepFirstRuns(folders) : fitted())
