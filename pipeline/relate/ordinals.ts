/** `the first got 5 years, the second 4`: which of the people just named a clause picks out. */
import type { Labelled } from '../document.js'
import type { RoleWords } from './words.js'

interface Hit {
  readonly index: number
  readonly place: number
}

/** At the head of a clause, and with what a person may do after it: neither `the second hearing` nor `at the first of them`. */
function hitsIn(zone: string, words: RoleWords): readonly Hit[] {
  const low = zone.toLowerCase()
  if (!words.ordinals.any(low)) return []
  return words.ordinals.all
    .flatMap(({ begins, place }) =>
      [...low.matchAll(begins)].flatMap(({ 0: { length }, index }): Hit[] => {
        const lead = low.slice(0, index).trimEnd()
        const head = lead === '' || /[,;:–—(.\d-]$/u.test(lead)
        const linked = words.joins.has(lead.match(/\p{L}+$/u)?.[0] ?? '')
        const next = low.slice(index + length)
        const word = /^\s*(\p{L}+)/u.exec(next)?.[1]
        const acts = word ? words.predicates.has(word) : !/^\s*[«"“(]/u.test(next)
        return (head || linked) && acts ? [{ index, place }] : []
      }),
    )
    .sort((a, b) => a.index - b.index)
}

/** `zone`: from the people to the sanction. Nothing where it picks nobody. */
export function pickedBy(
  zone: string,
  people: readonly Labelled[],
  words: RoleWords,
): readonly Labelled[] | undefined {
  if (people.length < 2) return undefined
  const hits = hitsIn(zone, words)
  const last = hits.at(-1)
  if (!last) return undefined
  const one = ({ place }: Hit) => people.at(place > 0 ? place - 1 : place)
  if (last.place !== 0) {
    const found = one(last)
    return found && [found]
  }
  const taken = new Set(hits.filter((hit) => hit.place !== 0).map(one))
  return people.filter((person) => !taken.has(person))
}
