/** Documents whose records are read when they are asked for: however many there are, memory holds those at hand. */

import type { Namer } from '../../pipeline/link/names-of.js'
import { entryWithIds, personIds } from '../../pipeline/link/write.js'
import type { EntryRecord, PersonRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import { Problem } from '../problem.js'
import type { Document } from '../write/document.js'
import { mapped } from './list.js'
import type { packer } from './names.js'
import { unpack } from './pack.js'
import type { Store } from './store.js'

/** A document with what linking needs of it. */
export interface Kept {
  /** Equal where the records are. */
  readonly key: string
  readonly document: Annotated
  readonly names: Annotated
}

/** As many as are written at once, and their neighbours. */
const atHand = 4

export type Recall = (key: string) => Annotated

/** The last few stay as they are, so that one who asks twice gets the same entries. */
export function recaller(store: Store): Recall {
  const held = new Map<string, Annotated>()
  return (key) => {
    const known = held.get(key)
    if (known) return known
    const bytes = store.get(key)
    if (!bytes) throw new Problem('its records were taken away while the run went on')
    const document = unpack(bytes)
    held.set(key, document)
    if (held.size > atHand) held.delete(held.keys().next().value!)
    return document
  }
}

/** What linking needs of the documents of one run. */
export interface Naming {
  readonly named: Namer
  readonly packed: ReturnType<typeof packer>
}

export function keptDocument(
  key: string,
  { source, report, entries: whole }: Annotated,
  recall: Recall,
  { named, packed }: Naming,
): Omit<Kept, 'key'> {
  const { text: _, ...told } = source
  const entries = packed(named(whole))
  // Beside the heap, as the names are.
  const bytes = Buffer.from(JSON.stringify(report))
  const reported = (): Annotated['report'] => JSON.parse(bytes.toString())
  const document: Annotated = {
    source: {
      ...told,
      get text() {
        return recall(key).source.text
      },
    },
    get report() {
      return reported()
    },
    get entries() {
      return recall(key).entries
    },
  }
  return {
    document,
    names: {
      source: { ...told, text: '' },
      get entries() {
        return entries()
      },
      get report() {
        return reported()
      },
    },
  }
}

export function heldDocument(document: Annotated, { named, packed }: Naming): Omit<Kept, 'key'> {
  const entries = packed(named(document.entries))
  const { source, report } = document
  return {
    document,
    names: {
      source: { ...source, text: '' },
      report,
      get entries() {
        return entries()
      },
    },
  }
}

/** Documents with the people of the run who occur in them. */
export function documentsOf(
  annotated: readonly Annotated[],
  people: readonly PersonRecord[],
): readonly Document[] {
  const idOf = personIds(people)
  const rank = new Map(people.map(({ personId }, at) => [personId, at]))
  const peopleIn = (entries: readonly EntryRecord[]): readonly PersonRecord[] => {
    const here = new Set<number>()
    for (const { mentions } of entries)
      for (const { id, label } of mentions) {
        const at = label === 'PERSON' ? rank.get(idOf.get(id) ?? '') : undefined
        if (at !== undefined) here.add(at)
      }
    return [...here].sort((a, b) => a - b).map((at) => people[at]!)
  }
  const linked = new WeakMap<readonly EntryRecord[], Pick<Document, 'entries' | 'people'>>()
  const link = ({ entries }: Annotated): Pick<Document, 'entries' | 'people'> => {
    const known = linked.get(entries)
    if (known) return known
    const made = { entries: mapped(entries, entryWithIds(idOf)), people: peopleIn(entries) }
    linked.set(entries, made)
    return made
  }
  return annotated.map((document) => ({
    source: document.source,
    get report() {
      return document.report
    },
    get entries() {
      return link(document).entries
    },
    get people() {
      return link(document).people
    },
  }))
}
