/** Work shared by several processes over a real Redis. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { madeReports } from '../../eval/bench/reports.js'
import { projectRoot } from '../../src/load/files.js'
import { differences } from '../../src/share/identity.js'
import { refusalIn } from '../../src/share/wire.js'
import { freePort, type Server, startRedis, withoutRedis } from './redis.js'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const cli = join(projectRoot, 'dist/src/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'atau-'))
const at = (...parts: readonly string[]): string => join(folder, ...parts)

interface Running {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<number | null>
}

const running: Running[] = []

/** In a process group of its own, so that it can be killed with all its readers. */
function start(words: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [cli, ...words], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const one = {
    child,
    said: () => said,
    ended: new Promise<number | null>((done) => child.on('close', (code) => done(code))),
  }
  running.push(one)
  return one
}

const kill = ({ child }: Running): void => {
  try {
    process.kill(-child.pid!, 'SIGKILL')
  } catch {}
}

const filesIn = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(at(name))
      .filter((each) => !each.startsWith('.'))
      .sort()
      .map((each) => [each, readFileSync(at(name, each), 'utf8')]),
  )

const reports = madeReports({ reports: 8, entries: 4 })
/** Long enough that a worker can be met at it. */
const long = madeReports({ reports: 20, entries: 40 }).join('\n')

beforeAll(async () => {
  for (const name of ['in', 'long', 'odd']) mkdirSync(at(name))
  for (const [nth, text] of reports.entries()) writeFileSync(at('in', `${nth}.txt`), text)
  for (const nth of [0, 1]) writeFileSync(at('long', `${nth}.txt`), reports[nth]!)
  writeFileSync(at('long', 'long.txt'), long)
  writeFileSync(at('odd', 'a.txt'), reports[0]!)
  writeFileSync(at('odd', 'empty.txt'), '')
  writeFileSync(at('odd', 'z.txt'), reports[1]!)
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  for (const one of running.splice(0)) kill(one)
})

const model = ['--model', 'none']
const formats = ['--format', 'jsonl', '--format', 'csv', '--format', 'html']
const annotate = (from: string, out: string, ...words: readonly string[]): Running =>
  start(['annotate', at(from), '--out', at(out), ...formats, ...model, ...words])

describe.skipIf(withoutRedis)('over a Redis', () => {
  let server: Server
  let redis: Redis
  beforeAll(async () => {
    server = await startRedis()
    redis = new Redis(server.url)
  })
  afterAll(() => {
    redis.disconnect()
    server.end()
  })
  const shared = (): readonly string[] => ['--redis', server.url]
  const work = (...words: readonly string[]): Running =>
    start(['work', ...shared(), ...model, '--jobs', '1', ...words])
  const texts = (): Promise<readonly string[]> => redis.keys('atau:text:*')

  it('two workers give, byte for byte, what one process gives, and leave no text behind', async () => {
    const workers = [work(), work()]
    expect(await annotate('in', 'alone').ended).toBe(0)
    const run = annotate('in', 'together', ...shared(), '--log-level', 'info')
    expect(await run.ended, run.said()).toBe(0)
    expect(filesIn('together')).toEqual(filesIn('alone'))
    expect(await redis.keys('atau:text:*')).toEqual([])
    expect(await redis.keys('atau:records:*')).toEqual([])
    for (const { child } of workers) child.kill('SIGINT')
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0])
  })

  it('a worker killed over a report loses nothing and doubles nothing', async () => {
    expect(await annotate('long', 'long-alone').ended).toBe(0)
    const first = work()
    const run = annotate('long', 'long-together', ...shared())
    const busy = async () =>
      (await redis.keys('atau:read-*:active')).length > 0 && (await texts()).length === 1
    await vi.waitFor(async () => expect(await busy()).toBe(true), { timeout: 60_000, interval: 20 })
    kill(first)
    await first.ended
    expect(filesIn('long-alone')['long.jsonl']?.length).toBeGreaterThan(100_000)
    work()
    expect(await run.ended, run.said()).toBe(0)
    expect(filesIn('long-together')).toEqual(filesIn('long-alone'))
  })

  it('a report that ends its reader, one that is slow and one that cannot be read are set aside with the reason', async () => {
    mkdirSync(at('bad'))
    for (const name of ['a.txt', 'empty.txt', 'z.txt'])
      writeFileSync(at('bad', name), readFileSync(at('odd', name)))
    writeFileSync(at('bad', 'poison.txt'), long.repeat(180))
    const worker = start(['work', ...shared(), ...model, '--jobs', '1'], {
      NODE_OPTIONS: '--max-old-space-size=90',
    })
    const run = annotate('bad', 'bad-together', ...shared())
    expect(await run.ended).toBe(1)
    expect(run.said()).toMatch(/poison\.txt: set aside: reading it ended the reader/)
    expect(run.said()).toMatch(/empty\.txt: is empty; expected a text/)
    expect(Object.keys(filesIn('bad-together'))).toEqual(
      expect.arrayContaining(['a.jsonl', 'z.jsonl', 'people.jsonl']),
    )
    kill(worker)
    work()
    const slow = annotate('bad', 'bad-slow', ...shared(), '--timeout', '5')
    expect(await slow.ended).toBe(1)
    expect(slow.said()).toMatch(/poison\.txt: set aside: not read within 5 s/)
    expect(Object.keys(filesIn('bad-slow'))).toContain('z.jsonl')
  })

  it('a worker of other options is refused, and says in what it differs', async () => {
    const run = annotate('in', 'never', ...shared(), '--without', 'names')
    await vi.waitFor(async () => expect((await texts()).length).toBe(8), { timeout: 60_000 })
    const worker = work('--labels', 'PERSON')
    expect(await worker.ended).toBe(1)
    expect(worker.said()).toMatch(
      /^atau: redis:\/\/127\.0\.0\.1:\d+: this worker would give other records than are asked for: --without: names there, not given here; --labels: not given there, PERSON here\n$/,
    )
    run.child.kill('SIGINT')
    expect(await run.ended).toBe(130)
    expect(await texts()).toEqual([])
  })
})

it('one line where no Redis answers, or the address is none', async () => {
  const url = `redis://me:secret@127.0.0.1:${await freePort()}`
  for (const run of [annotate('in', 'none', '--redis', url), start(['work', '--redis', url])]) {
    expect(await run.ended).toBe(1)
    expect(run.said()).toMatch(
      /^atau: [^\n]*redis:\/\/127\.0\.0\.1:\d+:? cannot be reached: connection refused\n$/,
    )
    expect(run.said()).not.toContain('secret')
  }
  for (const run of [
    annotate('in', 'none', '--redis', 'here'),
    annotate('in', 'none', '--timeout', '5'),
    start(['work']),
  ])
    expect(await run.ended).toBe(2)
})

it('tells in what two differ', () => {
  const one = { program: '0.1.0 (a)', model: 'none', without: '', labels: '' }
  expect(differences(one, one)).toBe('')
  expect(differences(one, { ...one, program: '0.1.0 (b)' })).toBe(
    'version: 0.1.0 (a) there, 0.1.0 (b) here',
  )
})

it('tells why a report is set aside, also where BullMQ says it', () => {
  expect(refusalIn('{"own":true,"message":"is empty"}')).toEqual({ own: true, message: 'is empty' })
  expect(refusalIn('job stalled more than allowable limit').message).toMatch(/worker .* lost/)
  expect(refusalIn('null').own).toBe(false)
})
