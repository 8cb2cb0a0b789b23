/** Reads rows of `data/` and holds each to its schema; an error names the file and the row. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ZodType } from 'zod'

const rootAbove = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))

/** The project's folder, from the sources as from `dist`. */
export const projectRoot = rootAbove(dirname(fileURLToPath(import.meta.url)))

export const dataPath = (...parts: readonly string[]): string => join(projectRoot, 'data', ...parts)

/** A file that may be missing. */
export const dataText = (path: string): string | undefined =>
  existsSync(dataPath(path)) ? readFileSync(dataPath(path), 'utf8') : undefined

const fail = (path: string, row: string, message: string): never => {
  throw new Error(`data/${path}${row}: ${message}`)
}

export function readJson<T>(path: string, schema: ZodType<T>): T {
  const found = schema.safeParse(JSON.parse(readFileSync(dataPath(path), 'utf8')))
  if (found.success) return found.data
  const issue = found.error.issues[0]
  return fail(path, ` at ${issue?.path.join('.')}`, issue?.message ?? 'does not fit its schema')
}

/** Tab-separated with a header line; lines that begin with `#` are comments. Every cell is a string. */
export function readTsv<T>(path: string, schema: ZodType<T>): readonly T[] {
  const lines = readFileSync(dataPath(path), 'utf8').split('\n')
  const first = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  const columns = (lines[first] ?? '').split('\t')
  return lines.flatMap((line, index) => {
    if (index <= first || line === '' || line.startsWith('#')) return []
    const cells = line.split('\t')
    const found = schema.safeParse(
      Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
    )
    if (found.success) return [found.data]
    const issue = found.error.issues[0]
    return [fail(path, `:${index + 1}`, `${issue?.path.join('.')}: ${issue?.message}`)]
  })
}
