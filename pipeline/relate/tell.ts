/** What each sentence tells of whom: the people of one carried into the next that names none. */
import type { Labelled, Passage, Range } from '../document.js'
import type { PenaltyValue, Values } from '../values.js'
import { attach, type Link } from './attach.js'
import { itemsOf } from './charges.js'
import { type Group, groupsOf } from './groups.js'
import { segmentsOf } from './segments.js'
import { sentencesOf } from './sentences.js'
import { ahead, pendingOf, sameCharge } from './shared.js'
import { standingsOf } from './standing.js'
import type { RoleWords } from './words.js'

export interface Valued extends Labelled {
  readonly id: string
  readonly value?: Values[keyof Values]
}

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

export function tell(
  passage: Passage,
  mentions: readonly Valued[],
  words: RoleWords,
): readonly Told[] {
  const { text, language } = passage
  const sentences = sentencesOf(passage, mentions, words.starters)
  const own = bySentence(sentences, mentions)
  let carried: Carried = { last: [], all: [] }
  let cited: readonly Link[] = []
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
      words,
      items,
      kindOf,
    }
    const attached = attach(scene)
    const links = [...attached, ...sameCharge(scene, attached, cited), ...ahead(pending, groups)]
    pending = carried.last.length === 0 && groups.length === 0 ? pendingOf(scene) : []
    const citing = links.filter((link) => link.item.label === 'STATUTE')
    if (citing.length > 0) cited = citing
    const others = owners.length > 0 ? owners : carried.last.length === 0 ? speakers : []
    const listed =
      groups.length > 1 &&
      links.length === 0 &&
      words.listed.in(text.slice(sentence.start, sentence.end))
    carried = carriedOn(carried, groups, kin, links, others, listed)
    return { sentence, links, subjects }
  })
}
