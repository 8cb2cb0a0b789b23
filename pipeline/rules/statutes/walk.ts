/** The longest row that begins at a place; between its words a comma, a country, a date may stand. */
import type { Named } from './compile.js'
import { countryAfter } from './country.js'
import { issued } from './issue-date.js'
import { isFiller, type Scene } from './scene.js'
import { step, type Trie } from './trie.js'

export interface Walk {
  readonly named: Named
  /** Index after the last word. */
  readonly to: number
  /** A country between the words: `Code of the RK on Administrative Offences`. */
  readonly country?: string
}

interface Path {
  readonly node: Trie<Named>
  readonly from: number
  readonly at: number
  readonly country?: string | undefined
}

type Allowed = (walk: Walk) => boolean

function begins({ next }: Trie<Named>, keys: readonly string[]): boolean {
  for (const key of keys) if (next.has(key)) return true
  return false
}

export function longestRow(
  scene: Scene,
  trie: Trie<Named>,
  at: number,
  allowed: Allowed = () => true,
): Walk | undefined {
  const first = scene.pieces[at]
  if (!first || !begins(trie, first.keys)) return undefined
  let best: Walk | undefined
  for (const found of walk(scene, { node: trie, from: at, at }))
    if (
      allowed(found) &&
      (!best || found.to > best.to || (found.to === best.to && best.named.short))
    )
      best = found
  return best
}

function* walk(scene: Scene, path: Path): Generator<Walk> {
  const { node, from, at, country } = path
  const atom = scene.pieces[at]
  if (!atom || node.next.size === 0) return
  for (const next of step(node, atom.keys)) {
    for (const named of next.values) yield { to: at + 1, named, ...(country && { country }) }
    yield* walk(scene, { ...path, node: next, at: at + 1 })
  }
  if (at === from) return
  if (isFiller(scene, at)) yield* walk(scene, { ...path, at: at + 1 })
  const between = country ? undefined : countryAfter(scene, at, false)
  if (between) yield* walk(scene, { ...path, at: between.to, country: between.code })
  const dated = issued(scene, at)
  if (dated > at) yield* walk(scene, { ...path, at: dated })
}
