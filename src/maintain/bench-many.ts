/**
 * Many reports in one run: `node dist/src/maintain/bench-many.js [REPORTS…]` (100, 1,000 and 10,000). Invented reports of eight
 * entries, about people whose names are as common as they are in Kazakhstan; without the model, one file at a time.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

const sizes = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'atau-'))
const latin = romaniser(loadScheme('ru-press'))
const { census } = loadSetup()

const people = (count: number): readonly Called[] =>
  crowdOf(census, count, random(11)).map(({ family, given, feminine }) => {
    const russian = { family: feminine ? feminineOf(family.ru) : family.ru, given: given.ru }
    return { family: latin(russian.family), given: latin(russian.given), russian }
  })

const meter = join(folder, 'meter.mjs')
const measured = join(folder, 'measured.json')
writeFileSync(
  meter,
  `import { writeFileSync } from 'node:fs'
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const { maxRSS } = process.resourceUsage()
  writeFileSync(${JSON.stringify(measured)}, JSON.stringify({ cpu: (user + system) / 1e6, memory: maxRSS * 1024 }))
})`,
)

interface Cost {
  /** Processor seconds of the run. */
  readonly cpu: number
  /** Largest resident size, bytes. */
  readonly memory: number
  /** Seconds in which people were linked. */
  readonly linking: number
  readonly people: number
}

function cost(reports: number): Cost {
  const into = join(folder, String(reports))
  mkdirSync(into)
  const texts = madeReports({ reports, entries: 8, people: people(peopleOf(reports)) })
  for (const [at, text] of texts.entries()) writeFileSync(join(into, `report-${at}.txt`), text)
  const words = ['annotate', into, '--out', join(folder, 'out'), '--model', 'none', '--jobs', '1']
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', meter, join(projectRoot, 'dist/src/cli.js'), ...words, '--log-level', 'info'],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  )
  if (status !== 0) throw new Error(`exit ${status}: ${stderr.slice(-300)}`)
  const line = stderr.split('\n').find((each) => each.includes('"linked"'))
  const { ms, people: found } = JSON.parse(line ?? '{}') as { ms: number; people: number }
  rmSync(into, { recursive: true })
  rmSync(join(folder, 'out'), { recursive: true })
  const { cpu, memory } = JSON.parse(readFileSync(measured, 'utf8')) as Cost
  return { cpu, memory, linking: ms / 1000, people: found }
}

const rows = (sizes.length > 0 ? sizes : [100, 1000, 10_000]).map((reports) => {
  const { cpu, memory, linking, people: found } = cost(reports)
  const told = [cpu, linking].map((seconds) => seconds.toFixed(1))
  return [String(reports), String(found), ...told, String(Math.round(memory / 1e6))]
})
const head = ['reports', 'people', 'seconds', 'of them linking', 'MB']
process.stdout.write(`${columns([head, ...rows])}\n`)
rmSync(folder, { recursive: true })
