/** A town of Kazakhstan whose name the text spells with one slip: `Kyzylroda`, `Shymknet`. */
import { type Gazetteer, keyOf, type Place } from '../../gazetteer/index.js'

/** True for one letter added, left out or changed, or two neighbours swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (restA.slice(1) === restB.slice(1)) return true
  if (restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

const towns = new WeakMap<Gazetteer, readonly (readonly [string, Place])[]>()

function townsOf(gazetteer: Gazetteer): readonly (readonly [string, Place])[] {
  const listed =
    towns.get(gazetteer) ??
    gazetteer.all
      .filter((place) => place.kind === 'city' && place.country === 'KZ')
      .map((place) => [keyOf(place.name), place] as const)
  towns.set(gazetteer, listed)
  return listed
}

/** The one town that is a slip away, for names of six letters and more. */
export function nearestTown(text: string, gazetteer: Gazetteer): Place | undefined {
  const key = keyOf(text)
  if (key.length < 6) return undefined
  const near = townsOf(gazetteer).filter(([town]) => oneSlip(key, town))
  return near.length === 1 ? near[0]![1] : undefined
}
