/**
 * The part that somebody has in a sentence of sanctions and citations. A *subject* may bear them, *kin* as well where no pronoun points elsewhere.
 * An *owner* (whose mother, lawyer or case is spoken of) and a *speaker* do where nobody else is at hand. Who holds an office, or is only spoken of, is *out*.
 */
import { candidatesIn } from './arguments.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import { clauseAt, type Reading } from './draft.js'
import { grammarOf } from './grammar/index.js'
import { type Item, someTag } from './items.js'
import { hasTag, type Scene, type Span, tagAt } from './scene.js'

export type Part = 'subject' | 'kin' | 'owner' | 'speaker' | 'out'

const titles = 6

/** `in support of the journalist X`, `X-ты қолдап`: words beside a name that only speak of it. */
export function isSpokenOf(scene: Scene, { from, to }: Bearer, start: number): boolean {
  const [behind, beyond] = [to, to + 1].map((at) =>
    scene.senses[at]?.some(({ tags }) => tags.get('spoken-of') === 'behind'),
  )
  if ((behind || (beyond && scene.language === 'kk' && !/^\p{P}|^@/u.test(scene.units[to]!.word))) && !hasTag(scene, to, 'judged')) return true
  for (let at = from - 1; at >= start && from - at <= titles; at--) {
    const sense = scene.senses[at]!.find(({ tags }) => tags.get('spoken-of') === '')
    if (sense) return sense.to <= from
    const { word } = scene.units[at]!
    if (/^[.,;:!?()“”«»"–—]$/u.test(word) || word === '@PERSON') return false
    if (['event', 'support', 'speech', 'complement', 'finite', 'copula'].some((tag) => hasTag(scene, at, tag)) && !scene.senses[at-1]?.some(s => s.tags.has('spoken-of') && s.to > at)) return false
  }
  return false
}

/** `Asanov, who in May received 4 years`, `Asanov, earlier sentenced to 4 years`: what stands behind the name is about them. */
function isTold({ scene, clauses }: Reading, { to }: Bearer, items: readonly Item[]): boolean {
  const own = clauseAt(clauses, to - 1)
  const next = clauses[clauses.indexOf(own) + 1]
  if (!next || next.at !== own.at || next.from - to > 1) return false
  if (next.kind !== 'relative' && next.kind !== 'participle') return false
  if (tagAt(scene, next.from, 'relative') === 'whose') return false
  const item = items.find((each) => each.from >= to)
  return item !== undefined && !someTag(scene, to, item.from, 'speech')
}

/** `Ivanov, Article …`, `Ivanov – 15 days`; an office needs the mark. */
function standsAt(scene: Scene, { to, standing }: Bearer, items: readonly Item[]): boolean {
  const item = items.find((each) => each.from >= to)
  if (!item || item.from - to > 3) return false
  const between = scene.units.slice(to, item.from)
  const bare = between.every(
    ({ word }, at) =>
      /^[,:;–—-]$/u.test(word) ||
      hasTag(scene, to + at, 'toward') ||
      tagAt(scene, to + at, 'aux') === 'passive' || word === 'по',
  )
  return bare && (standing !== 'office' || between.some(({ word }) => /^[,;–—-]$/u.test(word)))
}

const stageOf = ({ scene, groupsOf }: Reading) => ({
  scene,
  groupsOf,
  memory: { subjects: [], named: [] },
  next: () => undefined,
})

/** Who does to others what a verb of their clause tells. */
const acts = (reading: Reading, own: Clause, bearer: Bearer, items: readonly Item[]): boolean =>
  reading.told.some(
    ({ trigger, who }) =>
      trigger.clause === own &&
      trigger.voice === 'active' &&
      trigger.form === 'told' &&
      trigger.frame !== 'subject' &&
      bearer.to <= trigger.from &&
      !who?.people.includes(bearer) &&
      items.some(({ from }) => from >= own.from && from < own.to) &&
      (candidatesIn(stageOf(reading), trigger).find(({ people }) => people.includes(bearer))?.weight ?? 0) < 0.5,
  )

export function partOf(
  reading: Reading,
  sentence: Span,
  bearer: Bearer,
  items: readonly Item[],
): Part {
  const { scene, clauses, told } = reading
  const own = clauseAt(clauses, bearer.from)
  const { standing } = bearer
  if (standing === 'excepted' || standing === 'witness') return 'out'
  const isHeld = isTold(reading, bearer, items)
  if (isSpokenOf(scene, bearer, sentence.from) && !isHeld) return 'out'
  const suffers = told.some(
    ({ trigger, who }) =>
      trigger.clause.at === own.at &&
      trigger.event !== 'interrogation' &&
      who?.people.some(({ mention }) => mention === bearer.mention) && (standing !== 'office' || trigger.voice === 'passive' || grammarOf(scene.language).suffers(trigger, bearer))
  )
  if (standing === 'owner') return isHeld ? 'subject' : 'owner'
  if (standsAt(scene, bearer, items)) return 'subject'
  if (suffers || isHeld) return bearer.kin ? 'kin' : 'subject'
  if (standing === 'office') return 'out'
  if (acts(reading, own, bearer, items)) return 'out'
  if (standing === 'speaker') return 'speaker'
  return bearer.kin ? 'kin' : 'subject'
}
