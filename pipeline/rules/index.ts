/** Needs: passages. Adds: ruled (candidates of every row-driven finder, per passage). Uses: the finders it is given. */
import type { Candidate, Finder } from '../document.js'
import { byLine } from '../read/by-line.js'
import type { Reading } from '../read/index.js'
import type { Stage } from '../stage.js'

export interface Ruled {
  readonly ruled: readonly (readonly Candidate[])[]
}

export const rules = (finders: readonly Finder[]): Stage<Reading, Ruled> => ({
  name: 'rules',
  run: ({ passages }) => ({
    ruled: byLine((lines) => lines.map((line) => finders.flatMap((find) => find(line))))(passages),
  }),
})
