/** What an entry tells of a person besides the name: provisions, places, dates and the people named with them. */
import { oneLine } from '../read/plain.js'
import type { Group } from './people.js'
import type { Subject } from './subjects.js'

/** How much the entry of a mention shares with the entries of a group: the best of them. */
export function sharedContext({ place, text }: Subject, group: Group): number {
  const { of } = place
  const own = of.numbers(place)
  let best = 0
  for (const member of group.members)
    if (member.place !== place) best = Math.max(best, of.shared(own, member.place, text))
  return best
}

export function sharesStatute({ place }: Subject, group: Group): boolean {
  const { of } = place
  const own = of.numbers(place)
  return group.members.some(
    (member) => member.place !== place && of.sharesStatute(own, member.place),
  )
}

/** The word of a role right before a mention: `lawyer Aidarkhanov A`. */
export function roleOf(subject: Subject, isTitle: (word: string) => boolean): string | undefined {
  const { place, start } = subject
  const before = oneLine(place.text.slice(Math.max(0, start - 40), start))
  const word = /(\p{L}+)\s+$/u.exec(before)?.[1]
  return word && isTitle(word) ? word.toLowerCase() : undefined
}
