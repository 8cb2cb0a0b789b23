import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { records } from '../../pipeline/record.schema.js'
import { dataPath } from '../../src/load/files.js'
import { schemas } from '../../src/schemas.js'
import { atau } from './command.js'

it.each(Object.entries(schemas()))(
  'data/schema/%s.json is the schema of the records',
  (name, schema) => expect(readFileSync(dataPath('schema', `${name}.json`), 'utf8')).toBe(schema),
)

it('every record of the sample fits its schema', () => {
  const { out } = atau(['annotate', dataPath('samples', 'report-2023-05.txt'), '--model', 'none'])
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const wrong = lines.flatMap((line) => {
    const { error } = records[line.type as keyof typeof records].safeParse(line)
    return error
      ? [
          `${line.id ?? line.personId}: ${error.issues[0]!.path.join('.')} ${error.issues[0]!.message}`,
        ]
      : []
  })
  expect(lines.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})
