/**
 * Slips of the source: `Zhylanbayev Zh.` in an entry that speaks of Zhylanbayev M. before and after, `Sharipbayev D.`
 * where Sharipov D. was detained. A spelling that stands once in the run beside one that it nearly is.
 */

import type { Matcher } from '../names/match/matcher.js'
import { oneLine } from '../read/plain.js'
import type { Subject } from './subjects.js'

const listed = /^[\s,;]*(?:and|und|&|и|және|мен|пен|бен|as well as|а также)?\s*$/u
export const sentenceEnd = /[.!?…]["”»’)]*\s+\p{Lu}/u
const sharedLetters = 5

/** No sentence is longer: what stands farther apart is not looked at. */
export const longestSentence = 2000

/** Named side by side or in one sentence, two names are two people. */
export function toldApart(a: Subject, b: Subject): boolean {
  const [first, second] =
    a.mention.start < b.mention.start ? [a.mention, b.mention] : [b.mention, a.mention]
  if (second.start - first.end > longestSentence) return false
  const between = oneLine(a.place.text.slice(first.end, second.start))
  return listed.test(between) || !sentenceEnd.test(between)
}

const familyOf = (subject: Subject) =>
  subject.name.parts.find((part) => part.kind === 'full' && part.role === 'family')

function prefix(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** True where one of two contradicting names can be the other, mistyped: one part equal, the other near. */
export function maybeSlip(matcher: Matcher, a: Subject, b: Subject): boolean {
  const one = familyOf(a)
  const two = familyOf(b)
  if (one?.kind !== 'full' || two?.kind !== 'full') return false
  const family = matcher.distance(one.word.root, two.word.root)
  if (family > 130 && prefix(one.word.text, two.word.text) < sharedLetters) return false
  const { contradictions, reasons } = matcher.compare(a.name, b.name)
  if (contradictions.length > 1) return false
  if (contradictions[0] === 'gender' || contradictions[0] === 'initial') return family <= 30
  const agrees = reasons.some(
    (reason) =>
      (reason.part === 'given' || reason.part === 'initial') && reason.finding === 'agrees',
  )
  return agrees && contradictions.every((each) => each === 'family')
}
