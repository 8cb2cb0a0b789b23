import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { madeReports } from '../../eval/bench/reports.js'
import { type AnnotateOptions, annotate } from '../../src/annotate.js'
import type { Engine } from '../../src/engine.js'
import { projectRoot } from '../../src/load/files.js'
import { rateOf } from '../../src/progress.js'
import { standIn } from './stand-in.js'

let folder = ''
let said = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atau-'))
  await mkdir(at('in'))
  for (const [name, text] of Object.entries(reports)) await writeFile(at('in', name), text)
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const reports = {
  'a.txt': 'Mamay Z., 15 days\nAliev R. and Mamay Z.\n',
  'b.txt': 'Aliev R., 10 days\n',
  'c.txt': 'Бокаев Ж., 5 days \ud83d\ude00\nMamay Z., 7 days\n',
}
const at = (...parts: readonly string[]): string => join(folder, ...parts)

/** The stand-in, telling which texts it was given. */
function engine(state = 'one'): Engine & { readonly read: string[] } {
  const read: string[] = []
  return {
    ...standIn,
    read,
    state: () => state,
    annotate: (source) => {
      read.push(source.origin.file)
      return standIn.annotate(source)
    },
  }
}

async function run(options: Partial<AnnotateOptions> = {}, own = engine()) {
  const all: AnnotateOptions = {
    ...{ format: ['jsonl', 'csv', 'html'], out: at('out'), jobs: 2, logLevel: 'silent' },
    ...options,
  }
  return { status: await annotate([at('in')], all, async () => own), read: own.read.sort() }
}

async function files(out = 'out'): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(at(out))).filter((name) => name !== '.atau').sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(at(out, name), 'utf8')])),
  )
}

it('writes the same with and without --resume, and keeps nothing without', async () => {
  await run({ out: at('plain') })
  await run({ resume: true })
  expect(await files()).toEqual(await files('plain'))
  expect(await readdir(at('plain'))).not.toContain('.atau')
  expect(Object.keys(await files())).toContain('people.jsonl')
})

it('reads and writes nothing again that is done and unchanged', async () => {
  await run({ resume: true })
  const before = await files()
  const times = async () => JSON.stringify(await stamps())
  const first = await times()
  expect((await run({ resume: true })).read).toEqual([])
  expect(said).toContain('3 of 3 reports were read before')
  expect(await times()).toBe(first)
  await writeFile(at('out', 'b.csv'), 'spoilt')
  await rm(at('out', 'a.html'))
  expect((await run({ resume: true })).read).toEqual([])
  expect(await files()).toEqual(before)
})

const stamps = async () => {
  const { stat } = await import('node:fs/promises')
  const names = Object.keys(await files())
  return Promise.all(names.map(async (name) => (await stat(at('out', name))).mtimeMs))
}

it('reads again what has changed: a text, the program, an option', async () => {
  await run({ resume: true })
  await writeFile(at('in', 'b.txt'), 'Mamay Z., 9 days\n')
  await writeFile(at('in', 'd.txt'), 'Aliev R., 3 days\n')
  expect((await run({ resume: true })).read).toEqual(['b.txt', 'd.txt'])
  const gone = await files()
  await run({ out: at('plain') })
  expect(gone).toEqual(await files('plain'))
  expect((await run({ resume: true }, engine('two'))).read).toHaveLength(4)
  expect((await run({ resume: true, lang: 'ru' }, engine('two'))).read).toHaveLength(4)
})

it('follows corrections that came meanwhile', async () => {
  await run({ resume: true })
  const before = await files()
  await mkdir(at('said'))
  const line = {
    kind: 'mark-removed',
    source: { file: 'b.txt' },
    label: 'PENALTY',
    time: '2026-01-01T00:00:00Z',
  }
  const quote = { text: '10 days', before: 'Aliev R., ', after: '' }
  await writeFile(at('said', 'corrections.jsonl'), `${JSON.stringify({ ...line, at: quote })}\n`)
  expect(await run({ resume: true, corrections: at('said') })).toEqual({ status: 0, read: [] })
  const after = await files()
  expect(after['b.jsonl']).not.toBe(before['b.jsonl'])
  await run({ out: at('plain'), corrections: at('said') })
  expect(after).toEqual(await files('plain'))
})

it('does again what a kill has spoilt of its own files', async () => {
  await run({ resume: true })
  const before = await files()
  for (const name of await readdir(at('out', '.atau')))
    if (name.endsWith('.records')) await writeFile(at('out', '.atau', name), 'cut')
  await writeFile(at('out', '.a.csv.0123abcd.tmp'), 'half')
  await writeFile(at('out', '.atau', 'written.jsonl'), '{"path":"a')
  expect((await run({ resume: true })).read).toHaveLength(3)
  expect(await files()).toEqual(before)
})

it('tells the rate and the time left', () => {
  expect(rateOf(0, 10, 3)).toBe('')
  expect(rateOf(5, 10, 10)).toBe(', 0.5 a second, 0:20 left')
  expect(rateOf(1000, 40_000, 10)).toBe(', 100 a second, 6:40 left')
})

it('killed at any moment leaves whole files only, and --resume completes them', {
  timeout: 60_000,
}, () => {
  const script = join(projectRoot, 'dist/src/maintain/resume-crash.js')
  const { stdout } = spawnSync(process.execPath, [script, '3', '8'], { encoding: 'utf8' })
  const found = JSON.parse(stdout)
  expect(found).toMatchObject({ kills: 3, partial: 0, different: 0, left: 0, failed: 0 })
  expect(found.files).toBe(8 * 3 + 3)
})

it('stopped by Ctrl-C keeps what was read and says so', { timeout: 60_000 }, async () => {
  await mkdir(at('many'))
  for (const [nth, text] of madeReports({ reports: 150, entries: 4 }).entries())
    await writeFile(at('many', `${nth}.txt`), text)
  const words = ['annotate', at('many'), '--out', at('out'), '--model', 'none', '--jobs', '1']
  const child = spawn(process.execPath, [join(projectRoot, 'dist/src/cli.js'), ...words])
  let told = ''
  child.stderr.on('data', (chunk) => {
    told += chunk
  })
  const ended = new Promise((done) => child.on('close', done))
  await vi.waitFor(
    async () => expect((await readdir(at('out', '.atau'))).length).toBeGreaterThan(2),
    30_000,
  )
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  expect(told).toMatch(/stopped; the records of \d+ of 150 reports are kept/)
  expect((await readdir(at('out', '.atau'))).some((name) => name.endsWith('.tmp'))).toBe(false)
})
