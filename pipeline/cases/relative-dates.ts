/** Days told by another: `the next day`, `two days later`, `last year`; ISO 8601, or nothing where the other day is not known. */
import { hasTag, type Scene, type Span, tagAt } from './scene.js'

export interface Anchors {
  /** The day, month or year that the paragraph before told last, for `the same day`. */
  readonly before?: string | undefined
  /** The day or month of the text itself. */
  readonly issued: string | undefined
}

type Unit = 'day' | 'week' | 'month' | 'year'

/** The precision of the result is that of the unit; none where the anchor is less precise. */
export function shifted(iso: string | undefined, unit: Unit, count: number): string | undefined {
  if (!iso || iso.includes('/') || iso.startsWith('--') || Number.isNaN(count)) return undefined
  const [year, month, day] = iso.split('-').map(Number)
  if (unit === 'year')
    return month && day && Math.abs(count) > 0 ? String(year! + count) : String(year! + count)
  if (month === undefined) return undefined
  if (unit === 'month') {
    const date = new Date(Date.UTC(year!, month - 1 + count, 1))
    return date.toISOString().slice(0, 7)
  }
  if (day === undefined) return undefined
  const date = new Date(Date.UTC(year!, month - 1, day + count * (unit === 'week' ? 7 : 1)))
  return date.toISOString().slice(0, 10)
}

export const parsed = (value: string): readonly [Unit, number] => {
  const [unit, count] = value.split(':')
  return [unit as Unit, Number(count)]
}

interface Counted {
  readonly unit: Unit
  /** NaN where nobody knows it. */
  readonly count: number
  /** Index behind the word for the unit. */
  readonly to: number
}

/** `two days later`, `через два дня`, `екі күннен кейін` */
export function counted(scene: Scene, at: number): Counted | undefined {
  const { number, words } = numberAt(scene, at)
  const bare = number === undefined
  const noun = at + words
  const unit = tagAt(scene, noun, 'unit') as Unit | undefined
  if (!unit) return undefined
  const sign = direction(scene, at - 1, noun + 1)
  if (sign === 0) return undefined
  // `год спустя`, `a week later`; of `several days later`, `сто двенадцать дней спустя` nobody knows the day.
  const several = hasTag(scene, at - 1, 'several') || hasTag(scene, noun, 'many')
  // `on its ninth day after officials came`
  if (bare && !several && scene.language === 'en') return undefined
  const unknown = bare ? several : numberAt(scene, at - 1).number !== undefined
  return { unit, count: unknown ? Number.NaN : sign * (bare ? 1 : number), to: noun + 1 }
}

/** A number in digits or words, and how many words it has. */
function numberAt(scene: Scene, at: number): { number?: number; words: number } {
  const own = scene.units[at]?.word ?? ''
  if (/^\d{1,3}$/.test(own)) return { number: Number(own), words: 1 }
  const sense = scene.senses[at]?.find(({ tags }) => tags.has('number'))
  return sense
    ? { number: Number(sense.tags.get('number')), words: sense.to - sense.from }
    : { words: 0 }
}

/** `одан бір күн бұрын`: from the day told last. */
const inShift = (scene: Scene, at: number): boolean =>
  [1, 2, 3, 4].some((back) =>
    scene.senses[at - back]?.some((sense) => sense.tags.has('shift') && sense.to > at),
  )

/** `two years ago`: back from the day of the text, whatever other day the words around tell. */
export function agoDate(
  scene: Scene,
  { from, to }: Span,
  issued: string | undefined,
): string | null | undefined {
  for (let at = from + 1; at < to; at++) {
    if (!hasTag(scene, at, 'before-now') || inShift(scene, at)) continue
    const unit = tagAt(scene, at - 1, 'unit') as Unit | undefined
    if (!unit) continue
    const own = scene.units[at - 2]?.word ?? ''
    const count = Number(/^\d{1,3}$/.test(own) ? own : tagAt(scene, at - 2, 'number'))
    if (!Number.isNaN(count)) return shifted(issued, unit, -count) ?? null
    return scene.language === 'en' ? null : (shifted(issued, unit, -1) ?? null)
  }
  return undefined
}

function direction(scene: Scene, before: number, after: number): -1 | 0 | 1 {
  if (hasTag(scene, after, 'later')) return 1
  if (hasTag(scene, after, 'earlier')) return -1
  return hasTag(scene, before, 'in-time') ? 1 : 0
}

/** `on Friday` in a text of a known day: the last one, that day itself counted. `number` from 0, Sunday. */
export function weekdayBefore(issued: string | undefined, number: number): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(issued ?? '')) return undefined
  const own = new Date(`${issued}T00:00:00Z`).getUTCDay()
  return shifted(issued, 'day', -((own - number + 7) % 7))
}
