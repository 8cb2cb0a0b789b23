/**
 * Files appear whole or not at all: each is written under a temporary name beside its own and renamed at the end. An
 * interrupt takes the temporary ones away.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { attempt } from '../run.js'
import type { Pieces } from './document.js'

export interface OutFile {
  readonly path: string
  readonly pieces: () => Pieces
}

const unfinished = new Set<string>()
const block = 1 << 20

/** Exit status of a process that a signal ended, as shells count it. */
const interrupted = { SIGINT: 130, SIGTERM: 143 } as const

/** Small pieces are joined: a call for each line would be slow. */
export function* blocks(pieces: Iterable<string>): Iterable<string> {
  let held = ''
  for (const piece of pieces) {
    held += piece
    if (held.length < block) continue
    yield held
    held = ''
  }
  if (held) yield held
}

async function fill(path: string, pieces: Pieces): Promise<void> {
  const file = await open(path, 'wx')
  const filled = await attempt(path, async () => {
    const whole = Symbol.iterator in pieces ? blocks(pieces) : pieces
    for await (const piece of whole) await file.writeFile(piece)
  })
  await file.close()
  if ('failure' in filled) throw filled.failure.error
}

/** Level by level: `mkdir` with `recursive` never comes back from a file system that takes no directories (`/proc`). */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return
  await makeFolder(dirname(path))
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

const temporaryStart = (path: string): string => `.${basename(path).slice(0, 200)}.`

/** Takes away what a killed run has left of these files. */
export function clearUnfinished(paths: readonly string[]): void {
  const starts = new Set(paths.map((path) => join(dirname(path), temporaryStart(path))))
  for (const folder of new Set(paths.map((path) => dirname(path))))
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const start = /^(\..+\.)[0-9a-f]{8}\.tmp$/.exec(name)?.[1]
      if (start !== undefined && starts.has(join(folder, start)))
        rmSync(join(folder, name), { force: true })
    }
}

/** Writes one file, and the directories it stands in. */
export async function writeWhole({ path, pieces }: OutFile): Promise<void> {
  await makeFolder(dirname(path))
  const temporary = join(
    dirname(path),
    `${temporaryStart(path)}${randomBytes(4).toString('hex')}.tmp`,
  )
  unfinished.add(temporary)
  const written = await attempt(path, async () => {
    await fill(temporary, pieces())
    await rename(temporary, path)
  })
  if ('failure' in written) await rm(temporary, { force: true })
  unfinished.delete(temporary)
  if ('failure' in written) throw written.failure.error
}

/**
 * While `work` writes files, an interrupt ends the process, after `last`, and leaves none of them half-written; a second one does not wait
 * for `last`.
 */
export async function interruptible<T>(
  work: () => Promise<T>,
  last: () => Promise<void> = async () => {},
): Promise<T> {
  const clear = () => {
    for (const path of unfinished) rmSync(path, { force: true })
  }
  let asked = false
  const stop = async (signal: keyof typeof interrupted): Promise<never> => {
    clear()
    if (!asked) {
      asked = true
      await attempt('stopping', last)
      clear()
    }
    process.exit(interrupted[signal])
  }
  for (const signal of Object.keys(interrupted)) process.on(signal, stop)
  return work().finally(() => {
    for (const signal of Object.keys(interrupted)) process.off(signal, stop)
  })
}

/** Text to standard output, as fast as its reader takes it. */
export const print = (pieces: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(blocks(pieces)), process.stdout, { end: false })
