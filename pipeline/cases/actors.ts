/** Who acts in a clause: a court, a department, a judge; and the body that somebody is brought to. */
import type { Event } from '../record.js'
import type { Valued } from '../valued.js'
import type { PersonValue } from '../values.js'
import { mentionsIn, nearest } from './circumstances.js'
import type { Clause } from './clause.js'
import { grammarOf } from './grammar/index.js'
import { casesOfMention } from './grammatical-case.js'
import { hasTag, type Scene, type Span, tagAt } from './scene.js'

/** A body or an official that acted. */
export function authorityNear(
  scene: Scene,
  clause: Clause,
  at: number,
  persons: ReadonlySet<string>,
  event: Event,
): (Valued & Span) | undefined {
  const bodies = mentionsIn(scene, clause, 'ORG').filter((each) =>
    acts(scene, each.from, at, event),
  )
  const body = nearest(scene, bodies, at)
  if (body) return body
  const people = mentionsIn(scene, clause, 'PERSON').filter(
    (each) =>
      !persons.has(personOf(each)) &&
      isJudge(scene, each.from, clause.from) &&
      (scene.language !== 'ru' || isActing(each, scene)),
  )
  return nearest(scene, people, at)
}

/** The same for all mentions of one person. */
export const personOf = (mention: Valued): string =>
  (mention.value as PersonValue | undefined)?.personId ?? mention.id

/** `Судья Асанов назначил`, `назначен судьёй Асановым`; `инспектора Асанова задержали` is whom it happened to. */
const isActing = (mention: Valued, { text, language, declined }: Scene): boolean => {
  const cases = casesOfMention(mention, text, language, declined)
  return cases.has('nominative') || cases.has('instrumental')
}

const isJudge = (scene: Scene, at: number, from: number): boolean => {
  for (let before = at - 1; before >= from && at - before <= 3; before--) {
    const role = tagAt(scene, before, 'role')
    if (role === 'judge' || role === 'investigator' || role === 'prosecutor' || role === 'police')
      return true
    if (
      !/^(?:@ORG|@PLACE|of|the)$/.test(scene.units[before]!.word) &&
      !hasTag(scene, before, 'role')
    )
      return false
  }
  return false
}

/** Kinds of bodies that act against people; outlets and movements tell of it. */
const official = new Set([
  'court',
  'police',
  'prosecution',
  'security',
  'ministry',
  'government',
  'parliament',
  'prison_service',
  'military',
])

/** `вызван в прокуратуру`: who calls somebody is told by where to. */
const called = new Set<Event>(['summons', 'interrogation'])

/** What no court does by itself. */
const uncourtly = new Set<Event>(['detention', 'attack', 'death'])

const kindOf = (mention: Valued | undefined): string =>
  (mention?.value as { kind?: string } | undefined)?.kind ?? ''

/** The unit before a body and its article. */
const beforeBody = (scene: Scene, at: number): number =>
  hasTag(scene, at - 1, 'definite') ? at - 2 : at - 1

/** Does a body stand in, at or inside which something is done? */
export const isWithin = (scene: Scene, at: number): boolean =>
  tagAt(scene, beforeBody(scene, at), 'beside-body') === 'within'

/** The body acts: subject of an active verb, `by` or `at` a court, in the instrumental; not whom something is asked of. */
function acts(scene: Scene, at: number, trigger: number, event: Event): boolean {
  const kind = kindOf(scene.units[at]!.mention)
  if (!official.has(kind) || (kind === 'court' && uncourtly.has(event))) return false
  const { acts: stands } = grammarOf(scene.language)
  if (stands) return stands(scene, at, event) && Math.abs(at - trigger) <= 30
  if (event === 'appeal' && at > trigger && isOwner(scene, at)) return false
  const beside = tagAt(scene, beforeBody(scene, at), 'beside-body')
  // A court hears, a police station is where somebody is, or is not let in.
  const inside =
    beside === 'within' &&
    !called.has(event) &&
    (kind !== 'court' || (event === 'refusal' && scene.language === 'en'))
  const towards = beside === 'towards' && !called.has(event)
  const source = beside === 'within' && isSource(scene, at, trigger)
  if (beside === '' || inside || towards || source) return false
  return Math.abs(at - trigger) <= 30
}

/** `A source at the court said X had been fined`: nobody acts there, somebody tells it. */
const isSource = (scene: Scene, at: number, trigger: number): boolean =>
  scene.language === 'en' &&
  scene.senses
    .slice(at + 1, Math.max(at + 1, trigger))
    .some((senses, index) => index < 3 && senses.some(({ tags }) => tags.has('speech')))

/** `upheld the verdict of the city court`: whose decision it was. */
const isOwner = (scene: Scene, at: number): boolean =>
  hasTag(scene, beforeBody(scene, at), 'day-of') && scene.language === 'en'

const taken = new Set<Event>(['detention', 'summons', 'interrogation'])

/** `taken to the Karatau police department`: the body that somebody is brought to. */
export function takenTo(scene: Scene, { span, event, at }: TakenAt): Valued | undefined {
  if (!taken.has(event)) return undefined
  const goal = ({ from, value }: Valued & Span): boolean => {
    const beside = tagAt(scene, beforeBody(scene, from), 'beside-body')
    return (
      official.has((value as { kind?: string }).kind ?? '') &&
      /^(?:within|towards)$/.test(beside ?? '')
    )
  }
  return nearest(scene, mentionsIn(scene, span, 'ORG').filter(goal), at)
}

interface TakenAt {
  readonly span: Span
  readonly event: Event
  readonly at: number
}
