/** The corrections of a run's folders, read and applied to its records. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Label } from '../../pipeline/document.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Engine } from '../engine.js'
import { Problem } from '../problem.js'
import type { Failure } from '../run.js'
import { applied, type Read, type Replayed } from './apply.js'
import { correctionsPath, readCorrections } from './store.js'

export interface Folders {
  /** As the user named it. */
  readonly corrections?: string
  /** The register of people. */
  readonly people?: string
}

const beside = (path: string): string => join(dirname(path), 'corrections')

/** The folder that was named, else the one beside the register, else those beside the inputs. Only such as hold corrections. */
export function foldersOf(
  { corrections, people }: Folders,
  inputs: readonly { readonly path: string }[],
): readonly string[] {
  if (corrections !== undefined) return [corrections]
  const near =
    people === undefined
      ? inputs.flatMap(({ path }) => (path === '-' ? [] : [beside(path)]))
      : [beside(people)]
  return [...new Set(near)].filter((folder) => existsSync(correctionsPath(folder)))
}

export async function readFolder(folder: string): Promise<Read> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const error = new Problem('expected a folder with corrections.jsonl, found none')
    return { lines: [], said: [], failed: [{ name: folder, error }] }
  }
  const { lines, problems, torn } = await readCorrections(folder)
  const failed = problems.map((each): Failure => {
    const [, name = folder, what = each] = /^(.*:\d+): (.*)$/s.exec(each) ?? []
    return { name, error: new Problem(what) }
  })
  return { lines, failed, said: torn }
}

export async function replay(
  documents: readonly Annotated[],
  folders: readonly string[],
  engine: Pick<Engine, 'ask'>,
  wanted?: readonly Label[],
): Promise<Replayed> {
  const read: Read[] = []
  for (const folder of folders) read.push(await readFolder(folder))
  return applied(documents, read, engine, wanted && { wanted })
}
