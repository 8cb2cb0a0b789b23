/** Whether two people are two by their names alone; asked only where they would be joined: most pairs never are. */
import type { Matcher } from '../names/match/matcher.js'
import { isNear } from './pairs.js'
import type { Subject } from './subjects.js'

/** What speaks for itself of a person before anything is joined: one spelling, or the names of a known person with theirs. */
export type Side = readonly (readonly Subject[])[]

/** Two of them contradict each other where all names of theirs that were compared do, in any spelling. */
export type Contradicts = (a: Side, b: Side) => boolean

export function contradictor(matcher: Matcher): Contradicts {
  const between = (a: Side, b: Side): boolean => {
    let compared = false
    for (const one of a)
      for (const two of b) {
        const near = one.flatMap((x) => two.filter((y) => isNear(x, y)).map((y) => [x, y] as const))
        if (near.length === 0) continue
        compared = true
        const against = near.some(
          ([x, y]) => matcher.judge(x.name, y.name).contradictions.length > 0,
        )
        if (!against) return false
      }
    return compared
  }
  const known = new Map<Side, Map<Side, boolean>>()
  return (a, b) => {
    const own = known.get(a) ?? new Map<Side, boolean>()
    known.set(a, own)
    const found = own.get(b) ?? between(a, b)
    own.set(b, found)
    return found
  }
}
