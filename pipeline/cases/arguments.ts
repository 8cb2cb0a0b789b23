/**
 * To whom an event happened: every group of people near the trigger is a candidate, weighed by named features; nobody, where none weighs enough.
 */

import type { PersonValue } from '../values.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import { counted } from './counted.js'
import type { Feature, Pronoun } from './grammar/grammar.js'
import { grammarOf } from './grammar/index.js'
import { isTurn } from './grammar/kazakh-speech.js'
import { hasTag, type Scene, tagAt } from './scene.js'
import type { Trigger } from './trigger.js'

export interface Candidate {
  readonly people: readonly Bearer[]
  readonly features: readonly Feature[]
  readonly weight: number
}

/** What the entry has told of so far. */
export interface Memory {
  /** Whom the clause before told of, the last first. */
  readonly subjects: readonly (readonly Bearer[])[]
  /** Everybody named so far in the entry, the last first. */
  readonly named: readonly (readonly Bearer[])[]
  /** All of whom the sentence told, else the one right before it: each once. */
  readonly together?: readonly Bearer[]
  /** People without a name were spoken of last. */
  readonly apart?: boolean
}

export interface Stage {
  readonly scene: Scene
  readonly groupsOf: (clause: Clause) => readonly (readonly Bearer[])[]
  readonly memory: Memory
  /** The clause behind one, in the same sentence. */
  readonly next: (clause: Clause) => Clause | undefined
  /** The clauses behind one in the entry. */
  readonly behind?: (clause: Clause) => readonly Clause[]
}

const enough = 2
/** Clauses in which those may be named who were counted before. */
const farthest = 12

/** `Марата Асанова и Руслана Омарова`: people named together stand in one case; where they seem not to, in any of theirs. */
function casesOf(people: readonly Bearer[]): Bearer['cases'] {
  const [first, ...others] = people.map(({ cases }) => cases)
  const shared = [...first!].filter((each) => others.every((cases) => cases.has(each)))
  return new Set(shared.length > 0 ? shared : people.flatMap(({ cases }) => [...cases]))
}

function inClause({ scene }: Stage, trigger: Trigger, people: readonly Bearer[]): Candidate {
  const [first] = people
  const nearest = first!.to <= trigger.from ? people.at(-1)! : first!
  const near = { ...nearest, cases: casesOf(people) }
  const distance =
    near.to <= trigger.from ? trigger.from - near.to : Math.max(0, near.from - trigger.to)
  const grammar = grammarOf(scene.language)
  const features: Feature[] = [
    { name: 'same-clause', weight: 2 },
    { name: 'distance', weight: -Math.min(distance, 20) * 0.05 },
    ...grammar.weigh(scene, trigger, near),
  ]
  const add = (name: string, weight: number) => features.push({ name, weight })
  const { standing } = near
  if (standing === 'office') add('office', grammar.suffers(trigger, near) ? -0.8 : -3.5)
  // A witness is not charged, but may be questioned, beaten or held.
  const hurt = trigger.event !== 'charge' && grammar.suffers(trigger, near)
  if (standing === 'witness') add('witness', hurt ? -0.8 : -3.5)
  if (standing === 'excepted') add('excepted', -20)
  if (standing === 'speaker') add('speaker', trigger.frame === 'subject' ? -1.5 : -3)
  if (standing === 'owner') add('owner', ownsWhat(trigger) ? 1.5 : -3)
  return weighed(people, features)
}

/** How much the words of the verb's own clause speak for each of its people; those of other clauses are not among them. */
export const candidatesIn = (stage: Stage, trigger: Trigger): readonly Candidate[] =>
  stage.groupsOf(trigger.clause).map((people) => inClause(stage, trigger, people))

/** What is done to somebody's things or by somebody's lawyer is that person's event. */
const ownsWhat = ({ frame, support, event }: Trigger): boolean =>
  frame === 'owner' || support !== undefined || event === 'appeal'

const weighed = (people: readonly Bearer[], features: readonly Feature[]): Candidate => ({
  people,
  features,
  weight: features.reduce((sum, { weight }) => sum + weight, 0),
})

const suits = (people: readonly Bearer[], pronoun: Pronoun): boolean => {
  if (pronoun === 'plural') return people.length > 1
  if (pronoun === 'any' || pronoun === 'speaker') return people.length === 1
  return people.length === 1 && (people[0]!.gender === undefined || people[0]!.gender === pronoun)
}

/** `X and his wife Y were held. She was freed`: of people told of together the only one of that gender. */
function oneOf(people: readonly Bearer[], pronoun: Pronoun): readonly (readonly Bearer[])[] {
  if (people.length < 2 || (pronoun !== 'm' && pronoun !== 'f')) return [people]
  const maybe = people.filter(({ gender }) => gender === undefined || gender === pronoun)
  return maybe.length === 1 ? [people, maybe] : [people]
}

const fair = (people: readonly Bearer[]): boolean =>
  people.every((each) => each.standing === 'free')

/** Whom a pronoun of the clause means: the last of the right gender and number whom the text told of, else named. */
function antecedent({ memory }: Stage, pronoun: Pronoun): readonly Bearer[] | undefined {
  if (pronoun === 'speaker' || (pronoun === 'plural' && memory.apart)) return undefined
  // `A was jailed and B was fined. They were detained on 1 June`
  const [last] = memory.subjects
  if (pronoun === 'plural' && last?.length === 1 && suits(memory.together ?? [], pronoun))
    return memory.together
  return (
    memory.subjects
      .flatMap((people) => oneOf(people, pronoun))
      .find((each) => suits(each, pronoun)) ??
    // `X told his mother Y that they had beaten him`
    memory.named.find(
      (people) => fair(people) && !people.some(({ kin }) => kin) && suits(people, pronoun),
    ) ??
    memory.named.find((people) => fair(people) && suits(people, pronoun)) ??
    memory.named.find((people) => people[0]!.standing !== 'office' && suits(people, pronoun)) ??
    onlyHolder(memory, pronoun)
  )
}

/** `X ұсталды. Келесі күні Y ұсталды. Екеуі де айыпталады`: as many as the word says, the last that were named. */
function countedBack(
  { scene, memory: { named } }: Stage,
  { from, to }: Clause,
): readonly Bearer[] | undefined {
  if (!grammarOf(scene.language).verbLast) return undefined
  const counts = scene.units.slice(from, to).map((_, at) => tagAt(scene, from + at, 'count'))
  const count = Number(counts.find((each) => each !== undefined) ?? 0)
  if (count < 2 || named[0]?.length === count) return undefined
  const people = new Map<string, Bearer>()
  for (const one of named.filter(fair).flatMap((group) => [...group].reverse()))
    if (people.size < count && !people.has(personIdOf(one.mention)))
      people.set(personIdOf(one.mention), one)
  return people.size === count ? [...people.values()].reverse() : undefined
}

/** `The head of the union, X, said … He was summoned`: who holds an office, where nobody else was named. */
function onlyHolder({ named }: Memory, pronoun: Pronoun): readonly Bearer[] | undefined {
  const ids = new Set(named.flat().map(({ mention }) => personIdOf(mention)))
  const last = named[0]
  // `the activist` is none who holds an office.
  if (pronoun === 'any') return undefined
  return ids.size === 1 && last?.every(({ role }) => role === 'official') && suits(last, pronoun)
    ? last
    : undefined
}

/** `Возвращён ноутбук X; дело прекращено`: whose thing the sentence told of, where it named nobody else and nobody acted or suffered. */
function soleOwner(
  { scene, memory, groupsOf }: Stage,
  trigger: Trigger,
): readonly Bearer[] | undefined {
  const { clause, frame, voice } = trigger
  if (scene.language !== 'ru' || clause.kind !== 'joined' || !clause.parent) return undefined
  if (frame !== 'against' || voice !== 'passive' || memory.subjects.length > 0) return undefined
  const [people, ...more] = groupsOf(clause.parent)
  const holder = people ? people[0]!.from - 1 : -1
  const thing = hasTag(scene, holder, 'owned') && !hasTag(scene, holder, 'kin')
  return people?.length === 1 && more.length === 0 && people[0]!.standing === 'owner' && thing
    ? people
    : undefined
}

const personIdOf = ({ value, id }: Bearer['mention']): string =>
  (value as PersonValue | undefined)?.personId ?? id

/** `“I was questioned,” X told reporters`: who speaks in the sentence. */
const speakerNear = (stage: Stage, clause: Clause): readonly Bearer[] | undefined =>
  [
    ...[clause, stage.next(clause), clause.parent]
      .filter((each): each is Clause => each?.at === clause.at)
      .flatMap((each) => stage.groupsOf(each)),
    // A quotation that goes on behind the sentence that named the speaker.
    ...(clause.quoted ? stage.memory.named.slice(0, 1) : []),
    ...(isTurn(stage.scene) ? stage.memory.named : []),
    ...namedLater(stage, clause),
  ].find((people) => people.length === 1 && people[0]!.standing === 'speaker')

const hanging: ReadonlySet<Clause['kind']> = new Set(['complement', 'subordinate'])

/** `«Мені ұрды. Үш сағат тергеді», – дейді X`: the speaker comes behind the sentences of the quotation. */
const namedLater = (stage: Stage, clause: Clause): readonly (readonly Bearer[])[] =>
  grammarOf(stage.scene.language).verbLast
    ? (stage.behind?.(clause) ?? []).slice(0, 8).flatMap((each) => stage.groupsOf(each))
    : []

/** The clause and, where it is what somebody says, the one around it. */
const spoken = ({ groupsOf }: Stage, clause: Clause): readonly (readonly Bearer[])[] =>
  [...(hanging.has(clause.kind) ? [clause.parent] : []), clause]
    .filter((each): each is Clause => each?.at === clause.at)
    .flatMap((each) => groupsOf(each))

/** `X said officers had beaten her`, `X told his mother Y that they had beaten him`: who speaks. */
function besideSpeech(
  stage: Stage,
  { clause, from }: Trigger,
  pronoun: Pronoun,
): readonly Bearer[] | undefined {
  const { units } = stage.scene
  const groups = spoken(stage, clause)
  const relatives = new Set(groups.filter(([first]) => first!.kin).map(([first]) => first!.from))
  const another = (at: number) => units[at]!.word === '@PERSON' && !relatives.has(at)
  return groups
    .filter((people) => people[0]!.standing === 'speaker' && suits(people, pronoun))
    .filter((people) => {
      const { to } = people.at(-1)!
      return to < from && !units.slice(to, from).some((_, index) => another(to + index))
    })
    .at(-1)
}

/** `X's mother, Y, said he had been beaten`: whose relative speaks, where that one is no `he`. */
function ofRelative(
  stage: Stage,
  { clause }: Trigger,
  pronoun: Pronoun,
): readonly Bearer[] | undefined {
  const groups = spoken(stage, clause)
  const gendered = pronoun === 'm' || pronoun === 'f'
  const maybe = groups.some((people) => people[0]!.standing === 'speaker' && suits(people, pronoun))
  if (!gendered || maybe) return undefined
  const beside = (at: number) =>
    [-2, -1, 1, 2, 3].some((step) => hasTag(stage.scene, at + step, 'kin'))
  return groups.find(
    (people) =>
      people[0]!.standing === 'owner' && beside(people[0]!.from) && suits(people, pronoun),
  )
}

/** `X вышел из дома, и его увезли`: a verb of nobody in particular is done to the only one of its clause who was named before the pronoun. */
function namedBefore(
  { scene, groupsOf }: Stage,
  { clause, from, plural, voice }: Trigger,
  pronoun: Pronoun,
): readonly Bearer[] | undefined {
  if (scene.language !== 'ru' || !plural || voice !== 'active') return undefined
  const [people, ...more] = groupsOf(clause)
  if (!people || more.length > 0 || !suits(people, pronoun)) return undefined
  const { standing, to } = people.at(-1)!
  const behind = scene.units.slice(to, clause.to).some((_, at) => hasTag(scene, to + at, 'pronoun'))
  return standing === 'free' && to < from && behind ? people : undefined
}

/** `X, lawyer of Y: on 1 May his office was searched`: whom the line is about, whose things the words behind its colon tell of. */
function headedBy(
  { scene, memory }: Stage,
  { clause, frame, support }: Trigger,
  pronoun: Pronoun,
): readonly Bearer[] | undefined {
  if (frame !== 'owner' && support === undefined) return undefined
  const { units } = scene
  const colon = units.findLastIndex(
    ({ word }, at) => at > clause.sentence.from && at < clause.to && word === ':',
  )
  const whose = units
    .slice(colon, clause.to)
    .some((_, at) => colon > 0 && hasTag(scene, colon + at, 'possessive'))
  if (!whose) return undefined
  const head = memory.named.find(
    ([first]) =>
      first !== undefined &&
      units
        .slice(clause.sentence.from, first.from)
        .every(({ word }) => /^[\p{P}\d]+$/u.test(word)) &&
      first.from >= clause.sentence.from &&
      first.to < colon,
  )
  return head && suits(head, pronoun) ? head : undefined
}

/** `X үйінен шыға бергенде, полиция оны ұстады`: where the verb stands last a pronoun may mean somebody of its own clause. */
function besidePronoun(
  stage: Stage,
  trigger: Trigger,
  pronoun: Pronoun,
): readonly Bearer[] | undefined {
  const { scene, groupsOf } = stage
  const { clause, from } = trigger
  if (pronoun === 'speaker') return speakerNear(stage, clause)
  if (!grammarOf(scene.language).verbLast)
    return (
      headedBy(stage, trigger, pronoun) ??
      besideSpeech(stage, trigger, pronoun) ??
      ofRelative(stage, trigger, pronoun) ??
      namedBefore(stage, trigger, pronoun)
    )
  let at = from - 1
  while (at > clause.from && !hasTag(scene, at, 'pronoun')) at--
  // `X оның үстінен арыз түсіріп, блогерге іс қозғалды`: the noun behind it means somebody told before.
  const anew = scene.senses
    .slice(at + 1, from)
    .some((senses, step) =>
      senses.some(
        ({ tags, grammar }) =>
          tags.has('someone') &&
          (grammar.has('dative') || grammar.has('accusative')) &&
          !grammar.has('plural') &&
          scene.units[at + step + 2]?.word !== '@PERSON',
      ),
    )
  if (anew) return undefined
  return groupsOf(clause)
    .filter((people) => people.at(-1)!.to <= at && suits(people, pronoun))
    .filter(
      ([first]) =>
        (first!.standing === 'free' && !(first!.kin && first!.cases.has('nominative'))) ||
        first!.standing === 'owner',
    )
    .at(-1)
}

/** `Detained in Aktau on 15 January, Utebaev …`: a participle at the front of the sentence is about the name behind its comma. */
const isFront = (scene: Scene, { clause, from, voice }: Trigger): boolean =>
  clause.kind === 'main' &&
  voice === 'passive' &&
  (scene.language === 'ru' || (scene.language === 'en' && from === clause.from))

/** Only officials and speakers stand in the clause, where the language does not need its subject told. */
const nobodyFree = ({ scene, groupsOf }: Stage, clause: Clause): boolean =>
  grammarOf(scene.language).verbLast === true &&
  groupsOf(clause).every((people) => people[0]!.standing !== 'free')

/** `three were detained: A, B and C`: names behind a colon, without a verb of their own. */
function listBehind(stage: Stage, { clause }: Trigger): readonly Bearer[] | undefined {
  const { scene } = stage
  const next = stage.next(clause)
  if (!next || scene.units[clause.to - 1]?.word !== ':') return undefined
  const verb = scene.senses
    .slice(next.from, next.to)
    .some((senses) =>
      senses.some(({ tags }) => tags.has('event') || tags.has('speech') || tags.has('support')),
    )
  const groups = stage.groupsOf(next)
  const bare = scene.units
    .slice(next.from, next.to)
    .every(({ word }) => word === '@PERSON' || /^\P{L}+$/u.test(word))
  const people = bare || isBulleted(scene, groups) ? groups.flat() : groups[0]
  return !verb && people?.[0] && people[0].from - next.from <= 3 ? people : undefined
}

/** `- A, welder - B, teacher`: each name behind a mark or number of its own. */
const isBulleted = ({ units }: Scene, groups: readonly (readonly Bearer[])[]): boolean =>
  groups.length > 1 &&
  groups
    .flat()
    .every(
      ({ from, standing }) =>
        standing !== 'owner' &&
        (/^[–—•*·-]$/u.test(units[from - 1]?.word ?? '') ||
          (/^[.)]$/.test(units[from - 1]?.word ?? '') &&
            /^\d{1,3}$/.test(units[from - 2]?.word ?? ''))),
    )

const nextGroups = (stage: Stage, clause: Clause): readonly (readonly Bearer[])[] => {
  const next = stage.next(clause)
  return next ? stage.groupsOf(next) : []
}

/** `X felt ill. The judge refused to adjourn`: what a new sentence refuses is not X's. */
const refusesAnew = ({ event, frame, voice, clause, plural }: Trigger): boolean =>
  event === 'refusal' &&
  ((frame === 'owner' && !(voice === 'passive' && clause.kind === 'joined')) ||
    (voice === 'active' && clause.kind === 'main' && !plural))

/** May a verb without a subject be about the people of the clause before? A court that turns a motion down is not. */
const goesOn = (scene: Scene, trigger: Trigger, people: readonly Bearer[]): boolean =>
  !refusesAnew(trigger) && (grammarOf(scene.language).agrees?.(scene, trigger, people) ?? true)

/** `X рассказал, что был избит`: in Russian who speaks, where what is said has no subject. */
function tellerOf(stage: Stage, trigger: Trigger): readonly Bearer[] | undefined {
  const { scene } = stage
  const { clause, voice, frame, plural, event } = trigger
  const grammar = grammarOf(scene.language)
  if (scene.language !== 'ru' || clause.kind !== 'complement' || !clause.parent) return undefined
  const suffered = frame === 'subject' || (frame === 'object' && voice === 'passive')
  // Nobody tells of his own death: `X вспомнил, что умер в ссылке его дед`.
  if (plural || !suffered || event === 'death') return undefined
  const speakers = stage.groupsOf(clause.parent).filter(([one]) => one!.standing === 'speaker')
  const [people, ...more] = speakers
  if (!people || more.length > 0 || people.length > 1 || people[0]!.from > clause.from)
    return undefined
  const fits =
    grammar.takesUp(scene, trigger) === undefined &&
    grammar.subjectless(scene, trigger) &&
    goesOn(scene, trigger, people)
  return fits ? people : undefined
}

/** The candidates of a trigger, the heaviest first. */
export function candidatesOf(stage: Stage, trigger: Trigger): readonly Candidate[] {
  const { scene, memory } = stage
  const { clause } = trigger
  const { takesUp, subjectless, ofOthers } = grammarOf(scene.language)
  if (scene.language !== 'kk' && ofOthers?.(scene, trigger)) {
    const listed = listBehind(stage, trigger)
    return listed ? [weighed(listed, [{ name: 'listed', weight: 3 }])] : []
  }
  const own = stage.groupsOf(clause).map((people) => inClause(stage, trigger, people))
  const found: Candidate[] = [...own]
  if (clause.kind === 'relative' || clause.kind === 'participle') {
    const about = isAbout(scene, clause, trigger)
    const others = ownOf(scene, clause) && !ownsWhat(trigger)
    const whose = about && !others ? headOf(stage, clause) : undefined
    // `The judge, X, adjourned the hearing`, `asked for bail, which was refused`
    const apart =
      (trigger.event === 'trial' && whose?.every(({ role }) => role === 'judge')) ||
      (trigger.event === 'refusal' && tagAt(scene, clause.from, 'relative') === 'thing')
    const head = apart ? undefined : whose
    if (
      head &&
      (trigger.voice === 'passive' || trigger.frame === 'subject' || relativeObject(scene, clause))
    )
      found.push(
        weighed(head, [
          { name: 'head-of-clause', weight: 3.2 + standingWeight(scene, head, trigger) },
        ]),
      )
    else if (head) found.push(weighed(head, [{ name: 'head-of-clause', weight: 1 }]))
  }
  if (clause.kind === 'resumed' && clause.parent) {
    const groups = stage.groupsOf(clause.parent)
    // `Y, the widow of X, who died in custody, was detained`
    const free = groups.findLast((each) => each.at(-1)!.standing !== 'owner')
    const people = scene.language === 'en' && free ? free : groups.at(-1)
    if (people && subjectless(scene, trigger))
      found.push(
        weighed(people, [
          { name: 'resumed', weight: 3.5 + standingWeight(scene, people, trigger) },
        ]),
      )
  }
  const teller = own.length === 0 ? tellerOf(stage, trigger) : undefined
  if (teller) found.push(weighed(teller, [{ name: 'speaker', weight: 3 }]))
  const listed = own.length === 0 ? listBehind(stage, trigger) : undefined
  if (listed) found.push(weighed(listed, [{ name: 'listed', weight: 3 }]))
  const [front] = own.length === 0 && isFront(scene, trigger) ? nextGroups(stage, clause) : []
  if (front) found.push(weighed(front, [{ name: 'fronted', weight: 3 }]))
  const pronoun = takesUp(scene, trigger)
  if (pronoun) {
    const people =
      besidePronoun(stage, trigger, pronoun) ??
      countedBack(stage, clause) ??
      antecedent(stage, pronoun)
    const name = pronoun === 'speaker' ? 'speaker' : 'pronoun'
    const weight = isOnlyObject(scene, trigger) ? 4 : isVisited(scene, trigger) ? visited : 3
    if (people) found.push(weighed(people, [{ name, weight }]))
    if (pronoun === 'plural' && !people) {
      const later = stage.behind?.(clause).slice(0, farthest).flatMap(stage.groupsOf).flat() ?? []
      const behind = counted(scene, trigger, later)
      if (behind) found.push(weighed(behind, [{ name: 'counted', weight: 3 }]))
    }
  } else if (
    memory.subjects[0] &&
    !isAnothers(stage, clause) &&
    !(clause.kind === 'relative' && scene.language !== 'kk') &&
    goesOn(scene, trigger, memory.subjects[0]) &&
    subjectless(scene, trigger) &&
    (own.length === 0 || clause.kind === 'joined' || nobodyFree(stage, clause))
  )
    found.push(
      weighed(memory.subjects[0], [
        {
          name: 'goes-on',
          weight: clause.kind === 'joined' || clause.kind === 'subordinate' ? 2.6 : 2.1,
        },
      ]),
    )
  const sole = own.length === 0 && !pronoun ? soleOwner(stage, trigger) : undefined
  if (sole) found.push(weighed(sole, [{ name: 'sole', weight: 2.1 }]))
  return found.filter(({ weight }) => weight >= enough).sort((a, b) => b.weight - a.weight)
}

/** `Жена Алия нашла его`: the pronoun beside an active verb is what it does something to. */
const isOnlyObject = ({ language, senses }: Scene, { voice, frame, from, to }: Trigger): boolean =>
  language === 'ru' &&
  voice === 'active' &&
  frame === 'object' &&
  [from - 1, from + 1, to].some((at) =>
    senses[at]?.some(({ tags }) => tags.get('pronoun')?.endsWith(':accusative')),
  )

const visited = 6

/** `к нему не пустили адвоката X`: whom nobody was let in to. */
const isVisited = ({ language, senses }: Scene, { event, clause }: Trigger): boolean =>
  language === 'ru' &&
  event === 'refusal' &&
  senses
    .slice(clause.from, clause.to)
    .some(
      (all, at) =>
        all.some(({ tags }) => tags.get('governs') === 'dative' && tags.has('suits')) &&
        senses[clause.from + at + 1]?.some(({ tags }) => tags.get('pronoun')?.endsWith(':dative')),
    )

/** `X's son, who …, was detained`: whose relative it is, is no head, but of what is done to somebody's things; in `the son of X, who …` X is. */
function standingWeight(scene: Scene, people: readonly Bearer[], trigger: Trigger): number {
  const { standing, from, to } = people.at(-1)!
  if (standing === 'excepted') return -20
  const relative =
    [0, 1, 2].some((step) => hasTag(scene, to + step, 'kin')) ||
    // `Сестру X, которая …, оштрафовали`
    (trigger.clause.kind === 'resumed' && [1, 2].some((step) => hasTag(scene, from - step, 'kin')))
  if (standing === 'owner' && relative && !ownsWhat(trigger)) return -4
  return people.some((each) => each.standing === 'office' || each.standing === 'witness') ? -1 : 0
}

/** `The judge who had convicted X was dismissed`: what an inner clause breaks off has a subject of its own that names nobody. */
export const isAnothers = (
  { scene, groupsOf }: Pick<Stage, 'scene' | 'groupsOf'>,
  { kind, parent, from }: Clause,
): boolean =>
  kind === 'resumed' &&
  (parent?.kind === 'main' || parent?.kind === 'joined') &&
  groupsOf(parent).length === 0 &&
  // `The defender, who …, was charged` takes up whom the text has named, but for one whom the inner clause tells apart by a name.
  (scene.units
    .slice(parent.to, from)
    .some(({ word }, at) => word === '@PERSON' && !hasTag(scene, parent.to + at - 1, 'calls')) ||
    !['anaphor', 'pronoun'].some((tag) =>
      scene.units
        .slice(parent.from, parent.to)
        .some((_, at) => hasTag(scene, parent.from + at, tag)),
    ))

/** `, которого задержали`, `whom police detained` */
const relativeObject = (scene: Scene, { from }: Clause): boolean =>
  [from, from + 1, from + 2].some((at) => hasTag(scene, at, 'relative-object'))

/** `in which a boy was held`, `whose brother was held`: the pronoun is not whom it happened to. */
const isAbout = (scene: Scene, { kind, from }: Clause, { frame }: Trigger): boolean =>
  kind !== 'relative' ||
  (frame !== 'object' && frame !== 'subject') ||
  !(
    tagAt(scene, from, 'relative') === 'whose' ||
    ['governs', 'preposition', 'inside', 'locates'].some(
      (tag) => hasTag(scene, from, tag) || hasTag(scene, from - 1, tag),
    )
  )

/** Is a clause no relative one, or may it be about the people before it? */
export const isHead = (stage: Stage, trigger: Trigger): boolean =>
  trigger.clause.kind !== 'relative' ||
  (isAbout(stage.scene, trigger.clause, trigger) && headOf(stage, trigger.clause) !== undefined)

/** `, whose father was sentenced`, `, отец которого осуждён`: somebody of the head's circle. */
const ownOf = (scene: Scene, { kind, from, to }: Clause): boolean =>
  kind === 'relative' &&
  [from, from + 1, from + 2].some(
    (at) => at < to && ['kin', 'related'].some((tag) => hasTag(scene, at, tag)),
  ) &&
  (scene.language === 'en' || !hasTag(scene, from, 'relative')) &&
  (scene.language === 'ru' || hasTag(scene, from, 'whose'))

/** Does a relative pronoun mean several where one is named, or the noun right before it, `X spoke of the journalists who …`? */
function meansOthers(scene: Scene, { kind, from, to }: Clause, people: readonly Bearer[]): boolean {
  if (kind !== 'relative' || scene.language === 'kk') return false
  const [first] = people
  const relative = [from, from + 1].find((at) => hasTag(scene, at, 'relative'))
  if (relative === undefined) return false
  if (people.length === 1 && isOfSeveral(scene, relative, to)) return true
  const before = scene.units[from - 1]!.word
  if (scene.language === 'ru' || /^[,@()]/.test(before) || from <= people.at(-1)!.to) return false
  const between = scene.units.slice(people.at(-1)!.to, from)
  const apposed =
    between[0]?.word === ',' || between.some((_, at) => isCopula(scene, people.at(-1)!.to + at))
  return !(apposed && people.length === 1 && first && !isSeveral(scene, from - 1))
}

const isCopula = (scene: Scene, at: number): boolean => tagAt(scene, at, 'aux') === 'passive'

const isSeveral = (scene: Scene, at: number): boolean =>
  scene.senses[at]!.some(({ grammar }) => grammar.has('plural'))

/** `которых`, `who were` */
const isOfSeveral = (scene: Scene, relative: number, to: number): boolean =>
  scene.language === 'ru'
    ? scene.senses[relative]!.filter(({ tags }) => tags.has('relative')).every(({ grammar }) =>
        grammar.has('plural'),
      )
    : relative + 1 < to && hasTag(scene, relative + 1, 'many')

/** Whom a relative or participle clause is about: the group right before it. */
function headOf(stage: Stage, clause: Clause): readonly Bearer[] | undefined {
  for (let parent = clause.parent; parent; parent = parent.parent) {
    const people = stage.groupsOf(parent).at(-1)
    if (!people) continue
    if (meansOthers(stage.scene, clause, people)) return undefined
    if (grammarOf(stage.scene.language).relates?.(stage.scene, clause, people) === false)
      return undefined
    const { to } = people.at(-1)!
    // `X, labour inspector of the union at the company, who …`
    const apposed =
      clause.kind === 'relative' &&
      stage.scene.language === 'en' &&
      stage.scene.units[to]?.word === ','
    return clause.from - to <= (apposed ? 18 : 6) ? people : undefined
  }
  return undefined
}
