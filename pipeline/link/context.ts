/** What an entry tells of a person besides the name: provisions, places, dates and the people named with them. */
import { oneLine } from '../read/plain.js'
import type { EntryRecord } from '../record.js'
import type { DateValue, PlaceValue, StatuteValue } from '../values.js'
import type { Group } from './people.js'
import type { Subject } from './subjects.js'

const weights = { statute: 1, date: 1, place: 0.5, person: 1 } as const
type Kind = keyof typeof weights

const known = new WeakMap<EntryRecord, ReadonlyMap<string, number>>()

function read(entry: EntryRecord): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  const add = (kind: Kind, text: string | undefined) => {
    if (text) out.set(`${kind} ${text}`, weights[kind])
  }
  for (const { label, value, text } of entry.mentions) {
    if (label === 'PERSON') add('person', text)
    if (label === 'PLACE') add('place', (value as PlaceValue | undefined)?.name)
    if (label === 'DATE') add('date', (value as DateValue | undefined)?.iso)
    if (label === 'STATUTE')
      for (const { law, article } of (value as StatuteValue | undefined)?.provisions ?? [])
        add('statute', `${law} ${article ?? ''}`)
  }
  return out
}

function contextOf(entry: EntryRecord): ReadonlyMap<string, number> {
  const found = known.get(entry) ?? read(entry)
  known.set(entry, found)
  return found
}

/** How much the entry of a mention shares with the entries of a group: the best of them. */
export function sharedContext(subject: Subject, group: Group): number {
  const own = contextOf(subject.record)
  let best = 0
  for (const member of group.members) {
    if (member.record === subject.record) continue
    let sum = 0
    for (const [key, weight] of contextOf(member.record))
      if (own.has(key) && key !== `person ${subject.mention.text}`) sum += weight
    best = Math.max(best, sum)
  }
  return best
}

export const sharesStatute = (subject: Subject, group: Group): boolean => {
  const own = contextOf(subject.record)
  return group.members.some(
    ({ record }) =>
      record !== subject.record &&
      [...contextOf(record).keys()].some((key) => key.startsWith('statute ') && own.has(key)),
  )
}

/** The word of a role right before a mention: `lawyer Aidarkhanov A`. */
export function roleOf(subject: Subject, isTitle: (word: string) => boolean): string | undefined {
  const { record, mention } = subject
  const before = oneLine(record.text.slice(Math.max(0, mention.start - 40), mention.start))
  const word = /(\p{L}+)\s+$/u.exec(before)?.[1]
  return word && isTitle(word) ? word.toLowerCase() : undefined
}
