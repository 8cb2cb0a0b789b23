/** Corrections that say of two that they are one person or not → what `link` hears. The last of several about one pair wins. */
import type { Decision } from '../link/decided.js'
import { spoken } from '../names/match/judged.js'
import type { Judgement } from '../names/match/schema.js'
import type { PersonRecord } from '../record.js'
import type { Annotated } from '../records.js'
import { mentionAt, players } from './marks.js'
import type { Locate, Placed } from './place.js'
import type { Of, Who } from './schema.js'

export type PeopleCorrection = Of<'same-person'> | Of<'different-person'>

/** What a person has decided of people. */
export interface Decided {
  /** Of two spellings, wherever they stand. */
  readonly judgements: readonly Judgement[]
  /** Of two mentions. */
  readonly mentions: readonly Decision[]
  /** Of two ids: known only once people are linked. */
  readonly ids: readonly { readonly a: string; readonly b: string; readonly same: boolean }[]
}

export const nobody: Decided = { judgements: [], mentions: [], ids: [] }

const wordsOf = (who: Who): string | undefined =>
  'at' in who ? who.at.text : 'spelling' in who ? who.spelling : undefined

const lastOfPairs = <T>(items: readonly T[], keyOf: (item: T) => readonly string[]) => [
  ...new Map(items.map((item) => [[...keyOf(item)].sort().join('\t'), item])).values(),
]

/** Two spellings that differ are judged wherever they stand; two that are alike only where they stand. */
export function decidedBy(
  correction: PeopleCorrection,
  documents: readonly Annotated[],
  locate: Locate,
): Decided | Exclude<Placed, { readonly spot: unknown }> | 'no mark' {
  const { a, b, time, who = 'correction' } = correction
  const same = correction.kind === 'same-person'
  const [one, two] = [wordsOf(a), wordsOf(b)]
  if (one !== undefined && two !== undefined && spoken(one) !== spoken(two)) {
    const verdict = same ? 'same' : 'different'
    const row: Judgement = { a: one, b: two, verdict, by: who, date: time.slice(0, 10) }
    return { ...nobody, judgements: [row] }
  }
  if ('personId' in a && 'personId' in b)
    return { ...nobody, ids: [{ a: a.personId, b: b.personId, same }] }
  if (!('at' in a && 'at' in b)) return 'no mark'
  const ends = [a, b].map((each) => {
    const placed = locate(each.source, each.at)
    if (!('spot' in placed)) return placed
    const { document, entry, range } = placed.spot
    const { mentions } = documents[document]!.entries[entry]!
    return mentionAt(mentions, range, players.person)?.id ?? 'no mark'
  })
  const lost = ends.find((each) => typeof each !== 'string')
  if (lost) return lost as Exclude<Placed, { readonly spot: unknown }>
  const [from, to] = ends as readonly string[]
  if (from === 'no mark' || to === 'no mark') return 'no mark'
  return { ...nobody, mentions: [{ a: from!, b: to!, same }] }
}

export const allDecided = (parts: readonly Decided[]): Decided => ({
  judgements: lastOfPairs(
    parts.flatMap((each) => each.judgements),
    ({ a, b }) => [spoken(a), spoken(b)],
  ),
  mentions: lastOfPairs(
    parts.flatMap((each) => each.mentions),
    ({ a, b }) => [a, b],
  ),
  ids: lastOfPairs(
    parts.flatMap((each) => each.ids),
    ({ a, b }) => [a, b],
  ),
})

/** Ids of a linked run → mentions, for linking it once more. Ids that nobody has are left out. */
export function decisionsOfIds(
  { ids }: Decided,
  people: readonly PersonRecord[],
): readonly Decision[] {
  const first = new Map(people.map(({ personId, mentions }) => [personId, mentions[0]]))
  return ids.flatMap(({ a, b, same }) => {
    const [one, two] = [first.get(a), first.get(b)]
    return one !== undefined && two !== undefined ? [{ a: one, b: two, same }] : []
  })
}
