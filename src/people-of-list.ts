/** A list of names in memory → people. */
import { collector } from '../pipeline/names/match/dedupe/index.js'
import { listedPeople } from '../pipeline/names/match/dedupe/people.js'
import type { ListedPerson } from '../pipeline/record.js'
import { loadMatcher } from './load/match.js'

export function peopleOf(names: Iterable<string>): readonly ListedPerson[] {
  const matcher = loadMatcher()
  const list = collector(matcher)
  for (const name of names) list.add(name)
  return [...listedPeople(list.group(), matcher)]
}
