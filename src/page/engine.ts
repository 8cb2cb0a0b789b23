/** The pipeline in a browser: files of a reader → records, as `atau annotate` makes them. */
import type { Source } from '../../pipeline/document.js'
import { annotator, asker } from '../../pipeline/index.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Tagger } from '../../pipeline/tag/tagger.js'
import { linkDecided } from '../link.js'
import { loadMatcher } from '../load/match.js'
import { loadLexicon } from '../load.js'
import { continuedWith, continueRegister, type Linker } from '../register/continue.js'
import { openDatabase } from '../register/database.js'
import { listPeople } from '../register/listed.js'
import type { Clerk } from '../review/desk.js'
import { titlesOf } from '../titles.js'
import { heldFile, isHeld } from './host/database.js'

export interface Engine {
  readonly annotate: (source: Source) => Promise<Annotated>
  /** People have the ids of the register where one is held. */
  readonly clerk: Omit<Clerk, 'state'>
  /** Stores the documents in the register that is held; its file. */
  readonly register: (
    documents: readonly Annotated[],
    decided: Parameters<Clerk['link']>[1],
  ) => Uint8Array<ArrayBuffer>
}

const name = 'people.db'

/** How many people the register has that is held. */
export function registered(): number {
  const database = openDatabase(name)
  try {
    return listPeople(database).length
  } finally {
    database.close()
  }
}

export function openEngine(tagger?: Tagger): Engine {
  const lexicon = loadLexicon()
  const titles = titlesOf(lexicon)
  const matcher = loadMatcher()
  const linker = (decided: Parameters<Clerk['link']>[1]): Linker => ({
    link: (all, register) => linkDecided(all, decided, matcher, register),
    matcher: () => matcher,
    titles,
  })
  return {
    annotate: annotator(lexicon, tagger),
    clerk: {
      titles,
      ask: asker(lexicon),
      link: (documents, decided) =>
        isHeld()
          ? continuedWith(name, documents, linker(decided))
          : linkDecided(documents, decided, matcher, undefined),
    },
    register: (documents, decided) => {
      continueRegister(name, documents, linker(decided))
      return heldFile()
    },
  }
}
