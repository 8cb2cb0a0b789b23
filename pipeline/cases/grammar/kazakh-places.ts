/** Kazakh: what the endings of places, days and bodies say of the event beside them. */
import { hasTag, type Scene, tagAt } from '../scene.js'

const rawOf = (scene: Scene, at: number): string => {
  const unit = scene.units[at]
  return unit ? scene.text.slice(unit.start, unit.end).toLowerCase() : ''
}

const word = (scene: Scene, at: number): string => scene.units[at]?.word ?? ''

const attributive = /[дт](?:ағы|егі)$|[dt](?:a[gğǵ]y|egi)$/u
const locative = /(?:[дт][ае]|[dt][ae])$/u
const dative = /(?:[ғқ]а|[гк]е|на|не|[gğǵq]a|[gk]e|na|ne)$/u
const ablative = /[дтн](?:ан|ен)$|[dtn](?:an|en)$/u
const genitive = /[ндт](?:ың|ің)$|[ndt](?:yń|iń|yñ|ıñ|ing|yng)$/u

/** A participle that stands before its noun, of a verb that tells no event of ours: `өткен жиынға`, `қатысқаны үшін`. */
const participle =
  /^\p{L}{2,}(?:[ғқ]ан|[гк]ен|атын|етін|йтын|йтін|[ǵğgq]an|[gk]en)(?:ы|і|ын|ін|y|i|yn|in)?$/u

/**
 * `Риддерде туып`, `Таразда тұратын`: where someone is from; `6 маусымда Алматыда өткен жиынға қатысқан`, `15 мамырдағы митинг`: a place or day
 * of something else.
 */
export function isHome(scene: Scene, at: number): boolean {
  const raw = rawOf(scene, at)
  const isDate = word(scene, at) === '@DATE'
  if (isDate && (attributive.test(raw) || /^(?:күнгі|жылғы|айындағы)$/u.test(word(scene, at + 1))))
    return ![1, 2, 3].some(
      (step) => hasTag(scene, at + step, 'deed') || /сот/u.test(rawOf(scene, at + step)),
    )
  let goals = 0
  for (let next = at + 1; next <= at + 5; next++) {
    const own = word(scene, next)
    if (own === '' || /^[.,;:!?()–—]$|^@PERSON$/u.test(own)) return false
    if (hasTag(scene, next, 'event') || hasTag(scene, next, 'act')) return false
    if (hasTag(scene, next, 'home')) return next - at <= 3
    if (participle.test(own)) {
      const after = word(scene, next + 1)
      return (
        !/^(?:$|[.,;:!?»”–—)]|кез|сәт|соң)/u.test(after) && !hasTag(scene, next + 1, 'anterior')
      )
    }
    // Nothing but other places, days and a goal may stand between: `Алматыда өткен жиынға қатысқан`, `пикетке шыққан`.
    if (/^@(?:DATE|PLACE)$/u.test(own)) continue
    if (!dative.test(own)) return false
    goals++
    if (goals > 1) return false
  }
  return false
}

const typeWord = /^(?:қаласында|ауданында|облысында|ауылында|маңында|кентінде)$/u

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
  if (locative.test(raw) || typeWord.test(after)) return true
  // `Павлодардағы кеңсесін тінтті`, `Алматыдағы митингіде ұсталды`
  if (attributive.test(raw))
    return [1, 2, 3].some(
      (step) =>
        hasTag(scene, at + step, 'site') ||
        (locative.test(rawOf(scene, at + step)) && !/^@DATE$/.test(word(scene, at + step))) ||
        /^@(?:ORG|PLACE)$/.test(word(scene, at + step)),
    )
  if (dative.test(raw)) return takesThere(scene, at)
  // `Алматының Бостандық ауданында`
  if (genitive.test(raw))
    return [1, 2].some(
      (step) => locative.test(rawOf(scene, at + step)) && word(scene, at + step) === '@PLACE',
    )
  return /^(?:,|@DATE|)$/.test(before) && /^[,:.–—-]$/.test(after)
}

/** The body acts or something is done at it; it is not asked, not quoted as the source. */
export function acts(scene: Scene, at: number): boolean {
  const raw = rawOf(scene, at).replace(/[»”"]$/u, '')
  if (ablative.test(raw)) return false
  if (dative.test(raw)) return false
  if (/^(?:маңында|жанында|алдында|жанынан|алдынан)$/u.test(word(scene, at + 1))) return false
  if (hasTag(scene, at - 1, 'speech') || hasTag(scene, at - 2, 'speech')) return false
  const next = [1, 2, 3].map((step) => at + step)
  if (next.slice(0, 2).some((each) => hasTag(scene, each, 'speech'))) return false
  if (genitive.test(raw))
    return next.some(
      (each) =>
        hasTag(scene, each, 'deed') ||
        hasTag(scene, each, 'role') ||
        /^қызметкер|^жасағ/u.test(word(scene, each)),
    )
  return true
}
