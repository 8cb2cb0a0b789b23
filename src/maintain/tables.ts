/**
 * `npm run tables`: writes the score tables into the READMEs, between `<!-- NAME -->` and `<!-- /NAME -->`.
 * With `--check` it writes nothing and fails where a table is not, up to rounding, what the program prints.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  caseTable,
  eventTable,
  inventedTable,
  modalityTable,
  toldTable,
} from '../../eval/report/cases.js'
import { markdown, type Row } from '../../eval/report/columns.js'
import { type PeerRun, peerTable, stageTable } from '../../eval/report/peers.js'
import { peopleTable, relationTable, sourceTable, spanTable } from '../../eval/report/tables.js'
import { type UnseenRun, unseenTable } from '../../eval/report/unseen.js'
import { summarise } from '../../eval/summary.js'
import { unitsOf } from '../../eval/units.js'
import { floorTable, networkTable } from '../ablation.js'
import { developmentSet } from '../evaluate.js'
import { noCaseTable } from '../evaluate-cases.js'
import { nameRows } from '../evaluate-names.js'
import { annotated, goldEntries } from '../gold-run.js'
import { projectRoot } from '../load/files.js'
import { type Gold, loadGold } from '../load/gold.js'
import { openEngine } from '../open.js'

const files = ['README.md', 'eval/README.md']

/** The last run on texts that nobody who works on the program had read: `eval/unseen.json`. */
function unseen(): string {
  const run = JSON.parse(readFileSync(join(projectRoot, 'eval/unseen.json'), 'utf8')) as UnseenRun
  return `${run.about}\n\n${markdown(unseenTable(run))}`
}

/** The last run beside other programs, by `npm run bench -- --peers --write`; nothing where none is kept. */
function peers(): Readonly<Record<string, string>> {
  const path = join(projectRoot, 'eval/peers.json')
  if (!existsSync(path)) return {}
  const run = JSON.parse(readFileSync(path, 'utf8')) as PeerRun
  const rows = [peerTable(run, 'en'), peerTable(run, 'ru'), stageTable(run)]
  return { peers: `${run.about}\n\n${together(rows)}` }
}

const together = (tables: readonly (readonly Row[])[]): string =>
  tables.map((rows) => markdown(rows)).join('\n\n')

async function tables(gold: Gold): Promise<Readonly<Record<string, string>>> {
  const engine = await openEngine({})
  const units = unitsOf(goldEntries(gold), await annotated(gold, engine))
  const noCase = await noCaseTable(engine)
  await engine.close()
  const summary = summarise(units)
  const size = `${gold.texts.length} texts, ${units.length} entries; ${developmentSet}.`
  const floors = await floorTable(gold, units, (without) => openEngine({ without }))
  return {
    unseen: unseen(),
    ...peers(),
    scores: `${size}\n\n${markdown(spanTable(summary))}`,
    relations: `${markdown(relationTable(summary))}\n\n${markdown(peopleTable(summary))}`,
    cases: together(
      summary.cases ? [caseTable, toldTable, inventedTable].map((of) => of(summary.cases!)) : [],
    ),
    caseDetails: together([
      ...(summary.cases ? [eventTable, modalityTable].map((of) => of(summary.cases!)) : []),
      noCase,
    ]),
    languages: markdown(sourceTable(summary.languages)),
    sources: markdown(sourceTable(summary.sources)),
    floors: markdown(floors),
    networks: markdown(networkTable()),
    names: nameRows()
      .map((rows) => markdown(rows))
      .join('\n\n'),
  }
}

const filled = (text: string, made: Readonly<Record<string, string>>): string =>
  text.replace(/<!-- (\w+) -->\n[\s\S]*?<!-- \/\1 -->/g, (whole, name: string) =>
    made[name] === undefined ? whole : `<!-- ${name} -->\n\n${made[name]}\n\n<!-- /${name} -->`,
  )

const number = /(?<![\w.])(\d*\.?\d+)(?![\w.])/

/** Alike but for what the rounding of another processor may change: a hundredth or two in a ratio, two in a count. */
function alike(before: string, after: string): boolean {
  const [a, b] = [before, after].map((text) => text.split(number))
  if (a!.length !== b!.length) return false
  return a!.every((part, at) => {
    const other = b![at]!
    if (part === other) return true
    if (at % 2 === 0) return part.replace(/[\s-]+/g, '') === other.replace(/[\s-]+/g, '')
    return Math.abs(Number(part) - Number(other)) <= (/\./.test(part + other) ? 0.025 : 2)
  })
}

const made = await tables(loadGold())
for (const file of files) {
  const path = join(projectRoot, file)
  const before = readFileSync(path, 'utf8')
  const after = filled(before, made)
  if (before === after) continue
  if (process.argv.includes('--check')) {
    if (alike(before, after)) continue
    process.stderr.write(
      `${file}: its tables are not what the program prints; run npm run tables\n`,
    )
    process.exitCode = 1
  } else writeFileSync(path, after)
}
