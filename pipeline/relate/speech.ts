/** Who only speaks in a sentence: `said lawyer Asanov`, `Asanov added`, `Асановтың айтуынша`. */

import type { Labelled } from '../document.js'
import { hasRoleCase } from './cases.js'
import type { Scene } from './scene.js'
import type { RoleWords } from './words.js'

const around = 60
const titleWords = 6

/** `said lawyer …`, `по словам адвоката …`: from the verb to the name only a title, in one clause. */
function saidBy(before: string, words: RoleWords): boolean {
  const tail = before.split(/(?<!\p{Lu}\p{L}{0,2})\.|[!?:;,”"»]/u).at(-1)!
  const said = tail.match(/[\p{L}'’-]+/gu) ?? []
  for (let at = said.length - 1; at >= Math.max(0, said.length - titleWords); at--) {
    const word = said[at]!
    const pair = `${said[at - 1]} ${word}`
    if (words.speech.has(pair)) return true
    if (words.clause.has(word)) return false
    if (words.speech.has(word)) return !words.addressing.has(word)
  }
  return false
}

/** A Kazakh clause ends in its verb: `Асанов … деп мәлімдеді.` */
function saysAtEnd({ text, sentence, mentions, words }: Scene, person: Labelled): boolean {
  const first = mentions.find(
    (each) =>
      each.label !== 'DATE' &&
      each.label !== 'PLACE' &&
      !/[нтд][ыі]ң$/u.test(text.slice(each.start, each.end)),
  )
  const next = mentions.find((each) => each.start >= person.end)
  const listed =
    next?.label === 'PERSON' && /^(?:,|\s\p{Ll}{3,5})\s$/u.test(text.slice(person.end, next.start))
  if (first !== person || listed || hasRoleCase(text.slice(person.start, person.end))) return false
  const end = text.slice(Math.max(person.end, sentence.end - 40), sentence.end)
  const last = (end.match(/\p{L}+/gu) ?? []).slice(-2)
  return last.some((word) => words.speech.has(word))
}

/** `said of the activist Asanov: “She …”` */
function isSpokenOf(before: string, words: RoleWords): boolean {
  const said =
    before
      .split(/[.!?;,”"»]/u)
      .at(-1)!
      .match(/[\p{L}'’-]+/gu) ?? []
  const at = said.findLastIndex((word) => words.clause.has(word))
  return at > 0 && said.length - at <= titleWords && words.speech.in(said.slice(0, at).join(' '))
}

export function speaks(scene: Scene, person: Labelled): boolean {
  const { text, sentence, words, language } = scene
  const before = text.slice(Math.max(sentence.start, person.start - around), person.start)
  if (isSpokenOf(before, words)) return false
  const after = text.slice(person.end, Math.min(sentence.end, person.end + 90))
  const direct =
    /^(?:\s+(?:from|of)\s[^,.;:]{1,50}?(?=\s\p{Ll}+(?:ed|s|d)\s))?[\s,]*(?:,[^,.]{0,70},)?\s*(?:also |then |has |have |had |as )*([\p{L}]+)/u.exec(
      after,
    )?.[1]
  if (direct && words.speech.has(direct)) return true
  if (/^\s*(?:\([^)]*\)\s*)?:\s*[“"«]/u.test(after)) return true
  if (language === 'kk' && saysAtEnd(scene, person)) return true
  // `said Asanov had been fined`: he is spoken of.
  const acts = /^\s+(\p{L}+)/u.exec(after)?.[1]
  return !(acts && words.predicates.has(acts) && language !== 'kk') && saidBy(before, words)
}
