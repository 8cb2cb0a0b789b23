/** Every sanction and citation with its people, sentence by sentence: those of one are carried into the next that names none. */
import { grouped } from '../link/grouped.js'
import type { Valued } from '../valued.js'
import type { Bearer } from './bearer.js'
import { clauseAt, type Reading } from './draft.js'
import { type Cast, type FeatureName, holderOf, isContrast, isOpen } from './holders.js'
import { type Item, itemOf, itemsOf, penaltyOf, someTag } from './items.js'
import type { Offences } from './offences.js'
import { isOfSelf, type Part, partsOf } from './parts.js'
import { agrees } from './people.js'
import { endsAs, hasTag, type Scene, type Span, tagAt } from './scene.js'
import { bringsOthers } from './strangers.js'

type People = readonly Bearer[]

/** An item tied to a person, and what that is told from. */
export interface Link {
  readonly person: Bearer
  readonly item: Valued
  readonly at: Item
  readonly features: readonly LinkFeature[]
}

type LinkFeature = FeatureName | 'in-turn' | 'shared' | 'same' | 'told-ahead'

const labelOf = ({ mention }: Item) => mention.label
const kindOf = ({ mention }: Item): string | undefined => penaltyOf(mention)?.kind
const startOf = (people: People): number => people[0]!.from
const endOf = (people: People): number => people.at(-1)!.to

/** Nothing but a comma or a joining word between. */
const joins = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (
      scene.units[at]!.word !== ',' &&
      !['names', 'joining'].some((tag) => hasTag(scene, at, tag))
    )
      return false
  return true
}

/** Runs of items of one label with nothing but a joining word between. */
function chainsOf({ items, groups, reading: { scene } }: Cast): readonly (readonly Item[])[] {
  const chains: Item[][] = []
  for (const item of items) {
    const chain = chains.at(-1)
    const last = chain?.at(-1)
    const parted = groups.some(
      (people) => last && last.to <= startOf(people) && endOf(people) <= item.from,
    )
    if (
      chain &&
      last &&
      labelOf(last) === labelOf(item) &&
      !parted &&
      joins(scene, last.to, item.from)
    )
      chain.push(item)
    else chains.push([item])
  }
  return chains
}

/** As many measures of one kind as people, no more of it behind them. */
function inTurn(run: readonly Item[], many: number): boolean {
  const kinds = run.slice(0, many + 1).map(kindOf)
  return (
    many > 1 &&
    run.length >= many &&
    kinds[0] !== undefined &&
    kinds.slice(0, many).every((kind) => kind === kinds[0]) &&
    kinds[many] !== kinds[0]
  )
}

interface Run {
  readonly people: People
  readonly features: readonly FeatureName[]
  readonly items: Item[]
}

/** Sanctions of the same people under `respectively` are one run, whatever stands between. */
function runsOf(cast: Cast, respectively: boolean): readonly Run[] {
  const runs: Run[] = []
  for (const chain of chainsOf(cast)) {
    const range = { from: chain[0]!.from, to: chain.at(-1)!.to }
    const { people, features } = holderOf(cast, range, labelOf(chain[0]!))
    const same = runs.find(
      (run) =>
        run.people.length > 0 &&
        run.people[0] === people[0] &&
        run.people.length === people.length &&
        labelOf(run.items[0]!) === labelOf(chain[0]!),
    )
    if (respectively && same && labelOf(chain[0]!) === 'PENALTY') same.items.push(...chain)
    else runs.push({ people, features, items: [...chain] })
  }
  return runs
}

function attach(cast: Cast): readonly Link[] {
  const {
    reading: { scene },
    sentence: { from, to },
  } = cast
  const some = cast.items.length > 0
  const respectively = some && someTag(scene, from, to, 'in-turn')
  const beside = some && someTag(scene, from, to, 'with-them') ? cast.carried : []
  return runsOf(cast, respectively).flatMap(({ people, features, items }): Link[] => {
    const many = people.length
    const dealt =
      labelOf(items[0]!) === 'PENALTY' &&
      many > 1 &&
      (respectively ? items.length >= many : inTurn(items, many))
    const first = dealt ? items.slice(0, many) : []
    const rest = dealt ? items.slice(many) : items
    const all =
      features[0] === 'picked' || features[0] === 'goes-on'
        ? people
        : [...new Set([...beside, ...people])]
    return [
      ...first.map((at, index) => ({
        person: people[index]!,
        item: at.mention,
        at,
        features: ['in-turn'] as const,
      })),
      ...rest.flatMap((at) => all.map((person) => ({ person, item: at.mention, at, features }))),
    ]
  })
}

/** The one citation behind the sanctions of several people, or those that stand before them all. */
function behindAll({ items, groups }: Cast): readonly Item[] {
  const citations = items.filter((item) => labelOf(item) === 'STATUTE')
  const sanctions = items.filter((item) => labelOf(item) === 'PENALTY')
  const name = groups[0] ? startOf(groups[0]) : 0
  const ahead = citations.filter(
    (item) => item.to <= name && sanctions.every((each) => item.to <= each.from),
  )
  if (ahead.length > 0) return ahead
  return citations.length === 1 && sanctions.every((each) => each.from < citations[0]!.from)
    ? citations
    : []
}

const modalityOf = (item: Valued): string | undefined => penaltyOf(item)?.modality

/** Who is punished; whose sanction was lifted has no part in the charge of those who keep theirs. */
function punishedIn(links: readonly Link[]): ReadonlySet<Bearer> {
  const put = links.filter((link) => link.item.label === 'PENALTY')
  const kept = put.filter((link) => modalityOf(link.item) !== 'lifted')
  return new Set((kept.length > 0 ? kept : put).map((link) => link.person))
}

/** Adds the citations that several share, and takes them from those whose sanction was lifted while others keep theirs. */
function shared(cast: Cast, links: readonly Link[]): readonly Link[] {
  const punished = punishedIn(links)
  const freed = new Map(
    links
      .filter((link) => modalityOf(link.item) === 'lifted' && !punished.has(link.person))
      .map((link) => [link.person, link.at.to]),
  )
  const rightful = links.filter(
    ({ person, item, at }) =>
      item.label !== 'STATUTE' || at.from < (freed.get(person) ?? Number.POSITIVE_INFINITY),
  )
  const cited = new Set(
    rightful.filter((link) => link.item.label === 'STATUTE').map((link) => link.person),
  )
  const bare = [...punished].filter((person) => !cited.has(person))
  const more = behindAll(cast).flatMap((at) =>
    bare.map((person) => ({ person, item: at.mention, at, features: ['shared'] as const })),
  )
  return [...rightful, ...more]
}

/** `Asanov (same charge)`, `as much for Asanov`: `last` are the items that were somebody's before. */
const again = (cast: Cast, links: readonly Link[], last: readonly Link[]): readonly Link[] =>
  (['STATUTE', 'PENALTY'] as const).flatMap((label) => {
    const own = (all: readonly Link[]) => all.filter((link) => link.item.label === label)
    return sameAs(
      cast,
      label === 'STATUTE' ? 'same-charge' : 'same-sanction',
      own(links),
      own(last),
    )
  })

function sameAs(
  { reading: { scene }, sentence, groups }: Cast,
  tag: string,
  links: readonly Link[],
  last: readonly Link[],
): readonly Link[] {
  let at = sentence.to - 1
  while (at >= sentence.from && !hasTag(scene, at, tag)) at--
  if (at < sentence.from) return []
  const before = links.filter((link) => link.at.to <= at)
  const from = before.length > 0 ? before : last
  const model = from.at(-1)?.person
  const people = groups.findLast((each) => endOf(each) <= at && each.every((one) => one !== model))
  const home = people ?? groups.find((each) => startOf(each) >= at)
  return (home ?? [])
    .filter((person) => !links.some((link) => link.person === person))
    .flatMap((person) =>
      from
        .filter((link) => link.person === model)
        .map((link) => ({ ...link, person, features: ['same'] as const })),
    )
}

/** `– дейді X`, and nobody beside. */
const isSaid = (scene: Scene, { from, to }: Span, groups: readonly People[]): boolean =>
  groups.length === 1 && groups[0]!.length === 1 && someTag(scene, from, to, 'speech')

/** What is told before anybody is named: a sanction, or a citation in a form (`Charge: Article 174. Defendant: Asanov.`). */
function pendingOf(cast: Cast, links: readonly Link[]): readonly Item[] {
  const {
    reading: { scene },
    sentence,
    items,
  } = cast
  if (
    items.length === 0 ||
    links.length > 0 ||
    someTag(scene, sentence.from, sentence.to, 'nameless') ||
    (scene.language === 'kk' && someTag(scene, sentence.from, sentence.to, 'own-kin'))
  )
    return []
  if (isOfSelf(scene, sentence)) return items
  // `оған … тыйым салынған`: of somebody told before.
  if (scene.language === 'kk' && tagAt(scene, items[0]!.from - 1, 'pronoun') === 'any') return []
  const form = scene.units[items[0]!.from - 1]?.word === ':' && items[0]!.from - sentence.from <= 5
  return form || items.some((item) => labelOf(item) === 'PENALTY' && isOpen(cast, item))
    ? items
    : []
}

const ahead = (pending: readonly Item[], groups: readonly People[]): readonly Link[] =>
  pending.flatMap((at) =>
    (groups[0] ?? []).map((person) => ({
      person,
      item: at.mention,
      at,
      features: ['told-ahead'] as const,
    })),
  )

const isMarkOfLine = ({ word }: Scene['units'][number]): boolean =>
  /^(?:[-–—•*·.,;)]|\d{1,3})$/u.test(word)

const isOfList = (unit: Scene['units'][number]): boolean =>
  unit.word === '@PERSON' || isMarkOfLine(unit)

/** Nothing but names and the marks of a list: under the same heading. */
const isListed = ({ units }: Scene, { from, to }: Span): boolean =>
  units.slice(from, to).every(isOfList)

/** `Fined 20 MCI:`, and the first line of a list behind. */
function isHeading({ units }: Scene, { from, to }: Span): boolean {
  let at = to - 1
  while (at > from && units[at]!.word !== ':' && isOfList(units[at]!)) at--
  return units[at]!.word === ':' && units[at + 1]?.line === true
}

/** People named together; an item between two names sets them apart. */
function togetherIn(scene: Scene, people: People, items: readonly Item[]): readonly People[] {
  const groups: Bearer[][] = []
  for (const one of people) {
    const last = groups.at(-1)?.at(-1)
    const apart =
      !last ||
      items.some(({ from, to }) => last.to <= from && to <= one.from) ||
      scene.units.slice(last.to, one.from).some((_, at) => hasTag(scene, last.to + at, 'outcome'))
    const joined =
      last && (isJoined(scene, last.to, one.from) || isBrought(scene, last.to, one, items))
    if (!apart && joined && agrees(scene, last, one)) groups.at(-1)!.push(one)
    else groups.push([one])
  }
  return groups
}

/** `Asanov, who with his son Kali was fined 20 MCI`: the clause that brings the other one holds the sanction. */
function isBrought(scene: Scene, from: number, { from: name, to }: Bearer, items: readonly Item[]) {
  if (!hasTag(scene, from + 1, 'relative') || scene.units[from]!.word !== ',') return false
  const sense = (scene.senses[from + 2] ?? []).find(
    ({ tags }) => tags.has('companion') || tags.get('names') === 'group',
  )
  const item = items.find((each) => each.from >= to)
  if (!sense || !item || name < sense.to || name - sense.to > 4) return false
  return !scene.units
    .slice(sense.to, item.from)
    .some(({ word }, at) => /^[,;:]$/.test(word) && sense.to + at > name)
}

const most = 4

const isJoin = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'names') || scene.units[at]!.word === '&'

const noEpithet = [
  'relative',
  'event',
  'support',
  'speech',
  'finite',
  'aux',
  'decides',
  'subordinate',
]

/** `, a father of four, and`, `, owner of a bakery, and`: who somebody is, set off before the next name. */
const isSetOff = ({ units, senses, language }: Scene, from: number, to: number): boolean => {
  if (units[from]?.word !== ',' || units[to]?.word !== ',') return false
  const is = (at: number, ...tags: readonly string[]) =>
    senses[at]!.some((sense) => tags.some((tag) => sense.tags.has(tag)))
  if (is(from + 1, 'determiner', 'title')) return true
  const own = Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at)
  return (
    language === 'en' &&
    own.length > 0 &&
    /^\p{Ll}/u.test(units[from + 1]!.word) &&
    !is(from + 1, 'preposition', 'joins', 'names') &&
    own.every((at) => !is(at, ...noEpithet) && units[at]!.mention?.label !== 'PERSON')
  )
}

/** `X, a vet, Y, a baker, and Z`: from a name on, set off or not, to a joining word before another. */
function goesOn(scene: Scene, name: number): boolean {
  let at = name + 1
  const comma = scene.units.findIndex(({ word }, each) => each > at && word === ',')
  if (comma > at && isSetOff(scene, at, comma)) at = comma
  if (scene.units[at]?.word === ',') at++
  if (scene.units[at]?.word === '@PERSON') return at > name + 1 && goesOn(scene, at)
  return (
    hasTag(scene, at, 'names') && [1, 2, 3].some((on) => scene.units[at + on]?.word === '@PERSON')
  )
}

/** `Еркін Омарға сыйақы берілді, Асан Қалиға айыппұл салынды`, `Омаров остался дома, Калиеву дали …`: a verb before the comma ends what is told of the first. */
function isOver(scene: Scene, from: number, to: number): boolean {
  const comma = scene.units.findIndex(({ word }, at) => at >= from && at < to && word === ',')
  const paradigm = scene.language === 'ru' ? 'past' : 'closing'
  return scene.units
    .slice(scene.language === 'kk' ? Math.max(from, comma - 1) : from, Math.max(comma, from))
    .some(({ word }) => /^\p{Ll}/u.test(word) && endsAs(scene, word, paradigm))
}

/** Between two names: a comma or a joining word, and no more than titles. */
function isJoined(scene: Scene, start: number, to: number): boolean {
  let from = start
  const comma = scene.units.findLastIndex(({ word }, at) => at < to && at > start && word === ',')
  const preposition = hasTag(scene, comma + 2, 'preposition')
  const listed = isJoin(scene, comma + 1) || (comma + 1 === to && goesOn(scene, to))
  if (comma > start && isSetOff(scene, start, comma) && listed && !preposition) from = comma
  const units = scene.units.slice(from, to)
  const some = (...tags: readonly string[]) =>
    units.some((_, at) => tags.some((tag) => hasTag(scene, from + at, tag)))
  const shortened = (at: number) =>
    units[at]!.word === '.' && hasTag(scene, from + at - 1, 'shortened')
  if (units.some(({ word }, at) => /^(?:[.!?:;“”«»"–—]|…)$/u.test(word) && !shortened(at)))
    return false
  if (units[0]?.word === ',' && tagAt(scene, from + 1, 'locates') === 'in') return false
  if (isOver(scene, start, to)) return false
  const named = units.some((_, at) => isJoin(scene, from + at))
  if (some('relative', 'event', 'support', 'speech', 'decides')) return false
  // `upheld the arrest of X and reduced Y's`
  const changes = ({ tags, grammar }: Scene['senses'][number][number]): boolean =>
    tags.has('lifts') && (grammar.has('past') || grammar.has('present'))
  if (units.some((_, at) => scene.senses[from + at]!.some(changes))) return false
  // `X, а Y …` goes on with another verb, `X, а также Y` does not.
  const group = units.flatMap((_, at) =>
    tagAt(scene, from + at, 'names') === 'group' ? [from + at] : [],
  )
  if (group.length === 1 && hasTag(scene, group[0]!, 'joins')) return false
  const kin = units.findIndex((_, at) =>
    ['kin', 'related'].some((tag) => hasTag(scene, from + at, tag)),
  )
  const theirs =
    kin > 0 &&
    [1, 2].some(
      (back) =>
        hasTag(scene, from + kin - back, 'possessive') || hasTag(scene, from + kin - back, 'whose'),
    )
  if (kin >= 0 && !named && !theirs) return false
  if (units.some((_, at) => isContrast(scene, from + at) && !isJoin(scene, from + at))) return false
  const others = units.filter(
    ({ word }, at) => /^[\p{L}@]/u.test(word) && !isJoin(scene, from + at),
  )
  const commas = units.filter(({ word }) => word === ',').length
  return (
    (commas > 0 || named) &&
    others.length < most &&
    (others.length === 0 || isJoin(scene, to - 1) || commas < 2 || kin >= 0)
  )
}

interface Carried {
  readonly last: People
  readonly all: People
}

/** Whom the next sentence may take up: those punished last, else those named last, else whose case it is. */
function carriedOn(
  before: Carried,
  { groups, kin }: Cast,
  links: readonly Link[],
  others: People,
  listed: boolean,
): Carried {
  const firm = groups.filter((people) => !kin.has(people) || links.length > 0)
  if (firm.length > 0) {
    const all = firm.flat()
    return { last: listed ? all : firm.at(-1)!, all }
  }
  if (others.length > 0) return { last: others.slice(-1), all: others }
  return before.last.length > 0 || groups.length === 0
    ? before
    : { last: groups.at(-1)!, all: groups.flat() }
}

const remembered = 8

/** Measures before the verdict. */
const restraint: ReadonlySet<string> = new Set([
  'pretrial_detention',
  'house_arrest',
  'recognizance',
  'bail',
])

export function linksOf(
  reading: Reading,
  offences: Offences,
  mentions: readonly Valued[],
): readonly Link[] {
  const { scene, clauses, groupsOf, keyOf } = reading
  const every = mentions
    .filter(({ label }) => label === 'STATUTE' || label === 'PENALTY')
    .map((mention) => itemOf(scene, mention))
  if (every.length === 0) return []
  const sentences = grouped(clauses, ({ at }) => at)
  const itemsIn = grouped(every, ({ from }) => clauseAt(clauses, from).at)
  let carried: Carried = { last: [], all: [] }
  const punished = new Map<string, number>()
  let seen: People = []
  let last: readonly Link[] = []
  let pending: readonly Item[] = []
  let list: readonly Item[] = []
  let ofSelf = false
  let headed = false
  const found: Link[] = []
  for (const [at, own] of sentences) {
    const { sentence } = own[0]!
    const here = itemsIn.get(at) ?? []
    const named = own.flatMap((clause) => groupsOf(clause).flat())
    const parts = partsOf(reading, sentence, named, here)
    const who = (...kinds: readonly Part[]) =>
      named.filter((each) => kinds.includes(parts.get(each)!))
    const groups = togetherIn(scene, who('subject', 'kin'), here)
    const items = itemsOf(reading, offences, sentence, here, groups)
    const cast: Cast = {
      reading,
      sentence,
      clauses: own,
      items,
      groups,
      kin: new Set(groups.filter((people) => people.every((each) => parts.get(each) === 'kin'))),
      owners: who('owner'),
      speakers: who('speaker'),
      named,
      carried: carried.last,
      carriedAll: carried.all,
      headed,
      seen,
      punished: new Set(
        found.flatMap(({ person, item }) => (item.label === 'PENALTY' ? [person.mention] : [])),
      ),
    }
    const attached = attach(cast)
    const under = list.length > 0 && isListed(scene, sentence)
    const told = [
      ...attached,
      ...again(cast, attached, last),
      ...ahead(under ? list : ofSelf && !isSaid(scene, sentence, groups) ? [] : pending, groups),
    ]
    // `Everyone except X was fined`
    const excepted = new Set(
      named.filter(({ standing }) => standing === 'excepted').map((each) => keyOf(each.mention)),
    )
    // `Тағы төрт адам ескертумен босатылды`: nobody who was named.
    const strange =
      scene.language === 'kk' &&
      named.length === 0 &&
      someTag(scene, sentence.from, sentence.to, 'more')
    const fair = shared(cast, told).filter(
      ({ person, features }) =>
        !excepted.has(keyOf(person.mention)) && !(strange && features.includes('goes-on')),
    )
    for (const {
      person,
      item,
      at: { from },
    } of fair)
      if (
        modalityOf(item) === 'imposed' &&
        !restraint.has(penaltyOf(item)?.kind ?? '') &&
        !punished.has(keyOf(person.mention))
      )
        punished.set(keyOf(person.mention), from)
    const allowed = someTag(scene, sentence.from, sentence.to, 'allows')
    const links = fair.filter(
      ({ item, person, at: { from } }) =>
        !(modalityOf(item) === 'possible' && allowed) ||
        from < (punished.get(keyOf(person.mention)) ?? Number.POSITIVE_INFINITY),
    )
    found.push(...links)
    headed = named.length === 1 && isBare(scene, sentence)
    const open = carried.last.length === 0 && groups.length === 0
    if (!under) list = isHeading(scene, sentence) ? items : []
    const goesOn = open && ofSelf && items.length === 0
    if (!goesOn) {
      pending = open ? pendingOf(cast, links) : []
      ofSelf = pending.length > 0 && isOfSelf(scene, sentence)
    }
    last = [
      ...links,
      ...last.filter(({ item }) => links.every((link) => link.item.label !== item.label)),
    ]
    seen = [
      ...new Map(
        [...seen, ...who('subject', 'kin'), ...links.map((link) => link.person)]
          .map((each) => [keyOf(each.mention), each] as const)
          .reverse(),
      ).values(),
    ]
      .reverse()
      .slice(-remembered)
    const { owners, speakers } = cast
    const others = owners.length > 0 ? owners : carried.last.length === 0 ? speakers : []
    const listed = groups.length > 1 && links.length === 0 && isListing(scene, sentence)
    carried = carriedOn(carried, cast, links, others, listed)
    if (links.length === 0 && bringsOthers(scene, sentence)) carried = { ...carried, all: [] }
  }
  return found
}

/** Nothing but a name and perhaps where and when. */
const isBare = ({ units }: Scene, { from, to }: Span): boolean =>
  units
    .slice(from, to)
    .every(({ word }) => /^(?:@(?:PERSON|PLACE|DATE)|[\p{P}\p{S}\d]+)$/u.test(word))

/** `Defendants: A, editor; B, author.` */
const isListing = (scene: Scene, { from, to }: Span): boolean => {
  for (let at = from; at < to; at++)
    if (
      tagAt(scene, at, 'anaphor') === 'plural' ||
      hasTag(scene, at, 'count') ||
      hasTag(scene, at, 'everybody') ||
      scene.senses[at]!.some(
        ({ tags, grammar }) =>
          ['anaphor', 'accused', 'someone', 'person'].some((tag) => tags.has(tag)) &&
          grammar.has('plural'),
      )
    )
      return true
  return false
}
