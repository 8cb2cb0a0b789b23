/** English: auxiliaries tell voice and tense, the side of the verb who acts and who suffers. */
import type { Found } from '../../lexicon/lookup.js'
import type { Event } from '../../record.js'
import type { Bearer } from '../bearer.js'
import type { Clause } from '../clause.js'
import { hasTag, isKnown, type Scene, type Span, tagAt } from '../scene.js'
import type { Form, Trigger } from '../trigger.js'
import { doesItself, goesOnBehind, ofOthers } from './english-subject.js'
import { isFound } from './finding.js'
import type { Feature, Grammar, Pronoun } from './grammar.js'
import { doneBy, suffersFrom } from './powerless.js'

const wordAt = (scene: Scene, at: number): string => scene.units[at]?.word ?? ''

const isAuxiliary = (scene: Scene, at: number): boolean => hasTag(scene, at, 'aux')
const isPassiveAuxiliary = (scene: Scene, at: number): boolean =>
  tagAt(scene, at, 'aux') === 'passive'
const tellsTime = (scene: Scene, at: number): boolean => hasTag(scene, at, 'finite')
const isAdverb = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'adverb') || /^\p{L}+ly$/u.test(wordAt(scene, at))

const isObjective = (scene: Scene, at: number): boolean =>
  scene.senses[at]?.some(
    (sense) => sense.tags.has('objective') || /:objective$/.test(sense.tags.get('pronoun') ?? ''),
  ) ?? false

/** `was on 3 May detained` */
const isDay = (scene: Scene, at: number): boolean =>
  wordAt(scene, at) === '@DATE' ||
  (/^(?:on|in)$/.test(wordAt(scene, at)) && wordAt(scene, at + 1) === '@DATE')

/** What stands before a verb, adverbs skipped: unit index, or before `from`. */
function helperBefore(scene: Scene, at: number, from: number): number {
  let before = at - 1
  while (before >= from && (isAdverb(scene, before) || isDay(scene, before))) before--
  return before
}

const charged = (found: Found): boolean => found.tags.get('event') === 'charge'

/** The auxiliaries before a verb: does one tell its time, does a modal or an infinitive take it away? */
function groupBefore(scene: Scene, from: number, start: number): Form['form'] {
  let told = false
  for (let at = from; at >= start; at--) {
    if (tellsTime(scene, at)) told = true
    else if (hasTag(scene, at, 'modal') || wordAt(scene, at) === 'to') return 'named'
    else if (!isAuxiliary(scene, at) && !isAdverb(scene, at)) break
  }
  return told || wordAt(scene, from) === 'been' ? 'told' : 'named'
}

function formOf(scene: Scene, found: Found, clause: Clause): Form {
  const has = (name: string) => found.grammar.has(name)
  const before = helperBefore(scene, found.from, clause.from)
  const inside = before >= clause.from
  const word = inside ? wordAt(scene, before) : ''
  const base = { negated: false, plural: false }
  if (word === 'to' || hasTag(scene, before, 'modal')) {
    if (has('base') || has('past')) return { ...base, voice: 'active', form: 'named' }
  }
  // `Police picked up X`, `Among those held was X`: the phrase begins with who acts.
  if (found.tags.has('agent') && !has('base') && !has('gerund'))
    return { ...base, voice: 'active', form: 'told' }
  // `pressed for the conviction to be quashed`, `insisted that the case be closed`
  for (let at = found.from + 1; at < found.to; at++)
    if (wordAt(scene, at) === 'be' && found.tags.get('event') !== 'refusal')
      return { ...base, voice: 'passive', form: 'named' }
  // `he would be killed if …`: the phrase begins with its own helper.
  if (wordAt(scene, found.from) === 'be') return { ...base, voice: 'passive', form: 'named' }
  const stands = found.tags.has('stands') && !has('past') ? { stands: true as const } : {}
  if (has('participle') || has('past')) {
    if (inside && isAuxiliary(scene, before)) {
      const voice = isPassiveAuxiliary(scene, before) ? 'passive' : 'active'
      const goes = charged(found) && /^(?:is|are|am)$/.test(word)
      const form = groupBefore(scene, before, clause.from)
      return { ...base, voice, form, ...(goes && { stands: true }) }
    }
    // `Judge X opened the hearing`: what was done stands in the phrase.
    const whole =
      found.to - found.from > 1 && /^(?:owner|against)$/.test(found.tags.get('of') ?? '')
    const lone = !otherFinite(scene, found.from, clause)
    if (
      has('past') &&
      whole &&
      (actor(scene, before, clause) || (inside && lone && beginsWithPast(scene, found)))
    )
      return { ...base, voice: 'active', form: 'told' }
    const acting =
      has('past') && (clause.kind === 'resumed' || subjectBefore(scene, found.from, clause))
    // `Also detained was X`, `Also charged with extremism was X`
    if (has('participle') && !inside && isInverted(scene, found.to, clause))
      return { ...base, voice: 'active', form: 'told' }
    const object = opensWithVerb(found) ? found.from + 1 : found.to
    if (acting && hasTag(scene, object, 'determiner') && !isTime(scene, object))
      return { ...base, voice: 'active', form: 'told' }
    // `One of them, X, received threats`: what somebody does is said of nobody as a participle.
    if (has('past') && found.tags.get('of') === 'subject')
      return { ...base, voice: 'active', form: 'told' }
    const joinedTo = joinedPassive(scene, found.from, clause)
    if (joinedTo) return { ...base, ...joinedTo }
    // `…, searched it for four hours`
    const goesOn = clause.kind === 'joined' && found.from - clause.from <= 1
    if ((acting && objectAhead(scene, found, clause)) || (goesOn && isObjective(scene, found.to)))
      return { ...base, voice: 'active', form: 'told' }
    // `X, head of a party, accused two bloggers`
    const apposed = word === ',' && named(scene, clause.from, before)
    if (has('past') && apposed && isSomebodyAt(scene, found.to))
      return { ...base, voice: 'active', form: 'told' }
    if (has('past') && !has('participle')) return { ...base, voice: 'active', form: 'told' }
    // `Asanov, detained in May`, `Activist detained in Taraz`
    const subject = previousNoun(scene, found.from, clause.from)
    if (has('past') && actor(scene, subject, clause))
      return { ...base, voice: 'active', form: 'told' }
    // `X's arrest came on …`: the one verb of its clause.
    if (found.tags.has('support') && !otherFinite(scene, found.from, clause))
      return { ...base, voice: 'active', form: 'told' }
    if (
      clause.kind !== 'participle' &&
      found.from > clause.from + 1 &&
      ofNoun(scene, found.from - 1)
    )
      return { ...base, voice: 'passive', form: 'epithet' }
    const plain = (clause.kind === 'main' || clause.kind === 'joined') && lone
    return {
      ...base,
      voice: 'passive',
      form: clause.kind === 'participle' || plain ? 'told' : 'epithet',
    }
  }
  if (has('present'))
    return {
      ...base,
      ...stands,
      voice: 'active',
      form: isVerb(scene, found, clause) ? 'told' : 'named',
    }
  if (has('gerund')) {
    const helped = inside && isPassiveAuxiliary(scene, before)
    const form = helped ? groupBefore(scene, before, clause.from) : 'named'
    return { ...base, voice: 'active', form }
  }
  if (has('base')) {
    const told = /^(?:did|does|do)$/.test(word) || inHeadline(scene, found, clause)
    return { ...base, ...stands, voice: 'active', form: told ? 'told' : 'named' }
  }
  // `in a case opened against X`, `protested the charges brought against X`
  const form = isReduced(scene, found, clause) ? 'epithet' : 'told'
  // `was labelled a foreign agent`: forms that a row writes out.
  const undergone =
    found.grammar.size === 0 &&
    !themselves.has(found.tags.get('of') ?? '') &&
    inside &&
    isPassiveAuxiliary(scene, before)
  return { ...base, ...stands, voice: undergone ? 'passive' : 'active', form }
}

/** A noun and its participle without a helper, beside the verb of the clause. */
const isReduced = (scene: Scene, found: Found, clause: Clause): boolean =>
  found.grammar.size === 0 &&
  /^(?:owner|against)$/.test(found.tags.get('of') ?? '') &&
  scene.senses[found.to - 1]!.some(({ grammar }) => grammar.has('participle')) &&
  !scene.units.slice(found.from, found.to).some((_, at) => tellsTime(scene, found.from + at)) &&
  otherFinite(scene, found.from, clause)

/** A helper, with nothing but words before it and a name behind. */
function isInverted(scene: Scene, from: number, { to }: Clause): boolean {
  for (let at = from; at < to && at - from <= 5; at++) {
    if (isPassiveAuxiliary(scene, at))
      return at === from || scene.units.slice(at, at + 5).some(({ word }) => word === '@PERSON')
    if (!/^[\p{Ll}-]+$/u.test(wordAt(scene, at)) || hasTag(scene, at, 'acts')) return false
  }
  return false
}

const named = (scene: Scene, from: number, to: number): boolean =>
  scene.units.slice(from, to).some(({ word }) => word === '@PERSON')

/** `blocked his account`: a phrase whose object stands in it. */
const opensWithVerb = ({ from, to, tags }: Found): boolean =>
  to - from > 2 && /^(?:owner|against)$/.test(tags.get('of') ?? '')

/** `opened proceedings`, not `charges brought`: the phrase begins with its verb. */
const beginsWithPast = (scene: Scene, { from, to }: Found): boolean =>
  !scene.senses[from]!.some(
    (sense) =>
      sense.to < to &&
      (sense.tags.has('owned') ||
        sense.tags.has('act') ||
        sense.grammar.has('present') ||
        sense.grammar.has('base')),
  )

/** `charged his phone`, `closed her account`: not `fined the next day` */
const takesObject = (scene: Scene, found: Found): boolean => {
  const object = opensWithVerb(found) ? found.from + 1 : found.to
  return hasTag(scene, object, 'determiner') && !isTime(scene, object)
}

/** `two days later`, `the same day` */
const isTime = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'shift') || [at + 1, at + 2].some((each) => hasTag(scene, each, 'unit'))

/** `Police detain blogger X`: a plural subject at the front, no helper, somebody named behind. */
function inHeadline(scene: Scene, found: Found, clause: Clause): boolean {
  const before = helperBefore(scene, found.from, clause.from)
  if (before < clause.from || before - clause.from > 5) return false
  for (let at = clause.from; at < found.from; at++)
    if (
      hasTag(scene, at, 'modal') ||
      tellsTime(scene, at) ||
      /^(?:to|[,.])$/.test(wordAt(scene, at))
    )
      return false
  const subject =
    wordAt(scene, before) === '@ORG' ||
    hasTag(scene, before, 'acts') ||
    scene.senses[before]!.some((sense) => sense.grammar.has('plural')) ||
    (wordAt(scene, before) === '@PERSON' && wordAt(scene, before - 1) === 'and')
  const frame = found.tags.get('of')
  const named = scene.units.slice(found.from, clause.to).some(({ word }) => word === '@PERSON')
  return (
    subject &&
    (frame === 'subject' ||
      objectAhead(scene, found, clause) ||
      ((frame === 'owner' || frame === 'against') && named))
  )
}

/** `attacked the journalist X`, `detained X`: nothing but what names somebody between the verb and a name. */
function objectAhead(scene: Scene, { from, to }: Found, clause: Clause): boolean {
  for (let at = from + 1; at < to; at++)
    if (wordAt(scene, at) === '@PERSON' || isObjective(scene, at)) return true
  if (isObjective(scene, to) && to < clause.to) return true
  for (let at = to; at < clause.to && at - to <= 6; at++) {
    const word = wordAt(scene, at)
    if (word === '@PERSON') return true
    if (/^@(?:ORG|PLACE)$/.test(word) || /^['’]s?$/.test(word)) continue
    if (!/^[\p{L}\d-]+$/u.test(word) || hasTag(scene, at, 'preposition')) return false
    if (hasTag(scene, at, 'inside') || hasTag(scene, at, 'joins') || hasTag(scene, at, 'event'))
      return false
    if (isAuxiliary(scene, at) || hasTag(scene, at, 'modal') || hasTag(scene, at, 'speech'))
      return false
  }
  return false
}

/** `police detained X`, not `supporters of convicted X`: something that may act stands before. */
const subjectBefore = (scene: Scene, at: number, clause: Clause): boolean => {
  const before = helperBefore(scene, at, clause.from)
  return (
    before >= clause.from &&
    !/^(?:the|a|an|@DATE|[,.;:(“"«])$/.test(wordAt(scene, before)) &&
    !hasTag(scene, before, 'preposition') &&
    !hasTag(scene, before, 'inside')
  )
}

/** `was searched, interrogated and charged`: a participle joined to one with its auxiliary. */
function joinedPassive(
  scene: Scene,
  at: number,
  clause: Clause,
): Pick<Trigger, 'voice' | 'form'> | undefined {
  const from = clause.kind === 'joined' && clause.parent ? clause.parent.from : clause.from
  const before = helperBefore(scene, at, clause.from)
  const link = scene.units[before]?.word ?? ''
  if (before >= clause.from && !/^(?:and|,|or|then|but|@DATE|on|in|@PLACE)$/.test(link))
    return undefined
  for (let back = at - 1; back >= from; back--) {
    if (scene.units[back]!.word === '@PERSON' && back >= clause.from) return undefined
    if (isObjective(scene, back)) return undefined
    const verb = scene.senses[back]?.find((sense) => sense.grammar.has('participle'))
    if (verb ? verb.to > at : !/^\p{Ll}{3,}ed$/u.test(scene.units[back]!.word)) continue
    const aux = helperBefore(scene, back, from)
    if (aux < from || !isPassiveAuxiliary(scene, aux)) continue
    return { voice: 'passive', form: groupBefore(scene, aux, from) }
  }
  return undefined
}

/** Another verb that makes the clause a whole one: then a bare participle stands beside a noun. */
function otherFinite(scene: Scene, at: number, clause: Clause): boolean {
  for (let each = clause.from; each < clause.to; each++) {
    if (each === at) continue
    if (tellsTime(scene, each) || hasTag(scene, each, 'modal')) return true
    const sense = scene.senses[each]?.find(
      (one) => one.tags.has('speech') || one.tags.has('event') || one.tags.has('support'),
    )
    if (sense && each < at && (sense.grammar.has('past') || sense.grammar.has('present')))
      return true
  }
  return false
}

/** The last unit before a verb that may be its subject. */
function previousNoun(scene: Scene, at: number, from: number): number {
  for (let each = at - 1; each >= from; each--) {
    const { word } = scene.units[each]!
    if (isAdverb(scene, each) || /^(?:@DATE|on|,|in|@PLACE)$/.test(word)) continue
    return each
  }
  return -1
}

/** `thirty people detained`: a plain noun right before a bare participle. */
const ofNoun = (scene: Scene, at: number): boolean => {
  const unit = scene.units[at]!
  return (
    /^\p{Ll}{3,}$/u.test(unit.word) &&
    !unit.capital &&
    // `thanked all detained activists`, not `X and Y were all detained`
    (!isAdverb(scene, at) || (hasTag(scene, at, 'whole') && !isAuxiliary(scene, at - 1))) &&
    !isAuxiliary(scene, at) &&
    !hasTag(scene, at, 'joins')
  )
}

/** Someone who acts rather than suffers: police, a court, a body. */
const actor = (scene: Scene, at: number, clause: Clause): boolean => {
  if (at < clause.from) return false
  const role = tagAt(scene, at, 'role')
  return (
    wordAt(scene, at) === '@ORG' ||
    hasTag(scene, at, 'acts') ||
    hasTag(scene, at, 'court') ||
    (role !== undefined && role !== 'witness') ||
    (wordAt(scene, at) === '@PERSON' && tagAt(scene, at - 1, 'role') === 'judge')
  )
}

/** `sentences`, `charges`, `attacks` are verbs only behind a subject. */
function isVerb(scene: Scene, found: Found, clause: Clause): boolean {
  const before = helperBefore(scene, found.from, clause.from)
  if (before < clause.from) return clause.kind === 'resumed'
  const word = wordAt(scene, before)
  const subject =
    // `X, 42, faces charges`
    (word === ',' &&
      scene.units.slice(clause.from, before).some((unit) => unit.word === '@PERSON')) ||
    /^@(?:PERSON|ORG|PLACE)$/.test(word) ||
    ['role', 'acts', 'court', 'kin', 'anaphor', 'relative'].some((tag) =>
      hasTag(scene, before, tag),
    ) ||
    /:nominative$/.test(tagAt(scene, before, 'pronoun') ?? '')
  if (found.to - found.from > 1 || found.tags.get('of') === 'subject') return subject
  return subject && !/^(?:of|on|for|against|in|,|\.)$/.test(wordAt(scene, found.to))
}

const times = ['ago', 'weekday', 'shift', 'later', 'before-now']

/** Does a word or phrase for a day end right before a unit? */
const endsTime = (scene: Scene, at: number): boolean =>
  [1, 2, 3].some((back) =>
    scene.senses[at - back]?.some(
      ({ tags, to }) => to === at && times.some((each) => tags.has(each)),
    ),
  )

const isParticiple = (scene: Scene, at: number): boolean =>
  scene.senses[at]?.some(({ tags, grammar }) => tags.has('event') && grammar.has('participle')) ??
  false

/** `X was called in, questioned for hours and told that …`: participles of one helper, the last behind `and`. */
function isInSeries(scene: Scene, at: number): boolean {
  if (!isParticiple(scene, at) || wordAt(scene, at - 2) === '@PERSON') return false
  let first = at - 2
  while (first > 0 && /^[^,.;:()]+$/.test(wordAt(scene, first)) && !isParticiple(scene, first))
    first--
  if (!isParticiple(scene, first) || tagAt(scene, first - 1, 'aux') !== 'passive') return false
  for (let next = at + 1; next - at < 14; next++) {
    if (wordAt(scene, next) === 'and') return /ed$/.test(wordAt(scene, next + 1))
    if (!/^[^,.;:()]+$/.test(wordAt(scene, next))) return false
  }
  return false
}

function beginsParticiple(scene: Scene, at: number): boolean {
  // `A court in Atyrau on March 14, 2024, sentenced …`: the comma closes the date.
  if (/^@(?:DATE|PLACE)$/.test(scene.units[at - 2]?.word ?? '')) return false
  // `Yesterday, police searched …`
  if (endsTime(scene, at - 1)) return false
  if (isInSeries(scene, at)) return false
  for (const next of [at, at + 1, at + 2]) {
    const verb = scene.senses[next]?.find((sense) => sense.tags.has('event'))
    if (verb) {
      const before = scene.units[next - 1]!.word
      // `X, a lawyer, was himself detained`: a verb of its own.
      for (let each = at; each < next; each++) if (isAuxiliary(scene, each)) return false
      if (next > at && /^(?:and|but)$/.test(before)) return false
      // `May 3, Taraz, X, the court heard …`
      if (next > at && ['acts', 'court'].some((tag) => hasTag(scene, next - 1, tag))) return false
      // `The prosecutor, X, wants him jailed`
      if (next > at && isObjective(scene, next - 1)) return false
      return (
        verb.grammar.has('participle') &&
        verb.tags.get('of') !== 'subject' &&
        !followedByObject(scene, verb.to) &&
        !isObjective(scene, next + 1) &&
        !(takesObject(scene, verb) && doesItself(scene, next, sentenceFrom(scene, next)))
      )
    }
    if (scene.units[next]?.mention || /^[,–—]$/.test(scene.units[next]?.word ?? '')) return false
  }
  return false
}

const sentenceFrom = ({ units }: Scene, at: number): number => {
  let from = at
  while (from > 0 && !/^[.!?]$/.test(units[from - 1]!.word)) from--
  return from
}

const followedByObject = (scene: Scene, at: number): boolean =>
  wordAt(scene, at) === '@PERSON' || isObjective(scene, at) || isSomebodyAt(scene, at)

/** `the activist`, `three local journalists`: people without a name. */
function isSomebodyAt(scene: Scene, from: number): boolean {
  for (let at = from; at - from <= 3; at++) {
    if (
      at > from ? ['anaphor', 'related'].some((tag) => hasTag(scene, at, tag)) : isGroup(scene, at)
    )
      return true
    if (!/^\p{Ll}+$/u.test(wordAt(scene, at)) || hasTag(scene, at, 'preposition')) return false
    if (hasTag(scene, at, 'inside') || hasTag(scene, at, 'event')) return false
  }
  return false
}

/** `living in Astana`: where someone is from. */
function isHome(scene: Scene, at: number): boolean {
  for (let before = at - 1; before >= at - 4; before--) {
    const { word } = scene.units[before] ?? { word: '' }
    if (hasTag(scene, before, 'home')) return true
    if (/^[.;:,]$/.test(word) || hasTag(scene, before, 'event')) return false
  }
  return false
}

/** Is somebody moved, so that where to is where it ended? */
const moves = (scene: Scene, at: number): boolean => {
  for (let each = at - 1; each >= 0 && at - each <= 10; each--) {
    const events = scene.senses[each]!.flatMap(({ tags }) => tags.get('event') ?? [])
    if (events.some((event) => /^(?:transfer|detention|summons)$/.test(event))) return true
    // `was summoned and questioned about a trip to Astana`
    if (events.length > 0 || hasTag(scene, each, 'about')) return false
  }
  return false
}

/** `from a colony in Semey to Oral`: where the way began. */
const isLeft = (scene: Scene, at: number): boolean =>
  wordAt(scene, at + 1) === 'to' &&
  [2, 3, 4].some((step) => wordAt(scene, at + step) === '@PLACE') &&
  [2, 3, 4, 5].some((back) => wordAt(scene, at - back) === 'from')

function isLocation(scene: Scene, at: number): boolean {
  const before = wordAt(scene, at - 1)
  if (hasTag(scene, at - 1, 'inside')) return !isLeft(scene, at)
  if (before === 'to') return moves(scene, at)
  if (before === 'of') return hasTag(scene, at - 2, 'site') && wordAt(scene, at - 4) !== 'from'
  if (/^(?:city|town|village)$/.test(before)) return true
  // `in an Almaty court`, `a Pavlodar prison`
  if (hasTag(scene, at + 1, 'site') && !/^(?:from|of)$/.test(before))
    return [at - 1, at - 2].some((each) => hasTag(scene, each, 'inside'))
  return /^(?:,|@DATE|@PLACE|\(|\|)$/.test(before)
}

/** A word between a preposition and its name: `of the blogger Asanov`. */
const isTitle = (scene: Scene, at: number): boolean =>
  ['determiner', 'anaphor', 'role', 'kin', 'shortened'].some((tag) => hasTag(scene, at, tag)) ||
  /^(?:@ORG|@PLACE|[\d]+|.+-.+)$/.test(wordAt(scene, at)) ||
  // `Accounts Of Rights Defender X`
  (scene.units[at]?.capital === true && hasTag(scene, at + 1, 'anaphor'))

/** `of A and B`: from the second name to the first. */
const isListed = (scene: Scene, at: number): boolean =>
  (/^(?:and|or)$/.test(wordAt(scene, at)) && wordAt(scene, at - 1) === '@PERSON') ||
  (wordAt(scene, at) === '@PERSON' && /^(?:and|or)$/.test(wordAt(scene, at + 1)))

const isGroup = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'anaphor') &&
  (scene.senses[at]?.some(({ grammar }) => grammar.has('plural')) ?? false)

/** `the correspondent of Azattyq X`: the body alone stands under the preposition, X is the correspondent. */
const isBearersBody = (scene: Scene, at: number, from: number): boolean =>
  wordAt(scene, at) === 'of' &&
  from - at === 2 &&
  /^@(?:ORG|PLACE)$/.test(wordAt(scene, at + 1)) &&
  ['role', 'anaphor'].some((tag) => hasTag(scene, at - 1, tag))

/** The preposition that a name stands under. */
function governor(scene: Scene, { from }: Bearer, start: number): string | undefined {
  for (let at = from - 1; at >= start && from - at <= 9; at--) {
    // `From Almaty X was taken to a colony`
    if (at === start && from - at === 2 && wordAt(scene, at + 1) === '@PLACE') return undefined
    if (hasTag(scene, at, 'preposition'))
      return isBearersBody(scene, at, from) ? undefined : wordAt(scene, at)
    // `the trial against the two activists, A and B`
    const set = wordAt(scene, at) === ',' && isGroup(scene, at - 1)
    if (!set && !isTitle(scene, at) && !isListed(scene, at)) return undefined
  }
  return undefined
}

const telling = [
  ...['event', 'support', 'speech', 'verb', 'act', 'aux', 'modal', 'pronoun', 'joins', 'adverb'],
  ...['relative', 'complement', 'subordinate', 'site', 'inside'],
]

/** `a case against the land surveyor X`: behind what is told of somebody any small noun before the name says what he is. */
function titled(scene: Scene, { from, to }: Bearer, start: number): string | undefined {
  // `on the complaint X filed`: what the noun is of.
  const goesOn = ['preposition', 'inside', 'joins', 'aux', 'support', 'event', 'subordinate']
  if (/^\p{Ll}{3,}$/u.test(wordAt(scene, to)) && !goesOn.some((tag) => hasTag(scene, to, tag)))
    return undefined
  for (let at = from - 1; at >= start && from - at <= 5; at--) {
    if (hasTag(scene, at, 'preposition')) return at < from - 1 ? wordAt(scene, at) : undefined
    const plain = /^\p{Ll}[\p{L}-]*$/u.test(wordAt(scene, at)) && !scene.units[at]!.capital
    if (!plain || telling.some((tag) => hasTag(scene, at, tag))) return undefined
  }
  return undefined
}

const isWithin = ({ from, to }: Trigger, near: Bearer): boolean => near.from > from && near.to < to

/** `X asked how many people had been detained`: whom the verb is about stands right before it. */
function hasOtherSubject(scene: Scene, { from, clause }: Trigger, { to }: Bearer): boolean {
  let at = helperBefore(scene, from, clause.from)
  while (at > to && (isAuxiliary(scene, at) || isAdverb(scene, at))) at--
  // `X and two more persons were held`
  if (at <= to || hasTag(scene, to, 'names') || hasTag(scene, to, 'companion')) return false
  if (scene.units.slice(to, at).some(({ word }) => /^[,@(–—]/u.test(word))) return false
  return ['anaphor', 'related', 'kin', 'people'].some((tag) => hasTag(scene, at, tag))
}

/** `X closed the case`, `X rejected the offer`: the subject of an active verb does to others what it tells. */
function actsOnOthers(scene: Scene, trigger: Trigger, { standing, to }: Bearer): boolean {
  const { event, form, voice, from, support } = trigger
  if (event === 'appeal' || form !== 'told' || voice !== 'active' || support !== undefined)
    return false
  for (let at = from; at < trigger.to; at++) if (isPassiveAuxiliary(scene, at)) return false
  return standing === 'free' && helperBefore(scene, from, trigger.clause.from) === to - 1
}

function weigh(scene: Scene, trigger: Trigger, near: Bearer): readonly Feature[] {
  const features: Feature[] = []
  const add = (name: string, weight: number) => features.push({ name, weight })
  const behind = near.from >= trigger.from
  const subject = trigger.frame === 'subject' || trigger.voice === 'passive'
  const things =
    trigger.frame === 'owner' || trigger.frame === 'against' || trigger.frame === 'refused'
  const before =
    governor(scene, near, trigger.clause.from) ??
    (things && behind ? titled(scene, near, trigger.to - 1) : undefined)
  const refused = trigger.frame === 'refused'
  const expected =
    trigger.frame === 'refused'
      ? true
      : things
        ? near.standing === 'owner' || before !== undefined || !behind || isWithin(trigger, near)
        : subject
          ? !behind
          : behind
  add(expected ? 'side' : 'other-side', expected ? 1.5 : -1)
  // `the case of X was closed`, `day of X's hunger strike`, `police made X write`
  const owned = near.standing === 'owner' && /^(?:against|subject)$/.test(trigger.frame)
  if (isWithin(trigger, near) && (owned || near.standing === 'speaker')) add('within', 3)
  const { to } = near
  const anothers = /^['’]s$/.test(wordAt(scene, to)) ? to + 1 : to + 2
  if (
    trigger.frame === 'against' &&
    /^['’]/.test(wordAt(scene, to)) &&
    leadsToName(scene, anothers)
  )
    add('in-phrase', -8)
  if (before === 'by') add('by', -4)
  else if (before === 'against' && things) add('against', 2.5)
  else if (!behind && before !== undefined && (!things || refused)) add('in-phrase', -2.5)
  else if (behind && before !== undefined && !things && before !== 'to') {
    // `broke the arms of X`
    const part = before === 'of' && trigger.event === 'attack' && trigger.to - trigger.from > 1
    if (!part) add('in-phrase', -2)
  }
  if (behind && trigger.voice === 'active' && near.from - trigger.to <= 3) add('object', 1)
  if (behind && trigger.support !== undefined && /^(?:of|against|over|for)$/.test(before ?? ''))
    add('of', 2.2)
  if (/^['’]s?$/.test(wordAt(scene, near.to)) && !things)
    add('possessive', trigger.event === 'attack' ? -2 : -4)
  if (things && actsOnOthers(scene, trigger, near)) add('acts', -4)
  if (subject && !behind && hasOtherSubject(scene, trigger, near)) add('other-subject', -4)
  return features
}

/** `“…,” said Asanov`, not `Relatives say Asanov was held`, `His lawyer, Kim, said Asanov was held`: nobody else may be who speaks. */
const quotesAhead = (scene: Scene, at: number, from: number): boolean =>
  (at === from || !/^[\p{L}@]/u.test(wordAt(scene, at - 1))) && !goesOnWithVerb(scene, at)

/** Does a finite verb stand right behind the name that follows? */
const goesOnWithVerb = (scene: Scene, at: number): boolean => {
  const name = [at + 1, at + 2].find((each) => wordAt(scene, each) === '@PERSON')
  return name !== undefined && ['aux', 'finite'].some((tag) => hasTag(scene, name + 1, tag))
}

const isHolder = (scene: Scene, at: number): boolean =>
  ['role', 'kin', 'owned', 'related'].some((tag) => hasTag(scene, at, tag))

/** `the head of the department X`: of what an official is, not of whom. */
const isOffice = (scene: Scene, of: number, name: number): boolean =>
  tagAt(scene, of - 1, 'role') === 'official' &&
  name - of > 2 &&
  scene.units
    .slice(of + 1, name)
    .every(
      ({ word }, at) =>
        /^\p{Ll}+$/u.test(word) &&
        !['anaphor', 'role', 'kin', 'related'].some((tag) => hasTag(scene, of + 1 + at, tag)),
    )

/** `its editor, X` */
const isApposed = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === ',' &&
  ['role', 'kin', 'anaphor'].some((tag) => hasTag(scene, at - 2, tag)) &&
  hasTag(scene, at - 3, 'determiner')

/** `X's publisher, Y`: the next name tells who is meant. */
function leadsToName(scene: Scene, from: number): boolean {
  let at = from
  while (
    at - from < 4 &&
    /^\p{Ll}[\p{L}-]+$/u.test(wordAt(scene, at)) &&
    !['act', 'event', 'joins', 'aux', 'preposition', 'inside'].some((tag) => hasTag(scene, at, tag))
  )
    at++
  return at > from && wordAt(scene, wordAt(scene, at) === ',' ? at + 1 : at) === '@PERSON'
}

/** `Asanov's lawyer`, `the lawyer of the blogger Asanov` */
function owns(scene: Scene, at: number, { from }: Span): boolean {
  const next = (step: number) => scene.units[at + step]?.word ?? ''
  if (/^(?:'|’|'s|’s|s)$/.test(next(1))) {
    const skip = next(2) === 's' ? 3 : 2
    if (leadsToName(scene, at + skip)) return true
    return [0, 1, 2].some((more) => isHolder(scene, at + skip + more))
  }
  // `froze the account of its editor, X`
  const start = isApposed(scene, at) ? at - 2 : at - 1
  for (let before = start; before >= Math.max(from, at - 5); before--) {
    if (scene.units[before]!.word === 'of')
      return [1, 2].some((back) => isHolder(scene, before - back)) && !isOffice(scene, before, at)
    if (!/^[\p{L}-]+\.?$/u.test(scene.units[before]!.word)) return false
    // `Officers of the department detained X`
    const verb = scene.senses[before]!.some(
      ({ tags, grammar }) => tags.has('event') && (grammar.has('past') || grammar.has('present')),
    )
    const ofName = /^(?:of|the|a|an)$/.test(wordAt(scene, before - 1))
    if (verb && !ofName) return false
  }
  return false
}

const closest = 5

/** `…, declared a dry hunger strike`: a verb in the past that is no participle of what stands before the comma. */
const isMainVerb = (scene: Scene, at: number): boolean =>
  scene.senses[at]?.some(
    (sense) =>
      sense.tags.has('event') &&
      sense.grammar.has('past') &&
      (sense.tags.get('of') === 'subject' ||
        /^(?:the|a|an|his|her|@PERSON)$/.test(scene.units[sense.to]?.word ?? '')),
  ) ?? false

/** Where a pronoun or noun stands beside its verb, may it be whom the event happened to? */
function suitsPlace(trigger: Trigger, at: number, objective: boolean): boolean {
  const { frame, voice, from, to } = trigger
  if (frame === 'owner' || frame === 'against' || frame === 'refused') return true
  if (frame === 'subject' || voice === 'passive') return at < from && !objective
  return at >= from && at - to <= 4
}

/** `her` before a noun is whose it is. */
const isPossessive = (scene: Scene, at: number, end: number): boolean =>
  hasTag(scene, at, 'possessive') &&
  (tagAt(scene, at, 'pronoun')?.endsWith(':possessive') === true ||
    (at + 1 < end &&
      /^\p{L}/u.test(wordAt(scene, at + 1)) &&
      !['preposition', 'inside', 'joins', 'determiner', 'adverb', 'subordinate'].some((tag) =>
        hasTag(scene, at + 1, tag),
      )))

/** `he was detained`, `police beat her`, `searched his flat`; `his brother` and who acts are somebody else. */
function pronounOf(scene: Scene, trigger: Trigger): Pronoun | undefined {
  const { clause, frame } = trigger
  const things = frame === 'owner' || frame === 'against' || trigger.support !== undefined
  // `came to the flat of X and searched it`
  if (trigger.event === 'search' && /^(?:it|them)$/.test(wordAt(scene, trigger.to))) return 'any'
  for (let at = clause.from; at < clause.to; at++) {
    const told = tagAt(scene, at, 'pronoun')
    if (!told) continue
    const [who, place] = told.split(':') as [Pronoun, string]
    if (isPossessive(scene, at, clause.to)) {
      const other = [at + 1, at + 2].some((each) =>
        ['kin', 'related'].some((tag) => hasTag(scene, each, tag)),
      )
      // `ordered his arrest`
      if (at + 1 === trigger.from && trigger.form === 'named') return who
      if (!other && (things || trigger.event === 'other') && hasTag(scene, at + 1, 'owned'))
        return who
      if (!other && (things || trigger.event === 'appeal') && Math.abs(at - trigger.from) <= 8)
        return who
      continue
    }
    if (suitsPlace(trigger, at, place === 'objective')) return who
  }
  return undefined
}

/** `the activist`, `all three`: takes up whom the text has named; `the other activist`, `an activist` are new people. */
function anaphorOf(scene: Scene, trigger: Trigger): Pronoun | undefined {
  const { from, to } = trigger.clause
  if (scene.units.slice(from, to).some((unit) => unit.word === '@PERSON')) return undefined
  for (let at = from; at < to; at++) {
    const sense = scene.senses[at]!.find((each) => each.tags.has('anaphor'))
    if (!sense) continue
    const told = sense.tags.get('anaphor') === 'plural'
    const definite =
      told ||
      [at - 1, at - 2].some(
        (each) => each >= from && /^(?:the|this|that|these|those)$/.test(wordAt(scene, each)),
      )
    if (!definite || !suitsPlace(trigger, at, false)) continue
    if (/^(?:other|another|more|one|some)$/.test(wordAt(scene, at - 1))) continue
    return told || sense.grammar.has('plural') ? 'plural' : 'any'
  }
  return undefined
}

const others = ['kin', 'anaphor', 'related']

/** Has the verb neither a subject nor an object of its own, so that it is about the people of the clause before? */
function subjectless(scene: Scene, trigger: Trigger): boolean {
  const { clause, from, voice, frame } = trigger
  const court = frame === 'owner' || frame === 'against' || trigger.support !== undefined
  if (voice === 'active' && frame === 'object') return false
  for (let at = clause.from; at < from; at++) {
    const word = wordAt(scene, at)
    if (word === '@PERSON' || others.some((tag) => hasTag(scene, at, tag))) return false
    // `two policemen received a reprimand`
    if (!court && (hasTag(scene, at, 'acts') || hasTag(scene, at, 'role'))) return false
    if (/^(?:@|[\p{P}\d])/u.test(word) || isKnown(scene, at)) continue
    if (/ly$|^\p{Ll}{1,3}$/u.test(word) || court) continue
    return false
  }
  return true
}

const hasCourt = (scene: Scene, { from, to }: Span): boolean =>
  scene.senses
    .slice(from, to)
    .some(
      (senses, index) =>
        senses.some(({ tags }) => tags.has('court')) || wordAt(scene, from + index) === '@ORG',
    )

/** `charged 5,000 tenge`, `transferred 20,000 tenge` */
const isSum = (scene: Scene, { to }: Found, event: Event): boolean =>
  (event === 'charge' || event === 'transfer') &&
  /^[\d$€₸]/.test(wordAt(scene, to)) &&
  [1, 2, 3].some((step) => hasTag(scene, to + step, 'sum'))

const themselves = new Set<string>(['subject', 'agent'])

/** `detained by traffic`, `Critics questioned X` */
function byPowerless(
  scene: Scene,
  found: Found,
  clause: Clause,
  own: Event,
  passive: boolean,
): boolean {
  if (own === 'appeal' || themselves.has(found.tags.get('of') ?? '')) return false
  if (found.tags.has('agent')) return false
  if (suffersFrom(scene, found, clause, own)) return true
  const acts = !found.grammar.has('past') || found.to - found.from > 1
  if (passive || !(acts || objectAhead(scene, found, clause))) return false
  return doneBy(scene, helperBefore(scene, found.from, clause.from), clause, own)
}

const privately = new Set<Event>(['detention', 'search', 'interrogation', 'summons'])
const openly = new Set<Event>(['charge', 'release', 'transfer', 'other', 'attack'])

/** `X searched her bag for the keys`: what somebody named and without an office does is not done to himself, and no arrest of another. */
function byNamed(scene: Scene, found: Found, clause: Clause, own: Event): boolean {
  const { from, to, tags } = found
  if (!(privately.has(own) || openly.has(own)) || themselves.has(tags.get('of') ?? '')) return false
  if (tags.has('agent') || !doesItself(scene, from, clause.sentence.from)) return false
  const form = formOf(scene, found, clause)
  const acts = form.voice === 'active' && form.form === 'told'
  if (!acts && !takesObject(scene, found)) return false
  if (privately.has(own)) return true
  const another = scene.units.slice(from, clause.to).some(({ word }) => word === '@PERSON')
  return !another && !(isObjective(scene, to) && !hasTag(scene, to, 'possessive'))
}

/** Idle phrases that hold what was found, or begin within it: `nearly died`, `was killed off`. */
const idlesAround = (scene: Scene, found: Found): readonly Found[] => {
  const idles: Found[] = []
  for (let at = Math.max(0, found.from - 8); at < found.to; at++)
    for (const sense of scene.senses[at]!)
      if (sense.tags.has('idle') && sense.to >= found.to) idles.push(sense)
  return idles
}

/** `refused to answer`, `denied everything`: words that look like an event. */
function eventOf(scene: Scene, found: Found, clause: Clause, own: Event): Event | undefined {
  const before = helperBefore(scene, found.from, clause.from)
  const passive = before >= clause.from && isPassiveAuxiliary(scene, before)
  // `the questioning of X`, `Hearings in the case of X`: a noun.
  const noun = before < clause.from || hasTag(scene, before, 'determiner')
  if (noun && found.grammar.has('gerund') && hasTag(scene, found.from, 'act')) return undefined
  if (found.tags.has('finding') && !isFound(scene, clause)) return undefined
  // `the appeal court upheld …`
  const instance = scene.senses[found.from]!.some(({ tags }) => tags.has('court'))
  if (own === 'appeal' && (instance || hasTag(scene, found.from + 1, 'court'))) return undefined
  // `was left in custody` goes on, unless a court did so.
  const goesOn = passive || found.tags.get('of') === 'subject'
  const told = passive ? clause : clause.sentence
  if (found.tags.has('stays') && goesOn && !hasCourt(scene, told)) return undefined
  if (isSum(scene, found, own) || byPowerless(scene, found, clause, own, passive)) return undefined
  if (!passive && byNamed(scene, found, clause, own)) return undefined
  const idling = idlesAround(scene, found)
  if (idling.some((sense) => sense.tags.get('idle') === 'always')) return undefined
  const idle = idling.length > 0
  // `Officials refused to let her in`
  const acts =
    own === 'refusal' && actor(scene, before, clause) && !hasTag(scene, before, 'pronoun')
  return idle && !passive && !acts ? undefined : own
}

/** At the front of its clause, or behind a comma: of the whole of it. */
const isParenthesis = (scene: Scene, cue: Span, { clause, to }: Trigger): boolean => {
  const start = wordAt(scene, cue.from - 1) === 'it' ? cue.from - 1 : cue.from
  const apart = wordAt(scene, start - 1) === ','
  if (cue.from < to) return start === clause.from || (apart && wordAt(scene, cue.to) === ',')
  return apart && /^[.,;:!–—]?$/.test(wordAt(scene, cue.to))
}

export const english: Grammar = {
  formOf,
  eventOf,
  beginsParticiple,
  commas: false,
  beginsWithVerb: (scene, at) => tellsTime(scene, at) || isMainVerb(scene, at),
  isLocation,
  isHome,
  weigh,
  suffers: ({ voice, frame, from, to }, near) =>
    voice === 'passive'
      ? near.to <= from
      : // `have charged X, the head of a union`
        frame === 'object' && near.from >= to && near.from - to <= 5,
  owns,
  quotesAhead,
  negates: (scene, cue, trigger, free) => {
    // `one court did not and fined him`: what it did not do stands before.
    if (/^(?:and|but)$/.test(wordAt(scene, cue.to)) && cue.to < trigger.from) return false
    const gap = (trigger.support ?? trigger.from) - cue.to
    return gap >= 0 && gap <= closest && free
  },
  governs: (scene, cue, trigger) => {
    // `Apparently, police have detained X`, `X has been detained, it seems`
    if (cue.kind === 'guessed' && isParenthesis(scene, cue, trigger)) return true
    if (cue.to > trigger.from) return false
    // A modal or an adverb in the verb group; `Asanov, who may appeal, was fined` stands apart.
    return (
      !(trigger.form === 'told' && /^(?:possible|guessed)$/.test(cue.kind)) ||
      trigger.from - cue.to <= 3
    )
  },
  // `the convicted blogger` is a state; a participle with a date stands behind its noun, as a clause of its own.
  attributive: () => undefined,
  subjectless,
  ofOthers,
  goesOnBehind,
  inPhrase: (scene, near, from) => governor(scene, near, from) !== undefined,
  takesUp: (scene, trigger) => pronounOf(scene, trigger) ?? anaphorOf(scene, trigger),
}
