/** When, where and by whom: the date, place and body that a clause tells of its event. */
import type { Valued } from '../relate/tell.js'
import type { PlaceValue } from '../values.js'
import type { Clause } from './clauses.js'
import { hasTag, type Scene, type Span, tagAt } from './scene.js'

const mentionsIn = (
  scene: Scene,
  span: Span,
  label: Valued['label'],
): readonly (Valued & Span)[] => {
  const found: (Valued & Span)[] = []
  for (let at = span.from; at < span.to; at++) {
    const { mention, word } = scene.units[at]!
    if (mention && word === `@${label}`) found.push({ ...mention, from: at, to: at + 1 })
  }
  return found
}

/** The nearest one, those before the trigger first. */
function nearest<T extends Span>(all: readonly T[], at: number): T | undefined {
  return [...all].sort(
    (a, b) =>
      Math.abs(a.from - at) +
      (a.from > at ? 0.5 : 0) -
      (Math.abs(b.from - at) + (b.from > at ? 0.5 : 0)),
  )[0]
}

/** `from May 5`, `until 31 August`, `born on …`: a date that is not the event's. */
const awayBefore = /^(?:until|till|by|since|from|before|for|до|по|с|со|к|за|бастап|дейін)$/u
const awayAfter = /^(?:дейін|бастап|дейінгі|бері)$/u

export const isEventDate = (scene: Scene, at: number): boolean =>
  (scene.units[at - 2]?.word === 'not' && scene.units[at - 1]?.word === 'until') ||
  (!awayBefore.test(scene.units[at - 1]?.word ?? '') &&
    !awayAfter.test(scene.units[at + 1]?.word ?? ''))

/** `without`: spans that belong to another event of the clause. */
const outside = (without: readonly Span[]) => (each: Span) =>
  !without.some((span) => span.from <= each.from && each.to <= span.to)

export const dateNear = (scene: Scene, span: Span, at: number, without: readonly Span[] = []) =>
  nearest(
    mentionsIn(scene, span, 'DATE').filter(
      (each) => isEventDate(scene, each.from) && outside(without)(each),
    ),
    at,
  )

const settled = new Set(['city', 'settlement', 'district', 'region'])
const rank = ['region', 'district', 'settlement', 'city']

/** A place told as the place of something: in, at, near; not from, not of. */
function isLocation(scene: Scene, at: number): boolean {
  const before = scene.units[at - 1]?.word ?? ''
  const two = scene.units[at - 2]?.word ?? ''
  const raw = scene.text.slice(scene.units[at]!.start, scene.units[at]!.end).toLowerCase()
  if (atHome(scene, at)) return false
  if (scene.language === 'kk')
    return (
      /(?:[дт]а|[дт]е)$/u.test(raw) ||
      (/[дт](?:ағы|егі)$/u.test(raw) && [1, 2].some((step) => hasTag(scene, at + step, 'site'))) ||
      /^(?:қаласында|ауданында|облысында|ауылында|маңында|кентінде)$/u.test(
        scene.units[at + 1]?.word ?? '',
      ) ||
      (/^(?:,|@DATE)$/.test(before) && /^[,:–—-]$/.test(scene.units[at + 1]?.word ?? ''))
    )
  if (scene.language === 'ru') {
    if (/^(?:в|во|на|под|близ|около|возле|у)$/u.test(before)) return true
    if (
      /^(?:г|г\.|город|городе|города|гор\.|поселке|поселок|ауле|селе|пос\.|районе)$/u.test(before)
    )
      return !/^(?:из|от|житель|жители|жительница)$/u.test(two)
    return /^(?:,|@DATE|@PLACE|\()$/.test(before) && !/^(?:из|от)$/u.test(two)
  }
  if (/^(?:in|at|near|outside|around|to)$/.test(before)) return true
  if (before === 'of')
    return (
      /^(?:city|town|village|settlement|region|district)$/.test(two) &&
      !/^(?:from)$/.test(scene.units[at - 4]?.word ?? '')
    )
  if (/^(?:city|town|village)$/.test(before)) return true
  return /^(?:,|@DATE|@PLACE|\()$/.test(before)
}

/** `living in Astana`, `жительница Тараза`, `Риддерде туып`: where someone is from. */
function atHome(scene: Scene, at: number): boolean {
  if (scene.language === 'kk') return [1, 2].some((step) => hasTag(scene, at + step, 'home'))
  for (let before = at - 1; before >= at - 4; before--) {
    const { word } = scene.units[before] ?? { word: '' }
    if (hasTag(scene, before, 'home')) return true
    if (/^[.;:,]$/.test(word) || hasTag(scene, before, 'event')) return false
  }
  return false
}

const placeOf = (mention: Valued): PlaceValue | undefined => mention.value as PlaceValue | undefined

/** The narrowest of the places that a clause tells. */
export function placeNear(
  scene: Scene,
  span: Span,
  at: number,
  without: readonly Span[] = [],
): (Valued & Span) | undefined {
  const told = mentionsIn(scene, span, 'PLACE').filter(
    (each) =>
      settled.has(placeOf(each)?.kind ?? '') &&
      isLocation(scene, each.from) &&
      outside(without)(each),
  )
  const near = nearest(told, at)
  if (!near) return undefined
  // `in Otar, Zhambyl region`: of neighbours the narrower.
  const beside = told.filter((each) => Math.abs(each.from - near.from) <= 3)
  return [...beside].sort((a, b) => narrow(b) - narrow(a))[0]
}

const narrow = (mention: Valued): number => {
  const found = rank.indexOf(placeOf(mention)?.kind ?? '')
  return found === 2 ? 3 : found
}

/** A body or an official that acted. */
export function authorityNear(
  scene: Scene,
  clause: Clause,
  at: number,
  persons: ReadonlySet<string>,
): (Valued & Span) | undefined {
  const bodies = mentionsIn(scene, clause, 'ORG').filter((each) => acts(scene, each.from, at))
  const body = nearest(bodies, at)
  if (body) return body
  const people = mentionsIn(scene, clause, 'PERSON').filter(
    (each) => !persons.has(each.id) && isJudge(scene, each.from, clause.from),
  )
  return nearest(people, at)
}

const isJudge = (scene: Scene, at: number, from: number): boolean => {
  for (let before = at - 1; before >= from && at - before <= 3; before--) {
    const role = tagAt(scene, before, 'role')
    if (role === 'judge' || role === 'investigator' || role === 'prosecutor' || role === 'police')
      return true
    if (
      !/^(?:@ORG|@PLACE|of|the)$/.test(scene.units[before]!.word) &&
      !hasTag(scene, before, 'role')
    )
      return false
  }
  return false
}

const official =
  /court|police|department|committee|ministry|prosecut|akimat|security|knb|nsc|inspect|migration|border|directorate|colony|facility|суд|полици|департамент|комитет|министерств|прокуратур|акимат|кнб|двд|мвд|уп |увд|антикор|служб|сот|басқарма|әкімдік|прокуратура|министрлі|ұқк|іім/iu

/** The body acts: subject of an active verb, `by` or `at` a court, in the instrumental; not whom something is asked of. */
function acts(scene: Scene, at: number, trigger: number): boolean {
  const unit = scene.units[at]!
  const raw = scene.text.slice(unit.start, unit.end)
  if (!official.test(raw)) return false
  const before = scene.units[at - 1]?.word ?? ''
  const two = scene.units[at - 2]?.word ?? ''
  const word = before === 'the' ? two : before
  if (/^(?:from|near|outside|against|to|из|возле|около|против|к|от)$/u.test(word)) return false
  return Math.abs(at - trigger) <= 30
}
