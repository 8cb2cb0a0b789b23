/** Needs: passages. Adds: named (person candidates, per passage). Uses: a finder that sees the whole document. */
import type { Candidate } from '../document.js'
import { byLine, type FindIn } from '../read/by-line.js'
import type { Reading } from '../read/index.js'
import type { Stage } from '../stage.js'

export interface Named {
  readonly named: readonly (readonly Candidate[])[]
}

export const names = (find: FindIn): Stage<Reading, Named> => ({
  name: 'names',
  run: ({ passages }) => ({ named: byLine(find)(passages) }),
})
