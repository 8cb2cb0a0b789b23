/** Needs: passages. Adds: named (person candidates, per passage). Uses: a finder that sees the whole document. */
import type { Candidate, Passage } from '../document.js'
import type { Stage } from '../stage.js'
import type { Tokens } from '../tokenise/index.js'

export interface Named {
  readonly named: readonly (readonly Candidate[])[]
}

export type DocumentFinder = (passages: readonly Passage[]) => readonly (readonly Candidate[])[]

export const names = (find: DocumentFinder): Stage<Tokens, Named> => ({
  name: 'names',
  run: ({ passages }) => ({ named: find(passages) }),
})
