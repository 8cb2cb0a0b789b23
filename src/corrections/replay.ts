/** The corrections of a run's folders, read and applied to its records. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Corrected, type CorrectionLine, correct } from '../../pipeline/correct/index.js'
import { nobody } from '../../pipeline/correct/people.js'
import type { Label } from '../../pipeline/document.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Engine } from '../engine.js'
import { Problem } from '../problem.js'
import type { Failure } from '../run.js'
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

export interface Replayed extends Pick<Corrected, 'documents' | 'decided'> {
  /** What was read, in the order in which it counts. */
  readonly lines: readonly CorrectionLine[]
  readonly failed: readonly Failure[]
  /** What the user should know, in lines. */
  readonly said: readonly string[]
}

interface Read {
  readonly lines: readonly CorrectionLine[]
  readonly failed: readonly Failure[]
  readonly said: readonly string[]
}

async function readFolder(folder: string): Promise<Read> {
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

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

function told(
  { applied, unplaced, elsewhere }: Corrected,
  documents: readonly Annotated[],
): readonly string[] {
  const others = elsewhere === 0 ? '' : `, ${elsewhere} of other reports`
  const lost = unplaced.length === 0 ? '' : `, ${unplaced.length} not`
  return [
    `${counted(applied, 'correction')} applied${lost}${others}`,
    // Without the words: they may be a name.
    ...unplaced.map(({ where, what, why, document }) => {
      const file = document === undefined ? '' : ` in ${documents[document]!.source.origin.file}`
      return `${where}: ${what}${file} not applied: ${why}`
    }),
  ]
}

/** Nothing is said where there are no corrections. */
export async function replay(
  documents: readonly Annotated[],
  folders: readonly string[],
  engine: Pick<Engine, 'ask'>,
  wanted?: readonly Label[],
): Promise<Replayed> {
  const read: Read[] = []
  for (const folder of folders) read.push(await readFolder(folder))
  const lines = read.flatMap((each) => each.lines)
  const failed = read.flatMap((each) => each.failed)
  const said = read.flatMap((each) => each.said)
  if (lines.length === 0) return { documents, decided: nobody, lines, failed, said }
  const ask = engine.ask
  const corrected = await correct(documents, lines, {
    ...(ask && { ask }),
    ...(wanted && { wanted }),
  })
  const { decided } = corrected
  return {
    documents: corrected.documents,
    decided,
    lines,
    failed,
    said: [...said, ...told(corrected, documents)],
  }
}
