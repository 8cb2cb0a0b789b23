/** Links new reports with the people of a register, and keeps both. */
import type { Linked } from '../../pipeline/link/index.js'
import type { Register } from '../../pipeline/link/register.js'
import type { Matcher } from '../../pipeline/names/match/matcher.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Titles } from '../write/document.js'
import { type Database, openDatabase } from './database.js'
import { refreshKeys } from './forms.js'
import { knownPeople } from './known.js'
import { reviewsOf } from './run.js'
import { save } from './save.js'
import { versionsOf } from './versions.js'

export interface Linker {
  readonly link: (documents: readonly Annotated[], register: Register) => Linked
  readonly matcher: () => Matcher
  readonly titles?: Pick<Titles, 'place'>
}

export interface Continued extends Linked {
  /** What the user should know of reports that came again, in lines. */
  readonly said: readonly string[]
}

/**
 * Gives the people of the documents their ids, as the register at `path` has them, and stores the documents in it: all of
 * them or, where anything fails, none. A report that the register has in an earlier version takes its place.
 * Makes the file where there is none. Waits for other writers up to a minute.
 */
export function continueRegister(
  path: string,
  documents: readonly Annotated[],
  linker: Linker,
): Continued {
  const database = openDatabase(path, { create: true })
  try {
    return database.write(() => continued(database, documents, linker))
  } finally {
    database.close()
  }
}

/** Undoes what was written, and is no failure. */
class Enough extends Error {}

/** What `continueRegister` would give; the register stays as it is. */
export function continuedWith(
  path: string,
  documents: readonly Annotated[],
  linker: Linker,
): Continued {
  const database = openDatabase(path)
  let made: Continued | undefined
  try {
    return database.write(() => {
      made = continued(database, documents, linker)
      throw new Enough()
    })
  } catch (error) {
    if (error instanceof Enough && made) return made
    throw error
  } finally {
    database.close()
  }
}

function continued(
  database: Database,
  documents: readonly Annotated[],
  { link, matcher, titles = {} }: Linker,
): Continued {
  const names = matcher()
  refreshKeys(database, names)
  const versions = versionsOf(database, documents, database.path)
  const linked = link(documents, knownPeople(database, versions))
  save(database, linked, versions, { matcher: names, places: titles })
  const review = reviewsOf(database)
  const people = linked.people.map((each) => ({ ...each, review: review(each.personId) }))
  return { ...linked, people, said: versions.said }
}

/** Throws where `path` can be no register, before any work is done for it; makes the file where there is none. */
export const checkRegister = (path: string): void => openDatabase(path, { create: true }).close()

/** Throws where `path` is no register. */
export const checkIsRegister = (path: string): void => openDatabase(path).close()

/** Gives the people of the documents the ids that they would have in the register at `path`; nothing is stored. */
export function linkWith(
  path: string,
  documents: readonly Annotated[],
  { link, matcher }: Linker,
): Linked {
  const names = matcher()
  const database = openDatabase(path)
  try {
    return database.write(() => {
      refreshKeys(database, names)
      return link(documents, knownPeople(database, versionsOf(database, documents, path)))
    })
  } finally {
    database.close()
  }
}
