/** Names of one word: they belong to the one person of the entry, the document, the run that they fit. */
import { surnameGender } from '../names/grammar/surname-gender.js'
import type { Matcher } from '../names/match/matcher.js'
import { grouped } from './grouped.js'
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
  // `Ахметова оштрафовали` is no Ахметова.
  if (full.value.gender === 'f' && surnameGender(lone.value.family ?? '') === 'm') return 0
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

/** A number for each spelling: `subjectsOf` reads it once. */
function numberer(): (subject: Subject) => number {
  const ids = new Map<Subject['name'], number>()
  return ({ name }) => {
    const id = ids.get(name) ?? ids.size
    ids.set(name, id)
    return id
  }
}

/** Names that come again are compared once. */
function fitter(matcher: Matcher, idOf: (subject: Subject) => number): Fit {
  const known = {
    true: new Map<number, Map<number, number>>(),
    false: new Map<number, Map<number, number>>(),
  }
  return (lone, full, givenToo) => {
    const all = known[`${givenToo}`]
    const own = all.get(idOf(lone)) ?? new Map<number, number>()
    all.set(idOf(lone), own)
    const score = own.get(idOf(full)) ?? fitness(matcher, lone, full, givenToo)
    own.set(idOf(full), score)
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

/** Full names that a lone one may be: of its entry, of its document, of the run by a blocking key of one of their words. Of the
 * mentions of one person that fit alike, the first. */
export interface Scopes {
  readonly entry: (subject: Subject) => readonly Subject[]
  readonly document: (subject: Subject) => readonly Subject[]
  /** Those of its document who have just that surname. */
  readonly namesakes: (subject: Subject) => readonly Subject[]
  readonly run: (subject: Subject) => readonly Subject[]
}

const keysOf = (subject: Subject): readonly number[] =>
  subject.name.parts.flatMap((part) =>
    part.kind === 'full' ? [...part.word.keys, ...part.word.bareKeys, ...part.word.givenKeys] : [],
  )

const familyOf = ({ value }: Named): string | undefined => value.family?.toLowerCase()

function scopesOf(
  full: readonly Subject[],
  people: People,
  idOf: (subject: Subject) => number,
): Scopes {
  const firsts = (subjects: readonly Subject[]): readonly Subject[] => {
    const seen = new Map<number | undefined, Set<number>>()
    return subjects.filter((subject) => {
      const group = people.groupOf(subject)?.id
      const names = seen.get(group) ?? new Set<number>()
      seen.set(group, names)
      return names.size < names.add(idOf(subject)).size
    })
  }
  const by = <K>(keyOf: (subject: Subject) => K) => {
    const all = grouped(full, keyOf)
    const known = new Map<K, readonly Subject[]>()
    return (subject: Subject): readonly Subject[] => {
      const key = keyOf(subject)
      const found = known.get(key) ?? firsts(all.get(key) ?? [])
      known.set(key, found)
      return found
    }
  }
  const index = new Map<number, Subject[]>()
  for (const subject of firsts(full))
    for (const key of new Set(keysOf(subject))) {
      const known = index.get(key)
      if (known) known.push(subject)
      else index.set(key, [subject])
    }
  return {
    entry: by(({ entry }) => entry),
    document: by(({ document }) => document),
    namesakes: by((subject) => `${subject.document} ${familyOf(subject)}`),
    run: (subject) => [...new Set(keysOf(subject).flatMap((key) => index.get(key) ?? []))],
  }
}

const givenOnly = ({ name }: Subject): boolean => {
  const word = name.parts[0]
  return word?.kind === 'full' && word.word.given !== undefined && word.word.family === undefined
}

const hasFamily = ({ members }: Group, subject: Subject): boolean =>
  members.some((each) => familyOf(each) === familyOf(subject))

/** The only person whom the text calls by just that surname. */
function spelt(people: People, subject: Subject, scopes: Scopes): Group | undefined {
  if (familyOf(subject) === undefined) return undefined
  const others = scopes.namesakes(subject).filter((each) => each !== subject)
  const groups = new Set(others.flatMap((each) => people.groupOf(each) ?? []))
  return groups.size === 1 ? [...groups][0] : undefined
}

function home(fitnessOf: Fit, people: People, subject: Subject, scopes: Scopes): readonly Group[] {
  const namesake = spelt(people, subject, scopes)
  const here = bestGroups(fitnessOf, people, subject, scopes.entry(subject), true)
  // `Тұңғышбай` beside Тұңғышбаева, where the text has somebody called just so.
  if (here.length === 1 && namesake && !hasFamily(here[0]!, subject)) return [namesake]
  if (here.length > 0) return here
  const found = bestGroups(fitnessOf, people, subject, scopes.document(subject), true)
  if (found.length > 0) return found
  // A given name alone means somebody of its own text.
  return givenOnly(subject)
    ? []
    : bestGroups(fitnessOf, people, subject, scopes.run(subject), false)
}

const isAlone = (group: Group): boolean => group.members.every(({ lone }) => lone)

/** A known person of whom only one word was ever written is the one new person whom it fits. */
function adopt(fitnessOf: Fit, people: People, scopes: Scopes): ReadonlyMap<string, Group> {
  const alone = new Map<string, Group>()
  for (const group of people.groups().filter((each) => each.known && isAlone(each))) {
    const [subject] = group.members
    if (!subject) continue
    const found = givenOnly(subject)
      ? []
      : bestGroups(fitnessOf, people, subject, scopes.run(subject), false)
    if (found.length === 1 && people.mayJoin(found[0]!, group)) people.join(found[0]!, group)
    else alone.set(` ${subject.key}`, group)
  }
  return alone
}

const offsetOf = ({ place, start }: Subject): number => place.start + start

/** Of several of one surname the only one whom the text has named in full so far. */
function introduced(groups: readonly Group[], subject: Subject): readonly Group[] {
  if (groups.length < 2) return groups
  const before = groups.filter(({ members }) =>
    members.some(
      (each) =>
        !each.lone && each.document === subject.document && offsetOf(each) < offsetOf(subject),
    ),
  )
  return before.length === 1 ? before : groups
}

/** How far back a text may have named in full whom it calls by the surname. */
const recent = 1500

/** `Dana Asan was deported. … Police met Asan at the airport. Her father Serik Asan …`: one named in full only later on gives way to one named so just before. */
function named(
  fitnessOf: Fit,
  people: People,
  subject: Subject,
  later: Group,
  scopes: Scopes,
): Group {
  const isBefore = (each: Subject) =>
    each.document === subject.document && offsetOf(each) < offsetOf(subject)
  if (later.members.some((each) => each === subject || isBefore(each))) return later
  const before = scopes
    .document(subject)
    .filter((each) => isBefore(each) && offsetOf(subject) - offsetOf(each) < recent)
  if (before.length === 0) return later
  const found = bestGroups(fitnessOf, people, subject, before, false)
  return found.length === 1 && hasFamily(found[0]!, later.members[0]!) ? found[0]! : later
}

/** Attaches every lone name that exactly one person fits; returns those that several fit. */
export function attachLone(
  matcher: Matcher,
  people: People,
  lone: readonly Subject[],
  full: readonly Subject[],
): readonly Doubt[] {
  const doubts: Doubt[] = []
  const idOf = numberer()
  const scopes = scopesOf(full, people, idOf)
  const fitnessOf = fitter(matcher, idOf)
  const alone = new Map(adopt(fitnessOf, people, scopes))
  // What joins from here on are lone names: equal ones of an entry fit the same people.
  const homes = new Map<string, readonly Group[]>()
  for (const subject of lone) {
    const asked = `${subject.entry} ${idOf(subject)}`
    const fits = homes.get(asked) ?? home(fitnessOf, people, subject, scopes)
    homes.set(asked, fits)
    const found = introduced(fits, subject)
    const group = people.add([subject])
    if (found.length === 1) {
      people.join(named(fitnessOf, people, subject, found[0]!, scopes), group)
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
