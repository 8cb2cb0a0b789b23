import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AnnotateOptions, annotate } from '../../src/annotate.js'
import { formats } from '../../src/write/format.js'
import { standIn } from './stand-in.js'

let folder = ''
let said = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atau-'))
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

const at = (...parts: readonly string[]): string => join(folder, ...parts)
const run = (inputs: readonly string[], options: Partial<AnnotateOptions> = {}): Promise<number> =>
  annotate(
    inputs.map((input) => at(input)),
    { format: ['jsonl'], out: at('out'), jobs: 2, quiet: true, logLevel: 'silent', ...options },
    async () => standIn,
  )
const records = async (file: string): Promise<{ type: string; personId?: string }[]> =>
  (await readFile(at('out', file), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const types = async (file: string): Promise<string> =>
  (await records(file)).map(({ type }) => type[0]).join('')

describe('annotate', () => {
  it('writes one file for a report and a format, and leaves nothing else', async () => {
    await writeFile(at('a.v1.txt'), 'Mamay Z., 15 days\nAliev R. and Mamay Z.\n')
    expect(await run(['a.v1.txt'], { format: formats })).toBe(0)
    expect((await readdir(at('out'))).sort()).toEqual([
      'a.v1.ann',
      'a.v1.conll',
      'a.v1.csv',
      'a.v1.displacy.json',
      'a.v1.ftm.json',
      'a.v1.html',
      'a.v1.jsonl',
      'a.v1.jsonld',
      'a.v1.label-studio.json',
      'a.v1.marks.txt',
      'a.v1.txt',
      'a.v1.uwazi.cases.csv',
      'a.v1.uwazi.people.csv',
      'a.v1.xlsx',
      'annotation.conf',
      'label-studio.xml',
    ])
    expect(await types('a.v1.jsonl')).toBe('eerpp')
  })

  it('gives every report its own people, and the run all of them', async () => {
    await mkdir(at('in/deep'), { recursive: true })
    await writeFile(at('in/a.txt'), 'Mamay Z., 15 days')
    await writeFile(at('in/deep/a.txt'), 'Aliev R. and Mamay Z.')
    await writeFile(at('in/people.md'), 'Nobody.')
    expect(await run(['in'])).toBe(0)
    expect(await types('a.jsonl')).toBe('erp')
    expect(await types('deep/a.jsonl')).toBe('erpp')
    expect(await types('people-2.jsonl')).toBe('er')
    expect((await records('people.jsonl')).map(({ personId }) => personId)).toEqual([
      'mamayz',
      'alievr',
    ])
  })

  it('gives several pages an index that leads to them', async () => {
    await mkdir(at('in/deep'), { recursive: true })
    await writeFile(at('in/a.txt'), 'Mamay Z., 15 days')
    await writeFile(at('in/deep/index.txt'), 'Mamay Z., 10 days')
    await writeFile(at('in/index.txt'), 'Nobody.')
    expect(await run(['in'], { format: ['html'] })).toBe(0)
    const index = await readFile(at('out/index.html'), 'utf8')
    for (const page of ['a.html', 'deep/index.html', 'index-2.html']) {
      expect(index).toContain(`href="${page}"`)
      expect(await readFile(at('out', page), 'utf8')).toContain('<!doctype html>')
    }
    expect(index).toContain('href="deep/index.html#entry-1"')
  })

  it('gives the same bytes however many jobs run', async () => {
    for (const name of ['a', 'b', 'c', 'd'])
      await writeFile(at(`${name}.txt`), `Mamay Z., 15 days ${name}\n`.repeat(20))
    const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt']
    await run(names, { jobs: 1, out: at('one') })
    await run(names, { jobs: 4, out: at('four') })
    for (const file of await readdir(at('one')))
      expect(await readFile(at('one', file), 'utf8')).toBe(await readFile(at('four', file), 'utf8'))
  })

  it('loses nothing but the report that failed, and says why in one line', async () => {
    await writeFile(at('good.txt'), 'Mamay Z., 15 days')
    await writeFile(at('bad.txt'), 'EXPLODE')
    await writeFile(at('empty.txt'), '')
    await writeFile(at('paper.pdf'), '%PDF-1.4 …')
    expect(await run(['bad.txt', 'none.txt', 'good.txt', 'empty.txt', 'paper.pdf'])).toBe(1)
    expect(await readdir(at('out'))).toEqual(['good.jsonl'])
    const lines = said.trimEnd().split('\n')
    expect(lines).toEqual([
      expect.stringMatching(/^atau: .*none\.txt: no such file or directory$/),
      expect.stringMatching(/^atau: .*bad\.txt: internal error: a stage fell over$/),
      expect.stringMatching(/^atau: .*empty\.txt: is empty; expected a text$/),
      expect.stringMatching(/^atau: .*paper\.pdf: is a damaged PDF .*; expected a whole one/),
    ])
  })

  it('writes nothing where every input failed', async () => {
    await writeFile(at('bad.txt'), 'EXPLODE')
    expect(await run(['bad.txt', 'none.txt'])).toBe(1)
    expect(await readdir(folder)).toEqual(['bad.txt'])
  })

  it('never writes over an input', async () => {
    await writeFile(at('a.txt'), 'Mamay Z., 15 days')
    expect(await run(['a.txt'], { out: folder, format: ['brat'] })).toBe(1)
    expect(said).toMatch(/a\.txt: is an input of this run; expected another directory/)
    expect(await readFile(at('a.txt'), 'utf8')).toBe('Mamay Z., 15 days')
    expect((await readdir(folder)).sort()).toEqual(['a.ann', 'a.txt', 'annotation.conf'])
  })

  it('keeps two reports of one name apart, and reads a report that is named twice once', async () => {
    for (const place of ['x', 'y']) {
      await mkdir(at(place))
      await writeFile(at(place, 'report.txt'), `Mamay Z. in ${place}`)
    }
    expect(await run(['x/report.txt', 'y/report.txt', 'x/report.txt'])).toBe(0)
    expect((await readdir(at('out'), { recursive: true })).sort()).toEqual([
      'people.jsonl',
      'x',
      'x/report.jsonl',
      'y',
      'y/report.jsonl',
    ])
  })

  it('says clearly what cannot be written, and leaves nothing half-written', async () => {
    await writeFile(at('a.txt'), 'Mamay Z., 15 days')
    await writeFile(at('file'), '')
    expect(await run(['a.txt'], { out: at('file') })).toBe(1)
    expect(said).toMatch(/a\.jsonl: .*expected a directory/)
    await mkdir(at('out/a.jsonl'), { recursive: true })
    said = ''
    expect(await run(['a.txt'], { format: ['jsonl', 'csv'] })).toBe(1)
    expect(said).toMatch(/a\.jsonl: is a directory; expected a file/)
    expect((await readdir(at('out'))).sort()).toEqual(['a.csv', 'a.jsonl'])
  })

  it('fails in one line where it cannot be set up', async () => {
    await writeFile(at('a.txt'), 'Mamay Z.')
    const broken = annotate(
      [at('a.txt')],
      { format: ['jsonl'], jobs: 1, logLevel: 'silent' },
      async () => {
        throw new Error('data/x.tsv:3: region: too short')
      },
    )
    expect(await broken).toBe(1)
    expect(said).toBe('atau: setting up: internal error: data/x.tsv:3: region: too short\n')
  })

  it('prints the summary that was asked for where standard output is free', async () => {
    await writeFile(at('a.txt'), 'Mamay Z., 15 days')
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    await run(['a.txt'], { summary: true })
    expect(spy.mock.calls.join('')).toMatch(/^a\.txt, 1 entry[\s\S]*Written/)
    await run(['a.txt'], { quiet: false })
    expect(said).toMatch(/^a\.txt, 1 entry/)
  })
})
