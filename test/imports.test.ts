/**
 * The house rules of imports, by dependency-cruiser (`.dependency-cruiser.cjs`). It cannot read TypeScript with today's compiler; so it
 * is given each file's imports alone, under the file's own name, those of types among them.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IFlattenedRuleSet,
} from 'dependency-cruiser'
import { parseSync } from 'rolldown/utils'
import { afterAll, beforeAll, expect, it } from 'vitest'

const folders = ['pipeline', 'models', 'eval', 'src']

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
)

/** `import` lines of a file; of packages only those that are there when it runs, as their types may travel. */
function importsOf(text: string): string {
  const { module } = parseSync('file.ts', text)
  const named = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      types: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ name: moduleRequest.value, types: isType }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      name: text.slice(start + 1, end - 1),
      types: false,
    })),
  ]
  return named
    .filter(({ name, types }) => name.startsWith('.') || !types)
    .map(({ name }) => `import '${name}'\n`)
    .join('')
}

const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const names: readonly string[] = forbidden.map(({ name }: { readonly name: string }) => name)
const rules: IFlattenedRuleSet = { forbidden }

let folder: string
let found: readonly { readonly rule: string; readonly text: string }[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atau-imports-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const file of files) {
    const path = join(folder, file.replace(/ts$/, 'js'))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, importsOf(readFileSync(file, 'utf8')))
  }
  const options: ICruiseOptions = { baseDir: folder, validate: true, ruleSet: rules }
  const { output } = await cruise(folders, options)
  const { summary } = output as ICruiseResult
  found = summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    text: [from, ...(cycle?.map(({ name }) => name) ?? [to])].join(' → '),
  }))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

it.each([...new Set(names)])('%s', (name) =>
  expect(found.filter(({ rule }) => rule === name).map(({ text }) => text)).toEqual([]),
)
