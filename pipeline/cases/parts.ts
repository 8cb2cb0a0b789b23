/**
 * The part that somebody has in a sentence of sanctions and citations. A *subject* may bear them, *kin* as well where no pronoun points elsewhere.
 * An *owner* (whose mother, lawyer or case is spoken of) and a *speaker* do where nobody else is at hand. Who holds an office, or is only spoken of, is *out*.
 */
import type { Event } from '../record.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import { clauseAt, type Reading } from './draft.js'
import { type Item, someTag } from './items.js'
import { endsAs, hasTag, type Scene, type Span, tagAt } from './scene.js'

export type Part = 'subject' | 'kin' | 'owner' | 'speaker' | 'out'

const titles = 6

const isMark = (word: string): boolean => /^[.,;!?()“”«»"–—]$/u.test(word)

const verbal = ['event', 'support', 'speech', 'complement', 'finite', 'copula', 'decides']

const isVerbal = (scene: Scene, at: number): boolean => verbal.some((tag) => hasTag(scene, at, tag))

/** `in support of the journalist X`, `Victim: X`, `X-ты қолдап`: words beside a name that only speak of it. */
function isSpokenOf(scene: Scene, { from, to }: Bearer, start: number): boolean {
  const behind = (at: number) =>
    scene.senses[at]?.some(({ tags }) => tags.get('spoken-of') === 'behind') === true
  const spoken = behind(to) || (scene.language === 'kk' && /^\p{L}/u.test(scene.units[to]?.word ?? '') && !isVerbal(scene, to) && scene.senses[to + 1]?.some(({ tags, to: end }) => tags.get('spoken-of') === 'behind' && end > to + 2))
  if (spoken && !hasTag(scene, to, 'judged')) return true
  for (let at = from - 1; at >= start && from - at <= titles; at--) {
    const sense = scene.senses[at]!.find(({ tags }) => tags.get('spoken-of') === '')
    if (sense) return sense.to <= from
    const { word } = scene.units[at]!
    if (isMark(word) || word === '@PERSON' || (word === ':' && at - start > 3)) return false
    const within = [1, 2, 3].some((back) => scene.senses[at - back]?.some(({ tags, to: end }) => tags.has('spoken-of') && end > at))
    if (isVerbal(scene, at) && !within) return false
  }
  return false
}

/** `Asanov, who in May received 4 years`, `Asanov, earlier sentenced to 4 years`: what stands behind the name is about them. */
function isTold({ scene, clauses }: Reading, { to }: Bearer, items: readonly Item[]): boolean {
  const own = clauseAt(clauses, to - 1)
  const next = clauses[clauses.indexOf(own) + 1]
  if (!next || next.at !== own.at || next.from - to > 1) return false
  if (next.kind !== 'relative' && next.kind !== 'participle') return false
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
      hasTag(scene, to + at, 'under') ||
      tagAt(scene, to + at, 'aux') === 'passive',
  )
  return bare && (standing !== 'office' || between.some(({ word }) => /^[,;–—-]$/u.test(word)))
}

const isObject = ({ senses }: Scene, at: number): boolean =>
  senses[at]?.some(
    ({ tags }) =>
      tags.has('objective') || /:(?:dative|accusative|objective)$/.test(tags.get('pronoun') ?? ''),
  ) ?? false

const judging = new Set<Event>(['sentence', 'fine', 'detention', 'charge'])

/** May the name be the subject of a past verb in the singular: `Ким вынес`, `Серикова вынесла`, not `Серикову дал`, `Серикова судил`? */
const agrees = (scene: Scene, { cases, mention }: Bearer, verb: string): boolean => {
  if (!cases.has('nominative')) return false
  if (scene.language !== 'ru' || cases.size >= 7) return true
  const woman = endsAs(scene, scene.text.slice(mention.start, mention.end).toLowerCase(), 'f', 'nominative')
  return endsAs(scene, verb, 'л', 'feminine') ? woman : !woman
}

const decides = ({ told, scene }: Reading, at: number): boolean =>
  hasTag(scene, at, 'decides') ||
  told.some(({ trigger }) => trigger.from === at && trigger.voice === 'active' && trigger.form === 'told' && trigger.frame !== 'subject' && judging.has(trigger.event))

const farthest = 4

/** Who decides is not punished: `Asanov opened a case`, `Asanov, having heard the case, gave him 5 days`. */
function acts(reading: Reading, bearer: Bearer, { to: end }: Span, items: readonly Item[]): boolean {
  const { scene } = reading
  const { to } = bearer
  const next = scene.units[to]?.word ?? ''
  if (tagAt(scene, to, 'decides') === '' && agrees(scene, bearer, next)) return true
  const item = items.find((each) => each.from >= to)
  if (!item) return false
  if (scene.language === 'kk')
    return (
      !isMarked(bearer) &&
      scene.units.slice(to, item.from).some((_, at) => isObject(scene, to + at) || tagAt(scene, to + at, 'pronoun') === 'any') &&
      !scene.units.slice(to, item.from).some(({ word }) => /^[;:«»“”–—]$/u.test(word)) &&
      [0, 1, 2, 3, 4].some((step) => item.to + step < end && tagAt(scene, item.to + step, 'decides') === 'them')
    )
  let at = to
  if (next === ',') {
    at++
    while (at < item.from && scene.units[at]!.word !== ',') at++
    at++
  }
  for (const start = at; at < item.from && at - start <= farthest + 2; at++) {
    if (decides(reading, at))
      return [at - 1, at + 1].some((each) => isObject(scene, each)) && agrees(scene, bearer, scene.units[at]!.word)
    if (isMark(scene.units[at]!.word)) return false
    if (['joins', 'names', 'speech', 'relative', 'complement', 'definite'].some((tag) => hasTag(scene, at, tag))) return false
    if (hasTag(scene, at, 'pronoun') && !isObject(scene, at)) return false
  }
  return false
}

/** `sentenced the mayor Asanov`, `судью Асанова оштрафовали`, `әкім X-қа айыппұл салынды`: an office keeps nobody from it. */
const isCondemned = ({ told, scene }: Reading, own: Clause, bearer: Bearer, items: readonly Item[]): boolean =>
  (scene.language === 'kk' && isMarked(bearer) && items.length > 0) ||
  told.some(({ trigger: { clause, event, voice, from, to, form } }) => {
    if (clause !== own || !judging.has(event) || form === 'epithet') return false
    const behind = bearer.from >= to
    if (voice === 'passive')
      return !behind && (from - bearer.to <= 2 || scene.units[bearer.to]?.word === ',') && bearer.cases.has('nominative')
    return scene.language === 'en'
      ? behind && bearer.from - to <= 5
      : bearer.cases.has('accusative') && (behind ? bearer.from - to <= 4 : from - bearer.to <= 3)
  })

/** `Asanov, the investigator, threatened her with 5 years`: an office behind the name, and another whom the sanction falls on. */
function isNamedFor({ scene }: Reading, { to }: Bearer, items: readonly Item[], named: readonly Bearer[]): boolean {
  const item = items.find((each) => each.from >= to)
  if (!item) return false
  return (
    named.some((each) => each.from > to && each.from < item.from) ||
    scene.units.slice(to, item.from).some((_, at) => isObject(scene, to + at))
  )
}

/** Offices whose holders judge nobody, where a text does not say so of the one before a name. */
const weak = (scene: Scene, role: string | undefined): boolean =>
  role === 'official' || role === 'expert' || (role === 'police' && scene.language !== 'ru')

export function isMarked({ cases }: Bearer): boolean {
  return (cases.has('dative') || cases.has('accusative')) && !cases.has('nominative')
}

/** `Асанов, судья`: its word stands behind the name. */
const isBehind = (scene: Scene, { from, to }: Bearer): boolean =>
  /^[,(]$/.test(scene.units[to]?.word ?? '') &&
  ![1, 2, 3, 4].some((back) => hasTag(scene, from - back, 'role'))

export function partOf(
  reading: Reading,
  sentence: Span,
  bearer: Bearer,
  items: readonly Item[],
  named: readonly Bearer[],
): Part {
  const { scene, clauses } = reading
  const own = clauseAt(clauses, bearer.from)
  const { standing, role } = bearer
  if (standing === 'excepted') return 'out'
  if (standing === 'witness') return 'speaker'
  const told = isTold(reading, bearer, items)
  if (isSpokenOf(scene, bearer, sentence.from) && !told) return 'out'
  if (standing === 'owner') return told ? 'subject' : 'owner'
  if (standsAt(scene, bearer, items)) return 'subject'
  if (standing === 'office' && !told && !isCondemned(reading, own, bearer, items)) {
    if (isBehind(scene, bearer)) {
      if (isNamedFor(reading, bearer, items, named)) return 'out'
    } else if (!weak(scene, role)) return 'out'
  }
  if (told) return 'subject'
  if (acts(reading, bearer, sentence, items)) return 'out'
  if (standing === 'speaker') return 'speaker'
  return bearer.kin ? 'kin' : 'subject'
}
