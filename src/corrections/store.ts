/** `corrections.jsonl` in a folder: appended to line by line, read whole. */
import { existsSync } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { CorrectionLine } from '../../pipeline/correct/index.js'
import { type Correction, correctionSchema } from '../../pipeline/correct/schema.js'
import { Problem } from '../problem.js'

export const correctionsFile = 'corrections.jsonl'

export const correctionsPath = (folder: string): string => join(folder, correctionsFile)

/** What a caller need not say: the time is now. */
export type NewCorrection =
  z.input<typeof correctionSchema> extends infer C
    ? C extends { time: string }
      ? Omit<C, 'time'> & { readonly time?: string }
      : never
    : never

const issuesOf = (error: z.ZodError): string =>
  error.issues
    .map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`)
    .slice(0, 1)
    .join('')

/** Throws a Problem for what is no correction. */
export function checked(correction: unknown): Correction {
  const found = correctionSchema.safeParse(correction)
  if (found.success) return found.data
  throw new Problem(`is no correction: ${issuesOf(found.error)}`)
}

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
  const time = new Date().toISOString()
  const all = corrections.map((each) => checked({ time, ...each }))
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

export interface ReadCorrections {
  readonly lines: readonly CorrectionLine[]
  /** `file:line: what was expected and what came`: the line is left out. */
  readonly problems: readonly string[]
  /** Lines that a crash has cut off, told the same way: nobody was told that they are kept. */
  readonly torn: readonly string[]
}

function parsed(line: string): Correction | string {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return `expected a correction as JSON, found ${JSON.stringify(line.slice(0, 30))}`
  }
  const found = correctionSchema.safeParse(json)
  return found.success ? found.data : issuesOf(found.error)
}

/** It begins as one of ours and has no end. */
const isTorn = (text: string): boolean => text.startsWith('{"') && !/\}\s*$/.test(text)

/** All corrections of a folder in their order; none where it has no `corrections.jsonl`. Throws where the file cannot be read. */
export async function readCorrections(folder: string): Promise<ReadCorrections> {
  const path = correctionsPath(folder)
  if (!existsSync(path)) return { lines: [], problems: [], torn: [] }
  const texts = (await readFile(path, 'utf8')).split('\n')
  const lines: CorrectionLine[] = []
  const problems: string[] = []
  const torn: string[] = []
  for (const [at, text] of texts.entries()) {
    if (text.trim() === '') continue
    const found = parsed(text)
    if (typeof found !== 'string')
      lines.push({ correction: found, where: `${correctionsFile}:${at + 1}` })
    else if (isTorn(text)) torn.push(`${path}:${at + 1}: is cut off; left out`)
    else problems.push(`${path}:${at + 1}: ${found}; left out`)
  }
  return { lines, problems, torn }
}
