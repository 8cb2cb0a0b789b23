/** Times of an entry that are told by another: each counts from the one told before it, or from the day of the text. */
import { type Anchors, counted, parsed, shifted, weekdayBefore } from './relative-dates.js'
import { hasTag, type Scene, type Span } from './scene.js'

interface Words extends Span {
  /** ISO 8601; `told` is the time told last, where the entry tells one. */
  readonly iso: (anchors: Anchors, told: string | undefined) => string | undefined
}

const sameDay = 'day:0'

/** The phrase with such a tag that begins at a unit. */
const phraseAt = (scene: Scene, from: number, family: string) => {
  const sense = scene.senses[from]?.find(({ tags }) => tags.has(family))
  return sense && { value: sense.tags.get(family)!, to: sense.to }
}

/** `last autumn`: the year of the last one that is over. `end` is its last month. */
function lastSeason(issued: string | undefined, end: number): string | undefined {
  const [year, month] = (issued ?? '').split('-').map(Number)
  return year && month ? String(month > end ? year : year - 1) : undefined
}

/** Words that begin at a unit and tell a day by another. */
function relativeAt(scene: Scene, from: number): Words | undefined {
  const shift = phraseAt(scene, from, 'shift')
  // `накануне выборов` is no day before the one told last.
  const vague = phraseAt(scene, from, 'vague')
  if (shift && vague && shift.to < vague.to) return { from, to: vague.to, iso: () => undefined }
  if (shift)
    return {
      from,
      to: shift.to,
      iso: ({ before }, told) =>
        shifted(told ?? (shift.value === sameDay ? before : undefined), ...parsed(shift.value)),
    }
  const season = phraseAt(scene, from, 'last-season')
  if (season)
    return { from, to: season.to, iso: ({ issued }) => lastSeason(issued, Number(season.value)) }
  const ago = phraseAt(scene, from, 'ago')
  if (ago) return { from, to: ago.to, iso: ({ issued }) => shifted(issued, ...parsed(ago.value)) }
  const weekday = phraseAt(scene, from, 'weekday')
  if (weekday)
    return {
      from,
      to: weekday.to,
      iso: ({ issued }) => weekdayBefore(issued, Number(weekday.value)),
    }
  const count = counted(scene, from)
  return count && { from, to: count.to, iso: (_, told) => shifted(told, count.unit, count.count) }
}

interface Time {
  readonly to: number
  /** Undefined where nobody can count it. */
  readonly iso: string | undefined
}

const known = new WeakMap<Scene, readonly Time[]>()

const isoOf = (value: unknown): string | undefined => (value as { iso?: string } | undefined)?.iso

/** Every time that the entry tells, in its order. */
function timesOf(scene: Scene, anchors: Anchors): readonly Time[] {
  const times: Time[] = []
  for (let at = 0; at < scene.units.length; ) {
    const { word, mention } = scene.units[at]!
    const words = word === '@DATE' ? undefined : relativeAt(scene, at)
    if (word === '@DATE') times.push({ to: at + 1, iso: isoOf(mention?.value) })
    else if (words) times.push({ to: words.to, iso: words.iso(anchors, times.at(-1)?.iso) })
    at = words ? Math.max(words.to, at + 1) : at + 1
  }
  return times
}

/** The time that the entry told last before a unit. */
function toldBefore(scene: Scene, at: number, anchors: Anchors): string | undefined {
  const times = known.get(scene) ?? timesOf(scene, anchors)
  known.set(scene, times)
  return times.findLast(({ to }) => to <= at)?.iso
}

/** Words of a span that tell a day by another, the first that do. */
export function relativeIn(
  scene: Scene,
  { from, to }: Span,
  without: readonly Span[] = [],
): Words | undefined {
  for (let at = from; at < to; at++) {
    const words = without.some((each) => each.from <= at && at < each.to)
      ? undefined
      : relativeAt(scene, at)
    if (words) return words
  }
  return undefined
}

/** What the words of a span tell, ISO 8601; null where nobody can count it. */
export function relativeDate(
  scene: Scene,
  span: Span,
  anchors: Anchors,
  without: readonly Span[] = [],
): string | null | undefined {
  const words = relativeIn(scene, span, without)
  return words && (words.iso(anchors, toldBefore(scene, words.from, anchors)) ?? null)
}

/** `later`, `earlier this week`: a time that nobody can count. */
export const isVague = (scene: Scene, { from, to }: Span): boolean => {
  for (let at = from; at < to; at++) if (hasTag(scene, at, 'vague')) return true
  return false
}
