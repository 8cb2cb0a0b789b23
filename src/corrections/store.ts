/** `corrections.jsonl` in a folder: appended to line by line, read whole. */
import { existsSync } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Correction } from '../../pipeline/correct/schema.js'
import { Problem } from '../problem.js'
import { type NewCorrection, type ReadCorrections, readLines, stamped } from './lines.js'

export const correctionsFile = 'corrections.jsonl'

export const correctionsPath = (folder: string): string => join(folder, correctionsFile)

const newline = 10
/** It holds names: a new file is its owner's alone, as the register is. */
const ownersOnly = 0o600

/**
 * Adds corrections to `corrections.jsonl` of a folder, which is made where there is none. Resolves once they are on the disk: one
 * write behind what any other program has written meanwhile. After a line that a crash has cut off they begin on a new line.
 * Throws a Problem for what is no correction; then nothing is written.
 */
export async function appendCorrections(
  folder: string,
  corrections: readonly NewCorrection[],
): Promise<readonly Correction[]> {
  const all = stamped(corrections)
  if (all.length === 0) return all
  await mkdir(folder, { recursive: true })
  const isNew = !existsSync(correctionsPath(folder))
  const file = await open(correctionsPath(folder), 'a+', ownersOnly)
  try {
    const { size } = await file.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await file.read(last, 0, 1, size - 1)
    const begin = size > 0 && last[0] !== newline ? '\n' : ''
    const bytes = Buffer.from(begin + all.map((each) => `${JSON.stringify(each)}\n`).join(''))
    const { bytesWritten } = await file.write(bytes)
    if (bytesWritten < bytes.length)
      throw new Problem(`wrote ${bytesWritten} of ${bytes.length} bytes; is the disk full?`)
    await file.sync()
  } finally {
    await file.close()
  }
  if (isNew) await syncFolder(folder)
  return all
}

/** The name of a new file is on the disk only once its folder is; where folders cannot be synced, nothing is lost by it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

export const appendCorrection = async (
  folder: string,
  correction: NewCorrection,
): Promise<Correction> => (await appendCorrections(folder, [correction]))[0]!

/** All corrections of a folder in their order; none where it has no `corrections.jsonl`. Throws where the file cannot be read. */
export async function readCorrections(folder: string): Promise<ReadCorrections> {
  const path = correctionsPath(folder)
  if (!existsSync(path)) return { lines: [], problems: [], torn: [] }
  return readLines(await readFile(path, 'utf8'), path, correctionsFile)
}
