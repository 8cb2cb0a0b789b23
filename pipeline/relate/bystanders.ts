/** Who decides or only bears witness, whatever office the text gives them. */
import type { Labelled, Range } from '../document.js'
import { agrees, hasRoleCase, isBorne } from './cases.js'
import type { Scene } from './scene.js'
import type { RoleWords } from './words.js'

const decides = (verb: string, words: RoleWords): boolean =>
  words.acting.has(verb) || words.condemning.has(verb) || words.deciding.has(verb)

/** Only adverbs and dates stand between a subject and its verb. */
const isBare = (said: readonly string[], words: RoleWords): boolean =>
  said.length <= 4 &&
  !said.some(
    (word) =>
      words.joins.has(word) ||
      words.speech.has(word) ||
      words.pronouns.has(word) ||
      words.relative.has(word) ||
      /^(?:the|a|an|that|что)$/u.test(word),
  )

/** `Asanov, having heard the case, gave him 5 days`, `Асанова накануне дала ему 5 суток` */
function givesThem(rest: string, name: string, words: RoleWords): boolean {
  const clause = rest
    .replace(/^,[^,.;:]*,/u, '')
    .split(/[,.;:«»“”]|\s[–—]\s/u)[0]!
    .toLowerCase()
  const said = clause.replaceAll('ё', 'е').match(/\p{L}+/gu) ?? []
  const at = said.findIndex((word) => decides(word, words))
  if (
    at < 0 ||
    !isBare(
      said.slice(0, at).filter((word) => !words.objects.has(word)),
      words,
    )
  )
    return false
  const near = said.slice(Math.max(0, at - 1), at + 2)
  return near.some((word) => words.objects.has(word)) && agrees(name, said[at]!)
}

/** A Kazakh clause with its object ahead and an active verb at the end: `Асанов оған 5 тәулік тағайындады`. */
function givesAtEnd({ text, sentence, words }: Scene, person: Range, item: Range): boolean {
  const lead = text.slice(person.end, item.start).toLowerCase()
  const after = text.slice(item.end, Math.min(sentence.end, item.end + 60))
  const verb = after.match(/\p{L}+/gu)?.find((word) => decides(word.toLowerCase(), words))
  return (
    verb !== undefined &&
    words.objects.in(lead) &&
    !/[;:«»“”–—]/u.test(lead) &&
    !words.speech.in(lead) &&
    !isBorne(after) &&
    !hasRoleCase(text.slice(person.start, person.end))
  )
}

/** Who decides is not punished: `Asanov opened a case`, `Asanov gave him 5 days`. */
export function acts(scene: Scene, person: Labelled): boolean {
  const { text, words, language, sentence, mentions } = scene
  const name = text.slice(person.start, person.end)
  const item = mentions.find(
    (each) => each.start >= person.end && each.label !== 'DATE' && each.label !== 'PLACE',
  )
  const end = Math.min(sentence.end, item?.start ?? sentence.end, person.end + 120)
  const rest = text.slice(person.end, end)
  const next = /^\s+(\p{L}+)/u.exec(rest)?.[1]
  if (next !== undefined && words.acting.has(next) && agrees(name, next)) return true
  if (item?.label !== 'PENALTY' && item?.label !== 'STATUTE') return false
  return language === 'kk' ? givesAtEnd(scene, person, item) : givesThem(rest, name, words)
}

/** `Asanov, the investigator, threatened her with 5 years`: an office behind the name, and another whom the sanction falls on. */
export function isNamedFor({ text, sentence, mentions, words }: Scene, person: Labelled): boolean {
  const rest = text.slice(person.end, Math.min(sentence.end, person.end + 60))
  const [apposition, said] = /^(?:,\s|\s\()([^,.;:()]{3,50})[,)]/u.exec(rest) ?? []
  if (!apposition || !said) return false
  const nouns = (said.match(/[\p{L}-]+/gu) ?? []).slice(0, 3)
  if (!nouns.some((word) => words.officials.has(word)) || words.former.has(nouns[0]!)) return false
  const from = person.end + apposition.length
  const next = mentions.find(
    (each) => each.start >= from && each.label !== 'DATE' && each.label !== 'PLACE',
  )
  return next?.label === 'PERSON' || (!!next && words.objects.in(text.slice(from, next.start)))
}

/** `Asanov, called as a witness`: of the people beside the phrase the one in its clause. */
export function isWitness({ text, sentence, mentions, words }: Scene, person: Labelled): boolean {
  const phrase = words.notCharged.last(text.slice(sentence.start, sentence.end))
  if (phrase < 0) return false
  const at = sentence.start + phrase
  const people = mentions.filter((each) => each.label === 'PERSON')
  const before = people.findLast((each) => each.end <= at)
  const after = people.find((each) => each.start >= at)
  const parted = (from: number, to: number) => /[,;]/u.test(text.slice(from, to))
  const later = after && (!before || (parted(before.end, at) && !parted(at, after.start)))
  return person === (later ? after : before)
}
