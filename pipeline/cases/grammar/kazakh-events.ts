/** Kazakh verbs of moving, holding and calling tell an event by who acts and where somebody is taken. */
import type { Found } from '../../lexicon/lookup.js'
import type { Event } from '../../record.js'
import type { Clause } from '../clause.js'
import { casesOfMention } from '../grammatical-case.js'
import { endsAs, hasTag, type Scene, type Span } from '../scene.js'
import { isFoundThere } from './finding.js'
import { goesOnNow } from './kazakh-verbs.js'

const textOf = (scene: Scene, at: number): string => {
  const { start, end } = scene.units[at]!
  return scene.text.slice(start, end).toLowerCase()
}

const some = ({ from, to }: Span, test: (at: number) => boolean): boolean => {
  for (let at = from; at < to; at++) if (test(at)) return true
  return false
}

const kindOf = (scene: Scene, at: number): string | undefined =>
  (scene.units[at]!.mention?.value as { kind?: string } | undefined)?.kind

/** Kinds of bodies. */
const police: readonly string[] = ['police', 'security', 'prosecution']
const prison: readonly string[] = ['prison_service']
const court: readonly string[] = ['court']

const isBody = (scene: Scene, at: number, kinds: readonly string[]): boolean =>
  scene.units[at]!.word === '@ORG' && kinds.includes(kindOf(scene, at) ?? '')

const isGoal = (scene: Scene, at: number): boolean =>
  endsAs(scene, textOf(scene, at), 'name', 'dative')

/** The object right before an active verb is a thing: `телефонын алып кетті`, `залды босатты`. */
export function takesThing(scene: Scene, { from, grammar }: Found): boolean {
  if (grammar.has('passive')) return false
  const before = scene.units[from - 1]
  if (!before || before.mention || !endsAs(scene, before.word, 'name', 'accusative')) return false
  return scene.senses[from - 1]!.every((sense) => sense.tags.has('owned'))
}

/** To prison, to the police, or somewhere by police. */
function whereTaken(scene: Scene, { from }: Clause, { from: to }: Found): Event | undefined {
  const before = { from, to }
  const towards = (at: number, tag: string) =>
    scene.senses[at]!.some((sense) => sense.tags.has(tag) && sense.grammar.has('dative'))
  const body = (at: number, kinds: readonly string[]) =>
    isBody(scene, at, kinds) && isGoal(scene, at)
  const prisons = (at: number) =>
    towards(at, 'prison') ||
    body(at, prison) ||
    (kindOf(scene, at) === 'facility' && isGoal(scene, at))
  if (some(before, prisons)) return 'transfer'
  if (some(before, (at) => towards(at, 'ward'))) return undefined
  if (some(before, (at) => towards(at, 'station') || body(at, police))) return 'detention'
  const actors = (at: number) =>
    scene.senses[at]!.some(
      (sense) =>
        (sense.tags.has('station') || sense.tags.get('role') === 'police') &&
        !['dative', 'ablative', 'locative', 'accusative'].some((each) => sense.grammar.has(each)),
    ) ||
    (isBody(scene, at, police) && !isGoal(scene, at))
  return some(before, actors) ? 'detention' : undefined
}

const movesPrisoner = (scene: Scene, clause: Clause, found: Found): boolean =>
  whereTaken(scene, clause, found) === 'transfer' ||
  some({ from: clause.from, to: found.from }, (at) =>
    scene.senses[at]!.some(({ tags, grammar }) => tags.has('ward') && grammar.has('dative')),
  )

/** A court, its sanction or a term make of `қамауға алды` a measure; police alone hold. */
function isOrdered(scene: Scene, { from, to }: Clause, found: Found): boolean {
  const near = { from: Math.max(from, found.from - 4), to: Math.min(to, found.to + 1) }
  if (some(near, (at) => scene.units[at]!.mention?.label === 'PENALTY')) return true
  const whole = { from, to }
  if (some(whole, (at) => hasTag(scene, at, 'court') || isBody(scene, at, court)))
    return !some(whole, (at) =>
      scene.senses[at]!.some(
        (sense) =>
          (sense.tags.get('role') === 'police' || sense.tags.has('station')) &&
          ![...sense.grammar].some((each) => each !== 'possessed'),
      ),
    )
  return false
}

/** Kinds of sanctions that only hold somebody until the judgment. */
const restraints = ['pretrial_detention', 'house_arrest', 'recognizance', 'bail', 'travel_ban']

/** `жалған ақпарат таратты деп айыптап, үш жылға соттады`: of what a sanction punishes in the same breath nobody is charged anew. */
const isPunished = ({ units }: Scene, { to, grammar }: Found, clause: Clause): boolean =>
  grammar.has('converb') &&
  units.slice(to, clause.sentence.to).some(({ mention }) => {
    const { kind, modality } = (mention?.value ?? {}) as { kind?: string; modality?: string }
    return (
      mention?.label === 'PENALTY' && modality === 'imposed' && !restraints.includes(kind ?? '')
    )
  })

const privately = new Set<Event>(['detention', 'search', 'interrogation', 'summons', 'attack'])
const suffering = ['accusative', 'dative', 'ablative', 'genitive'] as const

/** `X көршісін шақырды, сөмкесін тінтті`: what somebody named does, where nobody else acts, is not done to himself. */
function byNamed(
  scene: Scene,
  { from, grammar, tags }: Found,
  clause: Clause,
  own: Event,
): boolean {
  if (!privately.has(own) || grammar.has('passive') || tags.get('of') === 'subject') return false
  let does = false
  for (let at = clause.sentence.from; at < from; at++) {
    const { word, mention } = scene.units[at]!
    const acts = ['role', 'court', 'station', 'first-person'].some((tag) => hasTag(scene, at, tag))
    if (acts || word === '@ORG' || hasTag(scene, at, 'objective')) return false
    if (word !== '@PERSON' || !mention) continue
    const cases = casesOfMention(mention, scene.text, scene.language, scene.declined)
    if (suffering.some((each) => cases.has(each)) || !cases.has('nominative')) return false
    does = true
  }
  return does && grammar.size > 0 && !grammar.has('noun') && !isNominal(grammar)
}

const isNominal = (grammar: ReadonlySet<string>): boolean =>
  grammar.has('participle') && [...suffering, 'possessed'].some((each) => grammar.has(each))

/** `Сот оған 50 АЕК айыппұл салды. Ол шағым түсірді`: against what the sentence before told. */
const judgedBefore = (scene: Scene, { sentence: { from } }: Clause): boolean => {
  let start = from - 1
  while (start > 0 && !/^[.!?]$/.test(scene.units[start - 1]!.word)) start--
  return some({ from: Math.max(0, start), to: from }, (at) => {
    const { mention } = scene.units[at]!
    return (
      isBody(scene, at, court) ||
      (mention?.value as { modality?: string } | undefined)?.modality === 'imposed'
    )
  })
}

export function eventOf(scene: Scene, found: Found, clause: Clause, own: Event): Event | undefined {
  const { tags, from, to, grammar } = found
  const holds = [1, 2].some((step) =>
    scene.senses[from - step]?.some((sense) => sense.tags.has('holds') && sense.to >= to),
  )
  if (holds || byNamed(scene, found, clause, own)) return undefined
  if (tags.has('finding') && !isFoundThere(scene, clause, from)) return undefined
  if (own === 'charge' && isPunished(scene, found, clause)) return undefined
  // `ауырудан қиналды`: nobody did it.
  if (tags.has('active') && grammar.has('passive')) return undefined
  // `188-бап бойынша тергеліп жатыр`
  const cited = { from: clause.from, to: from }
  if (tags.has('article') && some(cited, (at) => scene.units[at]!.word === '@STATUTE'))
    return tags.get('article') as Event
  const object = !tags.has('of') && ['detention', 'release', 'transfer'].includes(own)
  if (object && takesThing(scene, found)) return undefined
  if (tags.has('ordered') && !isOrdered(scene, clause, found)) return undefined
  // `елден шығармады`: a court that expels nobody.
  if (tags.has('border') && some(clause.sentence, (at) => isBody(scene, at, court)))
    return undefined
  if (tags.has('carried')) return whereTaken(scene, clause, found)
  if (tags.has('place')) return movesPrisoner(scene, clause, found) ? own : undefined
  if (tags.has('lodged')) {
    const before = { from: clause.from, to: from }
    // `көршісінің үстінен шағым түсірді` is of no judgment.
    if (some(before, (at) => hasTag(scene, at, 'over-somebody'))) return undefined
    if (some(before, (at) => hasTag(scene, at, 'deed') || isBody(scene, at, court))) return own
    const others = (at: number) =>
      isGoal(scene, at) && ['station', 'bureau'].some((tag) => hasTag(scene, at, tag))
    return !some(before, others) && judgedBefore(scene, clause) ? own : undefined
  }
  if (tags.has('called')) {
    // `сотқа тартуға шақырды` calls for something.
    if (endsAs(scene, scene.units[from - 1]?.word ?? '', 'doing', 'dative', 'accusative'))
      return undefined
    const called = { from: clause.from, to: from }
    return some(
      called,
      (at) => hasTag(scene, at, 'bureau') || isBody(scene, at, police) || isBody(scene, at, court),
    )
      ? own
      : undefined
  }
  if (tags.has('arrest') && isOrdered(scene, clause, found)) return 'sentence'
  // `сотталып жатыр`
  return goesOnNow(scene, found) ? ((tags.get('ongoing') as Event | undefined) ?? own) : own
}
