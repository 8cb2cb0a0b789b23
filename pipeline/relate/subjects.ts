/**
 * Who in a sentence can be the subject of a sanction: not who only speaks, represents or judges, nor whose mother, lawyer or
 * supporters are spoken of. A citation or a sanction right after a name makes its bearer the subject all the same.
 */
import type { Labelled, Range } from '../document.js'
import type { RoleWords } from './words.js'
import { holdsAny } from './words.js'

const around = 60

/** `Ivanov, Article …`, `Ivanov – 15 days`, `Ivanov was fined`. */
const named = (text: string, person: Range, mentions: readonly Labelled[]): boolean => {
  const next = mentions.find((each) => each.start >= person.end && each.label !== 'PERSON')
  if (next?.label !== 'STATUTE' && next?.label !== 'PENALTY') return false
  return /^[\s,:;–—-]*(?:under|по|is|was|were|are)?[\s,]*$/u.test(
    text.slice(person.end, next.start),
  )
}

const wordsBefore = (text: string, at: number, from: number): readonly string[] =>
  text
    .slice(Math.max(from, at - around), at)
    .split(/(?<!\p{Lu}\p{L}{0,2})\.|[!?;:“”«»()]|,\s/u)
    .at(-1)!
    .match(/[\p{L}'’-]+/gu) ?? []

const reach = 7

/** A past verb of Russian, which no title holds: `судья назначил Асанову`. */
const isRussianVerb = (word: string): boolean => /[аеиыоя]л(?:а|и)?$/u.test(word)

/** `Vice-Minister of Justice Asanov`: from the office to the name only names, small words and (Russian, Kazakh) nouns. */
function holdsOffice(before: readonly string[], words: RoleWords): boolean {
  const near = before.slice(-reach)
  const at = near.findLastIndex((word) => words.officials.has(word.toLowerCase()))
  if (at < 0 || words.former.has(near[at - 1]?.toLowerCase() ?? '')) return false
  return near.slice(at + 1).every((word) => {
    if (/^\p{Lu}/u.test(word) || words.between.has(word) || words.officials.has(word)) return true
    return /\p{Script=Cyrillic}/u.test(word) && !isRussianVerb(word) && near.length - at <= 5
  })
}

/** `whose president Asanov was sentenced` */
const isPunished = (text: string, person: Range, words: RoleWords): boolean => {
  const next = text.slice(person.end, person.end + 36).split(/[.;:,“”«»(]/u)[0]!
  return !/^['’]/u.test(next) && /^\s/u.test(next) && holdsAny(next, words.punished)
}

function speaks(text: string, person: Range, sentence: Range, words: RoleWords): boolean {
  const after = text.slice(person.end, Math.min(sentence.end, person.end + 90))
  const direct =
    /^(?:\s+(?:from|of)\s[^,.;:]{1,50}?(?=\s\p{Ll}+(?:ed|s|d)\s))?[\s,]*(?:,[^,.]{0,70},)?\s*(?:also |then |has |have |had |as )*([\p{L}]+)/u.exec(
      after,
    )?.[1]
  if (direct && words.speech.has(direct.toLowerCase())) return true
  if (/^\s*(?:\([^)]*\)\s*)?:\s*[“"«]/u.test(after)) return true
  const before = text.slice(Math.max(sentence.start, person.start - around), person.start)
  return saidBy(before, words)
}

const titleWords = 6

/** `said lawyer …`, `по словам адвоката …`: from the verb to the name only a title, in one clause. */
function saidBy(before: string, words: RoleWords): boolean {
  const tail = before.split(/(?<!\p{Lu}\p{L}{0,2})\.|[!?;,”"»]/u).at(-1)!
  const said = (tail.match(/[\p{L}'’-]+/gu) ?? []).map((word) => word.toLowerCase())
  for (let at = said.length - 1; at >= Math.max(0, said.length - titleWords); at--) {
    const word = said[at]!
    if (words.clause.has(word) && !words.speech.has(`${said[at - 1]} ${word}`)) return false
    if (words.speech.has(word)) return !words.addressing.has(word)
    if (words.speech.has(`${said[at - 1]} ${word}`)) return true
  }
  return false
}

function belongs(text: string, person: Range, words: RoleWords): boolean {
  const possessed = /^(?:['’]s?|,?)\s+(\p{L}+)(?:\s+(\p{L}+))?/u.exec(
    text.slice(person.end, person.end + 40),
  )
  const kin = [possessed?.[1], possessed?.[2]].some(
    (word) => word && words.possessed.has(word.toLowerCase()),
  )
  return (
    kin &&
    (/^['’]/u.test(text.slice(person.end, person.end + 1)) ||
      words.possessed.has(possessed?.[1]?.toLowerCase() ?? ''))
  )
}

/** `адвокат Макса Бокаева Тлегенов Р.`: between the office and its holder stands the client. */
const isClient = (
  text: string,
  person: Range,
  mentions: readonly Labelled[],
  before: readonly string[],
  words: RoleWords,
): boolean => {
  const next = mentions.find((each) => each.start >= person.end)
  return (
    words.defenders.has(before.at(-1)?.toLowerCase() ?? '') &&
    next?.label === 'PERSON' &&
    /^\s+$/u.test(text.slice(person.end, next.start))
  )
}

/** `supporters of Asanov B., who is serving 7 years`: the clause is about him. */
const isTold = (text: string, person: Range, words: RoleWords): boolean => {
  const next = /^,?\s*(\p{L}+)/u.exec(text.slice(person.end, person.end + 30))?.[1]
  return next !== undefined && words.relative.has(next.toLowerCase())
}

export function isSubject(
  text: string,
  person: Labelled,
  sentence: Range,
  mentions: readonly Labelled[],
  words: RoleWords,
): boolean {
  if (named(text, person, mentions) || isPunished(text, person, words)) return true
  if (belongs(text, person, words)) return false
  const before = wordsBefore(text, person.start, sentence.start)
  if (holdsOffice(before, words)) return isClient(text, person, mentions, before, words)
  const phrase = before.join(' ').toLowerCase()
  const aside = [...words.aside].some(
    (each) => phrase.endsWith(each) || phrase.includes(`${each} convicted`),
  )
  if (aside && !isTold(text, person, words)) return false
  if (!speaks(text, person, sentence, words)) return true
  return holdsAny(text.slice(person.end, sentence.end), words.againstThem)
}
