/**
 * The main job without a network. Two proofs: in a name space of the system that has none, where the system grants one; and everywhere with
 * every way of Node to a network reported and shut.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../src/load/files.js'

const folder = mkdtempSync(join(tmpdir(), 'atau-offline-'))
afterAll(() => rmSync(folder, { recursive: true }))

const cli = join(projectRoot, 'dist/src/cli.js')
const sample = join(projectRoot, 'data/samples/report-2023-05.txt')
writeFileSync(join(folder, 'names.txt'), 'Abenov Murat\nАбенов М.\n')

/** The main job with the model, a register, a list of names, the page of one file. */
const jobs: readonly (readonly string[])[] = [
  ['annotate', sample, '--people', 'people.db', '--out', 'out', '--format', 'jsonl', '--quiet'],
  ['people', 'people.db', 'list'],
  ['dedupe', 'names.txt'],
  ['page', '--model', 'none', '--out', 'out'],
]

const asked = join(folder, 'asked.txt')
const shut = join(folder, 'shut.mjs')
writeFileSync(
  shut,
  `import { appendFileSync } from 'node:fs'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
const refuse = (what) => (...words) => {
  appendFileSync(${JSON.stringify(asked)}, what + ' ' + JSON.stringify(words[0]) + '\\n')
  throw new Error('no network')
}
net.Socket.prototype.connect = refuse('connect')
dgram.Socket.prototype.send = refuse('send')
dgram.Socket.prototype.connect = refuse('connect')
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = refuse(name)
globalThis.fetch = refuse('fetch')
`,
)

const run = (command: string, words: readonly string[], options = '') =>
  spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_OPTIONS: options },
  })

/** How this system lets somebody into a name space without a network; undefined where it does not. */
const [unshare, ...ways] = ['unshare', '-n', '-rn'] as const
const way = ways.find((each) => spawnSync(unshare, [each, 'true']).status === 0)

const reached = `require('node:net').connect(9, '127.0.0.1').on('error', (error) => console.log(error.code))`

describe('without a network', () => {
  it.skipIf(way === undefined)('of the system: everything is done', { timeout: 600_000 }, () => {
    const probe = run(unshare, [way!, process.execPath, '-e', reached])
    expect(probe.stdout.trim()).toBe('ENETUNREACH')
    for (const job of jobs) {
      const { status, stderr } = run(unshare, [way!, process.execPath, cli, ...job])
      expect([status, job[0], stderr]).toEqual([0, job[0], expect.not.stringMatching(/error/i)])
    }
    expect(readFileSync(join(folder, 'out/report-2023-05.jsonl'), 'utf8')).toContain('"model":"')
  })

  it('of Node: nothing asks for one', { timeout: 600_000 }, () => {
    if (way === undefined)
      process.stderr.write(
        'unshare -n is not permitted here: shown only by what Node is asked for, not by the system\n',
      )
    const options = `--import ${shut}`
    const probe = run(process.execPath, ['-e', reached], options)
    expect(probe.status).toBe(1)
    expect(readFileSync(asked, 'utf8')).toContain('connect')
    rmSync(asked)
    for (const job of jobs) {
      const { status, stderr } = run(process.execPath, [cli, ...job], options)
      expect([status, job[0], stderr]).toEqual([0, job[0], expect.not.stringMatching(/no network/)])
    }
    expect(existsSync(asked) ? readFileSync(asked, 'utf8') : '').toBe('')
  })
})
