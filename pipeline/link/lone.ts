/** Names of one word: they belong to the one person of the entry, the document, the run that they fit. */
import type { Matcher } from '../names/match/matcher.js'
import type { Word } from '../names/match/token.js'
import type { Group, People } from './people.js'
import type { Subject } from './subjects.js'

export interface Doubt {
  readonly subject: Subject
  readonly groups: readonly Group[]
}

const fitting = 0.5

/** How well a lone word fits a fuller name: its surname, else its given name; 0 to 1. */
export function fitness(matcher: Matcher, lone: Subject, full: Subject): number {
  const word = lone.name.parts[0]
  if (word?.kind !== 'full') return 0
  if (lone.value.gender && full.value.gender && lone.value.gender !== full.value.gender) return 0
  if ((lone.name.gender & full.name.gender) === 0 && lone.name.genderSure && full.name.genderSure)
    return 0
  let best = 0
  for (const part of full.name.parts) {
    if (part.kind !== 'full' || part.role === 'patronymic') continue
    // A part of unknown role may be either.
    const asFamily = part.role === 'given' ? -1 : matcher.likeness(word.word, part.word, true)
    const asGiven = part.role === 'family' ? -1 : matcher.likeness(word.word, part.word, false)
    best = Math.max(best, asFamily, asGiven)
  }
  return best
}

const bestGroups = (
  matcher: Matcher,
  people: People,
  lone: Subject,
  among: readonly Subject[],
): readonly Group[] => {
  const scores = new Map<Group, number>()
  for (const other of among) {
    const group = people.groupOf(other)
    if (!group || other === lone) continue
    const score = fitness(matcher, lone, other)
    if (score > fitting) scores.set(group, Math.max(score, scores.get(group) ?? 0))
  }
  const top = Math.max(0, ...scores.values())
  return [...scores].filter(([, score]) => score > top - 0.2).map(([group]) => group)
}

/** Subjects by what they may be looked up by: the entry, the document, a blocking key of one of their words. */
export interface Scopes {
  readonly of: (subject: Subject) => readonly (readonly Subject[])[]
}

const wordKeys = ({ keys, bareKeys, givenKeys }: Word): readonly string[] =>
  [...keys, ...bareKeys, ...givenKeys].map((key) => `k${key}`)

const keysOf = (subject: Subject): readonly string[] =>
  subject.name.parts.flatMap((part) => (part.kind === 'full' ? wordKeys(part.word) : []))

export function scopesOf(full: readonly Subject[]): Scopes {
  const index = new Map<string, Subject[]>()
  for (const subject of full)
    for (const key of new Set([`e${subject.entry}`, `d${subject.document}`, ...keysOf(subject)])) {
      const known = index.get(key)
      if (known) known.push(subject)
      else index.set(key, [subject])
    }
  const get = (key: string): readonly Subject[] => index.get(key) ?? []
  return {
    of: (subject) => [
      get(`e${subject.entry}`),
      get(`d${subject.document}`),
      [...new Set(keysOf(subject).flatMap(get))],
    ],
  }
}

function home(
  matcher: Matcher,
  people: People,
  subject: Subject,
  scopes: Scopes,
): readonly Group[] {
  for (const scope of scopes.of(subject)) {
    const found = bestGroups(matcher, people, subject, scope)
    if (found.length > 0) return found
  }
  return []
}

/** Attaches every lone name that exactly one person fits; returns those that several fit. */
export function attachLone(
  matcher: Matcher,
  people: People,
  lone: readonly Subject[],
  full: readonly Subject[],
): readonly Doubt[] {
  const doubts: Doubt[] = []
  const scopes = scopesOf(full)
  const alone = new Map<string, Group>()
  for (const subject of lone) {
    const found = home(matcher, people, subject, scopes)
    const group = people.add([subject])
    if (found.length === 1) {
      people.join(found[0]!, group)
      continue
    }
    const key = `${found.length > 1 ? subject.entry : ''} ${subject.key}`
    const known = alone.get(key)
    if (known) people.join(known, group)
    else alone.set(key, group)
    if (found.length > 1) doubts.push({ subject, groups: found })
  }
  return doubts
}
