/**
 * How a person stands to the sanctions of a sentence. A *subject* may bear them, *kin* as well where no pronoun points elsewhere. An *owner* (whose
 * mother, lawyer or case is spoken of) and a *speaker* do where nobody else is at hand. Who holds an office, or is only spoken of, is *out*.
 */

import type { Labelled, Range } from '../document.js'
import { officeOf, titleOf, wordsBefore } from './before.js'
import { acts, isNamedFor, isWitness } from './bystanders.js'
import { hasRoleCase } from './cases.js'
import type { Scene } from './scene.js'
import { speaks } from './speech.js'
import type { Words } from './words.js'

export type Standing = 'subject' | 'kin' | 'owner' | 'speaker' | 'out'

const isItem = (each: Labelled): boolean => each.label === 'STATUTE' || each.label === 'PENALTY'

/** From a name to the citation or sanction that stands right after it: `Ivanov, Article …`, `Ivanov – 15 days`. */
function gapToItem({ text, mentions }: Scene, person: Range): string | undefined {
  const next = mentions.find((each) => each.start >= person.end && each.label !== 'PERSON')
  const gap = next && isItem(next) ? text.slice(person.end, next.start) : undefined
  return gap !== undefined && /^[\s,:;–—-]*(?:under|по|is|was|were|are)?[\s,]*$/u.test(gap)
    ? gap
    : undefined
}

/** `whose president Asanov was sentenced`, `Asanova, herself fined` */
function isPunished({ text, mentions, words }: Scene, person: Range): boolean {
  const other = mentions.find((each) => each.start >= person.end && each.label === 'PERSON')
  const end = Math.min(person.end + 36, other?.start ?? Number.POSITIVE_INFINITY)
  const rest = text.slice(person.end, end)
  if (!/^,?\s/u.test(rest)) return false
  const next = rest.replace(/^,/u, '').split(/[.;:,“”«»(]/u)[0]!
  const at = words.punished.last(next)
  if (at < 0) return false
  const lead = next.slice(0, at).trim()
  if (!words.passive.any) return true
  return words.passive.in(lead) || (lead === '' && rest.startsWith(','))
}

/** `Asanov, who in May received 4 years`, `Asanov, earlier sentenced to 4 years`: what stands behind the name is about him. */
function isTold({ text, mentions, words }: Scene, person: Range): boolean {
  const found = /^(,?)\s*(\p{L}+)(?:\s+(\p{L}+))?/u.exec(text.slice(person.end, person.end + 40))
  if (!found) return false
  const [, comma, first, second] = found
  const relative =
    words.relative.has(first!) || (first!.length < 4 && words.relative.has(second ?? ''))
  const participle =
    comma === ',' && (words.participles.has(first!) || words.participles.has(second ?? ''))
  const item = mentions.find((each) => each.start >= person.end && isItem(each))
  if (item === undefined || !(relative || participle)) return false
  return !words.speech.in(text.slice(person.end, item.start))
}

const genitive = /^['’]s?$|[нтд][ыі]ң$/u

/** `Asanov's mother`, `Асановтың анасы`, `Asanov's elder brother` */
function ownsKin({ text, words }: Scene, person: Range): boolean {
  const [, mark, first, second] =
    /^(['’]s?)?\s+(\p{Ll}+)(?:\s+(\p{Ll}+))?/u.exec(text.slice(person.end, person.end + 40)) ?? []
  const isOne = (word?: string) =>
    word !== undefined && (words.kin.has(word) || words.company.has(word) || words.things.has(word))
  return (
    (isOne(first) || isOne(second)) && genitive.test(mark ?? text.slice(person.start, person.end))
  )
}

/** `Asanov from the prosecutor's office` */
const isOfBody = ({ text, words }: Scene, person: Range): boolean => {
  const after = /^\s+(?:from|of|из|от)\s+([^,.;:]{0,40})/u.exec(
    text.slice(person.end, person.end + 60),
  )
  return after?.[1] !== undefined && words.bodies.in(after[1])
}

/** `Asanov, nephew of the former governor Kali, was fined`: the second name only tells whose nephew, aide or driver the first is. */
function isWithin({ text, mentions, language, words }: Scene, person: Range): boolean {
  const next = /^,\s+(\p{L}+)/u.exec(text.slice(person.end, person.end + 20))?.[1]
  if (language !== 'en' || (next !== undefined && words.relative.has(next))) return false
  const before = mentions.findLast((each) => each.end <= person.start)
  if (before?.label !== 'PERSON' || !/^\s*[,)]/u.test(text.slice(person.end, person.end + 3)))
    return false
  return /^(?:,\s|\s\()(?:an?\s|the\s)?(?:[\p{Ll}-]+\s){1,4}(?:of|to|for)\s(?:[^,.;:()]{1,50}\s)?$/u.test(
    text.slice(before.end, person.start),
  )
}

const followedByName = ({ text, mentions }: Scene, person: Range): boolean => {
  const next = mentions.find((each) => each.start >= person.end)
  return next?.label === 'PERSON' && /^,?\s+$/u.test(text.slice(person.end, next.start))
}

/** `Асановты қолдап` */
function followsAside({ text, words }: Scene, person: Range): boolean {
  const next = /^\s+(\p{L}+)(?:\s+(\p{L}+))?/u.exec(text.slice(person.end, person.end + 40))
  if (!next || words.judgedAfter.has(`${next[1]} ${next[2]}`)) return false
  return words.asideAfter.has(next[1]!) || words.asideAfter.has(`${next[1]} ${next[2]}`)
}

const longestTitle = 5

function standingOf(scene: Scene, person: Labelled): Standing {
  const { text, words, sentence, mentions } = scene
  const people = mentions.filter((each) => each.label === 'PERSON')
  const other = people.findLast((each) => each.end <= person.start)?.end ?? sentence.start
  const close = wordsBefore(text, person, other)
  const titled = (list: Words, lead = close): boolean =>
    (titleOf(lead, list, words)?.after.length ?? longestTitle + 1) <= longestTitle
  const told = isTold(scene, person)
  if (followsAside(scene, person) || (titled(words.aside) && !told)) return 'out'
  // An office stays with its name: `судья Асанов журналисту Кали`.
  const own = (text.slice(other, person.start).match(/\p{L}+/gu) ?? []).some(
    (word) => !words.joins.has(word),
  )
  const before = wordsBefore(text, person, own ? other : sentence.start, people)
  const office = officeOf(before, words)
  const owns = ownsKin(scene, person)
  if (isWithin(scene, person)) return 'owner'
  if (isPunished(scene, person) && !owns) return 'subject'
  if (isWitness(scene, person)) return 'speaker'
  const gap = gapToItem(scene, person)
  if (gap !== undefined && !(office && !/[,;–—-]/u.test(gap))) return 'subject'
  if (office) {
    if (words.defenders.has(before.at(-1) ?? '') && followedByName(scene, person)) return 'owner'
    return told || words.condemning.has(office.before ?? '') || bears(scene, person)
      ? 'subject'
      : 'out'
  }
  if (isOfBody(scene, person) || acts(scene, person) || isNamedFor(scene, person)) return 'out'
  if (titleOf(before, words.notables, words) && !told) return 'speaker'
  if (owns) return told ? 'subject' : 'owner'
  if (told) return 'subject'
  const kin = titled(words.kin, wordsBefore(text, person, other, people))
  if (isOwner(scene, person, close, kin)) return 'owner'
  if (speaks(scene, person))
    return words.againstThem.in(text.slice(person.end, sentence.end)) ? 'subject' : 'speaker'
  return kin ? 'kin' : 'subject'
}

/** `мать Асанова К.`, not `его мать Сауле`: kin by a given name alone are mostly named themselves. */
function isOwner(scene: Scene, person: Range, before: readonly string[], kin: boolean): boolean {
  const { text, words } = scene
  const owned = titleOf(before, words.owned, words)
  if (!owned || owned.after.length > longestTitle || words.possessives.has(owned.before ?? ''))
    return false
  return !kin || followedByName(scene, person) || /\s/u.test(text.slice(person.start, person.end))
}

/** A Kazakh ending that marks whom a sanction of the sentence falls on. */
const bears = ({ text, mentions, language }: Scene, person: Range): boolean =>
  language === 'kk' && hasRoleCase(text.slice(person.start, person.end)) && mentions.some(isItem)

const plural = /s$|[ыи]$|[лдт][ае]р$/u

/** `lawyers Asanov, Kali and Lee` */
function headsList({ text, words }: Scene, person: Labelled): boolean {
  const word = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, person.start - 30), person.start))?.[1]
  return word !== undefined && plural.test(word) && words.officials.has(word)
}

/** Only a joining word between, and both stand alike: `supporters of Asanov and Kali`; `the release of Asanov and Kali, who were fined`. */
export function standingsOf(scene: Scene): ReadonlyMap<Labelled, Standing> {
  const found = new Map<Labelled, Standing>()
  let last: Labelled | undefined
  let listed = false
  for (const person of scene.mentions) {
    if (person.label !== 'PERSON') continue
    const own = standingOf(scene, person)
    found.set(person, own)
    const between = last && scene.text.slice(last.end, person.start).trim()
    const before = last && found.get(last)
    const joined = !!between && scene.words.joins.has(between)
    listed = headsList(scene, person) || (listed && (joined || between === ','))
    if (listed && own === 'subject' && before === 'out') found.set(person, before)
    else if (last && own === 'subject' && joined) {
      if (isTold(scene, person)) found.set(last, own)
      else if ((before === 'out' || before === 'owner') && !isPunished(scene, person))
        found.set(person, before)
    }
    last = person
  }
  return found
}
