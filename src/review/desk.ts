/** What lies before the reviewer: the reports as all corrections on the disk have them, read anew whenever one was added. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lineId } from '../../pipeline/correct/index.js'
import type { Correction } from '../../pipeline/correct/schema.js'
import type { PersonRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import { replay } from '../corrections/replay.js'
import { appendCorrections, correctionsPath, type NewCorrection } from '../corrections/store.js'
import type { Engine } from '../engine.js'
import { type Document, peopleIn } from '../write/document.js'
import type { Act } from './request.js'
import { type Spot, stepsOf, type Where } from './steps.js'

export interface Reviewed {
  /** Other bytes on the disk, another version. */
  readonly version: string
  readonly documents: readonly Document[]
  readonly people: readonly PersonRecord[]
  /** What could not be applied, in lines. */
  readonly said: readonly string[]
}

export interface Desk {
  readonly state: () => Promise<Reviewed>
  /** Resolves once what was said is on the disk. False: there was nothing to say. Throws a Problem. */
  readonly act: (act: Act) => Promise<boolean>
}

/** A report before anything was corrected. */
export interface Lying {
  readonly annotated: Annotated
  /** Folder of its corrections. */
  readonly folder: string
}

/** As `annotate` looks for them. */
export const folderOf = (
  path: string,
  { corrections, people }: { readonly corrections?: string; readonly people?: string },
): string => corrections ?? join(dirname(people ?? path), 'corrections')

const stamp = (folder: string): string => {
  const path = correctionsPath(folder)
  if (!existsSync(path)) return '0'
  const { size, mtimeMs } = statSync(path)
  return `${size}.${Math.round(mtimeMs)}`
}

/** What was said in one go, for taking it back. */
interface Done {
  readonly folder: string
  readonly lines: readonly Correction[]
}

const withoutTime = ({ time: _, ...rest }: Correction): NewCorrection => rest as NewCorrection

function whereIn({ documents, people }: Reviewed, { titles }: Engine): Where {
  const spots = new Map<string, Spot>()
  const mentions = new Map<string, Spot & { readonly mention: Spot['entry']['mentions'][number] }>()
  for (const document of documents)
    for (const entry of document.entries) {
      spots.set(entry.id, { document, entry })
      for (const mention of entry.mentions) mentions.set(mention.id, { document, entry, mention })
    }
  const known = new Map(people.map((each) => [each.personId, each.mentions[0] ?? '']))
  return {
    titles,
    spot: (entry) => spots.get(entry),
    person: (personId) => mentions.get(known.get(personId) ?? ''),
  }
}

/** `who`: who says it, as the lines show. */
export function openDesk(lying: readonly Lying[], engine: Engine, who?: string): Desk {
  const folders = [...new Set(lying.map(({ folder }) => folder))]
  const documents = lying.map(({ annotated }) => annotated)
  let known: Reviewed | undefined
  let done: readonly Done[] = []
  let undone: readonly Done[] = []
  let last: Promise<unknown> = Promise.resolve()

  const read = async (): Promise<Reviewed> => {
    const version = folders.map(stamp).join('-')
    if (known?.version === version) return known
    const present = folders.filter((folder) => existsSync(correctionsPath(folder)))
    const replayed = await replay(documents, present, engine)
    const linked = engine.link(replayed.documents, replayed.decided)
    const { people } = linked
    known = {
      version,
      people,
      documents: linked.documents.map((each) => ({
        ...each,
        people: peopleIn(each.entries, people),
      })),
      said: replayed.said,
    }
    return known
  }

  const undo = async (): Promise<boolean> => {
    const latest = done.at(-1)
    if (!latest) return false
    await appendCorrections(
      latest.folder,
      latest.lines.map((line): NewCorrection => ({ kind: 'withdrawn', line: lineId(line) })),
    )
    done = done.slice(0, -1)
    undone = [...undone, latest]
    return true
  }
  const redo = async (): Promise<boolean> => {
    const latest = undone.at(-1)
    if (!latest) return false
    const lines = await appendCorrections(latest.folder, latest.lines.map(withoutTime))
    undone = undone.slice(0, -1)
    done = [...done, { ...latest, lines }]
    return true
  }
  const say = async (act: Exclude<Act, { do: 'undo' | 'redo' }>): Promise<boolean> => {
    const { document, lines } = stepsOf(act, whereIn(await read(), engine))
    if (lines.length === 0) return false
    const { folder } = lying.find(
      ({ annotated }) => annotated.source.origin.file === document.source.origin.file,
    )!
    const signed = who === undefined ? lines : lines.map((line) => ({ ...line, who }))
    done = [...done, { folder, lines: await appendCorrections(folder, signed) }]
    undone = []
    return true
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
  return {
    state: () => inTurn(read),
    act: (act) =>
      inTurn(() => (act.do === 'undo' ? undo() : act.do === 'redo' ? redo() : say(act))),
  }
}
