/** Where the records of a run wait until its people are known: in memory, or as files of the output folder. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../write/files.js'

export interface Store {
  readonly put: (key: string, bytes: Buffer) => Promise<void>
  /** Undefined where there is nothing under the key. */
  readonly get: (key: string) => Buffer | undefined
  /** Takes away what is not among the keys. */
  readonly retain: (keys: ReadonlySet<string>) => void
}

/** A folder of its own in the output folder, that no run reads as a report. */
export const keptFolder = (out: string): string => join(out, '.atau')

const ending = '.records'

export function memoryStore(): Store {
  const held = new Map<string, Buffer>()
  return {
    put: async (key, bytes) => {
      held.set(key, bytes)
    },
    get: (key) => held.get(key),
    retain: (keys) => {
      for (const key of held.keys()) if (!keys.has(key)) held.delete(key)
    },
  }
}

/** Undefined where the folder cannot be made or written: the run says so when it writes its results. */
export function folderStore(folder: string): Store | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'README.txt'), readme)
  } catch {
    return undefined
  }
  const path = (key: string): string => join(folder, key + ending)
  return {
    put: (key, bytes) =>
      writeWhole({
        path: path(key),
        pieces: async function* () {
          yield bytes
        },
      }),
    get: (key) => (existsSync(path(key)) ? readFileSync(path(key)) : undefined),
    retain: (keys) => {
      for (const name of readdirSync(folder))
        if (
          name.endsWith('.tmp') ||
          (name.endsWith(ending) && !keys.has(name.slice(0, -ending.length)))
        )
          rmSync(join(folder, name), { force: true })
    },
  }
}

const readme = `What atau annotate --resume needs to go on. It holds names, as the results do: delete it with them, or when no run is to go on.\n`
