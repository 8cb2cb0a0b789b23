/** Which citations and sanctions of a sentence are somebody's: not a law that is only spoken of, nor what threatens whoever strikes. */
import type { Labelled, Range } from '../document.js'
import type { PenaltyValue, StatuteValue } from '../values.js'
import type { Group } from './groups.js'
import type { Valued } from '../valued.js'
import { countIn, type RoleWords } from './words.js'

/** Codes that a person is punished or sued under; a constitution, a treaty or a procedure code accuses nobody. */
const accuses = (law: string): boolean => /^[A-Z]{2}-(?:CC|CAO|CIV)(?:-\d{4})?$/.test(law)

const isCharge = (mention: Valued, words: RoleWords): boolean =>
  mention.label === 'STATUTE' &&
  !!(mention.value as StatuteValue | undefined)?.provisions.some(
    ({ law, article }) =>
      article !== undefined &&
      accuses(law) &&
      Number.parseInt(article, 10) >= (words.generalPart[law] ?? 0),
  )

const besideIt = 40

/** `violated Article 9 of the Law on Peaceful Assemblies` */
const isViolated = (text: string, mention: Valued, words: RoleWords): boolean =>
  mention.label === 'STATUTE' &&
  !!(mention.value as StatuteValue | undefined)?.provisions.some(
    ({ law, article }) => article !== undefined && law.startsWith('KZ-LAW'),
  ) &&
  (words.violating.in(text.slice(Math.max(0, mention.start - besideIt), mention.start)) ||
    words.violating.in(text.slice(mention.end, mention.end + besideIt).split(/[.;]/u)[0]!))

/** Every provision of the citation is an offence against a person. */
const isWrong = (mention: Valued, words: RoleWords): boolean =>
  !!(mention.value as StatuteValue | undefined)?.provisions.every((one) =>
    words.wrongs.has(`${one.law} ${one.article}`),
  )

const closeBy = 28

/** `called for the repeal of Articles 174 and 274`, `asks to reclassify the charge to Article 293` */
function aboutLaw(text: string, mention: Valued, sentence: Range, words: RoleWords): boolean {
  const before = text.slice(sentence.start, mention.start)
  const after = text.slice(mention.end, Math.min(sentence.end, mention.end + closeBy))
  if (words.aboutLaw.in(before.slice(-closeBy)) || words.aboutLawAfter.in(after)) return true
  const last = before.match(/\p{L}+/gu)?.at(-1) ?? ''
  return words.toward.has(last) && words.reclassifying.in(before)
}

const isPossible = (mention: Valued): boolean =>
  (mention.value as PenaltyValue | undefined)?.modality === 'possible'

const quoteReach = 1000

/** Is the sentence inside what an earlier one began to quote? */
function quotedOn(text: string, sentence: Range): boolean {
  const before = text.slice(Math.max(0, sentence.start - quoteReach), sentence.start)
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('«'))
  return open > Math.max(before.lastIndexOf('”'), before.lastIndexOf('»'))
}

export interface Spoken {
  readonly text: string
  readonly sentence: Range
  readonly mentions: readonly Valued[]
  readonly groups: readonly Group[]
  readonly words: RoleWords
}

/** Sorted. */
export function itemsOf({ text, sentence, mentions, groups, words }: Spoken): readonly Labelled[] {
  const penalties = mentions.filter((each) => each.label === 'PENALTY')
  const citations = mentions.filter(
    (each) => isCharge(each, words) || isViolated(text, each, words),
  )
  if (penalties.length + citations.length === 0) return []
  const said = text.slice(sentence.start, sentence.end)
  const head = said.trimStart()
  const takesUp = citations.length === 0 && words.theArticle.last(head.slice(0, closeBy)) === 0
  const taken =
    takesUp ||
    quotedOn(text, sentence) ||
    words.pronouns.in(said) ||
    countIn(said, words) !== undefined
  const general = groups.length === 0 && !taken
  const wronged =
    citations.length > 0 &&
    citations.every((each) => isWrong(each, words)) &&
    penalties.every(isPossible) &&
    !words.accusing.in(said)
  const sanctions = penalties.filter((each) => !((general || wronged) && isPossible(each)))
  const headed = (item: Valued) =>
    groups.some((group) => /^[\s,:;–—-]*$/u.test(text.slice(group.end, item.start)))
  const accused = sanctions.length > 0 || words.accusing.in(said)
  const refused =
    (general && sanctions.length < penalties.length) ||
    (groups.length === 0 && words.notCharged.in(said))
  const charges = refused
    ? []
    : citations.filter(
        (each) =>
          !aboutLaw(text, each, sentence, words) &&
          (accused || headed(each) || !isWrong(each, words)),
      )
  return [...charges, ...sanctions].sort((a, b) => a.start - b.start)
}
