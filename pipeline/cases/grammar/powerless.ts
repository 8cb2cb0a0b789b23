/** Who or what does something beside a verb and cannot do what the verb tells of a person: `detained by a storm`, `вывезла сестра`. Rows tagged `does`. */
import type { Found } from '../../lexicon/lookup.js'
import type { Event } from '../../record.js'
import type { Clause } from '../clause.js'
import { hasTag, type Scene } from '../scene.js'

const doer = (scene: Scene, at: number): Found | undefined =>
  scene.senses[at]?.find(({ tags }) => tags.has('does'))

const cannot = (sense: Found, event: Event): boolean =>
  !sense.tags.get('does')!.split(':').includes(event)

const goesBehind = [
  ...['preposition', 'inside', 'joins', 'adverb', 'subordinate', 'relative', 'complement'],
  ...['reason', 'support', 'light', 'governs'],
]

/** Does a noun phrase end here: no further noun behind, as in `car dealer`? */
const endsPhrase = (scene: Scene, at: number, { to }: Clause): boolean => {
  const word = at < to ? scene.units[at]!.word : '.'
  return /^(?:[^\p{L}]+|to|@DATE)$/u.test(word) || goesBehind.some((tag) => hasTag(scene, at, tag))
}

/** English: `by` and its noun behind a passive verb. */
export function suffersFrom(scene: Scene, found: Found, clause: Clause, event: Event): boolean {
  for (let at = found.to - 1; at < clause.to && at - found.to < 8; at++) {
    if (scene.units[at]!.word !== 'by') continue
    for (let noun = at + 1; noun < clause.to && noun - at <= 5; noun++) {
      if (!/^[\p{Ll}-]+$/u.test(scene.units[noun]!.word) || scene.units[noun]!.capital) break
      // `by police with his wife`: who does it comes first.
      if (noun > at + 1 && goesBehind.some((tag) => hasTag(scene, noun, tag))) break
      if (['role', 'acts', 'court'].some((tag) => hasTag(scene, noun, tag))) break
      const sense = doer(scene, noun)
      if (sense && endsPhrase(scene, sense.to, clause)) return cannot(sense, event)
    }
    return false
  }
  return false
}

/** English: the noun right before an active verb. */
export function doneBy(scene: Scene, subject: number, clause: Clause, event: Event): boolean {
  if (subject < clause.from || hasTag(scene, subject - 1, 'names')) return false
  const sense = doer(scene, subject)
  return sense !== undefined && cannot(sense, event)
}

const powers = ['role', 'court']

/** Somebody else who may act: a body, an office, somebody named. */
const mayAct = (scene: Scene, at: number): boolean =>
  scene.units[at]!.word === '@ORG' ||
  scene.senses[at]!.some(
    (sense) =>
      powers.some((tag) => sense.tags.has(tag)) &&
      !sense.tags.has('does') &&
      (sense.grammar.size === 0 || sense.grammar.has('nominative')),
  )

/** Nothing but words between. */
const isBeside = (scene: Scene, at: number, { from, to }: Found): boolean =>
  scene.units
    .slice(Math.min(at, to), Math.max(at, from))
    .every(({ word }) => /^[\p{L}\d@«»-]+$/u.test(word))

/** Russian: a noun in the nominative that agrees with an active verb, one in the instrumental beside a passive, in any order. */
export function doesNominative(
  scene: Scene,
  found: Found,
  { from, to }: Clause,
  event: Event,
): boolean {
  const wanted = found.grammar.has('passive') ? 'instrumental' : 'nominative'
  const plural = found.grammar.has('plural')
  // A form that a row writes out tells no number.
  const written = found.grammar.size === 0
  let by = false
  for (let at = from; at < to; at++) {
    if (at >= found.from && at < found.to) continue
    // `Родные сообщили: увезли ночью` has another verb.
    if (mayAct(scene, at) || hasTag(scene, at, 'speech')) return false
    if (hasTag(scene, at - 1, 'governs')) continue
    const sense = scene.senses[at]!.find(
      ({ tags, grammar }) =>
        tags.has('does') &&
        ((grammar.size === 0 && wanted === 'nominative') ||
          (grammar.has(wanted) &&
            (wanted !== 'nominative' || written || grammar.has('plural') === plural))),
    )
    if (sense && cannot(sense, event) && isBeside(scene, at, found)) by = true
  }
  return by
}
