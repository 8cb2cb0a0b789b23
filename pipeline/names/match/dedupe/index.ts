/**
 * A list of names → people. Names that tell most are joined first; what tells less goes where exactly one person fits.
 * No cluster holds two names that contradict each other.
 */
import type { Matcher } from '../matcher.js'
import type { ParsedName } from '../name.js'
import { attach, candidates, type List, type Unsure } from './attach.js'
import { Clusters } from './clusters.js'
import {
  aloneKeys,
  fullKeys,
  initialKeys,
  levelOf,
  type Node,
  nearSurnames,
  slipKeys,
} from './nodes.js'
import { Postings } from './postings.js'

export interface Grouped {
  readonly nodes: readonly Node[]
  /** Numbers of nodes, one list a person. */
  readonly people: readonly (readonly number[])[]
  /** Pairs that were left for review; their nodes are in two people. */
  readonly unsure: readonly Unsure[]
  /** Every pair that joined two clusters or was left for review. */
  readonly pairs: readonly (Unsure & { readonly verdict: 'same' | 'review' })[]
}

export interface Collector {
  /** Adds one row; the text is the name as the list has it. */
  readonly add: (text: string) => void
  readonly group: (progress?: (done: number, all: number) => void) => Grouped
}

/** Equal words in equal roles are one node, whatever their order and capitals. */
const keyOf = (name: ParsedName): string => {
  if (name.problem) return `? ${name.text}`
  const parts = name.parts.map((part) =>
    part.kind === 'full' ? `${part.role[0]}${part.word.text}` : `${part.role[0]}.${part.text}`,
  )
  return parts.sort().join(' ')
}

export function collector(matcher: Matcher): Collector {
  const nodes: Node[] = []
  const byKey = new Map<string, Node>()
  let rows = 0
  const add = (text: string): void => {
    const name = matcher.parse(text)
    const key = keyOf(name)
    const known = byKey.get(key)
    if (known) {
      const again = { row: rows++, text }
      if (known.more) known.more.push(again)
      else known.more = [again]
      return
    }
    const level = name.problem ? 3 : levelOf(name)
    const node: Node = { id: nodes.length, name, level, row: rows++, more: undefined }
    nodes.push(node)
    byKey.set(key, node)
  }
  return {
    add,
    group: (progress = () => {}) => {
      byKey.clear()
      return groupNodes(matcher, nodes, progress)
    },
  }
}

function groupNodes(
  matcher: Matcher,
  nodes: readonly Node[],
  progress: (done: number, all: number) => void,
): Grouped {
  const list: List = {
    matcher,
    nodes,
    clusters: new Clusters(nodes, matcher),
    unsure: [],
    joined: [],
    seen: new Int32Array(nodes.length),
    round: 0,
  }
  const full = new Postings(nodes.length)
  const initials = new Postings(nodes.length)
  const alone = new Postings(nodes.length)
  let done = 0
  const step = (): void => {
    if (++done % 5000 === 0) progress(done, nodes.length)
  }
  const of = (level: number): readonly Node[] =>
    nodes.filter((node) => node.level === level && !node.name.problem)
  for (const level of [0, 1])
    for (const node of of(level)) {
      attach(list, node, candidates(list, node, full, fullKeys(node.name, 'find')))
      for (const key of fullKeys(node.name, 'file')) full.add(key, node.id)
      for (const key of initialKeys(node.name, 'file')) initials.add(key, node.id)
      step()
    }
  joinSlips(list, [...of(0), ...of(1)])
  const open: Node[] = []
  for (const node of of(2)) {
    const found = candidates(list, node, initials, initialKeys(node.name, 'find'))
    if (found.size === 0) open.push(node)
    else attach(list, node, found)
    step()
  }
  joinShort(list, open)
  for (const node of nodes)
    for (const key of node.name.problem ? [] : aloneKeys(node.name, 'file'))
      if (node.level < 3) alone.add(key, node.id)
  for (const node of of(3)) {
    attach(list, node, candidates(list, node, alone, aloneKeys(node.name, 'find')))
    step()
  }
  const unsure = list.unsure.filter(({ a, b }) => list.clusters.of(a) !== list.clusters.of(b))
  const pairs = [
    ...list.joined.map((each) => ({ ...each, verdict: 'same' as const })),
    ...unsure.map((each) => ({ ...each, verdict: 'review' as const })),
  ]
  return { nodes, people: peopleOf(list), unsure, pairs }
}

/** Names that are still alone, with one slip in the surname. */
function joinSlips(list: List, nodes: readonly Node[]): void {
  const index = new Postings(nodes.length)
  const near = (a: Node, b: Node) => nearSurnames(list.matcher, a.name, b.name)
  for (const node of nodes) for (const key of slipKeys(node.name)) index.add(key, node.id)
  for (const node of nodes)
    if (list.clusters.members(list.clusters.of(node.id)).length === 1)
      attach(list, node, candidates(list, node, index, slipKeys(node.name), near))
}

/** Short names that no fuller one fits, among themselves. */
function joinShort(list: List, short: readonly Node[]): void {
  const index = new Postings(short.length)
  for (const node of short) {
    if (list.clusters.members(list.clusters.of(node.id)).length > 1) continue
    attach(list, node, candidates(list, node, index, initialKeys(node.name, 'find')))
    for (const key of initialKeys(node.name, 'file')) index.add(key, node.id)
  }
}

function peopleOf(list: List): readonly (readonly number[])[] {
  const seen = new Set<number>()
  const out: (readonly number[])[] = []
  for (const node of list.nodes) {
    const cluster = list.clusters.of(node.id)
    if (seen.has(cluster)) continue
    seen.add(cluster)
    out.push(list.clusters.members(cluster))
  }
  return out
}
