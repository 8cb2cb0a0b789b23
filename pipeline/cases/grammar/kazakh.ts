/** Kazakh: the verb stands last, its endings tell voice, tense and negation; the endings of names tell who suffers. */

import type { Found } from '../../lexicon/lookup.js'
import type { Bearer } from '../bearer.js'
import type { GrammaticalCase } from '../grammatical-case.js'
import { endsAs, hasTag, type Scene, type Span, tagAt } from '../scene.js'
import type { Trigger } from '../trigger.js'
import { weighCase } from './by-case.js'
import type { Feature, Grammar, Pronoun } from './grammar.js'
import { eventOf } from './kazakh-events.js'
import { acts, isHome, isLocation } from './kazakh-places.js'
import { tellsOfSelf } from './kazakh-speech.js'
import { formOf } from './kazakh-verbs.js'

/** A nominative is the patient's where a word behind it says so: `X ісі бойынша`, `X жөнінде`. */
const speaksOf = (scene: Scene, { to }: Bearer): boolean =>
  hasTag(scene, to, 'owned') || hasTag(scene, to, 'matter')

function wanted(scene: Scene, trigger: Trigger, near: Bearer): readonly GrammaticalCase[] {
  const { frame, voice, event, nominal } = trigger
  const subject: readonly GrammaticalCase[] = nominal ? ['genitive', 'nominative'] : ['nominative']
  // `X-тің сөзі түрмемен аяқталды`
  const owners: readonly GrammaticalCase[] = event === 'sentence' ? ['genitive'] : []
  if (frame === 'any') return ['nominative', 'accusative', 'ablative', 'dative', ...owners]
  // `X-ті тіркеуден бас тартты`, `X-ке рұқсат беруден бас тартты`
  if (frame === 'dative') return event === 'refusal' ? ['dative', 'accusative'] : ['dative']
  // `X-тен жауап алды`, `X-ті үш сағат сұрастырды`, `X-ке түсініктеме жаздырды`
  if (event === 'interrogation' && voice === 'active' && !nominal)
    if (frame === 'ablative') return ['ablative', 'accusative', 'dative']
    else if (frame === 'object') return ['accusative', 'ablative']
  if (frame === 'ablative') return ['ablative']
  if (frame === 'owner') return ['genitive']
  if (frame === 'against') {
    const own: readonly GrammaticalCase[] = ['genitive', 'dative', 'instrumental']
    return event === 'appeal' || speaksOf(scene, near) ? [...own, 'nominative'] : own
  }
  if (frame === 'subject') return event === 'sentence' ? [...subject, 'accusative'] : subject
  if (voice === 'passive') return subject
  return ['accusative']
}

/** `үш дәрігерді`, `төрт әйел`: people in number whom no name follows. */
const isCounted = (scene: Scene, at: number): boolean =>
  ['number', 'more'].some((tag) => hasTag(scene, at - 1, tag)) ||
  /^\d+$/.test(scene.units[at - 1]?.word ?? '')

/** `бес кеншінің қамалғанын`: a noun of no row in the genitive behind a number. */
const isNumbered = (
  scene: Scene,
  at: number,
  { nominal, from }: Pick<Trigger, 'nominal' | 'from'>,
): boolean =>
  nominal === true &&
  at < from &&
  scene.senses[at]!.length === 0 &&
  isCounted(scene, at) &&
  endsAs(scene, scene.units[at]!.word, 'name', 'genitive')

/** `X отыз адамның ұсталғанын айтты`: it happened to others, whom X speaks of. */
const toOthers = (scene: Scene, { nominal, from }: Trigger, near: Bearer): boolean => {
  if (!nominal || !near.cases.has('nominative')) return false
  for (let at = near.to; at < from; at++)
    if (
      isNumbered(scene, at, { nominal, from }) ||
      scene.senses[at]!.some(
        ({ tags, grammar }) =>
          grammar.has('genitive') &&
          ['others', 'someone', 'kin', 'pronoun'].some((tag) => tags.has(tag)),
      )
    )
      return true
  return false
}

/** `министр X елу адам ұсталды деді`: people in number are who suffers, not who is named before them. */
const countedBetween = (scene: Scene, trigger: Trigger, near: Bearer): boolean => {
  const { nominal, frame, voice, from } = trigger
  if (nominal || !near.cases.has('nominative')) return false
  if (frame !== 'subject' && !(frame === 'object' && voice === 'passive')) return false
  for (let at = near.to; at < from; at++) {
    // `X және тағы үш адам`
    if (['names', 'joins', 'more'].some((tag) => hasTag(scene, at, tag))) return false
    const people = scene.senses[at]!.some(
      ({ tags, grammar }) =>
        ['others', 'someone', 'role'].some((tag) => tags.has(tag)) &&
        [...grammar].every((each) => each === 'plural'),
    )
    if (people && isCounted(scene, at) && scene.units[at + 1]?.word !== '@PERSON') return true
  }
  return false
}

/** `X өзін ұрып-соққанын айтты` */
const isReflexive = (scene: Scene, { from }: Trigger, near: Bearer): boolean => {
  for (let at = near.to; at < from; at++) if (hasTag(scene, at, 'reflexive')) return true
  return false
}

/** `X оны ұстағанын айтты`: it was done to whom the pronoun means. */
const toPronoun = (scene: Scene, { from, voice }: Trigger, near: Bearer): boolean => {
  if (voice === 'passive' || !near.cases.has('nominative')) return false
  for (let at = near.to; at < from; at++) if (hasTag(scene, at, 'objective')) return true
  return false
}

/** Who acts, in the nominative: `полиция`, `полицейлер`. */
const isActor = (scene: Scene, at: number): boolean =>
  scene.senses[at]!.some(
    ({ tags, grammar }) =>
      (tags.get('role') === 'police' || tags.has('station')) &&
      ![...grammar].some((each) => each !== 'plural'),
  )

const somebodyElse = (scene: Scene, at: number): boolean =>
  scene.units[at]!.word === '@PERSON' ||
  ['others', 'kin', 'someone', 'pronoun'].some((tag) => hasTag(scene, at, tag)) ||
  endsAs(scene, scene.units[at]!.word, 'name', 'accusative')

/**
 * `X полицейлер ұрғанын айтты`, `X алаңда тұрғанда полиция әкетті`, `X үйінде тінту болғанын айтты`: what stands in no case of its own is done to
 * whom the clause began with, where it names nobody else.
 */
function isElided(scene: Scene, { frame, voice, nominal, from, to }: Trigger, near: Bearer) {
  const { cases, standing, kin } = near
  if (cases.size !== 1 || !cases.has('nominative') || kin || near.to > from) return false
  if (standing !== 'free' && standing !== 'speaker') return false
  const between = scene.units.slice(near.to, from).map((_, index) => near.to + index)
  if (frame === 'owner') {
    const own = [...between, ...(to > from + 1 ? [from] : [])]
    return (
      nominal === true &&
      own.some((at) => hasTag(scene, at, 'owned')) &&
      !between.some((at) => somebodyElse(scene, at))
    )
  }
  if (frame !== 'object' || voice === 'passive') return false
  if (between.some((at) => somebodyElse(scene, at)) || !between.some((at) => isActor(scene, at)))
    return false
  return (
    nominal === true ||
    between.some(
      (at) => endsAs(scene, scene.units[at]!.word, 'while') || hasTag(scene, at, 'after'),
    )
  )
}

const isAmong = (scene: Scene, { to, voice, frame }: Trigger, near: Bearer): boolean =>
  near.from > to &&
  (voice === 'passive' || frame === 'object') &&
  scene.units
    .slice(to, near.from)
    .some(({ word }, at) => word === ',' && hasTag(scene, to + at + 1, 'among'))

const weigh = (scene: Scene, trigger: Trigger, near: Bearer): readonly Feature[] => {
  // In a phrase with a gap the name may stand inside: `тергеуші X-ті үш сағат сұрастырды`.
  const before = near.to < trigger.to
  if (toOthers(scene, trigger, near) || countedBetween(scene, trigger, near))
    return [{ name: 'others', weight: -3 }]
  if (toPronoun(scene, trigger, near)) return [{ name: 'beside-pronoun', weight: -3 }]
  if (isElided(scene, trigger, near)) return [{ name: 'elided', weight: 4.5 }]
  // `он адам ұсталды, арасында X бар`
  if (isAmong(scene, trigger, near)) return [{ name: 'among', weight: 3 }]
  const own = isReflexive(scene, trigger, near)
  return [
    {
      name: before ? 'side' : 'other-side',
      weight: before ? 1.5 : trigger.nominal ? 0 : -2,
    },
    ...weighCase(trigger, near, own ? ['nominative'] : wanted(scene, trigger, near)),
  ]
}

/** `Асановтың адвокаты` */
const owns = (scene: Scene, at: number, _: Span, cases: ReadonlySet<GrammaticalCase>): boolean =>
  cases.size === 1 &&
  cases.has('genitive') &&
  [1, 2, 3].some((step) => ['role', 'kin'].some((tag) => hasTag(scene, at + step, tag)))

/** An official in the case of who suffers does; of what an official tells with a noun's ending, in the genitive alone. */
const suffers = (trigger: Trigger, near: Bearer): boolean => {
  const { frame, voice, nominal } = trigger
  if (near.to > trigger.from) return false
  if (nominal) return !near.cases.has('nominative')
  if (voice === 'passive' || frame === 'subject' || frame === 'dative') return true
  return !near.cases.has('nominative') && near.cases.has('accusative')
}

const isQuoted = (scene: Scene, { sentence }: Span & { sentence: Span }, at: number): boolean =>
  scene.units
    .slice(Math.max(0, sentence.from - 1), at)
    .some(({ word }) => /^[«“„"–—-]$/u.test(word))

/** `екі жұмысшыға айыппұл салынған`, `маған`, `үш дәрігердің қамалғанын`, `төрт әйел айыппұл төледі` */
const ofOthers = (scene: Scene, trigger: Trigger): boolean => {
  const { clause, from, frame, voice, nominal } = trigger
  const acted = frame === 'object' && voice === 'active'
  if (!/^(?:dative|object|subject)$/.test(frame)) return false
  const suits = ({ grammar }: Found): boolean => {
    if (frame === 'dative') return grammar.has('dative')
    if (acted) return grammar.has('accusative')
    if (nominal && grammar.has('genitive')) return true
    return [...grammar].every((each) => each === 'plural')
  }
  for (let at = clause.from; at < from; at++) {
    if (hasTag(scene, at, 'first-person'))
      return (frame === 'dative' || acted) && !isQuoted(scene, clause, at)
    if (/^(?:[,:–—-]|@PERSON)$/u.test(scene.units[at + 1]?.word ?? '')) continue
    if (isNumbered(scene, at, trigger)) return true
    const others = scene.senses[at]!.filter(suits).some(
      ({ tags }) =>
        (tags.has('others') && (frame === 'dative' || isCounted(scene, at))) ||
        (['someone', 'kin', 'role'].some((tag) => tags.has(tag)) && isCounted(scene, at)),
    )
    if (others) return true
  }
  return false
}

/** Not `отбасымен`, whom somebody is together with. */
const isKin = (scene: Scene, at: number): boolean =>
  scene.senses[at]!.some(({ tags, grammar }) => tags.has('kin') && !grammar.has('instrumental'))

/** `жары X оны қамағанын айтты`: X tells of somebody else. */
const inPhrase = (scene: Scene, { to, cases, kin }: Bearer): boolean =>
  kin === true &&
  cases.has('nominative') &&
  [0, 1, 2].some((step) => hasTag(scene, to + step, 'objective'))

/** Not `бірнеше минуттан соң`. */
const isOthers = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'others') && !['later', 'earlier'].some((tag) => hasTag(scene, at + 2, tag))

/** Somebody else stands before the verb: people in number, kin, a body that something is done to. */
function subjectless(scene: Scene, { clause, from, voice, event, frame }: Trigger): boolean {
  for (let at = clause.from; at < from; at++) {
    const { word, mention } = scene.units[at]!
    if (hasTag(scene, at, 'first-person')) return false
    if (isOthers(scene, at) || isKin(scene, at)) return false
    const several =
      scene.senses[at]!.some((sense) => sense.tags.has('someone')) &&
      (endsAs(scene, word, 'several') ||
        ['number', 'more'].some((tag) => hasTag(scene, at - 1, tag)) ||
        /^\d+$/.test(scene.units[at - 1]?.word ?? ''))
    // `редакторын таратты деп танып`: whom a finding is about.
    const found = event === 'sentence' && frame === 'subject'
    const object = ({ tags, grammar }: Found) => tags.has('someone') && grammar.has('accusative')
    if (several || (found && scene.senses[at]!.some(object))) return false
    if (mention?.label === 'ORG' && voice === 'passive') {
      const raw = scene.text.slice(mention.start, mention.end)
      if (endsAs(scene, raw.toLowerCase(), 'name', 'dative')) return false
    }
  }
  return true
}

const people = ['kin', 'role', 'someone', 'others', 'speech']

/** `оның қамауға алынғанын айтты`: a pronoun in the genitive is what a verb with a noun's ending is about. */
const isSubject = (scene: Scene, at: number, { nominal, from }: Trigger): boolean =>
  nominal === true &&
  at < from &&
  !people.some((tag) => hasTag(scene, at + 1, tag)) &&
  !scene.units
    .slice(at, from)
    .some((_, step) => people.some((tag) => hasTag(scene, at + step, tag)))

/** A pronoun with its noun (`оның адвокаты`) means somebody else, but for what is done to somebody's things. */
function takesUp(scene: Scene, trigger: Trigger): Pronoun | undefined {
  const { clause, frame } = trigger
  const things = frame === 'owner' || frame === 'against'
  for (let at = clause.from; at < clause.to; at++) {
    if (hasTag(scene, at, 'whose')) {
      if (hasTag(scene, at + 1, 'kin')) continue
      if (!things && !hasTag(scene, at + 1, 'owned') && !isSubject(scene, at, trigger)) continue
    }
    const told = tagAt(scene, at, 'pronoun')
    if (told) return told as Pronoun
  }
  return tellsOfSelf(scene, trigger) ? 'speaker' : undefined
}

/** `Таразда полиция сотталған блогердің інісін ұстады`: behind who acts the participle begins. */
function attributeStart(scene: Scene, { clause, from }: Trigger): number {
  let at = from
  const actor = (each: number) =>
    /^(?:@ORG|@PERSON|[,;:])$/.test(scene.units[each]!.word) ||
    scene.senses[each]!.some(
      ({ tags, grammar }) =>
        (tags.has('role') || tags.has('by-court') || tags.has('station')) &&
        ![...grammar].some((value) => value !== 'plural' && value !== 'possessed'),
    )
  // `бір күн бұрын ұсталған`: a day of its own.
  while (at > clause.from && !hasTag(scene, at, 'shift') && !actor(at - 1)) at--
  return at
}

export const kazakh: Grammar = {
  formOf,
  eventOf,
  verbLast: true,
  subjectless,
  inPhrase,
  takesUp,
  ofOthers,
  acts,
  beginsParticiple: () => false,
  commas: true,
  beginsWithVerb: (scene, at) => hasTag(scene, at, 'event'),
  isLocation,
  isHome,
  weigh,
  suffers,
  owns,
  negates: (_, cue, trigger) => cue.from >= trigger.to && cue.from - trigger.to <= 2,
  governs: (_, cue, trigger) =>
    (cue.kind === 'guessed' ? cue.from === trigger.to : cue.from >= trigger.to) ||
    (cue.to <= trigger.from &&
      (trigger.form !== 'told' || cue.kind === 'condition' || cue.kind === 'possible')),
  attributive: (scene, trigger, name) =>
    name.from >= trigger.to && name.from - trigger.to <= 6
      ? { from: attributeStart(scene, trigger), to: trigger.from }
      : undefined,
}
