/**
 * Whose a run of citations or sanctions is. In its own part of the sentence: those it is put on right after, those named last before it,
 * whom a pronoun takes up, those named after it; then the rest of the sentence; then those the text spoke of before.
 */

import type { Labelled, Range } from '../document.js'
import { hasRoleCase, isBorne } from './cases.js'
import type { Cast, Home } from './cast.js'
import { calledIn, earlier, meantBy, ofAll, outside } from './earlier.js'
import type { Group } from './groups.js'
import { pickedBy } from './ordinals.js'
import type { RoleWords } from './words.js'

const longestTitle = 3

/** From a sanction to a name: nothing, or `on` and a title in small letters. */
function putsOn(between: string, words: RoleWords): boolean {
  if (!/^[\s\p{Ll}]*$/u.test(between.replace(/^,/u, ''))) return false
  const said = between.match(/\p{Ll}+/gu) ?? []
  const opens = (count: number) => words.onto.has(said.slice(0, count).join(' '))
  if (said.length === 0) return !between.includes(',')
  return [1, 2, 3].some((count) => opens(count) && said.length - count <= longestTitle)
}

const close = /^[\s,–—:-]*$/u

/** Kazakh marks who is punished; a name without an ending beside such a one is mostly the agent, unless the verb is passive. */
function nearest(before: readonly Group[], cast: Cast, from: number, chain: Range) {
  const { text, language } = cast
  const last = before.at(-1)
  if (language !== 'kk' || !last || isBorne(text.slice(chain.end, chain.end + 60))) return last
  const near = before.filter((group) => group.start >= from)
  return near.findLast((group) => hasRoleCase(text.slice(group.start, group.end))) ?? last
}

/** `his neighbour got 5 years`, `strikers face 5 years`: nobody who is named. */
function isAnonymous({ text, words, named }: Cast, from: number, to: number): boolean {
  const lead = text.slice(from, to)
  if (words.anonymous.in(lead)) return true
  const found = [...lead.matchAll(/[\p{L}'’-]+/gu)]
  const at = found.findLastIndex(
    ([word], index) =>
      (words.kin.has(word) || words.company.has(word)) &&
      words.possessives.has(found[index - 1]?.[0] ?? ''),
  )
  if (at < 0 || named.some((each) => from + found[at]!.index < each.start && each.end <= to))
    return false
  return !found
    .slice(at + 1)
    .some(([word]) => words.pronouns.has(word) && !words.possessives.has(word))
}

/** What is quoted has pronouns of its own. */
const unquoted = (lead: string): string => {
  const open = Math.max(lead.lastIndexOf('“'), lead.lastIndexOf('«'))
  return open > Math.max(lead.lastIndexOf('”'), lead.lastIndexOf('»')) ? lead.slice(open) : lead
}

/** `the first …, the second …` of the people named last who are several. */
function picked(cast: Cast, from: number, at: number): Home | undefined {
  const before = cast.groups.filter((group) => group.end <= at)
  const group = before.findLast((each) => each.people.length > 1)
  const people = group?.people ?? (before.length === 0 ? cast.carriedAll : [])
  const start = group?.end ?? cast.sentence.start
  const found = pickedBy(cast.text.slice(start, at), people, cast.words)
  return found && (from <= start || before.length === 0 || before.at(-1) === group)
    ? { people: found, rule: 'picked' }
    : undefined
}

const parts = /^\s*(?:[,;]|и(?!\p{L})|and\b|және)/u

/** `5 years for A, 6 for B`: sanctions first throughout a part of the sentence. */
export function isInverted(
  { text, groups }: Cast,
  segment: Range,
  items: readonly Labelled[],
): boolean {
  const own = groups.filter((group) => segment.start <= group.start && group.end <= segment.end)
  const here = items.filter((item) => segment.start <= item.start && item.end <= segment.end)
  if (own.length < 2 || here.length < 2) return false
  if (here[0]!.start > own[0]!.start || here.at(-1)!.start > own.at(-1)!.start) return false
  return own.slice(0, -1).every((group) => parts.test(text.slice(group.end)))
}

/** The verb that closes a Kazakh sanction stands that close behind it. */
const verbReach = 24

/** The text that ends at `end`, less the items in it. */
const without = (items: readonly Range[], lead: string, end: number): string =>
  items.reduce((rest, item) => {
    const from = item.start - (end - lead.length)
    const to = from + item.end - item.start
    return from < 0 || item.end > end
      ? rest
      : rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
  }, lead)

export function homeOf(
  cast: Cast,
  chain: Range,
  items: readonly Labelled[],
  inverted: (segment: Range) => boolean,
): Home {
  const { text, words, groups, segments, sentence } = cast
  const segment = segments.findLast((each) => each.start <= chain.start) ?? sentence
  const own = groups.filter((group) => segment.start <= group.start && group.end <= segment.end)
  const before = outside(cast, own, chain)
  const after = own.find((group) => group.start >= chain.end)
  const done = items.findLast((item) => item.end <= chain.start)?.end ?? sentence.start
  const near = nearest(before, cast, done, chain)
  const left = cast.islands.findLast((each) => each.end <= chain.start)
  const from = Math.max(near?.end ?? segment.start, (near && left?.end) ?? 0)
  const raw = text.slice(from, chain.start)
  // `together with him Asanov got 5 days`: the pronoun only joins.
  const lead = words.together.in(raw) ? '' : unquoted(raw)
  const beside = near && close.test(raw)
  // `“My son got two years,” said Asanova`, or Omarov's mother
  if (!near && words.ownKin.in(raw)) return { people: cast.owners.slice(-1), rule: 'anonymous' }
  if (after && !beside && putsOn(text.slice(chain.end, after.start), words))
    return { people: after.people, rule: 'put-on' }
  if (after && inverted(segment)) return { people: after.people, rule: 'named-after' }
  const said = without(items, lead, chain.start)
  const one = picked(cast, from, chain.start) ?? calledIn(cast, said, near, chain.start)
  if (one) return one
  // `Asanov got 5 days, the rest a fine`
  const clause = near ? Math.max(from, done) : from
  if ((!near || clause > from) && isAnonymous(cast, clause, chain.start)) {
    // `the mother of Asanov says that her son got 5 years`
    const owner = cast.owners.findLast((person) => person.end <= chain.start) ?? cast.owners[0]
    return { people: owner ? [owner] : [], rule: 'anonymous' }
  }
  const meant = meantBy(cast, said, near, chain.start)
  if (meant) return meant
  if (near) {
    const all = ofAll(cast, before, near, lead, items)
    if (all) return { people: all, rule: 'of-all' }
    const other = cast.kin.has(near) && words.pronouns.in(lead) && earlier(cast, chain, lead)
    return other || { people: near.people, rule: 'named-before' }
  }
  const verb = text.slice(chain.start, Math.min(sentence.end, chain.end + verbReach))
  const ownStory =
    words.firstPerson.in(lead) || words.firstPersonVerb.in(verb.split(/[.!?»”]/u)[0]!)
  if (ownStory && cast.speakers.length > 0)
    return { people: cast.speakers.slice(-1), rule: 'speaker' }
  if (words.plural.in(lead) || words.pronouns.in(lead)) {
    const found = earlier(cast, chain, lead)
    if (found) return found
  }
  if (after && !cast.kin.has(after)) return { people: after.people, rule: 'named-after' }
  const found = earlier({ ...cast, speakers: [] }, chain, '')
  if (found) return found
  const later = groups.find((group) => group.start >= chain.end)
  if (later) return { people: later.people, rule: 'named-after' }
  return { people: cast.owners.slice(0, 1), rule: 'owner' }
}
