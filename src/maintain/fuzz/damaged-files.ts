/** Damaged files given to the commands that read them: one clear line or a good end, and the rest is done. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { random } from '../../../eval/statistics/random.js'
import { annotate } from '../../annotate.js'
import { dedupe } from '../../dedupe.js'
import type { Engine } from '../../engine.js'
import { importLabels } from '../../import.js'
import { people } from '../../people.js'
import { stats } from '../../stats.js'
import { damaged } from './damage.js'
import { heard } from './heard.js'
import type { Found } from './short.js'
import { cpu } from './trial.js'
import { bytes, marked, report, type Whole, wholeFiles } from './whole.js'

/** Processor milliseconds that one command may take over a small file. */
const mostTime = 8000

type Command = (file: string, folder: string, engine: Engine) => Promise<number>

const opener = (engine: Engine) => async () => ({ ...engine, close: async () => {} })

/** Into `out` of the folder. */
const annotatingInto = (
  files: readonly string[],
  folder: string,
  engine: Engine,
  more: { readonly jobs?: number; readonly people?: string } = {},
): Promise<number> =>
  annotate(
    files,
    {
      ...{ format: ['jsonl'], out: join(folder, 'out'), jobs: 1, quiet: true, logLevel: 'warn' },
      ...more,
    },
    opener(engine),
  )

const annotating: Command = (file, folder, engine) =>
  annotatingInto([file, join(folder, 'good.txt')], folder, engine, { jobs: 2 })

const importing =
  (to: 'to' | 'gold'): Command =>
  (file, folder, engine) =>
    importLabels([file], { [to]: join(folder, to) }, opener(engine))

const counting: Command = (file, _, engine) =>
  stats(
    [file],
    { by: ['month'], format: 'csv', jobs: 1, quiet: true, logLevel: 'warn' },
    opener(engine),
  )

const grouping =
  (column?: string): Command =>
  (file) =>
    dedupe([file], {
      format: 'csv',
      quiet: true,
      atOnce: 1000,
      ...(column !== undefined && { column }),
    })

const keeping: Command = async (file, folder, engine) =>
  Math.max(
    await people(file, 'list', [], { format: 'csv' }),
    await annotatingInto([join(folder, 'good.txt')], folder, engine, { people: file }),
  )

const commands: Readonly<Record<string, readonly Command[]>> = {
  corrections: [(_, folder, engine) => annotating(join(folder, 'small.txt'), folder, engine)],
  register: [keeping],
  names: [grouping()],
  CSV: [grouping('name')],
  TSV: [grouping('name')],
  workbook: [grouping('name')],
  records: [counting, grouping()],
  marks: [importing('to'), importing('gold')],
  brat: [importing('to'), importing('gold')],
  'Label Studio': [importing('to'), importing('gold')],
}

const good = 'May 3, 2024, Taraz, Seitzhanov B., Article 488, 15 days of arrest.\n'

function laidOut(folder: string, files: Whole): readonly string[] {
  return Object.entries({ ...files, 'good.txt': bytes(good) }).map(([name, content]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  })
}

/** The rest is done: the good report beside the damaged file has its records. */
const isDone = (folder: string): boolean => {
  const out = join(folder, 'out')
  return readdirSync(out).some((name) =>
    readFileSync(join(out, name), 'utf8').includes('Seitzhanov'),
  )
}

function saidFaults(status: number, said: string): readonly string[] {
  const lines = said.split('\n').filter((line) => line !== '')
  const odd = lines.find((line) => !line.startsWith('atau: '))
  return [
    ...(status === 0 || lines.length > 0 ? [] : [`exit ${status} without a word`]),
    ...(odd === undefined ? [] : [`said ${JSON.stringify(odd.slice(0, 200))}`]),
    ...(/internal error|\n {4}at /.test(said) ? [`said ${said.slice(0, 300)}`] : []),
    ...(/[^\P{Cc}\n]/u.test(said)
      ? [`a control character in ${JSON.stringify(said.slice(0, 200))}`]
      : []),
    ...(lines.some((line) => line.length > 1000) ? ['a line of more than 1,000 signs'] : []),
  ]
}

async function runOf(kind: string, files: Whole, command: Command, engine: Engine) {
  const folder = mkdtempSync(join(tmpdir(), 'atau-fuzz-'))
  try {
    const [file] = laidOut(folder, files)
    const begun = cpu()
    const { value: status, said } = await heard(() => command(file!, folder, engine))
    const cost = cpu() - begun
    const isAnnotating = command === annotating || kind === 'corrections'
    return [
      ...saidFaults(status, said.replaceAll(folder, '')),
      ...(isAnnotating && !isDone(folder) ? ['the rest was not done'] : []),
      ...(cost > mostTime ? [`${Math.round(cost)} ms`] : []),
    ]
  } catch (error) {
    return [`threw: ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Records and a register that the program itself has made of the report. */
async function own(engine: Engine) {
  const folder = mkdtempSync(join(tmpdir(), 'atau-fuzz-'))
  laidOut(folder, { 'report.txt': bytes(report) })
  const register = join(folder, 'people.db')
  await annotatingInto([join(folder, 'report.txt')], folder, engine, { people: register })
  const small = join(folder, 'small.marks.txt')
  writeFileSync(small, bytes(marked))
  await heard(() => importLabels([small], { to: folder }, opener(engine)))
  const made = wholeFiles({
    records: readFileSync(join(folder, 'out/report.jsonl')),
    register: readFileSync(register),
    corrections: readFileSync(join(folder, 'corrections.jsonl')),
  })
  rmSync(folder, { recursive: true })
  return made
}

export interface Damaged {
  readonly files: number
  readonly found: readonly (Omit<Found, 'text'> & { readonly kind: string })[]
}

export interface AskedFiles {
  readonly files: number
  readonly seed: number
  /** Only this kind of input. */
  readonly only?: string
  readonly beat?: (what: string) => void
  readonly broke?: (found: Damaged['found'][number]) => void
}

/** `files` damaged ones, of each kind as many; the seed of the first is `seed`, of the next one more. */
export async function damagedFiles(
  engine: Engine,
  { files, seed, only, beat = () => {}, broke = () => {} }: AskedFiles,
): Promise<Damaged> {
  const whole = await own(engine)
  const kinds = Object.keys(whole).filter((kind) => only === undefined || kind === only)
  const found: Damaged['found'][number][] = []
  for (let nth = 0; nth < files; nth++) {
    const kind = kinds[(seed + nth) % kinds.length]!
    const [[name, content], ...others] = Object.entries(whole[kind]!) as [[string, Uint8Array]]
    const next = random(seed + nth)
    const broken = { [name]: damaged(name, content, next), ...Object.fromEntries(others) }
    beat(`--seed ${seed + nth} --files 1 --kind ${kind}`)
    for (const command of commands[kind] ?? [annotating]) {
      const faults = await runOf(kind, broken, command, engine)
      if (faults.length === 0) continue
      found.push({ seed: seed + nth, kind, faults })
      broke(found.at(-1)!)
    }
  }
  return { files, found }
}
