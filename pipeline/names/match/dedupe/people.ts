/** Groups of a list → the people that `dedupe` writes. */
import type { ListedPerson } from '../../../record.js'
import type { Matcher } from '../matcher.js'
import { titleOf } from '../title.js'
import type { Crowd } from './crowd.js'
import type { Grouped } from './index.js'
import { Postings } from './postings.js'
import type { Store } from './store.js'

export type { ListedPerson } from '../../../record.js'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function spellingsOf(texts: readonly string[]) {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || compare(a.text, b.text))
}

/** The number of somebody of this name among all who have it; so many are counted with them. */
export type Nth = (slug: string, people: number) => number

/** Counts from 1, for each slug. */
export function counter(): Nth {
  const taken = new Map<string, number>()
  return (slug, people) => {
    const before = taken.get(slug) ?? 0
    taken.set(slug, before + people)
    return before + 1
  }
}

const idOf = (slug: string, nth: number): string => (nth === 1 ? slug : `${slug}-${nth}`)

const isNameless = (store: Store, rows: readonly number[]): boolean =>
  rows.every((row) => store.texts[row]!.trim() === '')

/** Names of people and their ids; people of one name are numbered. */
function titlesOf(store: Store, people: Crowd, matcher: Matcher, nth: Nth) {
  const names: string[] = []
  const ids: string[] = []
  const namelessIds = new Map<number, readonly string[]>()
  for (let at = 0; at < people.length; at++) {
    const counts = new Map<number, number>()
    const rows = people.rows(at)
    for (const row of rows) {
      const node = store.nodeOf(row)
      counts.set(node, (counts.get(node) ?? 0) + 1)
    }
    const members = [...counts].map(([node, count]) => ({
      name: store.name(node),
      text: store.text(node),
      count,
    }))
    const { name, slug } = titleOf(members, matcher.romanise)
    const nameless = isNameless(store, rows)
    const first = nth(slug, nameless ? rows.length : 1)
    names.push(name)
    ids.push(idOf(slug, first))
    if (nameless)
      namelessIds.set(
        at,
        rows.map((_, more) => idOf(slug, first + more)),
      )
  }
  return { names, ids, namelessIds }
}

/** People that a name may be one of's are few; rows that read alike are more. */
const mostReviews = 16

/** Pairs of the unsure and the people that they are about, to be looked up by person. */
function reviewsOf({ store, people, unsure }: Grouped) {
  const peopleOf = new Postings(store.size)
  const pairsOf = new Postings(store.size)
  for (let at = 0; at < people.length; at++)
    for (const node of people.names(at)) peopleOf.add(node, at)
  for (let at = 0; at < unsure.length; at++) {
    const { a, b } = unsure.at(at)
    pairsOf.add(a, at)
    if (a !== b) pairsOf.add(b, at)
  }
  return (at: number): ReadonlyMap<number, number> => {
    const found = new Map<number, number>()
    for (const node of people.names(at))
      pairsOf.each(node, (pair) => {
        const { a, b } = unsure.at(pair)
        peopleOf.each(a === node ? b : a, (other) => {
          if (other !== at && found.size < mostReviews) found.set(other, pair)
          return undefined
        })
        return undefined
      })
    return found
  }
}

/** In the order of their first rows; `nth` counts over all parts of a list. Rows without a name are each of their own: nobody knows whose they are. */
export function* listedPeople(
  grouped: Grouped,
  matcher: Matcher,
  nth: Nth = counter(),
): Generator<ListedPerson> {
  const { store, people, unsure } = grouped
  const { names, ids, namelessIds } = titlesOf(store, people, matcher, nth)
  const reviews = reviewsOf(grouped)
  for (let at = 0; at < people.length; at++) {
    const rows = people.rows(at)
    const own = namelessIds.get(at)
    if (own) {
      yield* rows.map((row, place) => ({
        personId: own[place]!,
        name: '',
        spellings: spellingsOf([store.texts[row]!]),
        rows: [row],
        review: [],
      }))
      continue
    }
    yield {
      personId: ids[at]!,
      name: names[at]!,
      spellings: spellingsOf(rows.map((row) => store.texts[row]!)),
      rows,
      review: [...reviews(at)].map(([other, pair]) => {
        const { a, b, probability } = unsure.at(pair)
        return {
          personId: ids[other]!,
          probability: Math.round(probability * 1000) / 1000,
          reason: `${store.text(a)} ~ ${store.text(b)}`,
        }
      }),
    }
  }
}
