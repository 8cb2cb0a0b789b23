/**
 * Which people of a sentence a citation or a sanction belongs to: those named last before it; those it is put on right after
 * (`a fine on X`); one each where the text says `respectively`; else the people the sentence before spoke of.
 */
import type { Labelled, Range } from '../document.js'
import type { Group } from './groups.js'

export interface Link {
  readonly person: Labelled
  readonly item: Labelled
  readonly rule: string
}

const putOn =
  /^\s*(?:(?:imposed |handed down |requested )?(?:on|to|for|against|upon)\s(?:\p{Ll}+\s){0,3})?$/u

function groupFor(
  text: string,
  item: Labelled,
  groups: readonly Group[],
): { group: Group; rule: string } | undefined {
  const before = groups.filter((group) => group.end <= item.start).at(-1)
  const after = groups.find((group) => group.start >= item.end)
  if (
    after &&
    putOn.test(text.slice(item.end, after.start)) &&
    !(before && /^[\s,–—:-]*$/u.test(text.slice(before.end, item.start)))
  )
    return { group: after, rule: 'put-on' }
  if (before) return { group: before, rule: 'named-before' }
  if (after) return { group: after, rule: 'named-after' }
  return undefined
}

export interface Attaching {
  readonly text: string
  readonly sentence: Range
  readonly groups: readonly Group[]
  readonly items: readonly Labelled[]
  /** People that the text before this sentence spoke of. */
  readonly carried: readonly Labelled[]
  readonly inOrder: boolean
}

export function attach({ text, groups, items, carried, inOrder }: Attaching): readonly Link[] {
  const penalties = items.filter((item) => item.label === 'PENALTY')
  return items.flatMap((item) => {
    const near = groupFor(text, item, groups)
    const people = near?.group.people ?? carried
    const rule = near?.rule ?? 'carried'
    if (
      inOrder &&
      item.label === 'PENALTY' &&
      people.length === penalties.length &&
      people.length > 1
    ) {
      const person = people[penalties.indexOf(item)]!
      return [{ person, item, rule: 'respectively' }]
    }
    return people.map((person) => ({ person, item, rule }))
  })
}
