/** A known topic with its head, without quotes: `Law on Political Parties`, `Election Law`, `саяси партиялар туралы заң`. */
import { countryAfter, countryAt, endOfLead, endOfWord } from './country.js'
import { issued } from './issue-date.js'
import type { LawRow } from './lexicon.js'
import { plays, type Scene } from './scene.js'
import { longestRow, type Walk } from './walk.js'

export interface Topic {
  readonly row: LawRow
  readonly to: number
  readonly country?: string
}

export const topicAt = (scene: Scene, at: number): Topic | undefined =>
  headFirst(scene, at) ?? topicFirst(scene, at)

const fits = (scene: Scene, head: number) => (walk: Walk) =>
  walk.named.law.head !== 'treaty' &&
  plays(scene, head, walk.named.law.head === 'code' ? 'code' : 'law')

/** Russian topics begin with their preposition, English ones stand behind `on`. */
function headFirst(scene: Scene, at: number): Topic | undefined {
  if (!plays(scene, at, 'law', 'code')) return undefined
  const own = issued(scene, endOfWord(scene, at + 1))
  const country = countryAfter(scene, own, false)
  const start = issued(scene, country?.to ?? own)
  const english = /^[a-z]/.test(scene.pieces[at]!.word)
  const linked =
    plays(scene, start, 'on') || (plays(scene, at, 'code') && plays(scene, start, 'of'))
  if (english && !linked) return undefined
  const first = english ? start + 1 : start
  const topic = plays(scene, first, 'the') ? first + 1 : first
  const found = longestRow(scene, scene.lexicon.topics, topic, fits(scene, at))
  return found && { row: found.named.law, to: found.to, ...(country && { country: country.code }) }
}

/** `Election Law`, `саяси партиялар туралы заң`. */
function topicFirst(scene: Scene, at: number): Topic | undefined {
  const found = longestRow(scene, scene.lexicon.topics, at, ({ to, named }) => {
    const head = headBehind(scene, at, to)
    return head !== undefined && fits(scene, head)({ to, named })
  })
  if (!found) return undefined
  const head = headBehind(scene, at, found.to)!
  const country = head > found.to + 1 ? countryAt(scene, found.to + 1) : undefined
  return { row: found.named.law, to: head + 1, ...(country && { country: country.code }) }
}

function headBehind(scene: Scene, from: number, at: number): number | undefined {
  if (!plays(scene, at, 'about')) return isEnglishHead(scene, from, at) ? at : undefined
  const country = countryAt(scene, at + 1)
  const act = issued(scene, country ? endOfLead(scene, country.to) : at + 1)
  const head = plays(scene, act, 'constitutional') ? act + 1 : act
  return plays(scene, head, 'law', 'code') ? head : undefined
}

/** `Election Law` has a capital, `the peaceful assembly law` two words and an article; `election law` is a field of law. */
function isEnglishHead(scene: Scene, from: number, at: number): boolean {
  const raw = scene.pieces[at]?.raw ?? ''
  if (/^(?:Law|Act|Code|code)$/.test(raw)) return true
  if (raw !== 'law') return false
  return scene.given ?? (at - from > 1 && plays(scene, from - 1, 'the', 'modifier'))
}
