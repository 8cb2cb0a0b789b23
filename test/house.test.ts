/** The house rules that a machine can hold: who may import whom, one door per dependency. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const ladder = ['pipeline', 'models', 'eval', 'src'] as const

const files = ladder.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
)

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import|require\w*)\s*\(?\s*'([^']+)'/g)].map(
    (found) => found[1]!,
  )

const typeOnly = (file: string, name: string): boolean =>
  new RegExp(`import type [^;]*from '${name}'`).test(readFileSync(file, 'utf8'))

describe('the ladder', () => {
  it.each(files)('%s imports only from its folder and those left of it', (file) => {
    const rung = ladder.findIndex((folder) => file.startsWith(`${folder}/`))
    for (const name of importsOf(file).filter((each) => each.startsWith('.'))) {
      const target = normalize(join(dirname(file), name)).split('/')[0]!
      expect(ladder.slice(0, rung + 1), `${file} → ${name}`).toContain(target)
    }
  })
  it.each(
    files.filter((file) => /^(pipeline|eval)\//.test(file) && !file.startsWith('eval/bench/')),
  )('%s asks nothing of Node', (file) =>
    expect(importsOf(file).filter((name) => name.startsWith('node:'))).toEqual([]),
  )
})

/** Dependency → the files that may import it (types may travel). */
const doors: Readonly<Record<string, RegExp>> = {
  compromise: /^src\/maintain\/english-verbs\.ts$/,
  natural: /^pipeline\/names\/(distance|phonetics)\.ts$/,
  '@xenova/transformers': /^models\/load\.ts$/,
  zod: /^(pipeline|eval|models)\/.*schema\.ts$|^src\/|^models\/manifest\.ts$/,
  'p-queue': /^src\/run\.ts$/,
  pino: /^src\/log\.ts$/,
  'cli-progress': /^src\/progress\.ts$/,
  chardet: /^src\/ingest\//,
  'playwright-core': /^src\/maintain\/screenshots\.ts$/,
}

describe('one door per dependency', () => {
  it.each(Object.entries(doors))('%s', (name, door) => {
    const guests = files.filter((file) =>
      importsOf(file).some(
        (each) => (each === name || each.startsWith(`${name}/`)) && !typeOnly(file, each),
      ),
    )
    expect(guests.filter((file) => !door.test(file))).toEqual([])
  })
})

describe('names', () => {
  it('none is named for nothing', () =>
    expect(files.filter((file) => /\b(utils?|helpers?|common|manager|misc)\b/.test(file))).toEqual(
      [],
    ))
})
