/** Kazakh: what the endings of places, days and bodies say of the event beside them. */
import type { Event } from '../../record.js'
import { endsAs, hasTag, type Scene, tagAt } from '../scene.js'

const rawOf = (scene: Scene, at: number): string => {
  const unit = scene.units[at]
  return unit ? scene.text.slice(unit.start, unit.end).toLowerCase() : ''
}

const word = (scene: Scene, at: number): string => scene.units[at]?.word ?? ''

/** Is a name or word in that case, by its end? */
const isIn = (scene: Scene, text: string, grammar: string): boolean =>
  endsAs(scene, text, 'name', grammar)

const isAttributive = (scene: Scene, text: string): boolean => isIn(scene, text, 'attributive')

/** `Таразда`, not `Тараздағы` */
const isLocative = (scene: Scene, text: string): boolean =>
  isIn(scene, text, 'locative') && !isAttributive(scene, text)

/** A participle that stands before its noun, of a verb that tells no event of ours: `өткен жиынға`, `қатысқаны үшін`. */
const isParticiple = (scene: Scene, text: string): boolean =>
  /^\p{L}{5,}$/u.test(text) && endsAs(scene, text, 'epithet')

/**
 * `Риддерде туып`, `Таразда тұратын`: where someone is from; `6 маусымда Алматыда өткен жиынға қатысқан`, `15 мамырдағы митинг`: a place or day
 * of something else.
 */
export function isHome(scene: Scene, at: number): boolean {
  const raw = rawOf(scene, at)
  const isDate = word(scene, at) === '@DATE'
  if (isDate && (isAttributive(scene, raw) || hasTag(scene, at + 1, 'dated')))
    return ![1, 2, 3].some(
      (step) =>
        ['deed', 'by-court'].some((tag) => hasTag(scene, at + step, tag)) ||
        isCourt(scene, at + step),
    )
  // `сот 27 қыркүйекке шегерілді`: to which day something is put off.
  if (isDate && isIn(scene, raw, 'dative')) return true
  let goals = 0
  for (let next = at + 1; next <= at + 5; next++) {
    const own = word(scene, next)
    if (own === '' || /^[.,;:!?()–—]$|^@PERSON$/u.test(own)) return false
    if (hasTag(scene, next, 'event') || hasTag(scene, next, 'act')) return false
    if (hasTag(scene, next, 'home')) return next - at <= 3
    if (isParticiple(scene, own)) {
      const after = word(scene, next + 1)
      return (
        !/^(?:$|[.,;:!?»”–—)])/u.test(after) &&
        !['moment', 'anterior'].some((tag) => hasTag(scene, next + 1, tag))
      )
    }
    // Nothing but other places, days and a goal may stand between: `Алматыда өткен жиынға қатысқан`, `пикетке шыққан`.
    if (/^@(?:DATE|PLACE)$/u.test(own)) continue
    const manner = scene.senses[next]!.find(({ tags }) => tags.has('manner'))
    if (manner) {
      next = manner.to - 1
      continue
    }
    if (!isIn(scene, own, 'dative')) return false
    goals++
    if (goals > 1) return false
  }
  return false
}

/** `ауданында`, `маңында` behind a name */
const isPlaced = (scene: Scene, at: number): boolean =>
  scene.senses[at]?.some(
    ({ tags, grammar }) =>
      grammar.has('locative') && (tags.has('type-after') || tags.has('around')),
  ) ?? false

const isCourt = (scene: Scene, at: number): boolean =>
  (scene.units[at]?.mention?.value as { kind?: string } | undefined)?.kind === 'court'

/** The court or police of the town named right before it acts. */
const isOwnBody = (scene: Scene, at: number): boolean =>
  /^(?:court|police|security|prosecution)$/.test(
    (scene.units[at]?.mention?.value as { kind?: string } | undefined)?.kind ?? '',
  ) &&
  !['ablative', 'dative'].some((grammar) => isIn(scene, rawOf(scene, at), grammar)) &&
  ![1, 2].some((step) => hasTag(scene, at + step, 'speech'))

/** The event behind a place that takes somebody there: `Астанаға шақырылды`. */
const takesThere = (scene: Scene, at: number): boolean => {
  for (let next = at + 1; next <= at + 6; next++) {
    const event = tagAt(scene, next, 'event')
    if (event !== undefined) return event === 'summons' || event === 'transfer'
    if (/^[.,;:]$/.test(word(scene, next))) return false
  }
  return false
}

export function isLocation(scene: Scene, at: number): boolean {
  const raw = rawOf(scene, at)
  const before = word(scene, at - 1)
  const after = word(scene, at + 1)
  if (isLocative(scene, raw) || isPlaced(scene, at + 1)) return true
  // `Павлодардағы кеңсесін тінтті`, `Алматыдағы митингіде ұсталды`
  if (isAttributive(scene, raw))
    return [1, 2, 3].some(
      (step) =>
        hasTag(scene, at + step, 'site') ||
        (isLocative(scene, rawOf(scene, at + step)) && !/^@DATE$/.test(word(scene, at + step))) ||
        /^@(?:ORG|PLACE)$/.test(word(scene, at + step)),
    )
  if (isIn(scene, raw, 'dative')) return takesThere(scene, at)
  // `Алматының Бостандық ауданында`, `Семейдің № 3 полиция бөлімі`
  if (isIn(scene, raw, 'genitive'))
    return (
      [1, 2].some(
        (step) => isLocative(scene, rawOf(scene, at + step)) && word(scene, at + step) === '@PLACE',
      ) || isOwnBody(scene, at + 1)
    )
  // A cell of a table.
  if (before === '|') return true
  return /^(?:,|@DATE|)$/.test(before) && /^[,:.–—-]$/.test(after)
}

/** `сотында шағымданып жатыр` */
const isLodging = (scene: Scene, at: number): boolean =>
  [1, 2, 3, 4].some((step) => hasTag(scene, at + step, 'lodged'))

/** Behind a body the phrase of an appeal begins with its decision. */
const isReviewed = (scene: Scene, at: number): boolean => {
  for (let next = at + 1; next <= at + 8; next++) {
    const event = tagAt(scene, next, 'event')
    if (event !== undefined) return event === 'appeal'
  }
  return false
}

/** The body acts or something is done at it; it is not asked, not quoted as the source. */
export function acts(scene: Scene, at: number, event: Event): boolean {
  const raw = rawOf(scene, at).replace(/[»”"]$/u, '')
  if (isIn(scene, raw, 'ablative')) return false
  // `полиция бөліміне шақырылды`: who calls is told by where to.
  if (isIn(scene, raw, 'dative')) return event === 'summons' || event === 'interrogation'
  // `облыстық сотта шағымданды`: where an appeal is lodged.
  if (event === 'appeal' && isLocative(scene, raw) && isLodging(scene, at)) return false
  if (hasTag(scene, at + 1, 'around')) return false
  if (hasTag(scene, at - 1, 'speech') || hasTag(scene, at - 2, 'speech')) return false
  const next = [1, 2, 3].map((step) => at + step)
  if (next.slice(0, 2).some((each) => hasTag(scene, each, 'speech'))) return false
  // `аудандық соттың үкімін өзгеріссіз қалдырды`: whose decision it was.
  if (isIn(scene, raw, 'genitive') && event === 'appeal' && isReviewed(scene, at)) return false
  if (isIn(scene, raw, 'genitive'))
    return next.some((each) => hasTag(scene, each, 'deed') || hasTag(scene, each, 'role'))
  return true
}
