/** The tables in `dist`: what the rows come to, never older than they are. */

import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { afterAll, expect, it } from 'vitest'
import { dataPath, projectRoot } from '../../src/load/files.js'
import { parts } from '../../src/load/parts.js'
import { tablesFolder } from '../../src/load/table.js'

const copy = mkdtempSync(join(tmpdir(), 'atau-copy-'))
afterAll(() => rmSync(copy, { recursive: true }))

const said = (text: string): string =>
  spawnSync('node', [join(copy, 'dist/src/cli.js'), 'annotate', '-', '--model', 'none'], {
    input: text,
    encoding: 'utf8',
  }).stdout

it.each(Object.entries(parts))('%s is what its rows come to', (name, rows) =>
  expect(
    isDeepStrictEqual(
      deserialize(serialize(rows())),
      deserialize(readFileSync(join(tablesFolder, `${name}.bin`))),
    ),
  ).toBe(true),
)

it('they are enough by themselves, and rows that are newer win', () => {
  for (const name of ['src/cli.js', 'chunks', 'tables'])
    cpSync(join(projectRoot, 'dist', name), join(copy, 'dist', name), { recursive: true })
  cpSync(join(projectRoot, 'package.json'), join(copy, 'package.json'))
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'))
  const text = 'Members of Qyzgaldaq Uni spoke in Taraz on 5 May 2023.\n'
  const before = said(text)
  expect(before).toContain('"Taraz"')
  expect(before).not.toContain('orgs/list/qyzgaldaq')

  mkdirSync(join(copy, 'data'))
  for (const name of readable) cpSync(dataPath(name), join(copy, 'data', name), { recursive: true })
  const rows = join(copy, 'data/orgs/names.tsv')
  const row = 'qyzgaldaq\tQyzgaldaq Uni\tparty\tQyzgaldaq Uni\t\t\n'
  writeFileSync(rows, `${readFileSync(rows, 'utf8').trimEnd()}\n${row}`)
  expect(said(text)).toContain('orgs/list/qyzgaldaq')
})

it('opens its scripts with what V8 has kept of them, and without where that is damaged or of another V8', () => {
  const kept = join(copy, 'dist/chunks/kept')
  const folder = join(kept, process.versions.v8)
  const text = 'Members of Oyan Kazakhstan spoke in Taraz on 5 May 2023.\n'
  const before = said(text)
  expect(before).toContain('"Taraz"')
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['cli.cjs', 'pipeline.cjs']))
  const damaged = [(bytes: Buffer) => bytes.subarray(0, bytes.length >> 1), () => Buffer.from('no')]
  for (const damage of damaged) {
    for (const name of readdirSync(folder))
      writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))))
    expect(said(text)).toBe(before)
  }
  rmSync(kept, { recursive: true })
  expect(said(text)).toBe(before)
})

const readable =
  'dates fuse ingest lexicon names numbers orgs patterns penalties places split statutes tokenise translit'.split(
    ' ',
  )
