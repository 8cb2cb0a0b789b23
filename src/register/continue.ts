/** Links new reports with the people of a register, and keeps both. */
import type { Linked } from '../../pipeline/link/index.js'
import type { Register } from '../../pipeline/link/register.js'
import type { Matcher } from '../../pipeline/names/match/matcher.js'
import type { Annotated } from '../../pipeline/records.js'
import { openDatabase } from './database.js'
import { refreshKeys } from './forms.js'
import { knownPeople } from './known.js'
import { reviewsOf } from './run.js'
import { save } from './save.js'

export interface Linker {
  readonly link: (documents: readonly Annotated[], register: Register) => Linked
  readonly matcher: () => Matcher
}

/**
 * Gives the people of the documents their ids, as the register at `path` has them, and stores the documents in it: all of
 * them or, where anything fails, none. Makes the file where there is none. Waits for other writers up to a minute.
 */
export function continueRegister(
  path: string,
  documents: readonly Annotated[],
  { link, matcher }: Linker,
): Linked {
  const names = matcher()
  const database = openDatabase(path, { create: true })
  try {
    return database.write(() => {
      refreshKeys(database, names)
      const linked = link(documents, knownPeople(database))
      save(database, linked, names)
      const review = reviewsOf(database)
      const people = linked.people.map((each) => ({ ...each, review: review(each.personId) }))
      return { ...linked, people }
    })
  } finally {
    database.close()
  }
}

/** Throws where `path` can be no register, before any work is done for it; makes the file where there is none. */
export const checkRegister = (path: string): void => openDatabase(path, { create: true }).close()
