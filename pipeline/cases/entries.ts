/** `3 мая, Тараз, X, допрос в полиции, обыск.`: an item that tells nothing but day, town, people and the nouns of what was done. */
import type { Event } from '../record.js'
import type { Clause } from './clause.js'
import { hasTag, type Scene } from './scene.js'
import { suffered, type Trigger } from './trigger.js'

const small = ['dateline', 'placetype', 'locates', 'inside']

/** Where the words of the head end: day and town, behind which people are named. */
export function headEnd(scene: Scene, from: number): number | undefined {
  let told = false
  let at = from
  for (; at < scene.units.length && at - from <= 10; at++) {
    const { word } = scene.units[at]!
    if (word === '@PERSON') break
    if (/^@(?:DATE|PLACE)$/.test(word)) told = true
    else if (!/^[,.•*–—-]$/u.test(word) && !small.some((tag) => hasTag(scene, at, tag)))
      return undefined
  }
  const { word, line } = scene.units[at - 1] ?? { word: '', line: false }
  const town = scene.units.slice(from, at).some((unit) => unit.word === '@PLACE')
  return told && town && !line && word === ',' && scene.units[at]?.word === '@PERSON'
    ? at
    : undefined
}

const opened = /^(?:,|и|and)$/

/** Nouns of acts in such an item, each behind a comma and with nothing before it. */
export function itemNouns(scene: Scene, clause: Clause): readonly Trigger[] {
  const head = scene.language === 'kk' ? undefined : headEnd(scene, clause.sentence.from)
  if (head === undefined) return []
  const found: Trigger[] = []
  for (let at = Math.max(head + 2, clause.from); at < clause.to; at++) {
    if (!opened.test(scene.units[at - 1]!.word)) continue
    const act = scene.senses[at]!.find(
      ({ tags, grammar, to }) =>
        tags.has('act') && to <= clause.to && (grammar.size === 0 || grammar.has('nominative')),
    )
    const next = act && scene.units[act.to]?.word
    const ends =
      act &&
      (next === undefined ||
        /^[,.;[(]$/.test(next) ||
        ['locates', 'inside', 'governs', 'preposition'].some((tag) => hasTag(scene, act.to, tag)))
    if (act && ends && !scene.units[at]!.mention)
      found.push(suffered(act.tags.get('act') as Event, clause, act))
  }
  return found
}
