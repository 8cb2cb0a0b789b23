/** A case without ids, so that gold and output are compared as equals: who, what, and what is told of it. Empty: nothing is told. */
import type { Label } from '../../pipeline/document.js'
import { overlaps } from '../../pipeline/range.js'
import type { CaseRecord, MentionRecord } from '../../pipeline/record.js'
import type {
  DateValue,
  PenaltyValue,
  PersonValue,
  PlaceValue,
  StatuteValue,
} from '../../pipeline/values.js'
import { penaltyKey, provisionKey } from '../gold/cases.js'
import type { Placed, Side } from '../units.js'

export const fields = ['provisions', 'penalty', 'modality', 'when', 'where', 'authority'] as const
export type Field = (typeof fields)[number]

/** What makes a fact whole: all but the authority. */
export const factFields = fields.filter((field) => field !== 'authority')

export type Told = { readonly [F in 'person' | 'event' | Field]: string }

/** Any of the answers is right; a field that is left out is not asked for. */
export type Asked = { readonly [F in Field]?: readonly string[] } & {
  readonly person: string
  readonly events: readonly string[]
}

/** Told without kind and measure, a sanction may be called imposed or nothing. */
const modalities = ({ event, penalty, modality }: Told): readonly string[] => {
  const open = (event === 'sentence' || event === 'fine') && penalty === ''
  if (!open || (modality !== '' && modality !== 'imposed')) return [modality]
  return [modality, modality === '' ? 'imposed' : '']
}

export const asAsked = (told: Told): Asked => ({
  person: told.person,
  events: [told.event],
  ...Object.fromEntries(fields.map((field) => [field, [told[field]]])),
  modality: modalities(told),
})

const shared = (a: Placed, b: Placed): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** The gold's mention of a label that a found one covers most. */
export const standsFor = (
  gold: readonly Placed[],
  found: Placed,
  label: Label,
): Placed | undefined =>
  gold
    .filter((each) => each.label === label && overlaps(each, found))
    .sort((a, b) => shared(b, found) - shared(a, found))[0]

export const personIn = (gold: readonly Placed[], found: Placed): string => {
  const own = standsFor(gold, found, 'PERSON')
  return (
    (own?.mention.value as PersonValue | undefined)?.personId ?? `?[${(own ?? found).mention.text}]`
  )
}

/** A person by the id, a body by the words of the gold's mention, so that wrong borders are counted once, as such. */
export function actorIn(gold: readonly Placed[], found: Placed): string {
  if (found.label === 'PERSON') return personIn(gold, found)
  return (standsFor(gold, found, 'ORG') ?? found).mention.text.toLowerCase()
}

/** `KZ-CC 272(1), KZ-CC 405(2)` */
export const provisionList = (keys: readonly string[]): string =>
  [...new Set(keys)].sort().join(', ')

/** The cases of one side as they compare; people and bodies go by the gold they overlap. */
export function toldBy(
  { mentions }: Pick<Side, 'mentions'>,
  cases: readonly CaseRecord[],
  gold: readonly Placed[],
): readonly Told[] {
  const byId = new Map(mentions.map((each) => [each.mention.id, each]))
  const mention = (id: string | undefined): MentionRecord | undefined =>
    id === undefined ? undefined : byId.get(id)?.mention
  const value = <V>(id: string | undefined) => mention(id)?.value as V | undefined
  return cases.map((each): Told => {
    const person = byId.get(each.person)
    const actor = each.authority === undefined ? undefined : byId.get(each.authority)
    const penalty = value<PenaltyValue>(each.penalty)
    return {
      person: person ? personIn(gold, person) : '?',
      event: each.event,
      provisions: provisionList(
        each.statutes.flatMap((id) => value<StatuteValue>(id)?.provisions ?? []).map(provisionKey),
      ),
      penalty: penaltyKey(penalty),
      modality: each.modality ?? penalty?.modality ?? '',
      when: each.when ?? value<DateValue>(each.date)?.iso ?? '',
      where: each.where ?? value<PlaceValue>(each.place)?.name ?? mention(each.place)?.text ?? '',
      authority: actor ? actorIn(gold, actor) : '',
    }
  })
}
