/** Needs: passages and the three layers of candidates. Adds: mentions. Uses: floors and holds per label. */
import { type Label, labels, type Mention, type Source } from '../document.js'
import { idOf } from '../identity.js'
import type { Named } from '../names/index.js'
import type { Reading } from '../read/index.js'
import type { Ruled } from '../rules/index.js'
import type { Stage } from '../stage.js'
import type { Tagged } from '../tag/index.js'
import { choose, evidenceOf, type Joined } from './choose.js'
import type { FusionRows } from './schema.js'

export interface Fused {
  /** Per passage; ranges relative to it, sorted, without overlap. */
  readonly mentions: readonly (readonly Mention[])[]
}

type Needs = Source & Reading & Ruled & Named & Tagged

/** Alone the model's own calibrated score; rules alone have none. */
const ownScore = (each: Joined): number | null => (evidenceOf(each) === 'model' ? each.score : null)

export const fuse = (
  rows: FusionRows,
  withModel: boolean,
  wanted: readonly Label[] = labels,
): Stage<Needs, Fused> => ({
  name: 'fuse',
  run: ({ id, passages, ruled, named, tagged }) => ({
    mentions: passages.map((passage, at) => {
      const candidates = [...(ruled[at] ?? []), ...(named[at] ?? []), ...(tagged[at] ?? [])]
      return choose(passage.text, candidates, rows, withModel, passage.language)
        .filter((each) => wanted.includes(each.label))
        .map((each) => {
          const { start, end, label, from } = each
          const source = passage.back(each)
          return {
            start,
            end,
            label,
            id: idOf(id, source.start, source.end, label),
            score: withModel ? rows.chance[label][evidenceOf(each)] : ownScore(each),
            from,
          }
        })
    }),
  }),
})
