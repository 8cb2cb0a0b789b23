/** The cases of one entry, from what its sentences tell. */
import type { Labelled, Passage, Range } from '../document.js'
import type { CaseRecord, Event } from '../record.js'
import type { PlaceKind, Values } from '../values.js'
import type { Link } from './attach.js'
import { type EventReader, eventOf } from './events.js'
import { personKeys } from './keys.js'
import { type Told, tell, type Valued } from './tell.js'
import type { RoleWords } from './words.js'

export type { Valued } from './tell.js'

export interface EntryCases {
  readonly passage: Passage
  readonly mentions: readonly Valued[]
  readonly words: RoleWords
  readonly event: EventReader
}

/** The narrower says more: `Pavlodar region, the city of Ereymentau`. */
const narrowness: readonly PlaceKind[] = ['country', 'region', 'district', 'city', 'settlement']

/** The place of the dateline: the narrowest of those that stand before the first other name. */
function headPlace(mentions: readonly Valued[]): Valued | undefined {
  const other = mentions.findIndex((each) => each.label !== 'PLACE' && each.label !== 'DATE')
  const head = mentions
    .slice(0, other === -1 ? undefined : other)
    .filter((each) => each.label === 'PLACE')
  const rank = (each: Valued) =>
    narrowness.indexOf((each.value as Values['PLACE'] | undefined)?.kind ?? 'country')
  const first = head[0] ?? mentions.find((each) => each.label === 'PLACE')
  return head
    .slice(0, 3)
    .reduce((best, each) => (best && rank(each) <= rank(best) ? best : each), first)
}

const itemsOf = (links: readonly Link[], label: Labelled['label']): readonly Link[] =>
  links.filter((link) => link.item.label === label)

export function casesOf({ passage, mentions, words, event }: EntryCases): readonly CaseRecord[] {
  const valued = new Map<Labelled, Valued>(mentions.map((each) => [each, each]))
  const keys = personKeys(mentions)
  const idOf = (each: Labelled): string => valued.get(each)!.id
  const keyOf = (each: Labelled): string => keys.get(idOf(each)) ?? idOf(each)
  const told = tell(passage, mentions, words, keyOf)
  const place = headPlace(mentions)
  const date = mentions.find((each) => each.label === 'DATE')
  const charges = new Map<string, Labelled[]>()
  for (const { links } of told)
    for (const { person, item } of itemsOf(links, 'STATUTE'))
      charges.set(keyOf(person), [...(charges.get(keyOf(person)) ?? []), item])

  const known = new Map<Range, Event | undefined>()
  const saidIn = (sentence: Range): Event | undefined => {
    if (!known.has(sentence))
      known.set(sentence, event(passage.text.slice(sentence.start, sentence.end)))
    return known.get(sentence)
  }

  const make = (
    { sentence }: Told,
    { person, rule }: Pick<Link, 'person' | 'rule'>,
    penalty: Labelled | undefined,
    statutes: readonly Labelled[],
  ): readonly CaseRecord[] => {
    const value = penalty && (valued.get(penalty)?.value as Values['PENALTY'] | undefined)
    const said = saidIn(sentence)
    const kind = eventOf(value, said) ?? (statutes.length > 0 ? 'charge' : undefined)
    if (!kind) return []
    const ranges = [person, ...statutes, ...(penalty ? [penalty] : [])]
    const start = Math.min(...ranges.map((each) => each.start))
    const end = Math.max(...ranges.map((each) => each.end))
    return [
      {
        person: idOf(person),
        event: kind,
        statutes: [...new Set(statutes.map(idOf))],
        ...(penalty && { penalty: idOf(penalty) }),
        ...(place && { place: place.id }),
        ...(date && { date: date.id }),
        because: [{ rule: `relate/${rule}`, start, end }],
      },
    ]
  }

  const sanctioned = told.flatMap((one) =>
    itemsOf(one.links, 'PENALTY').flatMap((link) => {
      const here = itemsOf(one.links, 'STATUTE').filter((each) => each.person === link.person)
      const statutes =
        here.length > 0 ? here.map((each) => each.item) : (charges.get(keyOf(link.person)) ?? [])
      return make(one, link, link.item, statutes)
    }),
  )
  const covered = new Set(
    sanctioned.flatMap((each) =>
      each.statutes.map((id) => `${keys.get(each.person) ?? each.person} ${id}`),
    ),
  )
  const charged = told.flatMap((one) => {
    const links = itemsOf(one.links, 'STATUTE')
    return [...new Set(links.map((link) => link.person))].flatMap((person) => {
      const own = links.filter((link) => link.person === person)
      const done = own.every((link) => covered.has(`${keyOf(person)} ${idOf(link.item)}`))
      return done
        ? []
        : make(
            one,
            own[0]!,
            undefined,
            own.map((link) => link.item),
          )
    })
  })
  const used = new Set(
    [...sanctioned, ...charged].map((each) => keys.get(each.person) ?? each.person),
  )
  const others = told.flatMap((one) =>
    one.subjects.flatMap((person) => {
      if (used.has(keyOf(person))) return []
      const found = make(one, { person, rule: 'event' }, undefined, [])
      if (found.length > 0) used.add(keyOf(person))
      return found
    }),
  )
  return [...sanctioned, ...charged, ...others].sort(
    (a, b) => a.because[0]!.start - b.because[0]!.start,
  )
}
