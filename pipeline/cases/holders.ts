/**
 * Whose each sanction and citation is. Every group of people at hand is a candidate: named in the sentence, meant by its words, or carried over from the
 * sentence before. What speaks for and against one is a named feature with its weight in one list.
 */

import type { Label, Labelled } from '../document.js'
import { type Candidate, candidatesOf } from './arguments.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import {
  isCleared,
  isDoubted,
  isGapped,
  isInner,
  isOthers,
  isPlausible,
  isUnnamed,
  type Question,
} from './doubts.js'
import { clauseAt, type Reading } from './draft.js'
import type { Told } from './events.js'
import { grammarOf } from './grammar/index.js'
import type { Item } from './items.js'
import { isMarked } from './parts.js'
import { endsAs, hasTag, type Scene, type Span, tagAt } from './scene.js'
import { toldBeside, verbOf } from './told-by.js'
import { suffered, type Trigger } from './trigger.js'

type People = readonly Bearer[]

/** What speaks for a group of people, the heaviest first, and what against it. */
const weights = {
  counted: 20,
  governed: 15,
  'put-on': 9,
  inverted: 8.5,
  picked: 8,
  called: 7.5,
  nameless: 7,
  'for-that': 6.5,
  attributed: 9,
  meant: 6,
  'of-all': 5.5,
  'own-verb': 5.3,
  'taken-up': 5.2,
  'named-before': 5,
  spoken: 4.8,
  pronoun: 4.5,
  headed: 4.2,
  'named-behind': 4,
  'goes-on': 3.5,
  'named-later': 2.5,
  owner: 2,
  argument: 1.8,
  aside: -4,
  unnamed: -20,
  others: -20,
  implausible: -20,
  inner: -20,
} as const
export type FeatureName = keyof typeof weights

export interface Holder {
  readonly people: People
  readonly features: readonly FeatureName[]
  readonly weight: number
}

/** Who is on the stage of a sentence. */
export interface Cast {
  readonly reading: Reading
  readonly sentence: Span
  readonly clauses: readonly Clause[]
  readonly items: readonly Item[]
  /** Subjects and kin, as they are named together. */
  readonly groups: readonly People[]
  readonly kin: ReadonlySet<People>
  readonly owners: People
  readonly speakers: People
  readonly named: People
  readonly carried: People
  readonly carriedAll: People
  /** The sentence before is a bare name: `X. The court annulled the fine`. */
  readonly headed: boolean
  readonly seen: People
  /** Who has a sanction already. */
  readonly punished: ReadonlySet<Labelled>
}

const startOf = (people: People): number => people[0]!.from
const endOf = (people: People): number => people.at(-1)!.to

/** The part of the sentence in which the subject does not change: from the last semicolon, or comma with a turn behind it. */
export function segmentOf(
  { reading: { scene }, sentence, groups, clauses }: Cast,
  at: number,
): Span {
  const isBorder = (comma: number): boolean => {
    const { word } = scene.units[comma]!
    if (groups.some((people) => startOf(people) < comma && comma < endOf(people))) return false
    // Between the cells of a table no clause ends.
    if (word === ';') return clauses.some(({ from }) => from === comma + 1)
    return word === ',' && isContrast(scene, comma + 1)
  }
  let from = sentence.from
  let to = sentence.to
  for (let each = sentence.from; each < sentence.to; each++) {
    if (!isBorder(each)) continue
    if (each < at) from = each + 1
    else {
      to = each
      break
    }
  }
  return { from, to }
}

/** `, а`, not `, а также` */
export function isContrast({ senses }: Scene, at: number): boolean {
  const turns = (senses[at] ?? []).filter(
    ({ tags }) => tags.has('contrast') || tags.has('joins') || tags.has('names'),
  )
  const longest = Math.max(...turns.map(({ to }) => to))
  return turns.some(({ to, tags }) => to === longest && tags.has('contrast'))
}

/** Clauses behind a name and inside others, whose people have no part in what goes on behind them. */
const islandsOf = ({ clauses, reading: { scene } }: Cast): readonly Span[] =>
  clauses.flatMap((clause, at) => {
    // `, who had filmed it, was herself jailed`
    const goesOn =
      clause.kind === 'resumed' ||
      (clause.kind === 'participle' && hasTag(scene, clause.from, 'finite'))
    const host = clause.kind === 'resumed' ? clause.parent : clauses[at - 1]?.parent
    const first = host && clauses[clauses.indexOf(host) + 1]
    if (!goesOn || !first || clauses.indexOf(first) >= at) return []
    const behind = [1, 2].some((back) => scene.units[first.from - back]?.word === '@PERSON')
    return behind ? [{ from: first.from, to: clause.from }] : []
  })

/** Those named ahead of an item, but for the guests of a clause that is over. */
function outside(cast: Cast, groups: readonly People[], at: number): readonly People[] {
  const before = groups.filter((people) => endOf(people) <= at)
  const closed = islandsOf(cast).filter((each) => each.to <= at)
  if (closed.length === 0) return before
  const isFree = (one: Bearer) => !closed.some((each) => each.from <= one.from && one.to <= each.to)
  // `Asanov, who with Kali was fined`: in English only he is no guest whom a word for `with` brings.
  const brings = cast.reading.scene.language === 'en'
  const free = before
    .map((people) => (brings && people.some(isFree) ? people : people.filter(isFree)))
    .filter((people) => people.length > 0)
  return free.length > 0 ? free : before
}

/** What is said ahead of an item: units with a tag that words of other items are not asked for. */
interface Lead extends Span {
  readonly scene: Scene
  readonly items: readonly Item[]
}

const unitsOf = ({ from, to, items }: Lead): readonly number[] => {
  const found: number[] = []
  for (let at = from; at < to; at++)
    if (!items.some((each) => each.from <= at && at < each.to)) found.push(at)
  return found
}

const says = (lead: Lead, family: string): boolean =>
  unitsOf(lead).some((at) => hasTag(lead.scene, at, family))

const lastOf = (lead: Lead, test: (at: number) => boolean): number | undefined =>
  unitsOf(lead).findLast(test)

/** What is quoted has pronouns of its own. */
function unquoted(scene: Scene, { from, to }: Span): number {
  for (let at = to - 1; at >= from; at--) {
    if (/^[”»]$/.test(scene.units[at]!.word)) return from
    if (/^[“«]$/.test(scene.units[at]!.word)) return at
  }
  return from
}

/** `her brother`: whose somebody is. */
const isWhose = (scene: Scene, at: number): boolean =>
  (hasTag(scene, at, 'possessive') || hasTag(scene, at, 'whose')) &&
  !hasTag(scene, at - 1, 'opposes') &&
  /^\p{L}{2,}/u.test(scene.units[at + 1]?.word ?? '') &&
  ![
    'governs',
    'preposition',
    'inside',
    'joins',
    'determiner',
    'adverb',
    'event',
    'support',
    'decides',
    'aux',
    'finite',
    'toward',
    'under',
  ].some((tag) => hasTag(scene, at + 1, tag)) &&
  !(
    scene.language === 'ru' &&
    ['feminine', 'plural', 'neuter'].some((each) =>
      endsAs(scene, scene.units[at + 1]!.word, 'past', each),
    )
  )

const isPronoun = (scene: Scene, at: number): boolean =>
  (hasTag(scene, at, 'pronoun') && !tagAt(scene, at, 'pronoun')?.startsWith('speaker')) ||
  (['anaphor', 'accused', 'someone'].some((tag) => hasTag(scene, at, tag)) &&
    scene.units[at + 1]?.word !== '@PERSON' &&
    (scene.language !== 'en' || hasTag(scene, at - 1, 'definite')))

const isPlural = (scene: Scene, at: number): boolean =>
  tagAt(scene, at, 'pronoun')?.startsWith('plural') === true ||
  tagAt(scene, at, 'anaphor') === 'plural' ||
  hasTag(scene, at, 'everybody') ||
  hasTag(scene, at, 'count') ||
  scene.senses[at]!.some(
    ({ tags, grammar }) => (tags.has('anaphor') || tags.has('accused')) && grammar.has('plural'),
  )

const isSingle = (scene: Scene, at: number): boolean =>
  /^[mf]:|^any$/.test(tagAt(scene, at, 'pronoun') ?? '') && !isWhose(scene, at)

const countIn = (lead: Lead): number | undefined => {
  const at = unitsOf(lead).find((each) => hasTag(lead.scene, each, 'count'))
  return at === undefined ? undefined : Number(tagAt(lead.scene, at, 'count'))
}

type Gender = 'm' | 'f'

function genderIn(lead: Lead): Gender | undefined {
  const { scene } = lead
  const told = (at: number): Gender | undefined => {
    const noun = tagAt(scene, at, 'gender') as Gender | undefined
    if (noun)
      return hasTag(scene, at - 1, 'possessive') || hasTag(scene, at - 1, 'whose')
        ? undefined
        : noun
    const pronoun = tagAt(scene, at, 'pronoun') ?? ''
    if (!/^[mf]:/.test(pronoun) || isWhose(scene, at)) return undefined
    if (/:possessive$/.test(pronoun)) return undefined
    return pronoun[0] as Gender
  }
  const at = lastOf(lead, (each) => told(each) !== undefined)
  return at === undefined ? undefined : told(at)
}

/** The gender that the words around a name tell, else the name. */
function genderOf(scene: Scene, { from, to, gender, mention, cases }: Bearer): Gender | undefined {
  const called = tagAt(scene, from - 1, 'gender') as Gender | undefined
  if (called) return called
  // `Asanov and his wife`
  for (const at of [to + 1, to + 2])
    if (at <= to + 1 || hasTag(scene, to, 'joins') || hasTag(scene, to, 'names')) {
      const whose = scene.senses[at]
        ?.find(({ tags }) => tags.has('possessive'))
        ?.tags.get('pronoun')
      if (
        whose &&
        /^[mf]:/.test(whose) &&
        (scene.units[to]!.word === ',' || hasTag(scene, to, 'names') || hasTag(scene, to, 'joins'))
      )
        return whose[0] as Gender
    }
  const verb = scene.units[to]?.word ?? ''
  if (scene.language === 'ru' && cases.has('nominative')) {
    if (endsAs(scene, verb, 'past', 'feminine')) return 'f'
    if (/^\p{L}{2,}л$/u.test(verb)) return 'm'
  }
  return gender ?? (mention.value as { gender?: Gender } | undefined)?.gender
}

/** Of those named last, else of all at hand, the one whom `he` or `she` fits. */
function byGender(lead: Lead, last: People, all: People, sure = false): Bearer | undefined {
  const gender = genderIn(lead)
  if (!gender) return undefined
  const fits = (wanted: Gender | undefined) => (one: Bearer) => genderOf(lead.scene, one) === wanted
  return (
    last.find(fits(gender)) ??
    all.findLast(fits(gender)) ??
    (sure ? undefined : last.find(fits(undefined)))
  )
}

const longestEnding = 4

/** One noun in two cases: `пенсионера`, `пенсионеру`. */
function sameNoun(one: string, other: string, whole: boolean): boolean {
  if (whole) return one === other
  const stem = one.slice(0, Math.max(3, one.length - 1))
  return other.startsWith(stem) && Math.abs(other.length - one.length) <= longestEnding
}

const isNoun = ({ units, senses }: Scene, at: number): boolean =>
  /^[\p{L}’'-]{3,}$/u.test(units[at]?.word ?? '') &&
  !senses[at]!.some(({ tags }) => ['event', 'support', 'speech'].some((tag) => tags.has(tag)))

/** `journalist Asanov and his brother Kali were held; the brother got 5 days`: the one of them who was called so, the last. */
function called(lead: Lead, people: People): Bearer | undefined {
  if (people.length < 2) return undefined
  const { scene } = lead
  const english = scene.language === 'en'
  const nouns = unitsOf(lead).filter(
    (at) =>
      isNoun(scene, at) &&
      !/^(?:'|’|'s|’s)$/.test(scene.units[at + 1]?.word ?? '') &&
      (!english || hasTag(scene, at - 1, 'definite') || hasTag(scene, at - 1, 'possessive')),
  )
  const places = people.map(({ from, to }) => {
    const name = scene.units[from - 1]?.word === ',' ? from - 2 : from - 1
    if (!isNoun(scene, name)) return -1
    return (
      nouns.findLast(
        (at) => at >= to && sameNoun(scene.units[name]!.word, scene.units[at]!.word, english),
      ) ?? -1
    )
  })
  const latest = Math.max(...places)
  const found = latest < 0 ? [] : people.filter((_, at) => places[at] === latest)
  return found.length === 1 ? found[0] : undefined
}

/** `the first got 5 years, the second 4`: at the head of a clause, with what a person may do behind it. */
function picks(scene: Scene, zone: Span): readonly number[] {
  const found: number[] = []
  for (let at = zone.from; at < zone.to; at++) {
    const sense = scene.senses[at]!.find(({ tags }) => tags.has('picks'))
    if (!sense) continue
    const before = scene.units[at - 1]
    const head =
      at === zone.from ||
      /^[^\p{L}@]/u.test(before!.word) ||
      /^@(?:DATE|PLACE)$/.test(before!.word) ||
      hasTag(scene, at - 1, 'joins') ||
      hasTag(scene, at - 1, 'names') ||
      before!.mention?.label === 'PENALTY'
    const next = sense.to
    const { word } = scene.units[next] ?? { word: '' }
    const noun =
      scene.language !== 'kk' &&
      /^[\p{L}-]+$/u.test(word) &&
      scene.units[next]?.mention?.label !== 'PENALTY' &&
      !isDoing(scene, next)
    if (head && !noun && !/^[«"“(]$/u.test(word)) found.push(Number(sense.tags.get('picks')))
    at = sense.to - 1
  }
  return found
}

const isDoing = (scene: Scene, at: number): boolean =>
  [
    'event',
    'support',
    'aux',
    'finite',
    'modal',
    'preposition',
    'inside',
    'governs',
    'copula',
    'court',
    'pronoun',
    'cue',
    'light',
    'clitic',
    'not',
    'toward',
    'onto',
  ].some((tag) => hasTag(scene, at, tag)) ||
  (scene.language === 'ru' &&
    ['past', 'short'].some((each) => endsAs(scene, scene.units[at]!.word, each)))

function pickedBy(cast: Cast, from: number, at: number): People | undefined {
  const {
    groups,
    sentence,
    reading: { scene },
  } = cast
  const before = groups.filter((people) => endOf(people) <= at)
  const group = before.findLast((people) => people.length > 1)
  const people = group ?? (before.length === 0 ? cast.carriedAll : [])
  if (people.length < 2) return undefined
  const start = group ? endOf(group) : sentence.from
  if (!(from <= start || before.length === 0 || before.at(-1) === group)) return undefined
  const places = picks(scene, { from: start, to: at })
  const last = places.at(-1)
  if (last === undefined) return undefined
  const one = (place: number) => people.at(place > 0 ? place - 1 : place)
  if (last !== 0) {
    const found = one(last)
    return found && [found]
  }
  const taken = new Set(places.filter((place) => place !== 0).map(one))
  return people.filter((person) => !taken.has(person))
}

/** `five years for the first, two for the second`: which of those named before stands behind the sanction. */
function pickedBehind({ groups, carriedAll, reading: { scene } }: Cast, run: Span) {
  const onto = scene.senses[run.to]?.find(({ tags }) => tags.has('onto'))
  const at = onto?.to ?? (/^[–—-]$/.test(scene.units[run.to]?.word ?? '') ? run.to + 1 : -1)
  const sense = scene.senses[at]?.find(({ tags }) => tags.has('picks'))
  const ends = /^(?:[,.;)]|and)?$/.test(scene.units[sense?.to ?? -1]?.word ?? '')
  const place = Number(sense?.tags.get('picks') ?? 0)
  if (!sense || !ends || place === 0) return undefined
  const before = groups.filter((people) => endOf(people) <= run.from)
  const people = before.findLast((each) => each.length > 1) ?? carriedAll
  const one = people.length > 1 ? people.at(place > 0 ? place - 1 : place) : undefined
  return one && [one]
}

/** From a sanction to a name: nothing, or `on` and a title. */
function isPutOn(scene: Scene, from: number, to: number): boolean {
  if (from === to) return true
  const start = scene.units[from]!.word === ',' ? from + 1 : from
  if (!scene.units.slice(start, to).every(({ word }) => /^[\p{L}-]+$/u.test(word))) return false
  const sense = scene.senses[start]?.find(({ tags }) => tags.has('onto'))
  return sense !== undefined && to - sense.to <= 3
}

/** `төрт студентке`: as many of some kind are given it. */
const isCounted = (scene: Scene, at: number): boolean =>
  scene.language === 'kk' &&
  (hasTag(scene, at - 1, 'number') || /^\d+$/.test(scene.units[at - 1]?.word ?? '')) &&
  !['unit', 'lasts', 'picks', 'count'].some((tag) => hasTag(scene, at, tag)) &&
  /^\p{L}{5,}$/u.test(scene.units[at]!.word) &&
  endsAs(scene, scene.units[at]!.word, 'name', 'dative') &&
  scene.units[at + 1]?.word !== '@PERSON' &&
  !hasTag(scene, at - 2, 'names')

/** `his neighbour got 5 years`, `strikers face 5 years`: nobody who is named. */
function isNameless({ reading: { scene }, named }: Cast, lead: Lead): boolean {
  if (says(lead, 'nameless')) return true
  const at = lastOf(
    lead,
    (each) =>
      (hasTag(scene, each, 'kin') || tagAt(scene, each, 'related') === '') &&
      [1, 2].some(
        (back) => hasTag(scene, each - back, 'possessive') || hasTag(scene, each - back, 'whose'),
      ),
  )
  if (at === undefined || named.some((each) => at < each.from && each.to <= lead.to)) return false
  return (
    lastOf(
      { ...lead, from: at + 1 },
      (each) => hasTag(scene, each, 'pronoun') && !isWhose(scene, each),
    ) === undefined
  )
}

const isSpeaking = ({ scene, from, to }: Lead, end: number): boolean => {
  for (let at = from; at < to; at++)
    if (tagAt(scene, at, 'pronoun')?.startsWith('speaker') || hasTag(scene, at, 'first-person'))
      return true
  if (scene.language === 'ru') return isToldOf(scene, to, end)
  return (
    scene.language === 'kk' &&
    scene.units.slice(to, end).some(({ word }) => endsAs(scene, word, 'mine'))
  )
}

/** `О статье 174 мне сообщили в суде`, not `Статья 174 мне кажется старой` */
function isToldOf(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tagAt(scene, at, 'pronoun')?.startsWith('speaker'))
      return [at - 1, at + 1, at + 2].some(
        (each) => each >= from && ['speech', 'event'].some((tag) => hasTag(scene, each, tag)),
      )
  return false
}

/** `5 years for A, 6 for B`: sanctions first throughout a part of the sentence. */
export function isInverted({ reading: { scene }, groups, items }: Cast, segment: Span): boolean {
  const own = groups.filter(
    (people) => segment.from <= startOf(people) && endOf(people) <= segment.to,
  )
  const here = items.filter((item) => segment.from <= item.from && item.to <= segment.to)
  if (own.length < 2 || here.length < 2) return false
  if (here[0]!.from > startOf(own[0]!) || here.at(-1)!.from > startOf(own.at(-1)!)) return false
  return own
    .slice(0, -1)
    .every(
      (people) =>
        /^[,;]$/.test(scene.units[endOf(people)]?.word ?? '') ||
        hasTag(scene, endOf(people), 'names'),
    )
}

/** As many of those last told of as the words say. */
function counted({ seen }: Cast, people: People, lead: Lead): People {
  const count = countIn(lead) ?? 0
  const known = [...seen, ...people.filter((each) => !seen.includes(each))]
  return people.length < count && known.length >= count ? known.slice(-count) : people
}

/** Those named before in the sentence, or before it. */
function earlier(cast: Cast, at: number, lead: Lead): readonly [People, FeatureName] | undefined {
  const { scene } = cast.reading
  const all = lastOf(lead, (each) => isPlural(scene, each)) !== undefined
  const before = outside(cast, cast.groups, at).filter((people) => !cast.kin.has(people))
  const some = (people: People): People => {
    const single = !all && lastOf(lead, (each) => isSingle(scene, each)) !== undefined
    return single ? people.slice(0, 1) : counted(cast, people, lead)
  }
  if (before.length > 0) return [some(all ? before.flat() : before.at(-1)!), 'pronoun']
  const owners = cast.owners.filter((one) => one.to <= at)
  if (owners.length > 0) return [owners.slice(-1), 'owner']
  const carried = all ? cast.carriedAll : cast.carried
  if (carried.length > 0) return [some(carried), 'goes-on']
  return cast.speakers.length > 0 ? [cast.speakers.slice(-1), 'spoken'] : undefined
}

/** `Asanov to 4 years and Kali to 3, both with a ban`, `… and to impose a ban` */
function ofAll(
  { items, sentence }: Cast,
  before: readonly People[],
  near: People,
  lead: Lead,
): People | undefined {
  const people = before.flat()
  const count = countIn(lead) ?? 0
  if (count > near.length) return people.slice(-count)
  const dealt = before.every((each, at) =>
    items.some(
      (item) => endOf(each) <= item.from && item.to <= (before[at + 1]?.[0]?.from ?? sentence.to),
    ),
  )
  return dealt && before.length > 1 && says(lead, 'for-all') ? people : undefined
}

const reach = 6
/** So far from a sanction a name behind it is in a part of its own. */
const apart = 4

/** A run of items as its holder is asked for. */
interface Asked extends Question {
  readonly cast: Cast
  readonly run: Span
  /** Whom the words around the verb, or around the sanction itself, give it to. */
  readonly weighed: Candidate | undefined
  readonly segment: Span
  readonly before: readonly People[]
  readonly near: People | undefined
  readonly after: People | undefined
  /** From where its own words are read. */
  readonly start: number
  readonly done: number
  readonly raw: Lead
  readonly lead: Lead
  /** All named ahead of it in the sentence. */
  readonly ahead: readonly People[]
  readonly plural: boolean
  readonly pronoun: boolean
}

function ask(cast: Cast, run: Span, label: Label): Asked {
  const { reading, groups, sentence, items } = cast
  const { scene } = reading
  const clause = clauseAt(reading.clauses, run.from)
  const read = label === 'PENALTY' ? verbOf(reading, clause, run.from) : undefined
  const segment = segmentOf(cast, run.from)
  const own = groups.filter(
    (people) => segment.from <= startOf(people) && endOf(people) <= segment.to,
  )
  const before = outside(cast, own, run.from)
  const done = items.findLast((item) => item.to <= run.from)?.to ?? sentence.from
  const near = nearest(cast, before, done, read)
  const left = islandsOf(cast).findLast((each) => each.to <= run.from)
  const start = Math.max(near ? endOf(near) : segment.from, (near && left?.to) ?? 0)
  const raw = { scene, items, from: start, to: run.from }
  const lead = says(raw, 'with-them')
    ? { ...raw, from: run.from }
    : { ...raw, from: unquoted(scene, raw) }
  return {
    reading,
    cast,
    run,
    clause,
    read,
    segment,
    before,
    near,
    start,
    done,
    raw,
    lead,
    at: run.from,
    weighed: label === 'PENALTY' ? weigh(reading, read, clause, run) : undefined,
    after: own.find((people) => startOf(people) >= run.to),
    ahead: groups.filter((people) => endOf(people) <= run.from),
    plural: lastOf(lead, (at) => isPlural(scene, at)) !== undefined,
    // `fined him 15 MCI`: the sanction itself may hold the pronoun.
    pronoun:
      lastOf(lead, (at) => isPronoun(scene, at)) !== undefined ||
      scene.senses.slice(run.from, run.to).some((_, at) => isPronoun(scene, run.from + at)),
  }
}

/** Without a verb of the lexicon the sanction itself is what happened to the person before it. */
const bare = (clause: Clause, run: Span): Trigger => suffered('sentence', clause, run)

function weigh(
  { scene, groupsOf }: Reading,
  read: Told | undefined,
  clause: Clause,
  run: Span,
): Candidate | undefined {
  if (read?.who) return read.who
  const memory = { subjects: [], named: [] }
  return candidatesOf(
    { scene, groupsOf, memory, next: () => undefined },
    read?.trigger ?? bare(clause, run),
  )[0]
}

const has = (weighed: Candidate | undefined, feature: string): boolean =>
  weighed?.features.some(({ name }) => name === feature) === true

/** `X got 7 days, his lawyer Y (dative) was given a warning`: who the verb governs, whatever office they hold. */
function governed({ reading: { scene, clauses }, weighed, read, near }: Asked): People | undefined {
  if (!weighed || !read || !near || scene.language === 'en') return undefined
  const { frame, clause } = read.trigger
  const wanted = frame === 'dative' ? 'dative' : frame === 'object' ? 'accusative' : undefined
  const fits =
    wanted &&
    near.every(({ from }) => clauseAt(clauses, from) !== clause) &&
    weighed.people.every(
      ({ from, cases }) =>
        clause.from <= from && from < clause.to && cases.has(wanted) && !cases.has('nominative'),
    )
  return fits ? weighed.people : undefined
}

const sure = 3.5

/** Whom the words of its clause give a sanction, where nobody else is at hand. */
function argument({
  reading: { clauses, groupsOf },
  clause,
  weighed,
  read,
  cast,
  pronoun,
}: Asked): People | undefined {
  // `X, owner of the shop where Y works, was fined`
  const outer =
    clause.kind === 'resumed' && clause.parent && groupsOf(clause).length === 0
      ? groupsOf(clause.parent).at(-1)
      : undefined
  if (outer && cast.named.some(({ from }) => clauseAt(clauses, from).at === clause.at)) return outer
  if (!weighed) return undefined
  if (read?.trigger.voice === 'passive' && has(weighed, 'resumed')) return weighed.people
  const free = weighed.people.every(({ standing }) => standing === 'free')
  const instead = read?.trigger.voice === 'passive' && cast.named.length > 0
  if (weighed.weight < sure || !has(weighed, 'same-clause') || !(free || instead)) return undefined
  return pronoun || !read || weighed.people.some(({ mention }) => cast.punished.has(mention))
    ? undefined
    : weighed.people
}

const isBeside = ({ near, run, reading: { scene } }: Asked): boolean =>
  near !== undefined &&
  scene.units.slice(endOf(near), run.from).every(({ word }) => /^[,–—:-]$/u.test(word))

function nameless(asked: Asked): People | undefined {
  const { cast, near, start, done, raw, run } = asked
  // `төрт студентке 20 АЕК айыппұл`, not `X пен төрт студентке`
  const { scene } = asked.reading
  if ([1, 2].some((back) => run.from - back >= raw.from && isCounted(scene, run.from - back)))
    return []
  // `“My son got two years,” said Asanova`, or Omarov's mother
  if (!near && says(raw, 'own-kin')) return cast.owners.slice(-1)
  const clause = near ? Math.max(start, done) : start
  if ((near && clause <= start) || !isNameless(cast, { ...raw, from: clause })) return undefined
  // `the mother of Asanov says that her son got 5 years`
  const owner = cast.owners.findLast((each) => each.to <= run.from) ?? cast.owners[0]
  return owner ? [owner] : []
}

/** May a pronoun or noun tell one of several? */
const isSingled = ({ plural, near, cast, run }: Asked): boolean =>
  !plural && (near !== undefined || !cast.owners.some((each) => each.to <= run.from))

/** `X went to the trial of Y and got 5 days`: Y stands under a preposition, or in a case that the verb does not take. */
function ownVerb({ reading: { scene, told }, near, clause, at }: Asked): People | undefined {
  if (scene.language !== 'ru' || !near) return undefined
  const verb = toldBeside(told, clause).findLast(
    ({ trigger: { from, form, voice, frame, clause: own } }) =>
      own === clause &&
      from < at &&
      form === 'told' &&
      (frame === 'subject' || (frame === 'object' && voice === 'passive')),
  )
  const people = verb?.who?.people
  if (!people || people.some((one) => near.includes(one)) || people[0]!.from > startOf(near))
    return undefined
  if (startOf(near) > verb.trigger.from) return undefined
  const phrase =
    hasTag(scene, startOf(near) - 1, 'governs') ||
    near.every(({ standing }) => standing === 'owner')
  return phrase || near.every(({ cases }) => !cases.has('nominative')) ? people : undefined
}

const attributes = 5

/** `X 6 жылға сотталған ұлы Y үшін шықты`: a participle right behind the sanction is about the relative behind it, with a name or without. */
function attributed({ cast, run }: Asked): People | undefined {
  const { scene, told } = cast.reading
  if (scene.language !== 'kk') return undefined
  const verb = told.find(
    ({ trigger: { form, from } }) => form === 'epithet' && (from === run.to || from === run.to - 1),
  )
  if (!verb) return undefined
  const { to } = verb.trigger
  const kin = [to, to + 1].find((at) => hasTag(scene, at, 'kin'))
  if (kin === undefined) return undefined
  return cast.named.filter((each) => each.from > kin && each.from - to <= attributes).slice(0, 1)
}

type Proposer = (asked: Asked) => People | undefined

const proposers: readonly (readonly [FeatureName, Proposer])[] = [
  ['counted', ({ weighed }) => (has(weighed, 'counted') ? weighed!.people : undefined)],
  ['governed', governed],
  ['attributed', attributed],
  [
    'put-on',
    (asked) =>
      asked.after &&
      !isBeside(asked) &&
      isPutOn(asked.reading.scene, asked.run.to, startOf(asked.after))
        ? asked.after
        : undefined,
  ],
  [
    'inverted',
    ({ after, cast, segment }) => (after && isInverted(cast, segment) ? after : undefined),
  ],
  ['picked', ({ cast, start, run }) => pickedBehind(cast, run) ?? pickedBy(cast, start, run.from)],
  [
    'called',
    ({ cast, lead, near, ahead, run }) => {
      const one = called(lead, [
        ...cast.owners.filter((each) => each.to <= run.from),
        ...(near ? [] : cast.carriedAll),
        ...ahead.slice(-reach).flat(),
      ])
      return one && [one]
    },
  ],
  ['nameless', nameless],
  [
    'for-that',
    (asked) => {
      const { near, ahead, lead } = asked
      if (!near || !isSingled(asked) || ahead.length < 2 || !says(lead, 'for-that'))
        return undefined
      const meant = byGender(lead, ahead[0]!, ahead.slice(-reach).flat())
      return meant ? [meant] : ahead[0]
    },
  ],
  [
    'meant',
    (asked) => {
      const { near, ahead, lead, cast } = asked
      if (!isSingled(asked)) return undefined
      const named = ahead.slice(-reach).flat()
      const last = near ?? ahead.findLast((people) => !cast.kin.has(people)) ?? cast.carried
      const meant = byGender(
        lead,
        last,
        near ? named : [...cast.carriedAll, ...named],
        near && cast.kin.has(near),
      )
      return meant && [meant]
    },
  ],
  ['of-all', ({ cast, before, near, lead }) => near && ofAll(cast, before, near, lead)],
  ['own-verb', ownVerb],
  [
    'taken-up',
    ({ cast, near, pronoun, run, lead }) =>
      near && cast.kin.has(near) && pronoun ? earlier(cast, run.from, lead)?.[0] : undefined,
  ],
  ['named-before', ({ near }) => near],
  [
    'spoken',
    ({ cast, near, lead, run }) =>
      !near && cast.speakers.length > 0 && isSpeaking(lead, Math.min(cast.sentence.to, run.to + 3))
        ? cast.speakers.slice(-1)
        : undefined,
  ],
  [
    'pronoun',
    ({ cast, plural, pronoun, run, lead }) =>
      plural || pronoun ? earlier(cast, run.from, lead)?.[0] : undefined,
  ],
  // `Оштрафовали её на 10 МРП`
  [
    'pronoun',
    ({ run, weighed, reading: { scene } }) =>
      has(weighed, 'pronoun') &&
      scene.units.slice(run.from, run.to).some((_, at) => isSingle(scene, run.from + at))
        ? weighed!.people
        : undefined,
  ],
  [
    'headed',
    ({ cast, near, after, run }) =>
      cast.headed && !near && after && startOf(after) - run.to >= apart ? cast.carried : undefined,
  ],
  ['named-behind', ({ after, cast }) => (after && !cast.kin.has(after) ? after : undefined)],
  [
    'goes-on',
    ({ cast, run, lead, plural }) =>
      // `X was jailed. Students gathered. They were fined`
      plural && cast.carriedAll.length === 0
        ? undefined
        : earlier({ ...cast, speakers: [] }, run.from, { ...lead, from: lead.to })?.[0],
  ],
  ['named-later', ({ cast, run }) => cast.groups.find((people) => startOf(people) >= run.to)],
  ['owner', ({ cast }) => (cast.owners.length > 0 ? cast.owners.slice(0, 1) : undefined)],
  ['argument', argument],
]

/** Words that hand a sanction on, whatever the verb beside it tells. */
const dealing: ReadonlySet<FeatureName> = new Set([
  'of-all',
  'put-on',
  'for-that',
  'called',
  'picked',
  'counted',
  'governed',
  'argument',
])
const opined: ReadonlySet<FeatureName> = new Set([
  'named-before',
  'taken-up',
  'pronoun',
  'named-behind',
  'named-later',
  'inverted',
  'spoken',
])

/** `Перед Асановым открыли ворота: суд дал ему 10 суток`: the pronoun stands where the verb wants it, wherever the name does. */
const byPronoun: ReadonlySet<FeatureName> = new Set(['meant', 'pronoun'])
const isTakenUp = ({ scene }: Reading, trigger: Trigger): boolean =>
  scene.language === 'ru' && grammarOf(scene.language).takesUp(scene, trigger) !== undefined

/** What speaks against a group. */
function against(asked: Asked, people: People, name: FeatureName): readonly FeatureName[] {
  const { read, reading } = asked
  const found: FeatureName[] = []
  if (people.length === 0 || name === 'counted' || name === 'picked') return found
  if (
    (name !== 'spoken' && isUnnamed(asked)) ||
    isBystander(asked, people) ||
    isOfSpeaker(asked, people)
  )
    found.push('unnamed')
  const gapped = isGapped(asked, people)
  if (
    !gapped &&
    name !== 'called' &&
    isOthers(asked) &&
    (opined.has(name) || reading.scene.language !== 'kk')
  )
    found.push('others')
  if (
    read &&
    !read.who &&
    !gapped &&
    !dealing.has(name) &&
    !(byPronoun.has(name) && isTakenUp(reading, read.trigger)) &&
    read.trigger.form === 'told' &&
    people.every((each) => !isPlausible(reading, each, read.trigger))
  )
    found.push('implausible')
  // `отклонил отвод, который заявила X, и оштрафовал её`
  const resumed = byPronoun.has(name) && read !== undefined && isTakenUp(reading, read.trigger)
  if (name !== 'argument' && !resumed && isInner(asked, people)) found.push('inner')
  if (
    name !== 'argument' &&
    people.every(({ standing }) => standing === 'owner' || standing === 'speaker') &&
    argument(asked)
  )
    found.push('aside')
  return found
}

/** `X was watching while they fined me 15 MCI`, `X жанымда тұрды, ал айыппұл маған салынды`: whom the speaker names is not the speaker. */
function isOfSpeaker({ reading: { scene }, run, cast }: Asked, people: People): boolean {
  const start = endOf(people)
  if (scene.language === 'ru' || start > run.from || start <= cast.sentence.from) return false
  if (people.some(({ standing }) => standing === 'speaker')) return false
  const told = scene.senses
    .slice(start, run.from)
    .some((_, at) => hasTag(scene, start + at, 'speech') || isQuote(scene, start + at))
  if (told) return false
  for (let at = run.to - 1; at >= start; at--) {
    if (at < run.from - 2 && scene.language === 'en') return false
    if (tagAt(scene, at, 'pronoun') === 'speaker:objective') return true
    if (hasTag(scene, at, 'first-person') && hasTag(scene, at, 'mine')) return true
  }
  return false
}

const isQuote = ({ units }: Scene, at: number): boolean => /^[«“"”»]$/u.test(units[at]!.word)

/** `Beside me X was singing. They gave me ten days`: whom the speaker names in his own story is not the speaker. */
function isBystander({ reading, cast, lead, run, segment }: Asked, people: People): boolean {
  const { scene, clauses } = reading
  // `X was let go, а мне дали 15 суток`
  const own = scene.language === 'ru' ? segment.from : cast.sentence.from
  if (people.some(({ from, standing }) => from >= own || standing === 'speaker')) return false
  if (!isSpeaking({ ...lead, from: own, to: run.to }, run.to + 3)) return false
  const { from, to } = clauseAt(clauses, people[0]!.from).sentence
  return [from, to].some((end) => isSpeaking({ scene, items: [], from, to: end }, to))
}

const least = -5

/** May a sanction before anybody's name be of whom the next sentence names? `Me they fined. Beside me stood X`, `Сот екеуіне де айыппұл салды`: it is not. */
export function isOpen(cast: Cast, item: Item): boolean {
  const { lead, plural, reading } = ask(cast, item, item.mention.label)
  const { language } = reading.scene
  return !isSpeaking({ ...lead, to: item.to }, item.to) && !(language === 'kk' && plural)
}

/** Whose a run of items is. */
export function holderOf(cast: Cast, run: Span, label: Label): Holder {
  const asked = ask(cast, run, label)
  let best: Holder = { people: [], features: [], weight: least }
  for (const [name, propose] of proposers) {
    if (best.weight >= weights[name]) break
    const people = propose(asked)
    if (!people) continue
    const features = [name, ...(label === 'PENALTY' ? against(asked, people, name) : [])]
    const weight = features.reduce((sum, each) => sum + weights[each], 0)
    if (weight > best.weight) best = { people, features, weight }
  }
  return label === 'PENALTY' ? settled(asked, best) : best
}

/** All who are named together with the holder, less those whom the words around them except. */
function settled(asked: Asked, { people, features, weight }: Holder): Holder {
  if (features[0] === 'picked' || features[0] === 'counted') return { people, features, weight }
  const {
    weighed,
    cast: {
      reading: { keyOf },
    },
  } = asked
  const own =
    weighed &&
    weighed.weight >= sure &&
    has(weighed, 'same-clause') &&
    weighed.people.every(({ standing }) => standing === 'free')
      ? weighed.people
      : []
  const whole =
    people.length > 0 &&
    own.length > people.length &&
    people.every(({ mention }) => own.some((each) => keyOf(each.mention) === keyOf(mention)))
      ? own
      : people
  const fair = whole.filter(
    (one) => !isDoubted(asked, one, opined.has(features[0]!) || features[0] === 'argument'),
  )
  const guilty = fair.filter((one) => !isCleared(asked, one))
  return { people: guilty.length > 0 ? guilty : fair, features, weight }
}

/** Kazakh marks who is punished; a name without an ending beside such a one is mostly the agent, unless the verb is passive. */
function nearest(
  { reading: { scene } }: Cast,
  before: readonly People[],
  done: number,
  read: Told | undefined,
): People | undefined {
  const last = before.at(-1)
  if (
    scene.language !== 'kk' ||
    !last ||
    (read && (read.trigger.voice === 'passive' || read.trigger.frame === 'subject'))
  )
    return last
  const near = before.filter((people) => startOf(people) >= done)
  return near.findLast((people) => isMarked(scene, people.at(-1)!)) ?? last
}
