/** Citations and sanctions that are somebody's: not a law that is only spoken of, nor what threatens whoever strikes. */
import type { Event } from '../record.js'
import type { Valued } from '../valued.js'
import type { PenaltyValue, StatuteValue } from '../values.js'
import type { Bearer } from './bearer.js'
import type { Reading } from './draft.js'
import type { Offences } from './offences.js'
import { hasTag, type Scene, type Span, unitAt } from './scene.js'

/** An item of a sentence, in units. */
export interface Item extends Span {
  readonly mention: Valued
}

export const itemOf = ({ units }: Scene, mention: Valued): Item => ({
  mention,
  from: unitAt(units, mention.start),
  to: unitAt(units, mention.end - 1) + 1,
})

export const penaltyOf = ({ value }: Valued): PenaltyValue | undefined =>
  value as PenaltyValue | undefined

const provisionsOf = ({ value }: Valued) => (value as StatuteValue | undefined)?.provisions ?? []

export const someTag = (scene: Scene, from: number, to: number, family: string): boolean => {
  for (let at = Math.max(0, from); at < to && at < scene.units.length; at++)
    if (hasTag(scene, at, family)) return true
  return false
}

const beside = 6

/** `violated Article 9 of the Law on Peaceful Assemblies` */
const isViolated = (scene: Scene, { mention, from, to }: Item, sentence: Span): boolean =>
  provisionsOf(mention).some(
    ({ law, article }) => article !== undefined && law.startsWith('KZ-LAW'),
  ) &&
  (someTag(scene, Math.max(sentence.from, from - beside), from, 'violates') ||
    someTag(scene, to, Math.min(sentence.to, to + beside), 'violates'))

/** `called for the repeal of Articles 174 and 274`, `asks to reclassify the charge to Article 293` */
const isOfLaw = (scene: Scene, { from, to }: Item, sentence: Span): boolean =>
  someTag(scene, Math.max(sentence.from, from - 4), from, 'of-law') ||
  // `разбирала статью 405`
  hasTag(scene, from - 1, 'explains') ||
  someTag(scene, to, Math.min(sentence.to, to + 4), 'describes') ||
  ([1, 2].some((back) => hasTag(scene, from - back, 'toward')) &&
    someTag(scene, sentence.from, from, 'reclassifies'))

/** `В министерстве пояснили: статья 456-2 …`: what is explained of a law while nobody is at hand, by name or pronoun. */
const isExplained = (scene: Scene, { from }: Item, sentence: Span): boolean =>
  someTag(scene, sentence.from, from, 'explains') &&
  !someTag(scene, sentence.from, sentence.to, 'pronoun')

const isPossible = (each: Item): boolean => penaltyOf(each.mention)?.modality === 'possible'

const accusing = new Set<Event>(['charge', 'sentence', 'acquittal', 'trial'])

/** A word by which somebody is accused or judged. */
export const isAccusing = ({ senses }: Scene, { from, to }: Span): boolean =>
  senses
    .slice(from, to)
    .some((all) =>
      all.some(
        ({ tags }) =>
          (accusing.has(tags.get('event') as Event) &&
            !/^(?:owner|against)$/.test(tags.get('of') ?? '')) ||
          tags.has('accused'),
      ),
    )

/** In their order. */
export function itemsOf(
  { scene, clauses }: Reading,
  { accuses, protects }: Offences,
  sentence: Span,
  all: readonly Item[],
  groups: readonly (readonly Bearer[])[],
): readonly Item[] {
  const penalties = all.filter(({ mention }) => mention.label === 'PENALTY')
  const citations = all.filter(
    (each) =>
      each.mention.label === 'STATUTE' &&
      (provisionsOf(each.mention).some(accuses) || isViolated(scene, each, sentence)),
  )
  if (penalties.length + citations.length === 0) return []
  const takesUp =
    citations.length === 0 && someTag(scene, sentence.from, sentence.from + 2, 'the-article')
  const taken =
    takesUp ||
    clauses.some(({ from, quoted }) => from === sentence.from && quoted) ||
    ['pronoun', 'anaphor', 'count', 'accused', 'someone'].some((tag) =>
      someTag(scene, sentence.from, sentence.to, tag),
    )
  const general = groups.length === 0 && !taken
  const said = isAccusing(scene, sentence)
  const wronged =
    citations.length > 0 &&
    citations.every(({ mention }) => provisionsOf(mention).every(protects)) &&
    penalties.every(isPossible) &&
    !said
  const sanctions = penalties.filter((each) => !((general || wronged) && isPossible(each)))
  const headed = ({ from }: Item) =>
    groups.some((people) => {
      const { to } = people.at(-1)!
      return to <= from && scene.units.slice(to, from).every(({ word }) => /^[,:;–—-]$/u.test(word))
    })
  const accused = sanctions.length > 0 || said
  const refused =
    (general && sanctions.length < penalties.length) ||
    (groups.length === 0 && someTag(scene, sentence.from, sentence.to, 'not-charged'))
  const charges = refused
    ? []
    : citations.filter(
        (each) =>
          !isOfLaw(scene, each, sentence) &&
          (groups.length > 0 || said || !isExplained(scene, each, sentence)) &&
          (accused || headed(each) || !provisionsOf(each.mention).every(protects)),
      )
  return [...charges, ...sanctions].sort((a, b) => a.from - b.from)
}
