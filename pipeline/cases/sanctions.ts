/** Sanctions, each with the people it was imposed on, asked for or threatened. */
import { grouped } from '../link/grouped.js'
import type { Event } from '../record.js'
import type { Valued } from '../valued.js'
import type { Modality } from '../values.js'
import { type Assertion, inverted } from './assertion.js'
import { isOfBody } from './bodies.js'
import { reasonsIn } from './circumstances.js'
import type { Clause } from './clause.js'
import { clauseAt, type Draft, type Reading, rangeOf } from './draft.js'
import type { Told } from './events.js'
import { penaltyOf } from './items.js'
import type { Link } from './links.js'
import { endsAs, hasTag, type Scene, tagAt, unitAt } from './scene.js'
import { sanctioning, toldBeside, verbOf } from './told-by.js'
import type { Trigger } from './trigger.js'

/** What is not said to have happened takes an imposed sanction with it. */
const unsaid = new Set<Assertion>(['negated', 'asked', 'false'])
/** `If X is sentenced to three years, …`, `X will be fined 20 MCI`: so does what has not come yet; what a court decides `is to be`, or somebody must pay. */
const untold = new Set<Assertion>(['possible', 'planned', 'demanded'])

/** `was not sentenced to`, `а не арестован`: also where somebody else takes the words for a sanction. */
function isDenied(
  scene: Scene,
  at: number,
  modality: Modality | undefined,
  read: Told | undefined,
): boolean {
  if (/^(?:lifted|possible)$/.test(modality ?? '')) return false
  if (read && unsaid.has(read.assertion)) return true
  if (read && modality === 'imposed' && untold.has(read.assertion) && isUntold(scene, read.trigger))
    return true
  return hasTag(scene, at - 1, 'not')
}

const isUntold = (scene: Scene, { clause, from, form }: Trigger): boolean =>
  (form === 'future' && scene.language === 'ru') ||
  inverted(scene, clause) ||
  scene.senses.slice(clause.from, from).some((all) => all.some(({ tags }) => tags.has('untold')))

/** `the court refused to arrest her for 15 days`: nothing but words of one phrase between the refusal and the sanction. */
const isRefused = (scene: Scene, { from, to }: Clause, at: number): boolean => {
  for (let cue = from; cue < to; cue++) {
    // `refused to shorten the 15-day arrest`: a longer phrase tells that it stays.
    const own = scene.senses[cue]!.filter(({ tags }) => tags.has('cue'))
    const longest = Math.max(...own.map(({ to }) => to))
    const sense = own.find((each) => each.to === longest && each.tags.get('cue') === 'refused')
    // In Kazakh it stands behind: `судьядан бас тартқан X 7 тәулікке қамалды` refused something else.
    if (!sense || (scene.language === 'kk' && sense.to <= at)) continue
    const between = scene.units.slice(Math.min(sense.to, at), Math.max(cue, at))
    // `dismissed X the day after he was fined`: with a subject another clause begins.
    const first = Math.min(sense.to, at)
    const parted = between.some(
      ({ word }, index) => /^[,;:]$/.test(word) || isSubject(scene, first + index),
    )
    if (!parted) return true
  }
  return false
}

const isSubject = (scene: Scene, at: number): boolean =>
  scene.language === 'en' && /:nominative$/.test(tagAt(scene, at, 'pronoun') ?? '')

/** `serving four years`, `отбывающий`: what was imposed long before. */
const inState = (scene: Scene, clause: Clause, at: number): boolean => {
  const [from, to] =
    scene.language === 'kk'
      ? [at, Math.min(clause.to, at + 10)]
      : [Math.max(clause.from, at - 5), at]
  for (let each = from; each < to; each++)
    if (scene.senses[each]!.some((sense) => sense.tags.get('state') === '')) return true
  return false
}

const conditions = new Set(['bail', 'recognizance'])

/** `was released on bail`: on what somebody is let go is ordered with it. */
const isCondition = ({ units }: Scene, at: number): boolean =>
  conditions.has((units[at]?.mention?.value as { kind?: string } | undefined)?.kind ?? '')

function assertionAt(
  { scene, told }: Reading,
  read: Told | undefined,
  clause: Clause,
  at: number,
): Draft['assertion'] {
  if (inState(scene, clause, at)) return 'state'
  const reason = reasonsIn(scene, clause).some((each) => each.from < at && at < each.to)
  if (reason && hasOther(scene, clause, at)) return 'state'
  if (read && !(read.assertion === 'named' && isAppealed(scene, clause, at)))
    return read.assertion === 'background' ? 'background' : 'asserted'
  if (isAppealed(scene, clause, at)) return 'state'
  // `was released after 15 days of arrest`: another event is the news, the sanction lies before it.
  const news = toldBeside(told, clause).some(
    ({ trigger, assertion }) =>
      assertion === 'asserted' &&
      apart.has(trigger.event) &&
      !scene.senses[trigger.from]!.some(({ tags }) => tags.has('changes')),
  )
  if (news && !isCondition(scene, at)) return 'state'
  const past = scene.senses
    .slice(clause.from, at)
    .some(
      (senses, index) =>
        senses.some(({ tags }) => tags.has('earlier') || tags.has('past')) &&
        !ofParticiple(scene, clause.from + index, at),
    )
  const anterior = scene.senses
    .slice(at, clause.to)
    .some((senses) => senses.some(({ tags }) => tags.has('anterior')))
  // `activists who were arrested for 15 days`
  const inner =
    (clause.kind === 'relative' || clause.kind === 'participle') &&
    toldBeside(told, clause).some(({ trigger }) => trigger.clause === clause)
  return past || anterior || inner ? 'background' : 'asserted'
}

/** `Бұған дейін сотта болмаған Асанов 10 тәулікке қамалды`: what lay before ends with the participle before the name. */
const ofParticiple = (scene: Scene, from: number, to: number): boolean =>
  scene.language === 'kk' &&
  scene.units
    .slice(from, to)
    .some(
      ({ word }, index, all) =>
        all[index + 1]?.word === '@PERSON' && endsAs(scene, word, 'epithet', 'past'),
    )

/** `lost his appeal against a fine of 70 MCI` */
const isAppealed = (scene: Scene, { from }: Clause, at: number): boolean => {
  for (let each = at - 1; each >= Math.max(from, at - 4); each--)
    if (hasTag(scene, each, 'opposes')) {
      let noun = each - 1
      while (
        noun > from &&
        each - noun <= 4 &&
        (scene.units[noun]!.word === '@PERSON' || hasTag(scene, noun, 'title'))
      )
        noun--
      return hasTag(scene, noun, 'appealed')
    }
  return false
}

/** Events beside which a sanction without a verb of its own is no news. */
const apart = new Set<Event>([
  'release',
  'appeal',
  'transfer',
  'hunger_strike',
  'death',
  'refusal',
  'attack',
])

/** Another sanction stands before: `5 days of arrest for not obeying the ban on …`. */
const hasOther = (scene: Scene, clause: Clause, at: number): boolean =>
  scene.units
    .slice(clause.sentence.from, at)
    .some(({ mention }) => mention?.label === 'PENALTY' && mention !== scene.units[at]!.mention)

export function sanctionsOf(
  reading: Reading,
  links: readonly Link[],
  mentions: readonly Valued[],
): readonly Draft[] {
  const { scene, clauses, keyOf } = reading
  const byItem = grouped(links, ({ item }) => item)
  const drafts = mentions.flatMap((penalty): readonly Draft[] => {
    const own = byItem.get(penalty)
    if (penalty.label !== 'PENALTY' || !own) return []
    const value = penaltyOf(penalty)
    const at = unitAt(scene.units, penalty.start)
    const clause = clauseAt(clauses, at)
    if ((value?.modality ?? 'imposed') === 'imposed' && isRefused(scene, clause, at)) return []
    const read = verbOf(reading, clause, at)
    if (isDenied(scene, at, value?.modality, read)) return []
    if (isOfBody(scene, clause, at, unitAt(scene.units, penalty.end - 1) + 1)) return []
    const from = read?.trigger.from ?? at
    return own.map(({ person: { mention }, features }) => ({
      person: keyOf(mention),
      mention,
      event: value?.kind === 'fine' ? 'fine' : 'sentence',
      clause: read?.trigger.clause ?? clause,
      span: read?.span ?? clause,
      at: from,
      near: from,
      assertion: assertionAt(reading, read, clause, at),
      penalty,
      ...(value?.modality && { modality: value.modality }),
      statutes: [],
      rule: `cases/${features.join('+')}`,
      because: { rule: 'cases/sanction', ...rangeOf(scene, from, read?.trigger.to ?? at + 1) },
    }))
  })
  return drafts.filter((each, at) => !isAgain(each, at, drafts))
}

/** `fined 20 MCI. … left the fine (20 MCI) unchanged`: told again as what stands it is no second one. */
const isAgain = (draft: Draft, at: number, drafts: readonly Draft[]): boolean =>
  draft.assertion === 'state' &&
  draft.modality === 'imposed' &&
  drafts.some(
    (each, index) =>
      index < at &&
      each.person === draft.person &&
      each.modality === 'imposed' &&
      each.assertion !== 'state' &&
      measureOf(each) === measureOf(draft),
  )

const measureOf = ({ penalty }: Draft): string => {
  const { kind, duration, amount, unit } = penaltyOf(penalty!) ?? {}
  return duration || amount ? [kind, duration, amount, unit].join() : penalty!.id
}

/** Where the sanctions of each clause stand, in units. */
export function sanctionPlaces(
  drafts: readonly Draft[],
  { scene, clauses }: Reading,
): ReadonlyMap<Clause, readonly number[]> {
  const places = new Map<Clause, number[]>()
  for (const { penalty } of drafts) {
    if (!penalty) continue
    const at = unitAt(scene.units, penalty.start)
    const clause = clauseAt(clauses, at)
    const own = places.get(clause)
    if (own) own.push(at)
    else places.set(clause, [at])
  }
  return places
}

const isBan = ({ units }: Scene, at: number): boolean =>
  /^(?:activity_ban|rights_deprivation)$/.test(
    (units[at]?.mention?.value as { kind?: string } | undefined)?.kind ?? '',
  )

/** Does a sanction of its clause take a trigger up: `was arrested for 15 days`, `was sentenced to 4 years`? */
export function takesUp(
  places: ReadonlyMap<Clause, readonly number[]>,
  trigger: Trigger,
  { scene }: Reading,
): boolean {
  if (scene.units[trigger.from]?.mention?.label === 'PENALTY') return true
  const own = places.get(trigger.clause)
  if (!own || trigger.outcome) return false
  if (sanctioning.has(trigger.event)) return true
  // `barred X from speaking for two years`
  if (trigger.event === 'refusal' && own.some((at) => at >= trigger.to && isBan(scene, at)))
    return true
  const arrest = scene.senses[trigger.from]!.some((sense) => sense.tags.has('arrest'))
  return trigger.event === 'detention' && arrest && own.some((at) => Math.abs(at - trigger.to) <= 8)
}
