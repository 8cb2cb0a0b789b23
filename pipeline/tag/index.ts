/** Needs: passages. Adds: tagged (candidates of a model, per passage). Uses: a Tagger; without one the layer is empty. */
import type { Candidate } from '../document.js'
import type { Stage } from '../stage.js'
import type { Tokens } from '../tokenise/index.js'
import type { Tagger } from './tagger.js'

export interface Tagged {
  readonly tagged: readonly (readonly Candidate[])[]
}

export const tag = (tagger: Tagger | undefined): Stage<Tokens, Tagged> => ({
  name: 'tag',
  run: async ({ passages }) => ({
    tagged: tagger ? await tagger.tag(passages) : passages.map(() => []),
  }),
})
