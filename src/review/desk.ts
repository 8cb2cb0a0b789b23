/** What lies before the reviewer: the reports as all corrections that are kept have them, read anew whenever one was added. */
import { type AskValues, emptyMemory, lineId } from '../../pipeline/correct/index.js'
import type { Decided } from '../../pipeline/correct/people.js'
import type { Correction } from '../../pipeline/correct/schema.js'
import type { PersonRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import { applied } from '../corrections/apply.js'
import type { NewCorrection } from '../corrections/lines.js'
import type { Document, Titles } from '../write/document.js'
import type { Keeping } from './keeping.js'
import { type Link, linkingBy } from './linking.js'
import { type Place, placeOf, saidBefore } from './past.js'
import type { Act } from './request.js'
import { type Spot, stepsOf, type Where } from './steps.js'

export interface Reviewed {
  /** Other bytes on the disk, another version. */
  readonly version: string
  readonly documents: readonly Document[]
  readonly people: readonly PersonRecord[]
  /** What the person has said of people, for linking once more. */
  readonly decided: Decided
  /** How many corrections hold, and how many have found no place. */
  readonly applied: number
  readonly lost: number
  /** What could not be applied, in lines. */
  readonly said: readonly string[]
}

export interface Acted {
  /** False: there was nothing to say. */
  readonly done: boolean
  /** Of what was taken back or said again. */
  readonly place?: Place
}

export interface Desk {
  readonly state: () => Promise<Reviewed>
  /** Resolves once what was said is on the disk. Throws a Problem. */
  readonly act: (act: Act) => Promise<Acted>
}

/** A report before anything was corrected. */
export interface Lying {
  readonly annotated: Annotated
  readonly keeping: Keeping
}

/** What the desk asks of the program. */
export interface Clerk {
  readonly ask?: AskValues
  readonly link: Link
  readonly titles: Titles
  /** Of what else the people depend on. */
  readonly state?: () => string
}

export interface DeskOptions {
  /** Who says it, as the lines show. */
  readonly who?: string
  /** Hears what was changed before the person is told that it is kept; where it throws, the change is taken back. */
  readonly settle?: (after: Reviewed, about: Document) => Promise<void>
}

/** What was said in one go, for taking it back. */
interface Done {
  readonly keeping: Keeping
  /** Index of the document. */
  readonly about: number
  readonly lines: readonly Correction[]
}

interface Saying extends Omit<Done, 'lines'> {
  readonly lines: readonly NewCorrection[]
}

const withoutTime = ({ time: _, ...rest }: Correction): NewCorrection => rest as NewCorrection

function whereIn({ documents, people }: Reviewed, titles: Titles): Where {
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

export function openDesk(
  lying: readonly Lying[],
  { ask, link, titles, state = () => '' }: Clerk,
  { who, settle }: DeskOptions = {},
): Desk {
  const keepings = [...new Set(lying.map(({ keeping }) => keeping))]
  const documents = lying.map(({ annotated }) => annotated)
  const memory = emptyMemory()
  const linked = linkingBy(link)
  let known: Reviewed | undefined
  let done: readonly Done[] = []
  let undone: readonly Done[] = []
  let last: Promise<unknown> = Promise.resolve()

  const read = async (): Promise<Reviewed> => {
    const beside = state()
    const versions = await Promise.all(keepings.map((each) => each.version()))
    const version = [...versions, beside].join('-')
    if (known?.version === version) return known
    const parts = await Promise.all(keepings.map((each) => each.read()))
    const replayed = await applied(documents, parts, ask ? { ask } : {}, { memory })
    const run = linked(replayed.documents, replayed.decided, beside)
    const { decided, applied: holding, unplaced, said } = replayed
    known = { version, ...run, decided, applied: holding, lost: unplaced.length, said }
    return known
  }
  const kept = async ({ keeping, about, lines }: Saying) => {
    const all = await keeping.keep(lines)
    if (settle)
      try {
        const after = await read()
        await settle(after, after.documents[about]!)
      } catch (error) {
        await keeping.keep(all.map((line) => ({ kind: 'withdrawn', line: lineId(line) })))
        throw error
      }
    return all
  }

  const shown = async ({ lines }: Done): Promise<Acted> => {
    const place = placeOf(lines[0]!, (await read()).documents)
    return { done: true, ...(place && { place }) }
  }
  const undo = async (): Promise<Acted> => {
    const latest = done.at(-1) ?? (await saidBefore(lying, who))
    if (!latest) return { done: false }
    const lines = latest.lines.map(
      (line): NewCorrection => ({
        kind: 'withdrawn',
        line: lineId(line),
      }),
    )
    await kept({ ...latest, lines })
    done = done.slice(0, -1)
    undone = [...undone, latest]
    return shown(latest)
  }
  const redo = async (): Promise<Acted> => {
    const latest = undone.at(-1)
    if (!latest) return { done: false }
    const lines = await kept({ ...latest, lines: latest.lines.map(withoutTime) })
    undone = undone.slice(0, -1)
    done = [...done, { ...latest, lines }]
    return shown(latest)
  }
  const say = async (act: Exclude<Act, { do: 'undo' | 'redo' }>): Promise<Acted> => {
    const { document, lines } = stepsOf(act, whereIn(await read(), titles))
    if (lines.length === 0) return { done: false }
    const about = lying.findIndex(
      ({ annotated }) => annotated.source.origin.file === document.source.origin.file,
    )
    const { keeping } = lying[about]!
    const signed = who === undefined ? lines : lines.map((line) => ({ ...line, who }))
    done = [...done, { keeping, about, lines: await kept({ keeping, about, lines: signed }) }]
    undone = []
    return { done: true }
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
