/**
 * Does the text say that it happened? After the ConText algorithm: cues of the lexicon with a reach, within a clause and into the clauses that hang on it.
 */
import type { Clause } from './clause.js'
import { isFound } from './grammar/finding.js'
import { grammarOf } from './grammar/index.js'
import { hasTag, type Scene, tagAt } from './scene.js'
import type { Trigger } from './trigger.js'

export type Assertion =
  | 'asserted'
  | 'background'
  | 'negated'
  | 'demanded'
  | 'planned'
  | 'possible'
  | 'false'
  | 'asked'
  | 'named'

interface Cue {
  readonly at: number
  readonly to: number
  readonly kind: string
}

function cuesOf(scene: Scene, from: number, to: number): readonly Cue[] {
  const cues: Cue[] = []
  for (let at = from; at < to; at++)
    for (const sense of scene.senses[at] ?? []) {
      const kind = sense.tags.get('cue')
      if (kind === undefined || sense.to > to) continue
      cues.push({ at, to: sense.to, kind })
      at = sense.to - 1
      break
    }
  // `not only` takes the negation back.
  const none = cues.filter((cue) => cue.kind === 'none')
  return cues.filter(
    (cue) => cue.kind !== 'none' && !none.some((each) => each.at <= cue.at && cue.at < each.to),
  )
}

const otherTrigger = (
  from: number,
  to: number,
  triggers: readonly Trigger[],
  own: Trigger,
): boolean => triggers.some((each) => each !== own && from <= each.from && each.to <= to)

/** A question mark behind the trigger, in its sentence: also inside a quotation. */
const asks = (scene: Scene, { clause: { sentence }, to }: Trigger): boolean => {
  let quoted = false
  for (let at = to; at < sentence.to; at++) {
    const { word } = scene.units[at]!
    if (/^[“«„"]$/.test(word)) quoted = true
    else if (/^[”»]$/.test(word)) quoted = false
    else if (word.includes('?') && !quoted) return true
  }
  return false
}

/** `Had he been convicted, …`, `Будь он осуждён, …` */
export const inverted = (scene: Scene, { sentence }: Clause): boolean =>
  (scene.language === 'en' &&
    /^(?:had|should|were)$/.test(scene.units[sentence.from]!.word) &&
    /^(?:@PERSON|he|she|they|the|it)$/.test(scene.units[sentence.from + 1]?.word ?? '')) ||
  (scene.language === 'ru' && hasTag(scene, sentence.from, 'inverts'))

/** What the trigger's verb group says: `negated`, or undefined. */
function negated(
  scene: Scene,
  trigger: Trigger,
  cues: readonly Cue[],
  others: readonly Trigger[],
): boolean {
  if (trigger.negated || negatedInside(scene, trigger)) return true
  const verb = trigger.support ?? trigger.from
  return cues.some((cue) => {
    if (cue.kind !== 'negated' || (cue.at >= trigger.from && cue.to <= trigger.to)) return false
    // `так и не допустили`: the negation is the event's own.
    if (cue.at < trigger.from && cue.to > trigger.from)
      return !(trigger.event === 'refusal' && hasTag(scene, trigger.from, 'not'))
    const free = !otherTrigger(cue.to, verb, others, trigger)
    return grammarOf(scene.language).negates(scene, { from: cue.at, to: cue.to }, trigger, free)
  })
}

/** `Neither A nor B, who …, was detained`: what the broken-off clause began with. */
const neitherOf = (scene: Scene, { kind, parent, from }: Clause): readonly Cue[] =>
  kind === 'resumed' && parent
    ? cuesOf(scene, parent.from, parent.to)
        .filter((cue) => cue.kind === 'negated' && hasTag(scene, cue.at, 'nobody'))
        .map((cue) => ({ ...cue, to: from }))
    : []

/** `дело не прекращено`: between the words of a phrase. */
const negatedInside = (scene: Scene, { from, to, event }: Trigger): boolean => {
  // `did not survive`
  if (event === 'refusal' || event === 'death') return false
  for (let at = from + 1; at < to; at++)
    // `a recognizance not to leave`
    if (tagAt(scene, at, 'not') === '' && scene.units[at + 1]?.word !== 'to') return true
  return false
}

/** `жалоба будет подана`: what is still to come, between the words of a phrase. */
const plannedInside = (scene: Scene, { from, to }: Trigger): boolean => {
  for (let at = from + 1; at < to; at++)
    if (scene.senses[at]!.some(({ tags }) => tags.get('cue') === 'planned')) return true
  return false
}

const governors: Readonly<Record<string, Assertion>> = {
  demanded: 'demanded',
  planned: 'planned',
  possible: 'possible',
  guessed: 'possible',
  condition: 'possible',
  false: 'false',
  asked: 'asked',
  refused: 'negated',
}

/** Cues that a finite past verb of the same clause is under too. */
const overFinite = new Set(['possible', 'guessed', 'condition', 'false', 'asked'])

function governed(scene: Scene, trigger: Trigger, cues: readonly Cue[]): Assertion | undefined {
  for (const cue of cues) {
    const kind = governors[cue.kind]
    if (!kind || (cue.at >= trigger.from && cue.at < trigger.to)) continue
    if (isBracketed(scene, cue, trigger)) continue
    if (
      !grammarOf(scene.language).governs(
        scene,
        { from: cue.at, to: cue.to, kind: cue.kind },
        trigger,
      )
    )
      continue
    if (trigger.form !== 'told') return kind
    if (!overFinite.has(cue.kind)) continue
    if (
      cue.kind === 'false' &&
      cue.at < trigger.clause.from &&
      trigger.clause.kind !== 'complement'
    )
      continue
    return kind
  }
  return undefined
}

/** `X (demanded by many to be freed) was detained`: a cue in brackets in which the trigger does not stand. */
function isBracketed({ units }: Scene, cue: Cue, { from }: Trigger): boolean {
  let open = cue.at
  while (open >= 0 && cue.at - open < 12 && !/^[()]$/.test(units[open]!.word)) open--
  if (units[open]?.word !== '(') return false
  const close = units.findIndex(({ word }, at) => at > open && word === ')')
  return close >= cue.to && (from < open || from > close)
}

/** `огласить обещают 12 ноября`: what the clause tells is still to come. */
export const isToCome = (scene: Scene, { from, to }: Clause): boolean =>
  cuesOf(scene, from, to).some(({ kind }) => kind === 'planned')

/** The clause on which an inner one hangs: `denied that …`, `demanded that …`. */
function outer({ kind, parent }: Clause): Clause | undefined {
  return (kind === 'complement' || kind === 'subordinate') && parent ? parent : undefined
}

/** `Why was she fined 15 MCI?` takes the fine for granted. */
const presupposes = (scene: Scene, { clause, from }: Trigger): boolean => {
  for (let at = clause.sentence.from; at < from; at++) if (hasTag(scene, at, 'why')) return true
  return false
}

/** `… деген ақпарат тарады. Тексеру бұл деректі растамады.` */
const nextSentence = ({ units }: Scene, from: number): number => {
  const end = units.findIndex(({ word }, at) => at >= from && /^[.!?…]$/u.test(word))
  return end < 0 ? units.length : end
}

/** `said that X was charged with spreading false rumours`, not `… is a false rumour`: what X is accused of. */
const isAttributive = (scene: Scene, at: number): boolean =>
  scene.language === 'en' &&
  (/^\p{Ll}+$/u.test(scene.units[at + 1]?.word ?? '') ||
    scene.units[at - 1]?.word.endsWith('ing') === true ||
    ['cue', 'finding'].some((tag) => hasTag(scene, at - 1, tag))) &&
  ![at - 1, at - 2].some((each) => tagAt(scene, each, 'aux') === 'passive')

/** `A post that he was arrested is a fake`: what calls a report false stands in another clause of the sentence. */
function deniedAround(scene: Scene, { clause, from, to }: Trigger): boolean {
  const reported =
    scene.language === 'kk'
      ? [0, 1, 2, 3].some((step) => hasTag(scene, to + step, 'reported'))
      : clause.kind === 'complement'
  if (!reported) return false
  const end = scene.language === 'kk' ? nextSentence(scene, clause.sentence.to) : clause.sentence.to
  for (let at = clause.sentence.from; at < end; at++) {
    const own = from <= at && at < to
    if (own || (at >= to && isAttributive(scene, at))) continue
    if (scene.senses[at]?.some((sense) => sense.tags.get('cue') === 'false')) return true
  }
  return false
}

export function assertionOf(scene: Scene, trigger: Trigger, others: readonly Trigger[]): Assertion {
  const { clause } = trigger
  if (asks(scene, trigger) && !presupposes(scene, trigger)) return 'asked'
  if (inverted(scene, clause)) return 'possible'
  if (deniedAround(scene, trigger)) return 'false'
  const cues = [...neitherOf(scene, clause), ...cuesOf(scene, clause.from, clause.to)]
  if (negated(scene, trigger, cues, others)) return 'negated'
  if (trigger.form === 'future' || (scene.language === 'ru' && plannedInside(scene, trigger)))
    return 'planned'
  const own = governed(scene, trigger, cues)
  if (own) return own
  const above = outer(clause)
  if (above && clause.kind === 'complement') {
    const over = cuesOf(scene, above.from, above.to).filter(
      (cue) => /^(?:false|guessed)$/.test(cue.kind) || trigger.form !== 'told',
    )
    const said = over.map((cue) => governors[cue.kind]).find((kind) => kind !== undefined)
    if (said) return said
  }
  if (trigger.form === 'named') return doneBefore(scene, trigger) ? 'asserted' : 'named'
  if (trigger.form === 'epithet') return 'named'
  if (isBackground(scene, trigger)) return 'background'
  return 'asserted'
}

/** `was ordered to be detained`, `постановил арестовать`: a verb that makes what follows done. */
function doneBefore(scene: Scene, trigger: Trigger): boolean {
  for (let at = trigger.from - 1; at >= trigger.clause.from && trigger.from - at <= 6; at--)
    if (hasTag(scene, at, 'done')) return true
  return false
}

/** Told as what lay before: a relative or participle clause, `earlier`, `had been`. */
function isBackground(scene: Scene, { clause, from, stands, before }: Trigger): boolean {
  if (before && clause.at > 0) return true
  if (stands || clause.kind === 'relative' || clause.kind === 'participle') return true
  if (isFound(scene, clause)) return false
  // `X, who had never been to court before, was fined`: what a comma shuts off, but not at the front.
  let shut = false
  for (let at = from - 1; at >= clause.from; at--) {
    if (scene.units[at]!.word === ',') shut = true
    const told = hasTag(scene, at, 'once') || hasTag(scene, at, 'past')
    if (told && (!shut || scene.language !== 'en' || at - clause.from <= 1)) return true
  }
  return false
}

/** What was told right before in the sentence. */
interface Before {
  readonly trigger: Trigger
  readonly assertion: Assertion
}

/**
 * What a verb shares with the one it is joined to: `has not been summoned or searched`, `просят, чтобы обвинения сняли, а его отпустили`.
 */
export function joinedTo(
  scene: Scene,
  trigger: Trigger,
  own: Assertion,
  before: Before | undefined,
): Assertion {
  if (!before || before.trigger.clause.at !== trigger.clause.at) return own
  if (own !== 'asserted' && own !== 'background') return own
  if (scene.language === 'en')
    return doubted.has(before.assertion) && isAlternative(scene, before.trigger, trigger)
      ? before.assertion
      : own
  if (scene.language === 'ru')
    return before.assertion === 'possible' && isWishedToo(scene, before.trigger, trigger)
      ? 'possible'
      : own
  return own
}

const doubted: ReadonlySet<Assertion> = new Set(['negated', 'possible', 'asked', 'false'])

const isOr = (scene: Scene, at: number): boolean =>
  tagAt(scene, at, 'joins') === 'or' || (hasTag(scene, at, 'nobody') && hasTag(scene, at, 'cue'))

/** `, questioned or searched`: nothing with a subject of its own. */
function isAlternative(scene: Scene, first: Trigger, { from, to, voice }: Trigger): boolean {
  let at = from - 1
  while (at > first.to && ['adverb', 'aux', 'light'].some((tag) => hasTag(scene, at, tag))) at--
  const listed =
    scene.units[at]?.word === ',' && [1, 2, 3, 4].some((step) => isOr(scene, to + step - 1))
  if (!isOr(scene, at) && !listed) return false
  return scene.units.slice(first.to, at).every(({ word }, step) => {
    const unit = first.to + step
    const subject =
      (word === '@PERSON' && voice === 'passive') ||
      tagAt(scene, unit, 'pronoun')?.endsWith(':nominative') === true ||
      hasTag(scene, unit, 'finite')
    return (
      !subject && !/^[.;:]$/.test(word) && !(hasTag(scene, unit, 'joins') && !isOr(scene, unit))
    )
  })
}

/** Events that people ask for, and those that befall them. */
const wished: ReadonlySet<string> = new Set(['release', 'acquittal', 'closure'])
const harms: ReadonlySet<string> = new Set(['detention', 'sentence', 'fine', 'attack', 'search'])

const kindOf = (event: string): string =>
  wished.has(event) ? 'wished' : harms.has(event) ? 'harm' : ''

/** Behind `а` or `и` a purpose or condition goes on, unless what was feared came instead of what was asked for. */
function isWishedToo(
  scene: Scene,
  first: Trigger,
  { from, form, clause, event }: Trigger,
): boolean {
  if (form !== 'told') return false
  const condition = cuesOf(scene, first.clause.sentence.from, first.from).some(
    ({ kind }) => kind === 'condition',
  )
  const goesOn =
    clause === first.clause ||
    (clause.kind === 'joined' &&
      hasTag(scene, clause.from, 'joins') &&
      tagAt(scene, clause.from, 'joins') !== 'but')
  const kinds = [kindOf(first.event), kindOf(event)]
  const turned = kinds.includes('wished') && kinds.includes('harm')
  return condition && goesOn && !turned && from > first.to
}
