/** What only a court's finding makes a judgment: `the court held that he had disobeyed`, `сот тәртіп бұзды деп шешті`; said by anybody else it is none. */
import type { Clause } from '../clause.js'
import { hasTag, type Scene, type Span, tagAt } from '../scene.js'

const hasCourt = (scene: Scene, { from, to }: Span): boolean =>
  scene.units
    .slice(from, to)
    .some(
      ({ mention, word }, at) =>
        hasTag(scene, from + at, 'court') ||
        tagAt(scene, from + at, 'role') === 'judge' ||
        (word === '@ORG' && (mention?.value as { kind?: string } | undefined)?.kind === 'court'),
    )

/** The clause hangs on a court that finds. */
export function isFound(scene: Scene, { kind, parent }: Clause): boolean {
  if (kind !== 'complement' || !parent || !hasCourt(scene, parent)) return false
  return scene.units
    .slice(parent.from, parent.to)
    .some((_, at) => hasTag(scene, parent.from + at, 'finds'))
}

/** In one phrase with the verb of the finding: the court stands before it. */
export const isFoundThere = (scene: Scene, { from }: Clause, verb: number): boolean =>
  hasCourt(scene, { from, to: verb })
