/** All patterns over the words of a passage, each tried only where its anchor allows. */
import { type Anchor, anchorsOf } from './anchors.js'
import { compile, type Matcher, type State, type Test, written } from './compile.js'
import type { OrgPattern } from './lexicon.js'
import { type ClassOf, type Piece, parsePattern } from './parse.js'
import type { Word } from './words.js'

/** A span in words, half-open. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly by: string
  readonly kind: string
  readonly score: number
}

interface Rule {
  readonly row: OrgPattern
  readonly match: Matcher
}

export type Scan = (words: readonly Word[]) => readonly Hit[]

/** Classes are parsed when first named and then shared; a class that names itself is an error. */
export function classReader(classes: ReadonlyMap<string, string>): ClassOf {
  const read = new Map<string, Piece | undefined>()
  const classOf = (name: string): Piece => {
    const known = read.get(name)
    if (known) return known
    const text = classes.get(name)
    if (text === undefined) throw new Error(`no class @${name}`)
    if (read.has(name)) throw new Error(`class @${name} names itself`)
    read.set(name, undefined)
    const piece = parsePattern(text, classOf)
    read.set(name, piece)
    return piece
  }
  return classOf
}

const longest = (
  states: readonly State[],
  start: number,
): readonly [number, number] | undefined => {
  let best: readonly [number, number] | undefined
  for (const state of states) {
    const from = state.from ?? start
    const to = state.to ?? state.at
    if (to > from && (!best || to - from > best[1] - best[0])) best = [from, to]
  }
  return best
}

interface Anchored {
  readonly rule: Rule
  readonly anchor: Anchor
}

function rulesByAnchor(
  patterns: readonly OrgPattern[],
  classOf: ClassOf,
  testOf: (name: string) => Test,
  common: ReadonlySet<string>,
): ReadonlyMap<string, readonly Anchored[]> {
  const anchored = new Map<string, Anchored[]>()
  for (const row of patterns) {
    const piece = parsePattern(row.pattern, classOf)
    const rule = { row, match: compile(piece, testOf) }
    const anchors = anchorsOf(piece, common)
    if (!anchors) throw new Error(`pattern ${row.id} has no word that it cannot do without`)
    for (const anchor of anchors)
      for (const key of anchor.keys) {
        const list = anchored.get(key) ?? []
        list.push({ rule, anchor })
        anchored.set(key, list)
      }
  }
  return anchored
}

/** Where each rule is worth trying. */
function startsOf(
  words: readonly Word[],
  anchored: ReadonlyMap<string, readonly Anchored[]>,
): ReadonlyMap<Rule, ReadonlySet<number>> {
  const starts = new Map<Rule, Set<number>>()
  words.forEach((word, at) => {
    for (const key of word.keys)
      for (const { rule, anchor } of anchored.get(key) ?? []) {
        if (!written[anchor.written](word)) continue
        const set = starts.get(rule) ?? new Set()
        starts.set(rule, set)
        const first = Math.max(0, at - anchor.before.most)
        for (let start = first; start <= at - anchor.before.least; start++) set.add(start)
      }
  })
  return starts
}

/** `common`: words too frequent to be looked for. Throws where a pattern cannot be read. */
export function scanner(
  patterns: readonly OrgPattern[],
  classOf: ClassOf,
  testOf: (name: string) => Test,
  common: ReadonlySet<string>,
): Scan {
  const anchored = rulesByAnchor(patterns, classOf, testOf, common)
  return (words) => {
    const hits: Hit[] = []
    for (const [{ row, match }, starts] of startsOf(words, anchored))
      for (const start of starts) {
        const span = longest(match(words, { at: start }), start)
        if (!span) continue
        const [from, to] = span
        hits.push({ from, to, by: `orgs/${row.id}`, kind: row.kind, score: row.score })
      }
    return hits
  }
}
