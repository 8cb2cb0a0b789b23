/** What a known person is called, without what slips of the source and namesakes have brought in. */
import type { Matcher } from '../names/match/matcher.js'
import type { Group } from './people.js'
import { isShort } from './short.js'
import { bySpelling, type Subject } from './subjects.js'

export interface Core {
  /** One mention for each spelling of each person. */
  readonly spellings: readonly Subject[]
  /** Of these the short ones of a person who has a full name too. */
  readonly led: ReadonlySet<Subject>
}

/** Full names first, then the more frequent; each that contradicts none of those before it. */
function coreOfOne(group: Group, matcher: Matcher): readonly Subject[] {
  const spellings = bySpelling(group.members.filter(({ lone, name }) => !lone && !name.problem))
  const ranked = [...spellings].sort(
    (a, b) => Number(isShort(a[0]!)) - Number(isShort(b[0]!)) || b.length - a.length,
  )
  const core: Subject[] = []
  for (const [subject] of ranked)
    if (
      subject &&
      core.every((each) => matcher.judge(each.name, subject.name).contradictions.length === 0)
    )
      core.push(subject)
  return core
}

export function coreOf(known: readonly Group[], matcher: Matcher): Core {
  const cores = known.map((group) => coreOfOne(group, matcher))
  return {
    spellings: cores.flat(),
    led: new Set(
      cores.flatMap((core) => (core[0] && !isShort(core[0]) ? core.filter(isShort) : [])),
    ),
  }
}
