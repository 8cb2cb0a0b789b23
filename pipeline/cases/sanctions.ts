/** Sanctions, each with the people it was imposed on, asked for or threatened. */
import type { Labelled } from '../document.js'
import { grouped } from '../link/grouped.js'
import type { Event } from '../record.js'
import type { Told as Linked } from '../relate/tell.js'
import type { Valued } from '../valued.js'
import type { Modality, PenaltyValue } from '../values.js'
import { type Candidate, candidatesIn, candidatesOf, isAnothers, isHead } from './arguments.js'
import { type Assertion, inverted } from './assertion.js'
import type { Bearer } from './bearer.js'
import { isOfBody } from './bodies.js'
import { reasonsIn } from './circumstances.js'
import type { Clause, ClauseKind } from './clause.js'
import { clauseAt, type Draft, type Reading, rangeOf } from './draft.js'
import type { Told } from './events.js'
import { isExcepted } from './exceptions.js'
import { grammarOf } from './grammar/index.js'
import { endsAs, hasTag, type Scene, tagAt, unitAt } from './scene.js'
import type { Trigger } from './trigger.js'

const sanctioning = new Set<Event>(['sentence', 'fine'])

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

const penaltyOf = (penalty: Valued): PenaltyValue | undefined =>
  penalty.value as PenaltyValue | undefined

/** `the court refused to arrest her for 15 days`: nothing but words of one phrase between the refusal and the sanction. */
const isRefused = (scene: Scene, { from, to }: Clause, at: number): boolean => {
  for (let cue = from; cue < to; cue++) {
    const sense = scene.senses[cue]!.find((each) => each.tags.get('cue') === 'refused')
    if (!sense) continue
    const between = scene.units.slice(Math.min(sense.to, at), Math.max(cue, at))
    if (!between.some((unit) => /^[,;:]$/.test(unit.word))) return true
  }
  return false
}

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

const bySentence = new WeakMap<readonly Told[], ReadonlyMap<number, readonly Told[]>>()
const nothing: readonly Told[] = []

/** What is told in the sentence of a clause. */
function toldBeside(told: readonly Told[], { at }: Clause): readonly Told[] {
  const found = bySentence.get(told) ?? grouped(told, ({ trigger }) => trigger.clause.at)
  bySentence.set(told, found)
  return found.get(at) ?? nothing
}

/** The verb by which a sanction is told: the nearest of its clause. */
function verbOf({ scene, told }: Reading, clause: Clause, at: number): Told | undefined {
  const own = toldBeside(told, clause).filter(({ trigger }) => trigger.clause === clause)
  const nearest = (all: readonly Told[]): Told | undefined =>
    [...all].sort((a, b) => Math.abs(a.trigger.from - at) - Math.abs(b.trigger.from - at))[0]
  return (
    nearest(own.filter(({ trigger }) => sanctioning.has(trigger.event))) ??
    // `арестован на 15 суток`
    nearest(own.filter(({ trigger }) => isArrest(scene, trigger, at)))
  )
}

const isArrest = (
  { senses, units }: Scene,
  { event, from, to, form }: Trigger,
  at: number,
): boolean =>
  event === 'detention' &&
  (form === 'told' || form === 'future') &&
  senses[from]!.some(({ tags }) => tags.has('arrest')) &&
  (units[from]!.mention?.label === 'PENALTY' || (at >= from && at - to <= 2))

/** `X (15 days), Y (20 days) and Z (a fine) were convicted in Taraz`: the verb behind all brackets tells when and where. */
function behindBrackets({ scene, told }: Reading, clause: Clause, at: number): Told | undefined {
  const { from } = clause.sentence
  let open = at - 1
  while (open > from && !/^[()]$/.test(scene.units[open]!.word)) open--
  if (scene.units[open]?.word !== '(' || scene.units[open - 1]?.word !== '@PERSON') return undefined
  let close = at + 1
  while (close < scene.units.length && scene.units[close]!.word !== ')') close++
  return toldBeside(told, clause).find(
    ({ trigger, assertion }) =>
      trigger.from > close &&
      sanctioning.has(trigger.event) &&
      trigger.form === 'told' &&
      trigger.voice === 'passive' &&
      (assertion === 'asserted' || assertion === 'background') &&
      scene.units[trigger.from]!.mention?.label !== 'PENALTY',
  )
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

/** Without a verb of the lexicon the sanction itself is what happened to the person before it. */
const bare = (clause: Clause, from: number, to: number): Trigger => ({
  event: 'sentence',
  from,
  to,
  clause,
  frame: 'object',
  voice: 'passive',
  form: 'told',
  negated: false,
  plural: false,
})

/** Whom the words around the sanction give it to, in the way of every other event. */
function bearersOf(
  reading: Reading,
  read: Told | undefined,
  clause: Clause,
  from: number,
  to: number,
) {
  if (read?.who) return read.who
  const { scene, groupsOf } = reading
  const trigger = read?.trigger ?? bare(clause, from, to)
  const memory = { subjects: [], named: [] }
  return candidatesOf({ scene, groupsOf, memory, next: () => undefined }, trigger)[0]
}

const sure = 3.5

/** Parts in a clause that nobody is punished in: whose nephew, lawyer or case it is, who tells it. */
const aside = new Set(['owner', 'speaker'])

/**
 * Two opinions, the rules of old and the weighing of candidates. The second decides where the first names nobody, only people who
 * have another part in their clause, or some of those who are named together.
 */
function decide(
  reading: Reading,
  linked: readonly Valued[],
  weighed: Candidate | undefined,
  read: Told | undefined,
  clause: Clause,
  at: number,
  rule: string | undefined,
  others: ReadonlySet<Labelled>,
): readonly Valued[] {
  if (weighed && isSpokenOf(reading.scene, linked, weighed))
    return weighed.people.map(({ mention }) => mention)
  // `“They gave me 10 days,” said Asanov`
  if (rule !== 'speaker' && unnamed(reading.scene, clause, at)) return []
  if (opined.test(rule ?? '') && read && !read.who && ofOthers(reading.scene, read.trigger))
    return []
  const gapped =
    read !== undefined && linked.some((each) => isBetween(reading, each, read.trigger, at))
  // `teacher X and driver Y. The driver got 5 days`: the noun tells who it was.
  const excused = gapped || rule === 'called'
  if (reading.scene.language !== 'kk' && read && !excused && ofOthers(reading.scene, read.trigger))
    return []
  if (read && !read.who && !excused && read.trigger.form === 'told' && !dealing.test(rule ?? '')) {
    const fair = linked.filter((each) => isPlausible(reading, each, read.trigger))
    if (linked.length > 0 && fair.length === 0) return []
  }
  const outer = isInner(reading, linked, clause) ? subjectOf(reading, clause) : undefined
  if (outer) return outer.map((each) => each.mention)
  if (isInner(reading, linked, clause) && isAnothers(reading, clause)) return []
  if (weighed && read && isSecond(reading, linked, weighed, read))
    return weighed.people.map((each) => each.mention)
  // `полицейский X, обвинённый в пытках, приговорён`: an office keeps nobody from being sentenced.
  if (linked.length === 0 && read?.trigger.voice === 'passive' && isResumed(weighed))
    return weighed!.people.map((each) => each.mention)
  const here = weighed?.features.some((each) => each.name === 'same-clause') === true
  const free = weighed?.people.every((each) => each.standing === 'free') === true
  const out = linked.every((each) => aside.has(standingOf(reading, each)))
  // `Omarov, lawyer of X, was sentenced`: an office keeps nobody from it, where the rules name only whose he is.
  const instead = out && linked.length > 0 && read?.trigger.voice === 'passive'
  if (!weighed || weighed.weight < sure || !here || !(free || instead)) return linked
  const own = weighed.people.map((each) => each.mention)
  // `Asanov got 10 days, his neighbour 5`: who has a sanction of the sentence already gets no further one.
  if (linked.length === 0) return read && !own.some((each) => others.has(each)) ? own : []
  const same = own.filter((each) =>
    linked.some((other) => reading.keyOf(other) === reading.keyOf(each)),
  )
  if (same.length > 0)
    return same.length < own.length && linked.length === same.length ? own : linked
  return out && !hasPronoun(reading.scene, clause, at) ? own : linked
}

/** `The fund was fined 100 MCI and its head X 25`: the verb is another's, its sanction left to be understood. */
const isBetween = ({ scene }: Reading, { start }: Valued, { to }: Trigger, at: number): boolean => {
  const name = unitAt(scene.units, start)
  return to <= name && name < at
}

const everyCase = 7

const isOtherCase = ({ name }: { readonly name: string }): boolean => name === 'other-case'

/** Do the words around a name in the clause of the verb let it be whom the sanction is for? From outside they do not tell. */
function isPlausible({ scene, groupsOf }: Reading, person: Valued, trigger: Trigger): boolean {
  if (scene.language === 'kk') return true
  const stage = { scene, groupsOf, memory: { subjects: [], named: [] }, next: () => undefined }
  const { takesUp } = grammarOf(scene.language)
  const own = candidatesIn(stage, trigger).find(({ people }) =>
    people.some(({ mention }) => mention === person),
  )
  // `Водитель Асанова осуждён`: no subject stands in the genitive.
  const governed = scene.language === 'ru' && trigger.voice === 'passive'
  // `Судью Асанова оштрафовали` is the judge Asanov; `адвоката Асанова` may be his lawyer.
  const name = unitAt(scene.units, person.start)
  const role = tagAt(scene, name - 1, 'role')
  if (role !== undefined && role !== 'lawyer' && trigger.voice === 'active') return true
  // A name that may stand in any case tells nothing by it: `её брат Арман`.
  if (own?.people.some(({ cases, standing }) => cases.size >= everyCase || standing === 'office'))
    return true
  if (own) return own.weight > 0 && !(governed && own.features.some(isOtherCase))
  return takesUp(scene, trigger) !== undefined || isHead(stage, trigger)
}

/** Links of lists, of several sanctions, and of words that hand a sanction on. */
const dealing = /^(?:of-all|shared|same|told-ahead|put-on|for-that)$/

/** `Сот екеуін де қамады`, `«Қамалдым», – дейді X`: whom words before anybody's name mean. */
const isSpokenOf = ({ language }: Scene, linked: readonly Valued[], { features }: Candidate) =>
  features.some(
    ({ name }) =>
      name === 'counted' || (name === 'speaker' && linked.length === 0 && language === 'kk'),
  )

const inner: ReadonlySet<ClauseKind> = new Set(['relative', 'participle', 'subordinate'])

/** `X, owner of the shop where Y works, was fined`: Y has a part only in the clause that was closed. */
const isInner = ({ scene, clauses }: Reading, linked: readonly Valued[], clause: Clause): boolean =>
  clause.kind === 'resumed' &&
  linked.length > 0 &&
  linked.every(({ start }) => {
    const at = unitAt(scene.units, start)
    const own = clauseAt(clauses, at)
    return own.at === clause.at && inner.has(own.kind) && !isCutOff(scene, at)
  })

/** `for which X, then an aide, was fined`: the comma behind the name only opens what is said of it. */
const isCutOff = ({ language, units }: Scene, at: number): boolean =>
  units[at + 1]?.word === ',' && (language === 'en' || units[at - 1]?.word === ',')

/** Whom the clause that goes on had named, where it names nobody anew. */
const subjectOf = ({ groupsOf }: Reading, clause: Clause): readonly Bearer[] | undefined =>
  clause.parent && groupsOf(clause).length === 0 ? groupsOf(clause.parent).at(-1) : undefined

const isResumed = (weighed: Candidate | undefined): boolean =>
  weighed?.features.some(({ name }) => name === 'resumed') === true

/** `X got 7 days, his lawyer Y (dative) was given a warning`: who the verb governs, whatever office they hold. */
function isSecond(
  { scene, clauses }: Reading,
  linked: readonly Valued[],
  { people }: Candidate,
  { trigger: { frame, clause } }: Told,
): boolean {
  const governed = frame === 'dative' ? 'dative' : frame === 'object' ? 'accusative' : undefined
  if (!governed || scene.language === 'en' || linked.length === 0) return false
  return (
    people.every(
      ({ from, cases }) =>
        clause.from <= from && from < clause.to && cases.has(governed) && !cases.has('nominative'),
    ) && linked.every(({ start }) => clauseAt(clauses, unitAt(scene.units, start)) !== clause)
  )
}

/** Links that a word of kin or company bears out are not doubted. */
const opined = /^(?:named|speaker)/

/** `X екі жұмысшыға айыппұл салынғанын айтты`, `Маған айыппұл салды`: the words before the verb tell that it was somebody else. */
const ofOthers = (scene: Scene, trigger: Trigger): boolean =>
  grammarOf(scene.language).ofOthers?.(scene, trigger) ?? false

const hasPronoun = (scene: Scene, clause: Clause, at: number): boolean =>
  scene.senses.slice(clause.from, at).some((all) => all.some((sense) => sense.tags.has('pronoun')))

/** `He was fined 20 MCI for a song about Asanov`: a pronoun before anybody is named means somebody of another paragraph; `двоих рабочих` nobody by name. */
function unnamed(scene: Scene, clause: Clause, at: number): boolean {
  const subject = scene.units
    .slice(clause.from, at)
    .findIndex(
      (_, index) =>
        tagAt(scene, clause.from + index, 'person') === 'another' ||
        (hasTag(scene, clause.from + index, 'pronoun') &&
          !hasTag(scene, clause.from + index + 1, 'kin') &&
          !hasTag(scene, clause.from + index, 'possessive')),
    )
  if (subject < 0) return false
  return !scene.units.slice(0, at).some((unit) => unit.word === '@PERSON')
}

const standingOf = ({ scene, clauses, groupsOf }: Reading, person: Valued): string =>
  groupsOf(clauseAt(clauses, unitAt(scene.units, person.start)))
    .flat()
    .find((each) => each.mention.id === person.id)?.standing ?? 'free'

const circle = ['kin', 'related', 'anaphor', 'role'] as const

/** `a critic of President X was jailed`, `соратника X арестовали`: the words of the clause say that it was somebody of X's circle. */
function isOfCircle({ scene }: Reading, clause: Clause, { start }: Valued, verb: number): boolean {
  const name = unitAt(scene.units, start)
  if (name < clause.from || name >= clause.to || hasPronoun(scene, clause, clause.to)) return false
  let at = name - 1
  while (at > clause.from && ['role', 'nationality'].some((tag) => hasTag(scene, at, tag))) at--
  if (scene.language === 'ru')
    return (
      hasTag(scene, at, 'related') &&
      tagAt(scene, at, 'person') === 'another' &&
      !hasTag(scene, at - 1, 'mine')
    )
  if (scene.language !== 'en' || name > verb) return false
  // `the lawyer of X and Y`
  while (at > clause.from && /^(?:@PERSON|,|and)$/.test(scene.units[at]!.word)) at--
  return scene.units[at]?.word === 'of' && circle.some((tag) => hasTag(scene, at - 1, tag))
}

/** `X's son, who lives in Moscow, was fined`: it was the relative. */
const isOfKin = (reading: Reading, clause: Clause, person: Valued): boolean => {
  const { scene } = reading
  const name = unitAt(scene.units, person.start)
  return (
    scene.language === 'en' &&
    clause.sentence.from <= name &&
    name < clause.sentence.to &&
    [1, 2, 3].some((step) => hasTag(scene, name + step, 'kin')) &&
    standingOf(reading, person) === 'owner' &&
    !hasPronoun(scene, clause, clause.to)
  )
}

/** `10 days of arrest for asking X some questions`: who stands in the reason of a sanction is not punished. */
const isInReason = ({ scene }: Reading, clause: Clause, at: number, { start }: Valued): boolean => {
  const name = unitAt(scene.units, start)
  return reasonsIn(scene, clause).some(
    ({ from, to }) =>
      at < from &&
      from + 1 < name &&
      name < to &&
      scene.senses[from + 1]!.some(({ grammar }) => grammar.has('gerund')),
  )
}

/** `people who came to a press conference about the arrest of X were fined`: whose act is only what the others spoke of. */
const isInMatter = ({ scene }: Reading, clause: Clause, at: number, { start }: Valued): boolean => {
  const name = unitAt(scene.units, start)
  if (name < clause.sentence.from || name >= at || hasPronoun(scene, clause, at)) return false
  let act = name - 1
  while (act > clause.sentence.from && name - act <= 4 && !hasTag(scene, act, 'act')) act--
  if (
    !hasTag(scene, act, 'act') ||
    scene.units.slice(act, name).some(({ word }) => /^[,;:]$/.test(word))
  )
    return false
  return [1, 2, 3].some(
    (step) => hasTag(scene, act - step, 'matter') || hasTag(scene, act - step, 'about'),
  )
}

const cleared = new Set<Event>(['acquittal', 'closure'])

/** `A was sentenced to 11 years, his driver B acquitted`: what another clause of the sentence imposes is not B's. */
const isCleared = ({ told, keyOf }: Reading, clause: Clause, person: Valued): boolean =>
  toldBeside(told, clause).some(
    ({ trigger, assertion, who }) =>
      cleared.has(trigger.event) &&
      assertion === 'asserted' &&
      trigger.clause !== clause &&
      who?.people.some(({ mention }) => keyOf(mention) === keyOf(person)) === true,
  )

export function sanctionsOf(
  reading: Reading,
  links: readonly Linked[],
  mentions: readonly Valued[],
): readonly Draft[] {
  const { scene, clauses, keyOf } = reading
  const byMention = new Map<Labelled, Valued>(mentions.map((each) => [each, each]))
  const all = links.flatMap((one) => one.links)
  const byItem = grouped(all, (link) => link.item)
  const sentenced = new Set(
    all.filter((link) => link.item.label === 'PENALTY').map((link) => link.person),
  )
  const drafts = mentions.flatMap((penalty): readonly Draft[] => {
    if (penalty.label !== 'PENALTY') return []
    const value = penaltyOf(penalty)
    const at = unitAt(scene.units, penalty.start)
    const clause = clauseAt(clauses, at)
    const imposed = value?.modality === 'imposed'
    if (imposed && isRefused(scene, clause, at)) return []
    const read = behindBrackets(reading, clause, at) ?? verbOf(reading, clause, at)
    if (isDenied(scene, at, value?.modality, read)) return []
    const end = unitAt(scene.units, penalty.end - 1) + 1
    if (isOfBody(scene, clause, at, end)) return []
    const own = (byItem.get(penalty) ?? []).filter(
      ({ person }) => !isExcepted(scene, unitAt(scene.units, person.start)),
    )
    const rule = own[0]?.rule
    const dealt = rule === 'in-turn' || rule === 'picked'
    const linked = own.map((link) => byMention.get(link.person)!)
    const people = dealt
      ? linked
      : decide(
          reading,
          linked,
          bearersOf(reading, read, clause, at, end),
          read,
          clause,
          at,
          rule,
          sentenced,
        )
    const from = read?.trigger.from ?? at
    const punished = people.filter(
      (each) =>
        dealt ||
        !(
          isOfCircle(reading, clause, each, from) ||
          (opined.test(rule ?? 'named') && isOfKin(reading, clause, each)) ||
          isInReason(reading, clause, at, each) ||
          isInMatter(reading, clause, at, each)
        ),
    )
    const guilty = dealt ? punished : punished.filter((each) => !isCleared(reading, clause, each))
    return (guilty.length > 0 ? guilty : punished).map((mention) => ({
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
      rule: `cases/${rule ?? 'weighed'}`,
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

/** Does a sanction of its clause take a trigger up: `was arrested for 15 days`, `was sentenced to 4 years`? */
export function takesUp(
  places: ReadonlyMap<Clause, readonly number[]>,
  trigger: Trigger,
  { scene }: Reading,
): boolean {
  if (scene.units[trigger.from]?.mention?.label === 'PENALTY') return true
  const own = places.get(trigger.clause)
  if (!own) return false
  if (sanctioning.has(trigger.event)) return true
  const arrest = scene.senses[trigger.from]!.some((sense) => sense.tags.has('arrest'))
  return trigger.event === 'detention' && arrest && own.some((at) => Math.abs(at - trigger.to) <= 8)
}
