/** What each sentence tells of whom: the people of one carried into the next that names none. */

import type { Labelled, Passage, Range } from '../document.js'
import type { PenaltyValue } from '../values.js'
import { attach } from './attach.js'
import { itemsOf } from './charges.js'
import { type Group, groupsOf } from './groups.js'
import { islandsOf } from './islands.js'
import type { Attaching, Link } from './link.js'
import { segmentsOf } from './segments.js'
import { sentencesOf } from './sentences.js'
import { again, ahead, pendingOf, shared } from './shared.js'
import { standingsOf } from './standing.js'
import type { Valued } from '../valued.js'
import type { RoleWords } from './words.js'

/** Measures before the verdict. */
const restraint: ReadonlySet<string> = new Set([
  'pretrial_detention',
  'house_arrest',
  'recognizance',
  'bail',
])

export interface Told {
  readonly sentence: Range
  readonly links: readonly Link[]
  readonly subjects: readonly Labelled[]
}

/** Mentions of each sentence; both lists are sorted. */
function bySentence(
  sentences: readonly Range[],
  mentions: readonly Valued[],
): readonly (readonly Valued[])[] {
  let next = 0
  return sentences.map((sentence) => {
    const own: Valued[] = []
    while (next < mentions.length && mentions[next]!.start < sentence.end)
      own.push(mentions[next++]!)
    return own
  })
}

const kindOf = (item: Labelled): string | undefined =>
  ((item as Valued).value as PenaltyValue | undefined)?.kind

interface Carried {
  readonly last: readonly Labelled[]
  readonly all: readonly Labelled[]
}

/** Whom the next sentence may take up: those punished last, else those named last, else whose case it is. */
function carriedOn(
  before: Carried,
  groups: readonly Group[],
  kin: ReadonlySet<Group>,
  links: readonly Link[],
  others: readonly Labelled[],
  listed: boolean,
): Carried {
  const firm = groups.filter((group) => !kin.has(group) || links.length > 0)
  if (firm.length > 0) {
    const all = firm.flatMap((group) => group.people)
    return { last: listed ? all : firm.at(-1)!.people, all }
  }
  if (others.length > 0) return { last: others.slice(-1), all: others }
  return before.last.length > 0 || groups.length === 0
    ? before
    : { last: groups.at(-1)!.people, all: groups.flatMap((group) => group.people) }
}

const modalityOf = (item: Labelled): string | undefined =>
  ((item as Valued).value as PenaltyValue | undefined)?.modality

const remembered = 8

/** Each person once, the last of them. */
const lastOf = (
  people: readonly Labelled[],
  keyOf: (person: Labelled) => string,
): readonly Labelled[] =>
  [...new Map(people.map((each) => [keyOf(each), each] as const).reverse()).values()]
    .reverse()
    .slice(-remembered)

/** A punishment, not a measure before the verdict. */
const isFinal = (item: Labelled): boolean =>
  modalityOf(item) === 'imposed' && !restraint.has(kindOf(item) ?? '')

/** `Article 488, which allows up to 15 days` */
const isAllowed = ({ text, sentence, words }: Attaching, { item }: Link): boolean =>
  modalityOf(item) === 'possible' && words.allowing.in(text.slice(sentence.start, sentence.end))

export function tell(
  passage: Passage,
  mentions: readonly Valued[],
  words: RoleWords,
  keyOf: (person: Labelled) => string,
): readonly Told[] {
  const { text, language } = passage
  const sentences = sentencesOf(passage, mentions, words.starters)
  const own = bySentence(sentences, mentions)
  let carried: Carried = { last: [], all: [] }
  const punished = new Map<string, Labelled>()
  let seen: readonly Labelled[] = []
  let last: readonly Link[] = []
  let pending: readonly Labelled[] = []
  return sentences.map((sentence, at) => {
    const here = own[at]!
    const standings = standingsOf({ text, language, sentence, mentions: here, words })
    const who = (...kinds: readonly string[]) =>
      here.filter((each) => kinds.includes(standings.get(each) ?? ''))
    const subjects = who('subject', 'kin')
    const dividers = here.filter((each) => each.label === 'STATUTE' || each.label === 'PENALTY')
    const groups = groupsOf(text, subjects, dividers, words)
    const kin = new Set(
      groups.filter((group) => group.people.every((each) => standings.get(each) === 'kin')),
    )
    const owners = who('owner')
    const speakers = who('speaker')
    const items = itemsOf({ text, sentence, mentions: here, groups, words })
    const scene = {
      text,
      language,
      sentence,
      segments: items.length > 0 ? segmentsOf(text, sentence, groups, words) : [sentence],
      groups,
      kin,
      owners,
      named: here.filter((each) => each.label === 'PERSON'),
      speakers,
      carried: carried.last,
      carriedAll: carried.all,
      seen,
      islands: items.length > 0 ? islandsOf(text, sentence, subjects, words) : [],
      words,
      items,
      kindOf,
    }
    const attached = attach(scene)
    const told = [...attached, ...again(scene, attached, last), ...ahead(pending, groups)]
    const fair = shared(scene, told)
    for (const { person, item } of fair)
      if (isFinal(item) && !punished.has(keyOf(person))) punished.set(keyOf(person), item)
    const links = fair.filter(
      (link) =>
        !isAllowed(scene, link) ||
        link.item.start < (punished.get(keyOf(link.person))?.start ?? Number.POSITIVE_INFINITY),
    )
    pending = carried.last.length === 0 && groups.length === 0 ? pendingOf(scene, links) : []
    last = [
      ...links,
      ...last.filter(({ item }) => links.every((link) => link.item.label !== item.label)),
    ]
    seen = lastOf([...seen, ...subjects, ...links.map((link) => link.person)], keyOf)
    const others = owners.length > 0 ? owners : carried.last.length === 0 ? speakers : []
    const listed =
      groups.length > 1 &&
      links.length === 0 &&
      words.listed.in(text.slice(sentence.start, sentence.end))
    carried = carriedOn(carried, groups, kin, links, others, listed)
    return { sentence, links, subjects }
  })
}
