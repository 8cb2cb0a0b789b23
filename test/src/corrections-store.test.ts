/** The file of corrections: what was acknowledged is there, whoever writes at once and whatever breaks off. */
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { correctionSchema } from '../../pipeline/correct/schema.js'
import { appendCorrection, readCorrections } from '../../src/corrections/store.js'
import { projectRoot } from '../../src/load/files.js'

const root = mkdtempSync(join(tmpdir(), 'atau-corrections-'))
afterAll(() => rmSync(root, { recursive: true }))
let folder = ''
let nth = 0
beforeEach(() => {
  folder = join(root, `case-${++nth}`, 'corrections')
})
const path = () => join(folder, 'corrections.jsonl')

const removed = (text: string) => ({ kind: 'mark-removed', at: { text }, label: 'PLACE' }) as const
const words = async () =>
  (await readCorrections(folder)).lines.map(({ correction }) =>
    'at' in correction ? correction.at.text : '',
  )

const script = join(projectRoot, 'dist/src/maintain/corrections-crash.js')
/** Appends `count` corrections named after `name`, and prints each once it is acknowledged. */
const writer = (name: string, count: number) =>
  spawn(process.execPath, [script, folder, name, String(count)])

describe('corrections.jsonl', () => {
  it('is made with its folder, and keeps the order', async () => {
    const first = await appendCorrection(folder, removed('Osh'))
    await appendCorrection(folder, {
      ...removed('Bek'),
      time: '2024-01-01T00:00:00Z',
      who: 'A. B.',
    })
    expect(Date.parse(first.time)).toBeGreaterThan(0)
    expect(await words()).toEqual(['Osh', 'Bek'])
    expect((await readCorrections(folder)).lines[1]!.where).toBe('corrections.jsonl:2')
  })

  it('takes nothing that is no correction', async () => {
    const wrong = appendCorrection(folder, { ...removed('Osh'), label: 'CITY' } as never)
    await expect(wrong).rejects.toThrow(/^is no correction: label: /)
    expect(await words()).toEqual([])
  })

  it('leaves out a line that was cut off, and goes on behind it', async () => {
    await appendCorrection(folder, removed('Osh'))
    appendFileSync(path(), '{"kind":"mark-rem')
    expect(await readCorrections(folder)).toMatchObject({
      lines: [{}],
      problems: [],
      torn: [`${path()}:2: is cut off; left out`],
    })
    await appendCorrection(folder, removed('Bek'))
    expect(await words()).toEqual(['Osh', 'Bek'])
    expect((await readCorrections(folder)).problems).toEqual([])
    expect(readFileSync(path(), 'utf8').split('\n').length).toBe(4)
  })

  it('names file and line of what is wrong in it', async () => {
    await appendCorrection(folder, removed('Osh'))
    writeFileSync(
      path(),
      [
        '{"kind":"mark-removed","at":{"text":"a"},"label":"PLACE","time":"yesterday"}',
        'nonsense',
        '{"kind":"value-changed","at":{"text":"a"},"label":"DATE","value":{"iso":"May"},"time":"2024-01-01T00:00:00Z"}',
        '',
      ].join('\n'),
    )
    const { lines, problems } = await readCorrections(folder)
    expect(lines).toEqual([])
    expect(problems).toEqual([
      expect.stringMatching(/corrections\.jsonl:1: time: .*; left out$/),
      `${path()}:2: expected a correction as JSON, found "nonsense"; left out`,
      `${path()}:3: value.iso: DATE: expected an ISO 8601 date such as 2023-05-01; left out`,
    ])
  })

  it('takes the lines of several programs at once', async () => {
    const names = ['a', 'b', 'c']
    await Promise.all(names.map((name) => new Promise((done) => writer(name, 25).on('exit', done))))
    const found = await words()
    expect(found.length).toBe(75)
    for (const name of names)
      expect(found.filter((each) => each.startsWith(name))).toEqual(
        Array.from({ length: 25 }, (_, at) => `${name}-${at}`),
      )
  })

  it('has all that was acknowledged before a kill', async () => {
    for (const round of [0, 1, 2]) {
      const child = writer(`r${round}`, 1000)
      let said = ''
      child.stdout.on('data', (data) => {
        said += data
        if (said.split('\n').length > 5 + 10 * round) child.kill('SIGKILL')
      })
      await new Promise((done) => child.on('close', done))
      const acknowledged = said.split('\n').filter((each) => each !== '')
      expect(acknowledged.length).toBeGreaterThan(4)
      expect(await words()).toEqual(expect.arrayContaining(acknowledged.slice(0, -1)))
    }
  })

  it('is documented with an example of every kind', () => {
    const text = readFileSync(join(projectRoot, 'src/corrections/README.md'), 'utf8')
    const lines = /```jsonl\n([\s\S]*?)```/.exec(text)![1]!.trim().split('\n')
    const kinds = lines.map((line) => correctionSchema.parse(JSON.parse(line)).kind)
    const source = readFileSync(join(projectRoot, 'pipeline/correct/schema.ts'), 'utf8')
    expect(kinds).toEqual([...source.matchAll(/ofKind\('([a-z-]+)'/g)].map(([, kind]) => kind))
    const sample = /In \*(.*?)\* the kinds are/.exec(text)![1]!
    const at = lines
      .flatMap((line) => [...line.matchAll(/"text":"(.*?)","before":"(.*?)","after":"(.*?)"/g)])
      .filter(([, , , after]) => !after!.includes('appealed'))
    for (const [, words, before, after] of at) expect(sample).toContain(before! + words + after)
  })
})
