/** Citations go to what they were the ground of; one that nothing takes up is a charge of its own. */
import type { Labelled } from '../document.js'
import type { Event } from '../record.js'
import type { Told as Linked } from '../relate/tell.js'
import type { Valued } from '../relate/valued.js'
import { clauseAt, type Draft, type Reading, rangeOf } from './draft.js'
import { unitAt } from './scene.js'

const grounded = new Set<Event>([
  'charge',
  'sentence',
  'fine',
  'acquittal',
  'closure',
  'trial',
  'appeal',
  'detention',
])

/** Of several cases of a person the sanctions, else the charge or sentence, else the nearest. */
function pick(own: readonly Draft[], at: number): readonly Draft[] {
  const near = (all: readonly Draft[]) =>
    [...all].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  const [sanction] = near(own.filter((each) => each.penalty))
  if (sanction) return own.filter((each) => each.penalty && each.clause.at === sanction.clause.at)
  const strong = own.filter((each) => each.event !== 'detention' && each.event !== 'trial')
  return near(strong.length > 0 ? strong : own).slice(0, 1)
}

const withStatute = (draft: Draft, statute: Valued): Draft =>
  draft.statutes.includes(statute) ? draft : { ...draft, statutes: [...draft.statutes, statute] }

export function withCitations(
  reading: Reading,
  links: readonly Linked[],
  mentions: readonly Valued[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const { scene, clauses, keyOf } = reading
  const byMention = new Map<Labelled, Valued>(mentions.map((each) => [each, each]))
  let all = drafts
  for (const { person, item, rule } of links.flatMap((one) => one.links)) {
    if (item.label !== 'STATUTE') continue
    const key = keyOf(person)
    const statute = byMention.get(item)!
    const at = unitAt(scene.units, item.start)
    const clause = clauseAt(clauses, at)
    const own = all.filter((each) => each.person === key && grounded.has(each.event))
    const here = own.filter((each) => each.clause.at === clause.at)
    const takers = pick(here.length > 0 ? here : own, at)
    if (takers.length > 0) {
      all = all.map((each) => (takers.includes(each) ? withStatute(each, statute) : each))
      continue
    }
    const charge: Draft = {
      person: key,
      mention: byMention.get(person)!,
      event: 'charge',
      clause,
      span: clause,
      at,
      near: at,
      // A charge that only stands has no day and no place.
      assertion: 'state',
      statutes: [statute],
      rule: 'cases/citation',
      because: { rule: `cases/${rule}`, ...rangeOf(scene, at, at + 1) },
    }
    all = [...all, charge]
  }
  return spread(all)
}

/** What a person is tried for once is the ground of every step of the case, but for what lay before or has a ground of its own. */
function spread(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.statutes.length > 0 || !followed.has(draft.event)) return draft
    if (draft.assertion === 'background') return draft
    const others = drafts.filter((each) => each.person === draft.person && each.statutes.length > 0)
    const [first] = others
    const same = others.every(
      (each) =>
        each.statutes.map((one) => one.id).join() === first!.statutes.map((one) => one.id).join(),
    )
    return first && same ? { ...draft, statutes: first.statutes } : draft
  })
}

const followed = new Set<Event>([
  'charge',
  'sentence',
  'fine',
  'acquittal',
  'closure',
  'trial',
  'appeal',
])
