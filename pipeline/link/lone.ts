/** Names of one word: they belong to the one person of the entry, the document, the run that they fit. */
import type { Matcher } from '../names/match/matcher.js'
import type { Word } from '../names/match/token.js'
import type { Group, People } from './people.js'
import type { Named, Subject } from './subjects.js'

export interface Doubt {
  readonly subject: Subject
  readonly groups: readonly Group[]
}

/** Above it a lone word may be a fuller name's. */
export const fitting = 0.5

/** `Пака`, `Цоя`: a short surname in a Russian case, as the fuller name tells its nominative. */
const caseEnding = /^(?:а|у|е|ом|ой|ы|ым|ю|я|ем|и)$/u
const inCase = (lone: Named, full: Named): boolean => {
  const family = full.value.family?.toLowerCase() ?? ''
  const text = lone.text.toLowerCase()
  if (family.length < 3) return false
  if (lone.value.family?.toLowerCase() === family) return true
  return text.startsWith(family) && caseEnding.test(text.slice(family.length))
}

/** How well a lone word fits a fuller name: its surname, else (where `givenToo`) its given name; 0 to 1. */
export function fitness(matcher: Matcher, lone: Named, full: Named, givenToo = true): number {
  const word = lone.name.parts[0]
  if (word?.kind !== 'full') return 0
  if (lone.value.gender && full.value.gender && lone.value.gender !== full.value.gender) return 0
  if ((lone.name.gender & full.name.gender) === 0 && lone.name.genderSure && full.name.genderSure)
    return 0
  let best = inCase(lone, full) ? 1 : 0
  for (const part of full.name.parts) {
    if (part.kind !== 'full' || part.role === 'patronymic') continue
    // A part of unknown role may be either.
    const asFamily = part.role === 'given' ? -1 : matcher.likeness(word.word, part.word, true)
    const mayBeGiven = givenToo && part.role !== 'family'
    const asGiven = mayBeGiven ? matcher.likeness(word.word, part.word, false) : -1
    best = Math.max(best, asFamily, asGiven)
  }
  return best
}

type Fit = (lone: Subject, full: Subject, givenToo: boolean) => number

/** Equal for names that fit alike. */
const keyer = (): ((subject: Subject) => string) => {
  const ids = new Map<Subject['name'], number>()
  const known = new Map<Subject, string>()
  const make = ({ name, value, text }: Subject): string => {
    const id = ids.get(name) ?? ids.size
    ids.set(name, id)
    return `${id}|${value.gender ?? ''}|${value.family ?? ''}|${text}`
  }
  return (subject) => {
    const key = known.get(subject) ?? make(subject)
    known.set(subject, key)
    return key
  }
}

/** Names that come again are compared once. */
function fitter(matcher: Matcher): Fit {
  const keyOf = keyer()
  const known = new Map<string, Map<string, number>>()
  return (lone, full, givenToo) => {
    const own = `${givenToo}|${keyOf(lone)}`
    const scores = known.get(own) ?? new Map<string, number>()
    known.set(own, scores)
    const other = keyOf(full)
    const score = scores.get(other) ?? fitness(matcher, lone, full, givenToo)
    scores.set(other, score)
    return score
  }
}

const bestGroups = (
  fitnessOf: Fit,
  people: People,
  lone: Subject,
  among: readonly Subject[],
  givenToo: boolean,
): readonly Group[] => {
  const scores = new Map<Group, number>()
  for (const other of among) {
    if (other === lone) continue
    const score = fitnessOf(lone, other, givenToo)
    if (score <= fitting) continue
    const group = people.groupOf(other)
    if (group) scores.set(group, Math.max(score, scores.get(group) ?? 0))
  }
  const top = Math.max(0, ...scores.values())
  return [...scores].filter(([, score]) => score > top - 0.2).map(([group]) => group)
}

/** Subjects of the entry, of the document, and of the run by a blocking key of one of their words. */
export interface Scopes {
  readonly of: (
    subject: Subject,
  ) => readonly [readonly Subject[], readonly Subject[], readonly Subject[]]
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

const givenOnly = ({ name }: Subject): boolean => {
  const word = name.parts[0]
  return word?.kind === 'full' && word.word.given !== undefined && word.word.family === undefined
}

function home(fitnessOf: Fit, people: People, subject: Subject, scopes: Scopes): readonly Group[] {
  const [entry, document, run] = scopes.of(subject)
  for (const scope of [entry, document]) {
    const found = bestGroups(fitnessOf, people, subject, scope, true)
    if (found.length > 0) return found
  }
  // A given name alone means somebody of its own text.
  return givenOnly(subject) ? [] : bestGroups(fitnessOf, people, subject, run, false)
}

const isAlone = (group: Group): boolean => group.members.every(({ lone }) => lone)

/** A known person of whom only one word was ever written is the one new person whom it fits. */
function adopt(fitnessOf: Fit, people: People, scopes: Scopes): ReadonlyMap<string, Group> {
  const alone = new Map<string, Group>()
  for (const group of people.groups().filter((each) => each.known && isAlone(each))) {
    const [subject] = group.members
    if (!subject) continue
    const run = scopes.of(subject)[2]
    const found = givenOnly(subject) ? [] : bestGroups(fitnessOf, people, subject, run, false)
    if (found.length === 1 && people.mayJoin(found[0]!, group)) people.join(found[0]!, group)
    else alone.set(` ${subject.key}`, group)
  }
  return alone
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
  const fitnessOf = fitter(matcher)
  const alone = new Map(adopt(fitnessOf, people, scopes))
  for (const subject of lone) {
    const found = home(fitnessOf, people, subject, scopes)
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
