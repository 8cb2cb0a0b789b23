/** The house rules that a machine can hold; those of imports are in `imports.test.ts`. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const files = ['pipeline', 'models', 'eval', 'src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
)

it('no file is named for nothing', () =>
  expect(files.filter((file) => /\b(utils?|helpers?|common|manager|misc)\b/.test(file))).toEqual(
    [],
  ))
