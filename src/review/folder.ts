/** Corrections that are kept in `corrections.jsonl` of a folder. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readFolder } from '../corrections/replay.js'
import { appendCorrections, correctionsPath } from '../corrections/store.js'
import type { Keeping } from './keeping.js'

/** As `annotate` looks for them. */
export const folderOf = (
  path: string,
  { corrections, people }: { readonly corrections?: string; readonly people?: string },
): string => corrections ?? join(dirname(people ?? path), 'corrections')

/** Changes with every write to a file; of no file it is 0. */
export function stampOf(path: string): string {
  if (!existsSync(path)) return '0'
  const { size, mtimeMs } = statSync(path)
  return `${size}.${Math.round(mtimeMs)}`
}

export const inFolder = (folder: string): Keeping => ({
  isLog: true,
  version: async () => stampOf(correctionsPath(folder)),
  read: async () =>
    existsSync(correctionsPath(folder)) ? readFolder(folder) : { lines: [], failed: [], said: [] },
  keep: (lines) => appendCorrections(folder, lines),
})
