/** When a case happened: the date mention that tells it, or a day told by another. */
import type { Valued } from '../valued.js'
import { dateNear } from './circumstances.js'
import type { Draft } from './draft.js'
import { type Anchors, agoDate } from './relative-dates.js'
import type { Scene, Span } from './scene.js'
import { isVague, relativeDate, relativeIn } from './told-times.js'

export interface When {
  /** Told in the words of the case itself. */
  readonly own?: Valued
  readonly date?: Valued
  /** ISO 8601; null where words tell another time that nobody can count. */
  readonly relative?: string | null
}

interface Around {
  /** Where the case's own words stand. */
  readonly own: Span
  /** What covers them, the nearest first. */
  readonly wider: readonly Span[]
  /** What tells the time of something else: always, and for the wider spans only. */
  readonly without: readonly Span[]
  readonly about: readonly Span[]
  readonly anchors: Anchors
  /** The day of an item's head. */
  readonly headId: string | undefined
}

const isoOf = (mention: Valued | undefined): string | undefined =>
  (mention?.value as { iso?: string } | undefined)?.iso

/** How far a time stands from the verb; a comma sets it apart. */
const farFrom = (scene: Scene, at: number, near: number): number => {
  const [from, to] = [Math.min(at, near), Math.max(at, near)]
  const commas = scene.units.slice(from, to).filter(({ word }) => /^[,;–—)]$/u.test(word)).length
  return to - from + (at > near ? 0.5 : 0) + 2 * commas
}

/** `yesterday, May 5`: one time told twice. */
const besideEach = 3

/** `HRWF (29.12.2015) – X was arrested yesterday`: of a date and of words for another day the nearer tells it. */
function isNearer(scene: Scene, span: Span, told: Valued, near: number): boolean {
  const words = relativeIn(scene, span)
  if (!words) return false
  const at = scene.units.findIndex(({ mention }) => mention?.id === told.id)
  if (Math.abs(words.from - at) <= besideEach) return false
  return farFrom(scene, words.from, near) < farFrom(scene, at, near)
}

export function whenOf(
  scene: Scene,
  { near, event }: Draft,
  { own, wider, without, about, anchors, headId }: Around,
): When {
  const since = event === 'hunger_strike'
  const told = dateNear(scene, own, near, without, since)
  // `June 7, Taraz. Two years ago X was detained`: the entry's day is not the event's.
  const ago = agoDate(scene, own, anchors.issued)
  const other =
    told && ago !== undefined && (told.id === headId || !isoOf(told)?.startsWith(ago ?? ''))
  const nearer = told && !other && isNearer(scene, own, told, near)
  if (told && !other && !nearer) return { own: told, date: told }
  const relative = ago !== undefined ? ago : relativeDate(scene, own, anchors, without)
  if (relative !== undefined) return { relative }
  if (isVague(scene, own)) return {}
  for (const each of wider) {
    const date = dateNear(scene, each, near, [...without, ...about], since)
    if (date) return { date }
    const around = relativeDate(scene, each, anchors, [...without, ...about])
    if (around !== undefined) return { relative: around }
  }
  return {}
}
