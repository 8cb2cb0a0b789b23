/** Groups of a list → the people that `dedupe` writes. */
import type { Matcher } from '../matcher.js'
import { titleOf } from '../title.js'
import type { Grouped } from './index.js'
import { type Node, rowsOf, textsOf } from './nodes.js'

export interface ListedPerson {
  readonly personId: string
  readonly name: string
  readonly spellings: readonly { readonly text: string; readonly count: number }[]
  /** 0-based rows of the input, rising. */
  readonly rows: readonly number[]
  readonly review: readonly {
    readonly personId: string
    readonly probability: number
    readonly reason: string
  }[]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function spellingsOf(nodes: readonly Node[]) {
  const counts = new Map<string, number>()
  for (const node of nodes)
    for (const text of textsOf(node)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || compare(a.text, b.text))
}

/** In the order of their first rows. */
export function* listedPeople(grouped: Grouped, matcher: Matcher): Generator<ListedPerson> {
  const ids = new Map<string, number>()
  const personOf = new Int32Array(grouped.nodes.length)
  const titles = grouped.people.map((members, at) => {
    for (const member of members) personOf[member] = at
    const nodes = members.map((member) => grouped.nodes[member]!)
    const title = titleOf(
      nodes.map((node) => ({ name: node.name, text: node.name.text, count: rowsOf(node).length })),
      matcher.romanise,
    )
    const nth = (ids.get(title.slug) ?? 0) + 1
    ids.set(title.slug, nth)
    return nth === 1 ? title : { ...title, slug: `${title.slug}-${nth}` }
  })
  const reviews = new Map<number, Map<number, { probability: number; reason: string }>>()
  for (const { a, b, probability } of grouped.unsure) {
    const reason = `${grouped.nodes[a]!.name.text} ~ ${grouped.nodes[b]!.name.text}`
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      const list =
        reviews.get(personOf[one]!) ?? new Map<number, { probability: number; reason: string }>()
      if (!list.has(personOf[two]!)) list.set(personOf[two]!, { probability, reason })
      reviews.set(personOf[one]!, list)
    }
  }
  for (let at = 0; at < grouped.people.length; at++) {
    const nodes = grouped.people[at]!.map((member) => grouped.nodes[member]!)
    yield {
      personId: titles[at]!.slug,
      name: titles[at]!.name,
      spellings: spellingsOf(nodes),
      rows: nodes.flatMap(rowsOf).sort((a, b) => a - b),
      review: [...(reviews.get(at) ?? [])].map(([other, { probability, reason }]) => ({
        personId: titles[other]!.slug,
        probability: Math.round(probability * 1000) / 1000,
        reason,
      })),
    }
  }
}
