/**
 * A run over many reports, killed with SIGKILL at random moments and gone on with: `node dist/src/maintain/resume-crash.js [KILLS [REPORTS]]`.
 * Prints what it found as JSON: `partial` files that were not whole, `different` ones at the end from those of a run without a kill.
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeReports } from '../../eval/bench/reports.js'
import { projectRoot } from '../load/files.js'

const cli = join(projectRoot, 'dist/src/cli.js')
const kills = Number(process.argv[2] ?? 50)
const folder = mkdtempSync(join(tmpdir(), 'atau-'))
const at = (name: string): string => join(folder, name)
mkdirSync(at('in'))
for (const [nth, text] of madeReports({
  reports: Number(process.argv[3] ?? 40),
  entries: 4,
}).entries())
  writeFileSync(join(at('in'), `report-${nth}.txt`), text)

const words = (out: string): readonly string[] => [
  cli,
  ...['annotate', at('in'), '--out', at(out), '--model', 'none', '--jobs', '2', '--quiet'],
  ...['--format', 'jsonl', '--format', 'csv', '--format', 'html', '--resume'],
]

/** File → bytes, of what a user sees. */
const filesIn = (out: string): ReadonlyMap<string, Buffer> =>
  new Map(
    existsSync(at(out))
      ? readdirSync(at(out))
          .filter((name) => !name.startsWith('.'))
          .map((name) => [name, readFileSync(join(at(out), name))] as const)
      : [],
  )

const unlike = (out: ReadonlyMap<string, Buffer>, whole: ReadonlyMap<string, Buffer>): number =>
  [...out].filter(([name, bytes]) => !whole.get(name)?.equals(bytes)).length

/** True where it was killed before it was done: at a random moment of the whole run, or of its writing, `most` milliseconds long. */
const killed = (out: string, most: number, writing: boolean): Promise<boolean> =>
  new Promise((done) => {
    const before = filesIn(out).size
    const child = spawn(process.execPath, [...words(out)], { stdio: 'ignore' })
    const kill = () => child.kill('SIGKILL')
    let timer = writing ? undefined : setTimeout(kill, randomInt(50, most))
    const watch = setInterval(() => {
      if (timer === undefined && filesIn(out).size > before)
        timer = setTimeout(kill, randomInt(0, most))
    }, 5)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      clearInterval(watch)
      done(signal === 'SIGKILL')
    })
  })

const run = (out: string): number | null =>
  spawnSync(process.execPath, [...words(out)], { stdio: ['ignore', 'ignore', 'inherit'] }).status

mkdirSync(at('whole'))
const begun = performance.now()
const first = run('whole')
const whole = filesIn('whole')
const took = Math.round(performance.now() - begun)
/** From the first file to the last. */
const times = readdirSync(at('whole')).map((name) => statSync(join(at('whole'), name)).mtimeMs)
const wrote = Math.max(20, Math.round(Math.max(...times) - Math.min(...times)))
const found = {
  kills: 0,
  reading: 0,
  writing: 0,
  rounds: 0,
  partial: 0,
  different: 0,
  left: 0,
  failed: 0,
}
if (first !== 0) found.failed++
const finish = () => {
  found.rounds++
  if (run('out') !== 0) found.failed++
  const end = filesIn('out')
  found.different += unlike(end, whole) + (whole.size - end.size)
  found.left += readdirSync(at('out')).filter((name) => name.endsWith('.tmp')).length
  rmSync(at('out'), { recursive: true, force: true })
}
while (found.kills < kills) {
  // As many while files are written as at any time.
  const aimed = found.kills % 2 === 1
  const wasKilled = await killed('out', aimed ? wrote : took, aimed)
  const files = filesIn('out')
  found.partial += unlike(files, whole)
  if (wasKilled) {
    found.kills++
    if (files.size > 0) found.writing++
    else found.reading++
  }
  if (!wasKilled || found.kills % 5 === 0) finish()
}
finish()
process.stdout.write(`${JSON.stringify({ ...found, files: whole.size })}\n`)
rmSync(folder, { recursive: true })
