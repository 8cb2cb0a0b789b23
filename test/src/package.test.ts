/** What `npm pack` packs, laid out as an install lays it out: nothing but the dependencies is beside it. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { projectRoot } from '../../src/load/files.js'

const elsewhere = mkdtempSync(join(tmpdir(), 'atau-package-'))
afterAll(() => rmSync(elsewhere, { recursive: true }))

const inside = join(elsewhere, 'node_modules/atau')
const text = 'May 3, 2023, Taraz, Asanov S. was fined 20 MCI under Article 488 of the KRCAO[1].\n'
let files: readonly string[]

/** Every test starts the program, some twice; a loaded machine is slow at it. */
const timeout = 240_000
vi.setConfig({ testTimeout: timeout, hookTimeout: timeout })

const run = (words: readonly string[], input = '') =>
  spawnSync(process.execPath, [...words], {
    cwd: elsewhere,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })

const atau = (...words: readonly string[]) => run([join(inside, 'dist/src/cli.js'), ...words])

beforeAll(() => {
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  const [{ files: listed }] = JSON.parse(packed.stdout)
  files = listed.map(({ path }: { readonly path: string }) => path)
  for (const file of files) {
    if (file.startsWith('models/weights/')) continue
    cpSync(join(projectRoot, file), join(inside, file))
  }
  const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) {
    const link = join(elsewhere, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(projectRoot, 'node_modules', name), link)
  }
  writeFileSync(join(elsewhere, 'short.txt'), text)
})

it('holds what is needed and nothing else', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'dist/src/cli.js',
      'dist/tables/lexicon.bin',
      'models/weights/onnx/model_quantized.onnx',
      'LICENSE',
    ]),
  )
  const rows =
    /^data\/(schema|interface|tables)\/|^data\/(ingest\/hyphens|statutes\/articles-ru)\.tsv$/
  const odd = /^test\/|\.py$|train|maintain|^data\/.*\.(?!md$)|(?<!\.d)\.ts$/
  expect(files.filter((file) => odd.test(file) && !rows.test(file))).toEqual([])
})

it('asks for no databases, images or web runtime', () => {
  const { dependencies, peerDependenciesMeta } = JSON.parse(
    readFileSync(join(inside, 'package.json'), 'utf8'),
  )
  expect(
    Object.keys(dependencies).filter((name) =>
      /natural|mongo|redis|^pg$|sharp|onnx|transformers/.test(name),
    ),
  ).toEqual([])
  expect(peerDependenciesMeta).toEqual({
    bullmq: { optional: true },
    ioredis: { optional: true },
    'onnxruntime-node': { optional: true },
  })
})

it('annotates as the checkout does', () => {
  const here = run([
    join(projectRoot, 'dist/src/cli.js'),
    'annotate',
    'short.txt',
    '--model',
    'none',
    '--quiet',
  ])
  expect(atau('annotate', 'short.txt', '--model', 'none', '--quiet').stdout).toBe(here.stdout)
  expect(here.stdout).toContain('"event":"fine"')
})

it('goes on without the runtime of the model, and says what it needs', () => {
  const { status, stderr } = atau('annotate', 'short.txt')
  expect(status).toBe(0)
  expect(stderr).toContain('npm install onnxruntime-node@1.30.0')
})

it('says what sharing work needs', () => {
  const words = ['--redis', 'redis://127.0.0.1:1']
  for (const { status, stderr } of [
    atau('annotate', 'short.txt', '--model', 'none', ...words),
    atau('work', ...words),
  ]) {
    expect(status).toBe(1)
    expect(stderr).toMatch(/^atau: [^\n]*npm install bullmq@6\.7\.0 ioredis@6\.0\.0\)\n$/)
  }
})

it('reads documents, keeps people, counts, writes pages and workbooks', () => {
  const pdf = join(projectRoot, 'test/src/documents/footnotes.pdf')
  const words = ['--model', 'none', '--quiet', '--people', 'people.db', '--out', 'out']
  const formats = ['html', 'xlsx', 'ftm'].flatMap((each) => ['--format', each])
  const annotated = atau('annotate', pdf, ...words, ...formats)
  expect([annotated.stderr, annotated.status]).toEqual(['', 0])
  expect(atau('people', 'people.db', 'find', 'Сейтжанов Б.').stdout).toContain('seitzhanov-b')
  expect(atau('stats', 'people.db', '--by', 'region', '--format', 'csv').stdout).toContain('KZ-27')
})

it('takes marks back', () => {
  atau('annotate', 'short.txt', '--model', 'none', '--quiet', '--format', 'marks', '--out', 'out')
  const { stderr, status } = atau(
    'import',
    'out/short.marks.txt',
    '--to',
    'made',
    '--model',
    'none',
  )
  expect([stderr, status]).toEqual([expect.stringMatching(/\b0 corrections/), 0])
})

it('compares, groups and explains', () => {
  expect(atau('match', 'Bokaeva A.', 'Асель Бокаева').stdout).toMatch(/^same/)
  expect(
    run([join(inside, 'dist/src/cli.js'), 'dedupe', '-'], 'Bokaeva A.\nАсель Бокаева\n').stdout,
  ).toContain('"rows":[0,1]')
  expect(atau('explain', 'short.txt', '--at', '21', '--model', 'none').status).toBe(0)
  expect(atau('eval').stderr).toContain('expected labelled texts')
})

it('is the library of the README', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  const [, example, output] = /```js\n([\s\S]+?)```\n\n```\n([\s\S]+?)```/.exec(readme)!
  writeFileSync(join(elsewhere, 'example.mjs'), example!)
  const { stdout, stderr } = run(['example.mjs'])
  expect(stderr).toBe('')
  expect(stdout).toBe(output)
})

it('shows types that need no package', () => {
  const named = [
    'open',
    'annotate',
    'match',
    'dedupe',
    'evaluate',
    'type Atau',
    'type EntryRecord',
    'type Scores',
  ]
  writeFileSync(
    join(elsewhere, 'use.mts'),
    `import { ${named.join(', ')} } from 'atau'\nexport const all = [open, annotate, match, dedupe, evaluate]\nexport type All = Atau | EntryRecord | Scores\n`,
  )
  const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc')
  const { stdout } = run([
    tsc,
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    'use.mts',
  ])
  expect(stdout).toBe('')
})
