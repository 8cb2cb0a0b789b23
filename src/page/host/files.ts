/** `src/load/files.ts` in a browser: rows of the files that the page holds, which were held to their schemas when it was made. */
import type { ZodType } from 'zod'
import { given } from './given.js'

export const dataText = (path: string): string | undefined => given(`data/${path}`)

function textOf(path: string): string {
  const text = dataText(path)
  if (text === undefined) throw new Error(`the page was made without data/${path}`)
  return text
}

export const readJson = <T>(path: string, schema: ZodType<T>): T =>
  schema.parse(JSON.parse(textOf(path)))

export function readTsv<T>(path: string, schema: ZodType<T>): readonly T[] {
  const lines = textOf(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = (lines[0] ?? '').split('\t')
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    return schema.parse(Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])))
  })
}
