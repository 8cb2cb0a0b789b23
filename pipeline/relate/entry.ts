/** The cases of one entry: sentences in order, the people of one carried into the next that names none. */
import type { Labelled, Passage, Range } from '../document.js'
import type { CaseRecord } from '../record.js'
import type { Values } from '../values.js'
import { attach, type Link } from './attach.js'
import { type EventReader, eventOf } from './events.js'
import { groupsOf } from './groups.js'
import { sentencesOf } from './sentences.js'
import { isSubject } from './subjects.js'
import { holdsAny, type RoleWords } from './words.js'

export interface Valued extends Labelled {
  readonly id: string
  readonly value?: Values[keyof Values]
}

/** Codes that a person is punished or sued under; a constitution, a treaty or a procedure code accuses nobody. */
const accuses = (law: string): boolean => /^[A-Z]{2}-(?:CC|CAO|CIV)$/.test(law)

const isCharge = (mention: Valued): boolean =>
  mention.label === 'STATUTE' &&
  !!(mention.value as Values['STATUTE'] | undefined)?.provisions.some(
    (provision) => provision.article !== undefined && accuses(provision.law),
  )

const penaltyOf = (mention: Valued | undefined) => mention?.value as Values['PENALTY'] | undefined

interface Told {
  readonly sentence: Range
  readonly links: readonly Link[]
  readonly subjects: readonly Valued[]
}

function tell(passage: Passage, mentions: readonly Valued[], words: RoleWords): readonly Told[] {
  const { text } = passage
  let carried: readonly Labelled[] = []
  return sentencesOf(passage, mentions, words.starters).map((sentence) => {
    const own = mentions.filter((each) => sentence.start <= each.start && each.end <= sentence.end)
    const told = text.slice(sentence.start, sentence.end)
    const subjects = own.filter(
      (each) => each.label === 'PERSON' && isSubject(text, each, sentence, mentions, words),
    )
    const measures = own.filter((each) => each.label === 'STATUTE' || each.label === 'PENALTY')
    const groups = groupsOf(text, subjects, measures, words)
    const pronoun = holdsAny(told, words.pronouns)
    const general = (each: Valued) =>
      penaltyOf(each)?.modality === 'possible' && groups.length === 0 && !pronoun
    const sanctions = own.filter((each) => each.label === 'PENALTY' && !general(each))
    const threatened = own.some((each) => each.label === 'PENALTY' && general(each))
    const charges = holdsAny(told, words.notCharged) || threatened ? [] : own.filter(isCharge)
    const items = [...charges, ...sanctions].sort((a, b) => a.start - b.start)
    const inOrder = holdsAny(told, words.respectively)
    const links = attach({ text, sentence, groups, items, carried, inOrder })
    if (groups.length > 0) carried = groups.at(-1)!.people
    return { sentence, links, subjects }
  })
}

export interface EntryCases {
  readonly passage: Passage
  readonly mentions: readonly Valued[]
  readonly words: RoleWords
  readonly event: EventReader
}

const nearest = (
  mentions: readonly Valued[],
  label: string,
  sentence: Range,
): Valued | undefined => {
  const all = mentions.filter((each) => each.label === label)
  return all.find((each) => sentence.start <= each.start && each.end <= sentence.end) ?? all[0]
}

export function casesOf({ passage, mentions, words, event }: EntryCases): readonly CaseRecord[] {
  const told = tell(passage, mentions, words)
  const byId = new Map(mentions.map((each) => [each as Labelled, each]))
  const idOf = (each: Labelled) => byId.get(each)!.id
  const personKey = (each: Labelled) =>
    (byId.get(each)?.value as Values['PERSON'] | undefined)?.family?.toLowerCase() ?? idOf(each)
  const chargesOf = (key: string) =>
    told.flatMap(({ links }) =>
      links
        .filter((link) => link.item.label === 'STATUTE' && personKey(link.person) === key)
        .map((link) => link.item),
    )
  const used = new Set<string>()
  const cases: CaseRecord[] = []
  const date = mentions.find((each) => each.label === 'DATE')

  const add = (
    sentence: Range,
    person: Labelled,
    rule: string,
    penalty: Labelled | undefined,
    statutes: readonly Labelled[],
  ) => {
    const text = passage.text.slice(sentence.start, sentence.end)
    const kind =
      eventOf(penaltyOf(penalty && byId.get(penalty)), event(text)) ??
      (statutes.length > 0 ? 'charge' : undefined)
    if (!kind) return
    const place = nearest(mentions, 'PLACE', { start: 0, end: sentence.end })
    const ranges = [person, ...statutes, ...(penalty ? [penalty] : [])]
    cases.push({
      person: idOf(person),
      event: kind,
      statutes: [...new Set(statutes.map(idOf))],
      ...(penalty && { penalty: idOf(penalty) }),
      ...(place && { place: place.id }),
      ...(date && { date: date.id }),
      because: [
        {
          rule: `relate/${rule}`,
          start: Math.min(...ranges.map((each) => each.start)),
          end: Math.max(...ranges.map((each) => each.end)),
        },
      ],
    })
    used.add(personKey(person))
  }

  for (const { sentence, links } of told) {
    for (const link of links.filter((each) => each.item.label === 'PENALTY')) {
      const here = links
        .filter((each) => each.item.label === 'STATUTE' && each.person === link.person)
        .map((each) => each.item)
      add(
        sentence,
        link.person,
        link.rule,
        link.item,
        here.length > 0 ? here : chargesOf(personKey(link.person)),
      )
    }
  }
  const punished = new Set(
    cases.flatMap((each) => each.statutes.map((statute) => `${each.person} ${statute}`)),
  )
  for (const { sentence, links } of told) {
    const charges = links.filter((link) => link.item.label === 'STATUTE')
    for (const person of new Set(charges.map((link) => link.person))) {
      const own = charges.filter((link) => link.person === person)
      if (!own.every((link) => punished.has(`${idOf(person)} ${idOf(link.item)}`)))
        add(
          sentence,
          person,
          own[0]!.rule,
          undefined,
          own.map((link) => link.item),
        )
    }
  }
  for (const { sentence, subjects } of told)
    for (const person of subjects)
      if (!used.has(personKey(person))) add(sentence, person, 'event', undefined, [])
  return cases.sort((a, b) => a.because[0]!.start - b.because[0]!.start)
}
