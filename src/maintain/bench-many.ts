/**
 * Many reports in one run: `node dist/src/maintain/bench-many.js [REPORTS…]` (100, 1,000 and 10,000). Invented reports of eight
 * entries, about people whose names are as common as they are in Kazakhstan; without the model, one file at a time.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Called, madeReports, peopleOf } from '../../eval/bench/reports.js'
import { crowdOf } from '../../eval/names/compose/crowd.js'
import { feminineOf } from '../../eval/names/compose/people.js'
import { columns } from '../../eval/report/columns.js'
import { random } from '../../eval/statistics/random.js'
import { romaniser } from '../../pipeline/names/translit/scheme.js'
import { projectRoot } from '../load/files.js'
import { loadSetup } from '../load/name-setup.js'
import { loadScheme } from '../load/translit.js'
import { type Cost, meter } from './meter.js'

const sizes = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'atau-'))
const latin = romaniser(loadScheme('ru-press'))
const { census } = loadSetup()

const people = (count: number): readonly Called[] =>
  crowdOf(census, count, random(11)).map(({ family, given, feminine }) => {
    const russian = { family: feminine ? feminineOf(family.ru) : family.ru, given: given.ru }
    return { family: latin(russian.family), given: latin(russian.given), russian }
  })

const measure = meter(folder)

interface Linked extends Cost {
  /** Seconds in which people were linked. */
  readonly linking: number
  readonly people: number
}

function cost(reports: number): Linked {
  const into = join(folder, String(reports))
  mkdirSync(into)
  const texts = madeReports({ reports, entries: 8, people: people(peopleOf(reports)) })
  for (const [at, text] of texts.entries()) writeFileSync(join(into, `report-${at}.txt`), text)
  const words = ['annotate', into, '--out', join(folder, 'out'), '--model', 'none', '--jobs', '1']
  const { said, ...spent } = measure(projectRoot, [...words, '--log-level', 'info'])
  const line = said.split('\n').find((each) => each.includes('"linked"'))
  const { ms, people: found } = JSON.parse(line ?? '{}') as { ms: number; people: number }
  rmSync(into, { recursive: true })
  rmSync(join(folder, 'out'), { recursive: true })
  return { ...spent, linking: ms / 1000, people: found }
}

const rows = (sizes.length > 0 ? sizes : [100, 1000, 10_000]).map((reports) => {
  const { cpu, memory, linking, people: found } = cost(reports)
  const told = [cpu, linking].map((seconds) => seconds.toFixed(1))
  return [String(reports), String(found), ...told, String(Math.round(memory / 1e6))]
})
const head = ['reports', 'people', 'seconds', 'of them linking', 'MB']
process.stdout.write(`${columns([head, ...rows])}\n`)
rmSync(folder, { recursive: true })
