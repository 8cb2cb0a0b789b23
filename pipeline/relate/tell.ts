/** What each sentence tells of whom: the people of one carried into the next that names none. */
import type { Labelled, Passage, Range } from '../document.js'
import type { Values } from '../values.js'
import { attach, type Link } from './attach.js'
import { groupsOf } from './groups.js'
import { sentencesOf } from './sentences.js'
import { isSubject } from './subjects.js'
import { holdsAny, type RoleWords } from './words.js'

export interface Valued extends Labelled {
  readonly id: string
  readonly value?: Values[keyof Values]
}

export interface Told {
  readonly sentence: Range
  readonly links: readonly Link[]
  readonly subjects: readonly Labelled[]
}

/** Codes that a person is punished or sued under; a constitution, a treaty or a procedure code accuses nobody. */
const accuses = (law: string): boolean => /^[A-Z]{2}-(?:CC|CAO|CIV)$/.test(law)

const isCharge = (mention: Valued): boolean =>
  mention.label === 'STATUTE' &&
  !!(mention.value as Values['STATUTE'] | undefined)?.provisions.some(
    (provision) => provision.article !== undefined && accuses(provision.law),
  )

/** Every provision of the citation is an offence against a person. */
const isWrong = (mention: Valued, words: RoleWords): boolean =>
  !!(mention.value as Values['STATUTE'] | undefined)?.provisions.every((one) =>
    words.wrongs.has(`${one.law} ${one.article}`),
  )

/** `called for the repeal of Articles 174 and 274` */
const aboutLaw = (text: string, mention: Valued, sentence: Range, words: RoleWords): boolean =>
  holdsAny(text.slice(Math.max(sentence.start, mention.start - 28), mention.start), words.aboutLaw)

const lastOf = (text: string, phrases: ReadonlySet<string>): number =>
  Math.max(-1, ...[...phrases].map((phrase) => text.lastIndexOf(phrase)))

const isPossible = (mention: Valued): boolean =>
  (mention.value as Values['PENALTY'] | undefined)?.modality === 'possible'

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

export function tell(
  passage: Passage,
  mentions: readonly Valued[],
  words: RoleWords,
): readonly Told[] {
  const { text } = passage
  const sentences = sentencesOf(passage, mentions, words.starters)
  const own = bySentence(sentences, mentions)
  let carried: readonly Labelled[] = []
  let carriedAll: readonly Labelled[] = []
  return sentences.map((sentence, at) => {
    const here = own[at]!
    const said = here.length === 0 ? '' : text.slice(sentence.start, sentence.end)
    const of = (label: Valued['label']) => here.filter((each) => each.label === label)
    const subjects = of('PERSON').filter((each) => isSubject(text, each, sentence, here, words))
    const groups = groupsOf(text, subjects, [...of('STATUTE'), ...of('PENALTY')], words)
    const general = groups.length === 0 && !holdsAny(said, words.pronouns)
    const sanctions = of('PENALTY').filter((each) => !(general && isPossible(each)))
    const threatened = sanctions.length < of('PENALTY').length
    const accused = sanctions.length > 0 || holdsAny(said, words.accusing)
    const headed = (item: Valued) =>
      groups.some((group) => /^[\s,:;–—-]*$/u.test(text.slice(group.end, item.start)))
    const charges =
      threatened || holdsAny(said, words.notCharged)
        ? []
        : here.filter(
            (each) =>
              isCharge(each) &&
              !aboutLaw(text, each, sentence, words) &&
              (accused || headed(each) || !isWrong(each, words)),
          )
    const items = [...charges, ...sanctions].sort((a, b) => a.start - b.start)
    const inOrder = holdsAny(said, words.respectively)
    const all = groups.length === 0 && holdsAny(said, words.plural)
    const picks = (from: number, to: number) => {
      const between = text.slice(Math.max(from, sentence.start), to).toLowerCase()
      const last = lastOf(between, words.latter)
      const first = lastOf(between, words.first)
      if (last < 0 && first < 0) return undefined
      return last > first ? ('last' as const) : ('first' as const)
    }
    const links = attach({
      text,
      groups,
      items,
      carried: all ? carriedAll : carried,
      inOrder,
      picks,
      words,
    })
    if (groups.length > 0) {
      carried = groups.at(-1)!.people
      carriedAll = groups.flatMap((group) => group.people)
    }
    return { sentence, links, subjects }
  })
}
