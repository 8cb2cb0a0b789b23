/**
 * Logits per word → labelled runs of words. The best path obeys the scheme (an I follows a B or I of its kind); the
 * score of a run is its chance under the same chain: that it begins here, goes on to its last word and no farther.
 */
import type { Label } from '../pipeline/document.js'
import type { Tag } from './tags.js'

export interface Scheme {
  readonly tags: readonly Tag[]
  /** True where an I never begins a run. Models of unknown making may begin one with I. */
  readonly strict: boolean
  /** Logits are divided by it; fitted on text kept aside, so that scores are chances. */
  readonly temperature: number
}

export interface Run {
  /** First word, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly label: Label
  readonly score: number
}

/** A row of numbers per word, one a tag. */
type Rows = readonly Float64Array[]

/** Which tags may stand before each tag; a run cannot go on from nothing. */
interface Chain {
  readonly tags: readonly Tag[]
  readonly before: readonly (readonly number[])[]
  readonly first: readonly boolean[]
}

const goesOn = (before: Tag, after: Tag): boolean =>
  after.part === 'I' && before.part !== 'O' && before.kind === after.kind

function chainOf(scheme: Scheme): Chain {
  const free = (tag: Tag) => !scheme.strict || tag.part !== 'I'
  return {
    tags: scheme.tags,
    first: scheme.tags.map(free),
    before: scheme.tags.map((after) =>
      scheme.tags.flatMap((before, number) =>
        free(after) || goesOn(before, after) ? [number] : [],
      ),
    ),
  }
}

function softmax(logits: Float64Array, temperature: number): Float64Array {
  const top = Math.max(...logits)
  const row = logits.map((value) => Math.exp((value - top) / temperature))
  const sum = row.reduce((total, value) => total + value, 0)
  return row.map((value) => Math.max(value / sum, 1e-30))
}

/** The most probable path that the chain allows. */
function bestPath(rows: Rows, { tags, before, first }: Chain): readonly number[] {
  let scores = Float64Array.from(rows[0]!, (value, tag) =>
    first[tag] ? Math.log(value) : Number.NEGATIVE_INFINITY,
  )
  const back: Int16Array[] = []
  for (const row of rows.slice(1)) {
    const from = new Int16Array(tags.length)
    const next = new Float64Array(tags.length)
    for (let tag = 0; tag < tags.length; tag++) {
      let top = before[tag]![0]!
      for (const other of before[tag]!) if (scores[other]! > scores[top]!) top = other
      from[tag] = top
      next[tag] = scores[top]! + Math.log(row[tag]!)
    }
    scores = next
    back.push(from)
  }
  const path = [scores.indexOf(Math.max(...scores))]
  for (const from of back.reverse()) path.push(from[path.at(-1)!]!)
  return path.reverse()
}

interface Sums {
  readonly forward: Rows
  readonly backward: Rows
  /** What each forward row was divided by to sum to one; backward rows are divided by the same. */
  readonly scale: Float64Array
}

function sumsOf(rows: Rows, { tags, before, first }: Chain): Sums {
  const scale = new Float64Array(rows.length)
  const forward = rows.map((row) => new Float64Array(row.length))
  rows.forEach((row, at) => {
    const own = forward[at]!
    for (let tag = 0; tag < tags.length; tag++) {
      let sum = at === 0 && first[tag] ? 1 : 0
      if (at > 0) for (const other of before[tag]!) sum += forward[at - 1]![other]!
      own[tag] = sum * row[tag]!
      scale[at]! += own[tag]!
    }
    for (let tag = 0; tag < tags.length; tag++) own[tag]! /= scale[at]!
  })
  const backward = rows.map((row) => new Float64Array(row.length).fill(1))
  for (let at = rows.length - 1; at > 0; at--) {
    const own = backward[at - 1]!.fill(0)
    for (let tag = 0; tag < tags.length; tag++) {
      const share = (rows[at]![tag]! * backward[at]![tag]!) / scale[at]!
      for (const other of before[tag]!) own[other]! += share
    }
  }
  return { forward, backward, scale }
}

/** Chance that exactly this run is there: all paths that begin it here and end it there. */
function chanceOf(
  rows: Rows,
  path: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
  { tags, before }: Chain,
  sums: Sums,
): number {
  let chance = sums.forward[from]![path[from]!]!
  for (let at = from + 1; at < to; at++) chance *= rows[at]![path[at]!]! / sums.scale[at]!
  if (to === rows.length) return chance
  const last = path[to - 1]!
  let rest = 0
  for (let next = 0; next < tags.length; next++)
    if (before[next]!.includes(last) && !goesOn(tags[last]!, tags[next]!))
      rest += (rows[to]![next]! * sums.backward[to]![next]!) / sums.scale[to]!
  return chance * rest
}

/** Runs of one kind in a path: a B, or an I that goes on nothing, begins one. */
function runsOf(path: readonly number[], tags: readonly Tag[]) {
  const found: { from: number; to: number }[] = []
  path.forEach((number, at) => {
    const tag = tags[number]!
    if (tag.part === 'O') return
    const open = found.at(-1)
    if (open?.to === at && goesOn(tags[path[at - 1]!]!, tag)) open.to = at + 1
    else found.push({ from: at, to: at + 1 })
  })
  return found
}

/** Logits per word, in the order of the scheme's tags → runs in order, never overlapping. */
export function decoder(scheme: Scheme): (logits: Rows) => readonly Run[] {
  const chain = chainOf(scheme)
  return (logits) => {
    if (logits.length === 0) return []
    const rows = logits.map((row) => softmax(row, scheme.temperature))
    const path = bestPath(rows, chain)
    const found = runsOf(path, scheme.tags)
    if (found.length === 0) return []
    const sums = sumsOf(rows, chain)
    return found.flatMap((run) => {
      const label = scheme.tags[path[run.from]!]!.label
      if (!label) return []
      return [{ ...run, label, score: Math.min(1, chanceOf(rows, path, run, chain, sums)) }]
    })
  }
}
