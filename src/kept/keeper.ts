/** Keeps the records of a run until its people are known; in the output folder, so that a run that was stopped goes on from there. */
import { rmSync } from 'node:fs'
import { namer } from '../../pipeline/link/names-of.js'
import type { Annotated } from '../../pipeline/records.js'
import { attempt } from '../run.js'
import { heldDocument, type Kept, keptDocument, type Naming, recaller } from './document.js'
import { packer } from './names.js'
import { pack } from './pack.js'
import { folderStore, keptFolder, memoryStore } from './store.js'
import { type Written, writtenIn } from './written.js'

export interface Keeper {
  /** `key`: everything that the records depend on. `before`: an earlier run had made them. */
  readonly keep: (
    key: string,
    make: () => Promise<Annotated>,
  ) => Promise<Kept & { readonly before: boolean }>
  /** What is on the disk already, of a run that goes on. */
  readonly written?: Written
  /** True where the records are still there when the run is stopped. */
  readonly lasts: boolean
  /** The results are written: what no later run goes on from is taken away. */
  readonly end: () => void
}

export interface Keeping {
  readonly out?: string
  readonly resume?: boolean
  /** A register of people, which compares the texts of reports. */
  readonly people?: string
}

/** One report is not put aside, unless a later run is to find it. */
const holding = (names: Naming): Keeper => ({
  keep: async (key, make) => ({ key, before: false, ...heldDocument(await make(), names) }),
  lasts: false,
  end: () => {},
})

export function keeperOf({ out, resume = false, people }: Keeping, inputs: number): Keeper {
  const names = { named: namer(people !== undefined), packed: packer() }
  if (inputs < 2 && !resume) return holding(names)
  const folder = out === undefined ? undefined : keptFolder(out)
  const files = folder === undefined ? undefined : folderStore(folder)
  const store = files ?? memoryStore()
  const recall = recaller(store)
  const keys = new Set<string>()
  const known = async (key: string): Promise<Annotated | undefined> => {
    const found = await attempt(key, async () => (store.get(key) ? recall(key) : undefined))
    return 'value' in found ? found.value : undefined
  }
  return {
    keep: async (key, make) => {
      keys.add(key)
      const earlier = resume ? await known(key) : undefined
      if (earlier) return { key, before: true, ...keptDocument(key, earlier, recall, names) }
      const made = await make()
      await store.put(key, await pack(made))
      return { key, before: false, ...keptDocument(key, made, recall, names) }
    },
    lasts: files !== undefined,
    ...(files && resume && { written: writtenIn(folder!) }),
    end: () => {
      if (resume) store.retain(keys)
      else if (files) rmSync(folder!, { recursive: true, force: true })
    },
  }
}
