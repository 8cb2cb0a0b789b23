/** Who an English verb is told of: does a noun phrase of its own stand before it that names nobody, `the man who denounced X was fined`? */
import { hasTag, type Scene, tagAt } from '../scene.js'
import type { Trigger } from '../trigger.js'

const wordAt = (scene: Scene, at: number): string => scene.units[at]?.word ?? ''

const isLink = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'adverb') ||
  hasTag(scene, at, 'aux') ||
  hasTag(scene, at, 'modal') ||
  /^\p{L}+ly$/u.test(wordAt(scene, at))

/** Steps over what may stand between a verb and its subject: helpers, adverbs, a day. */
function beforeVerb(scene: Scene, verb: number, from: number): number {
  let at = verb - 1
  while (at >= from) {
    if (isLink(scene, at)) at--
    else if (wordAt(scene, at) === '@DATE') at -= /^(?:on|in)$/.test(wordAt(scene, at - 1)) ? 2 : 1
    else break
  }
  return at
}

/** What may end a noun phrase without being its noun. */
const small = [
  ...['preposition', 'inside', 'joins', 'determiner', 'pronoun', 'relative', 'complement'],
  ...['subordinate', 'speech', 'event', 'support', 'verb', 'among-them', 'shift', 'companion'],
]

const isNoun = (scene: Scene, at: number): boolean =>
  /^\p{Ll}[\p{L}’'-]+$/u.test(wordAt(scene, at)) &&
  scene.units[at]!.capital === false &&
  !small.some((tag) => hasTag(scene, at, tag))

/** `the Alga party`, `a Taraz blogger` */
const isPremodifier = (scene: Scene, at: number): boolean =>
  isNoun(scene, at) ||
  /^@(?:ORG|PLACE)$/.test(wordAt(scene, at)) ||
  (scene.units[at]!.capital && /^\p{L}/u.test(wordAt(scene, at)) && !isPreposition(scene, at))

const opens = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'determiner') ||
  hasTag(scene, at, 'possessive') ||
  hasTag(scene, at, 'number') ||
  /^(?:the|a|an|this|that|these|those|no|some|any|many|few|several|other|another|\d+)$/.test(
    wordAt(scene, at),
  )

const isPreposition = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'preposition') || hasTag(scene, at, 'inside')

/** Takes up somebody named before, `the activist`, not `an activist`: the rules of pronouns decide. */
const takesUp = (scene: Scene, start: number, end: number): boolean => {
  for (let at = start; at <= end; at++) if (hasTag(scene, at, 'pronoun')) return true
  return (
    hasTag(scene, end, 'anaphor') &&
    /^(?:the|this|that|these|those|both|all)$/.test(wordAt(scene, start))
  )
}

/** Is the phrase that ends at a unit a subject that names nobody? Left of `from` no word belongs to it. */
function isNobody(
  scene: Scene,
  end: number,
  start: number,
  sentence: number,
  // `the man who …` is told apart from whom the text has named.
  apart = false,
): boolean {
  let at = end
  let from = start
  for (let phrases = 0; phrases < 4; phrases++) {
    if (at < from) return false
    const word = wordAt(scene, at)
    const many = /^(?:those|people|others)$/.test(word)
    if (many && among(scene, at)) return false
    if (hasTag(scene, at, 'relative')) {
      // `people who were held`; behind a comma the name before it is meant.
      if (wordAt(scene, at - 1) === ',') return false
      at--
      from = sentence
      continue
    }
    if (word === '@PERSON' || word === '@ORG' || word === '@PLACE' || word === '@DATE') {
      if (!isGoverned(scene, at, from)) return false
      at = prepositionOf(scene, at, from) - 1
      continue
    }
    if (!many && !isNoun(scene, at)) return false
    let first = at
    while (first > from && (isPremodifier(scene, first - 1) || opens(scene, first - 1))) {
      first--
      if (hasTag(scene, first, 'determiner')) break
      if (opens(scene, first) && !opens(scene, first - 1)) break
    }
    if (!apart && takesUp(scene, first, at)) return false
    const before = first - 1
    if (before < from) return true
    if (/^['’]s?$/.test(wordAt(scene, before))) return true
    if (hasTag(scene, before, 'joins') || /^[,–—(-]$/.test(wordAt(scene, before))) return false
    if (wordAt(scene, before) === '@PERSON') return false
    if (isPreposition(scene, before) && from === start) {
      at = before - 1
      continue
    }
    return true
  }
  return false
}

/** `Among those held was X`: who is meant follows. */
const among = (scene: Scene, at: number): boolean =>
  /^(?:among|include|includes)$/.test(wordAt(scene, at - 1)) ||
  (wordAt(scene, at - 1) === 'of' &&
    (hasTag(scene, at - 2, 'number') || /^(?:some|many)$/.test(wordAt(scene, at - 2))))

const titles = ['determiner', 'anaphor', 'role', 'kin', 'title', 'possessive']

/** The preposition right before a name, its titles stepped over; -1 where none is. */
const prepositionOf = (scene: Scene, at: number, from: number): number => {
  for (let before = at - 1; before >= from && at - before <= 5; before--) {
    if (isPreposition(scene, before)) return before
    if (/^@(?:ORG|PLACE)$/.test(wordAt(scene, before))) continue
    if (!titles.some((tag) => hasTag(scene, before, tag))) return -1
  }
  return -1
}

const isGoverned = (scene: Scene, at: number, from: number): boolean =>
  prepositionOf(scene, at, from) >= from

const isHuman = (scene: Scene, at: number): boolean =>
  /^(?:those|people|others)$/.test(wordAt(scene, at)) ||
  ['anaphor', 'kin', 'role', 'related'].some((tag) => hasTag(scene, at, tag))

const acts = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (['court', 'acts', 'role'].some((tag) => hasTag(scene, at, tag))) return true
  return false
}

/** Only what is done to somebody, or what somebody does, has a subject whom it tells of. */
export function ofOthers(
  scene: Scene,
  { clause, from, voice, frame, form, support }: Trigger,
): boolean {
  if (support !== undefined || (frame !== 'object' && frame !== 'subject')) return false
  if (voice === 'active' && frame === 'object') return false
  if (form === 'named' && !/^(?:be|being|been)$/.test(wordAt(scene, from - 1))) return false
  const at = beforeVerb(scene, from, clause.from)
  // `A court has ordered X held`: who acts stands before, whom it happened to behind.
  const named = scene.units.slice(from, clause.to).some(({ word }) => word === '@PERSON')
  const helped = voice === 'passive' && at >= clause.from && at < from - 1
  if (named && acts(scene, clause.from, helped ? at : from)) return false
  // `motion granted`: without a helper a noun may be anything.
  if (at === from - 1 && voice === 'passive' && !isHuman(scene, at)) return false
  if (at >= clause.from) return isNobody(scene, at, clause.from, clause.sentence.from)
  if (clause.kind !== 'resumed' || !clause.parent) return false
  // `The man who attacked X, Y, was held`: who he is stands between commas.
  const { from: start } = clause
  if (
    [start - 1, start - 3].every((each) => wordAt(scene, each) === ',') &&
    wordAt(scene, start - 2) === '@PERSON'
  )
    return false
  const { parent } = clause
  const comma = wordAt(scene, parent.to - 1) === ','
  const last = comma ? parent.to - 2 : parent.to - 1
  return isNobody(scene, last, parent.from, parent.sentence.from, !comma)
}

const others = ['acts', 'court', 'relative', 'complement', 'subordinate', 'speech', 'aux', 'modal']

/** `X grabbed her coat, searched her bag`: does somebody named, and of no office, do one thing after another up to this verb? */
export function doesItself(scene: Scene, verb: number, start: number): boolean {
  let at = verb - 1
  while (at > start && hasTag(scene, at, 'adverb')) at--
  if (at < start) return false
  if (wordAt(scene, at) !== '@PERSON' && !/^(?:,|and|then|but)$/.test(wordAt(scene, at)))
    return false
  for (; at >= start; at--) {
    const word = wordAt(scene, at)
    if (/^(?:@ORG|[;:“”«»"()])$/.test(word) || others.some((tag) => hasTag(scene, at, tag)))
      return false
    if (/:nominative$/.test(tagAt(scene, at, 'pronoun') ?? '')) return false
    if (word !== '@PERSON') continue
    let next = at + 1
    while (next < verb && hasTag(scene, next, 'adverb')) next++
    const does =
      /^\p{Ll}{3,}$/u.test(wordAt(scene, next)) &&
      !isPreposition(scene, next) &&
      !['determiner', 'joins', 'names'].some((tag) => hasTag(scene, next, tag))
    if (!does) continue
    const office = [1, 2, 3].some((back) => hasTag(scene, at - back, 'role'))
    return !office && !isGoverned(scene, at, start)
  }
  return false
}

/** A helper that tells the time of a verb, which a restrictive clause before it does not own. */
export function goesOnBehind(scene: Scene, relative: number, at: number): boolean {
  if (!hasTag(scene, at, 'finite') || at - relative < 3) return false
  if (!/^(?:who|which|that)$/.test(wordAt(scene, relative))) return false
  const before = at - 1
  if (isLink(scene, before) || hasTag(scene, before, 'relative')) return false
  if (/^(?:[,–—(]|and|or|but|there|it)$/.test(wordAt(scene, before))) return false
  if (tagAt(scene, before, 'pronoun')?.endsWith(':nominative')) return false
  let verb = relative + 1
  while (verb < at && hasTag(scene, verb, 'adverb')) verb++
  // `who had beaten X`: its own helper, then its verb.
  while (verb < at && isLink(scene, verb)) verb++
  if (verb >= before) return false
  if (small.slice(0, 5).some((tag) => hasTag(scene, verb, tag)) || /^@/.test(wordAt(scene, verb)))
    return false
  for (let each = verb; each < at; each++)
    if (
      hasTag(scene, each, 'speech') ||
      hasTag(scene, each, 'complement') ||
      hasTag(scene, each, 'subordinate')
    )
      return false
  return true
}
