/** English: auxiliaries tell voice and tense, the side of the verb who acts and who suffers. */
import type { Found } from '../../lexicon/lookup.js'
import type { Feature } from '../arguments.js'
import type { Clause } from '../clauses.js'
import type { Bearer } from '../people.js'
import { hasTag, type Scene, type Span, tagAt } from '../scene.js'
import type { Form, Trigger } from '../triggers.js'
import type { Grammar } from './grammar.js'

const auxiliary = /^(?:was|were|been|be|being|is|are|am|got|gets|get|has|have|had|having)$/
const passiveAuxiliary = /^(?:was|were|been|be|being|is|are|am|got|gets|get)$/
const finite = /^(?:was|were|is|are|has|have|had|got|gets|did|does|do)$/
const adverb =
  /^(?:\p{L}+ly|also|again|then|later|already|once|twice|never|not|n't|just|first|even|still|reportedly|earlier|previously|all|both|only|soon|briefly|subsequently|since|therefore|now)$/u
const objective = /^(?:him|her|them|me|us|himself|herself)$/
const modal =
  /^(?:will|would|shall|should|may|might|can|could|must|cannot|won't|wouldn't|can't|couldn't)$/

/** What stands before a verb, adverbs skipped: unit index, or before `from`. */
function helperBefore(scene: Scene, at: number, from: number): number {
  let before = at - 1
  while (before >= from && adverb.test(scene.units[before]!.word)) before--
  return before
}

const charged = (found: Found): boolean => found.tags.get('event') === 'charge'

function formOf(scene: Scene, found: Found, clause: Clause): Form {
  const { units } = scene
  const has = (name: string) => found.grammar.has(name)
  const before = helperBefore(scene, found.from, clause.from)
  const word = before >= clause.from ? units[before]!.word : ''
  const base = { negated: false, plural: false }
  if (has('participle') || has('past')) {
    if (auxiliary.test(word)) {
      const passive = passiveAuxiliary.test(word)
      let at = before
      let told = false
      let non = false
      for (; at >= clause.from; at--) {
        const each = units[at]!.word
        if (finite.test(each)) told = true
        else if (modal.test(each) || each === 'to') non = true
        else if (!auxiliary.test(each) && !adverb.test(each)) break
      }
      const form = non
        ? 'named'
        : told
          ? 'told'
          : word === 'being' || word === 'having'
            ? 'named'
            : word === 'been'
              ? 'told'
              : 'named'
      const stands = charged(found) && /^(?:is|are|am)$/.test(word)
      return { ...base, voice: passive ? 'passive' : 'active', form, ...(stands && { stands }) }
    }
    const next = units[found.to]?.word ?? ''
    const object = objective.test(next) || (next === '@PERSON' && clause.to > found.to)
    const determined =
      /^(?:the|a|an|his|her|their|its|our|my|this|that|these|those|several|two|three|four|five)$/.test(
        next,
      )
    if (has('past') && determined && subjectBefore(scene, found.from, clause))
      return { ...base, voice: 'active', form: 'told' }
    const joinedTo = joinedPassive(scene, found.from, clause)
    if (joinedTo) return { ...base, ...joinedTo }
    if (has('past') && object && subjectBefore(scene, found.from, clause))
      return { ...base, voice: 'active', form: 'told' }
    if (has('past') && !has('participle')) return { ...base, voice: 'active', form: 'told' }
    // `Asanov, detained in May`, `Activist detained in Taraz`
    const subject = previousNoun(scene, found.from, clause.from)
    if (has('past') && actor(scene, subject, clause))
      return { ...base, voice: 'active', form: 'told' }
    const beside = scene.units[found.from - 1]
    if (
      clause.kind !== 'participle' &&
      beside &&
      found.from > clause.from + 1 &&
      ofNoun(scene, found.from - 1)
    )
      return { ...base, voice: 'passive', form: 'epithet' }
    const lone =
      (clause.kind === 'main' || clause.kind === 'joined') &&
      !otherFinite(scene, found.from, clause)
    return {
      ...base,
      voice: 'passive',
      form: clause.kind === 'participle' || lone ? 'told' : 'epithet',
    }
  }
  if (has('present'))
    return { ...base, voice: 'active', form: isVerb(scene, found, clause) ? 'told' : 'named' }
  if (has('gerund')) {
    const told = /^(?:was|were|is|are)$/.test(word)
    return { ...base, voice: 'active', form: told ? 'told' : 'named' }
  }
  if (has('base')) {
    const did = /^(?:did|does|do)$/.test(word)
    return { ...base, voice: 'active', form: did ? 'told' : 'named' }
  }
  return { ...base, voice: 'active', form: 'told' }
}

/** `police detained X`, not `supporters of convicted X`: something that may act stands before. */
const subjectBefore = (scene: Scene, at: number, clause: Clause): boolean => {
  const before = helperBefore(scene, at, clause.from)
  return (
    before >= clause.from &&
    !/^(?:of|the|a|an|by|with|for|to|from|against|in|at|on|[,.;:(“"«])$/.test(
      scene.units[before]!.word,
    )
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
    if (objective.test(scene.units[back]!.word)) return undefined
    const verb = scene.senses[back]?.find((sense) => sense.grammar.has('participle'))
    if (!verb || verb.to > at) continue
    const aux = helperBefore(scene, back, from)
    if (aux < from || !passiveAuxiliary.test(scene.units[aux]!.word)) continue
    let told = false
    for (
      let each = aux;
      each >= from &&
      (auxiliary.test(scene.units[each]!.word) || adverb.test(scene.units[each]!.word));
      each--
    )
      if (finite.test(scene.units[each]!.word)) told = true
    return { voice: 'passive', form: told ? 'told' : 'named' }
  }
  return undefined
}

/** Another verb that makes the clause a whole one: then a bare participle stands beside a noun. */
function otherFinite(scene: Scene, at: number, clause: Clause): boolean {
  for (let each = clause.from; each < clause.to; each++) {
    if (each === at) continue
    if (finite.test(scene.units[each]!.word) || modal.test(scene.units[each]!.word)) return true
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
    if (adverb.test(word) || /^(?:@DATE|on|,|in|@PLACE)$/.test(word)) continue
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
    !adverb.test(unit.word) &&
    !auxiliary.test(unit.word) &&
    !hasTag(scene, at, 'joins')
  )
}

const actors =
  /^(?:he|she|they|who|which|police|court|courts|authorities|officers|officials|security|men|prosecutors|judges|unknown|we|i|@ORG)$/

/** Someone who acts rather than suffers: police, a court, a body. */
const actor = (scene: Scene, at: number, clause: Clause): boolean => {
  if (at < clause.from) return false
  const role = tagAt(scene, at, 'role')
  return actors.test(scene.units[at]!.word) || (role !== undefined && role !== 'witness')
}

/** `sentences`, `charges`, `attacks` are verbs only behind a subject. */
function isVerb(scene: Scene, found: Found, clause: Clause): boolean {
  const before = helperBefore(scene, found.from, clause.from)
  if (before < clause.from) return false
  const { word } = scene.units[before]!
  const subject =
    /^(?:@PERSON|@ORG|@PLACE|he|she|it|who|which|they|court|police)$/.test(word) ||
    hasTag(scene, before, 'role')
  return subject && !/^(?:of|on|for|against|in|,|\.)$/.test(scene.units[found.to]?.word ?? '')
}

function beginsParticiple(scene: Scene, at: number): boolean {
  // `A court in Atyrau on March 14, 2024, sentenced …`: the comma closes the date.
  if (/^@(?:DATE|PLACE)$/.test(scene.units[at - 2]?.word ?? '')) return false
  for (const next of [at, at + 1, at + 2]) {
    const verb = scene.senses[next]?.find((sense) => sense.tags.has('event'))
    if (verb) {
      const before = scene.units[next - 1]!.word
      if (next > at && (auxiliary.test(before) || before === 'and')) return false
      return (
        verb.grammar.has('participle') &&
        verb.tags.get('of') !== 'subject' &&
        !followedByObject(scene, verb.to)
      )
    }
    if (scene.units[next]?.mention || /^[,–—]$/.test(scene.units[next]?.word ?? '')) return false
  }
  return false
}

const followedByObject = (scene: Scene, at: number): boolean =>
  scene.units[at]?.word === '@PERSON' || objective.test(scene.units[at]?.word ?? '')

/** `living in Astana`: where someone is from. */
function isHome(scene: Scene, at: number): boolean {
  for (let before = at - 1; before >= at - 4; before--) {
    const { word } = scene.units[before] ?? { word: '' }
    if (hasTag(scene, before, 'home')) return true
    if (/^[.;:,]$/.test(word) || hasTag(scene, before, 'event')) return false
  }
  return false
}

function isLocation(scene: Scene, at: number): boolean {
  const before = scene.units[at - 1]?.word ?? ''
  const two = scene.units[at - 2]?.word ?? ''
  if (/^(?:in|at|near|outside|around|to)$/.test(before)) return true
  if (before === 'of')
    return (
      /^(?:city|town|village|settlement|region|district)$/.test(two) &&
      scene.units[at - 4]?.word !== 'from'
    )
  if (/^(?:city|town|village)$/.test(before)) return true
  return /^(?:,|@DATE|@PLACE|\()$/.test(before)
}

const inPhrase = /^(?:by|with|from|against|for|to|of|about|near|after|before|like|than|including)$/

function weigh(scene: Scene, trigger: Trigger, near: Bearer): readonly Feature[] {
  const features: Feature[] = []
  const add = (name: string, weight: number) => features.push({ name, weight })
  const behind = near.from >= trigger.to
  const before = scene.units[near.from - 1]?.word ?? ''
  const subject = trigger.frame === 'subject' || trigger.voice === 'passive'
  const things = trigger.frame === 'owner' || trigger.frame === 'against'
  const expected = trigger.frame === 'refused' ? true : subject ? !behind : behind
  add(expected ? 'side' : 'other-side', expected ? 1.5 : -1)
  if (before === 'by' && trigger.voice === 'passive') add('by', -4)
  else if (before === 'against' && trigger.event === 'charge') add('against', 2.5)
  else if (!behind && inPhrase.test(before) && !things) add('in-phrase', -2.5)
  else if (behind && /^(?:for|with|about|after|before|near|than|like)$/.test(before))
    add('in-phrase', -2)
  if (behind && trigger.voice === 'active' && near.from - trigger.to <= 3) add('object', 1)
  if (behind && trigger.support !== undefined && /^(?:of|against|over|for)$/.test(before))
    add('of', 2.2)
  if (/^['’]s?$/.test(scene.units[near.to]?.word ?? '') && !things) add('possessive', -2)
  return features
}

const isHolder = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'role') || hasTag(scene, at, 'kin') || hasTag(scene, at, 'owned')

/** `Asanov's lawyer`, `the lawyer of the blogger Asanov` */
function owns(scene: Scene, at: number, { from }: Span): boolean {
  const next = (step: number) => scene.units[at + step]?.word ?? ''
  if (/^(?:'|’|'s|’s|s)$/.test(next(1))) {
    const skip = next(2) === 's' ? 3 : 2
    return [0, 1, 2].some((more) => isHolder(scene, at + skip + more))
  }
  for (let before = at - 1; before >= Math.max(from, at - 4); before--) {
    if (scene.units[before]!.word === 'of')
      return [1, 2].some((back) => isHolder(scene, before - back))
    if (!/^[\p{L}-]+$/u.test(scene.units[before]!.word)) return false
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
        /^(?:the|a|an|his|her)$/.test(scene.units[at + 1]?.word ?? '')),
  ) ?? false

export const english: Grammar = {
  formOf,
  beginsParticiple,
  commas: false,
  beginsWithVerb: (scene, at) => finite.test(scene.units[at]?.word ?? '') || isMainVerb(scene, at),
  isLocation,
  isHome,
  weigh,
  suffers: (trigger, near) => trigger.voice === 'passive' && near.to <= trigger.from,
  owns,
  negates: (_, cue, trigger, free) => {
    const gap = (trigger.support ?? trigger.from) - cue.to
    return gap >= 0 && gap <= closest && free
  },
  governs: (_, cue, trigger) => {
    if (cue.to > trigger.from) return false
    // A modal or an adverb in the verb group; `Asanov, who may appeal, was fined` stands apart.
    return !(trigger.form === 'told' && cue.kind === 'possible') || trigger.from - cue.to <= 3
  },
  // `the convicted blogger` is a state; a participle with a date stands behind its noun, as a clause of its own.
  attributive: () => undefined,
}
