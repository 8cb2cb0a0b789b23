/** Needs: passages. Adds: ruled (candidates of every row-driven finder, per passage). Uses: the finders it is given. */
import type { Candidate, Finder } from '../document.js'
import type { Stage } from '../stage.js'
import type { Tokens } from '../tokenise/index.js'

export interface Ruled {
  readonly ruled: readonly (readonly Candidate[])[]
}

export const rules = (finders: readonly Finder[]): Stage<Tokens, Ruled> => ({
  name: 'rules',
  run: ({ passages }) => ({
    ruled: passages.map((passage) => finders.flatMap((find) => find(passage))),
  }),
})
