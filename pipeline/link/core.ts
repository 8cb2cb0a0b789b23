/** What a known person is called, without what slips of the source and namesakes have brought in. */
import type { Matcher } from '../names/match/matcher.js'
import type { Side } from './contradicted.js'
import type { Group } from './people.js'
import { isShort } from './short.js'
import { bySpelling, type Subject } from './subjects.js'

export interface Core {
  /** One mention for each spelling of each person. */
  readonly spellings: readonly Subject[]
  /** The names of each person, a married one or one that a person has merged among them, with what tells of each. */
  readonly sides: readonly (readonly [Group, Side])[]
}

/**
 * Full names first, then the more frequent; those that do not contradict each other are one name. A short one that fits none of
 * the names is a slip or a namesake, and left out, unless a person has merged it.
 */
function namesOf(group: Group, matcher: Matcher): readonly (readonly Subject[])[] {
  const spellings = bySpelling(group.members.filter(({ lone, name }) => !lone && !name.problem))
  const ranked = [...spellings].sort(
    (a, b) => Number(isShort(a[0]!)) - Number(isShort(b[0]!)) || b.length - a.length,
  )
  const names: Subject[][] = []
  for (const subject of ranked.flatMap((members) => members[0] ?? [])) {
    const own = names.find((name) =>
      name.every((each) => matcher.judge(each.name, subject.name).contradictions.length === 0),
    )
    if (own) own.push(subject)
    else if (names.length === 0 || !isShort(subject) || group.known?.merged) names.push([subject])
  }
  return names
}

/** Without the short spellings of a name that is known in full: they were put there by it. */
const unled = (name: readonly Subject[]): readonly Subject[] =>
  isShort(name[0]!) ? name : name.filter((each) => !isShort(each))

export function coreOf(known: readonly Group[], matcher: Matcher): Core {
  const cores = known.map((group) => ({ group, names: namesOf(group, matcher) }))
  return {
    spellings: cores.flatMap(({ names }) => names.flat()),
    sides: cores.map(({ group, names }) => [group, names.map(unled)]),
  }
}
