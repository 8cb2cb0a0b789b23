/** Needs: passages. Adds: named (person candidates, per passage). Uses: a finder that sees the whole document. */
import type { Candidate, Passage } from '../document.js'
import type { Reading } from '../read/index.js'
import type { Stage } from '../stage.js'

export interface Named {
  readonly named: readonly (readonly Candidate[])[]
}

export type DocumentFinder = (passages: readonly Passage[]) => readonly (readonly Candidate[])[]

export const names = (find: DocumentFinder): Stage<Reading, Named> => ({
  name: 'names',
  run: ({ passages }) => ({ named: find(passages) }),
})
