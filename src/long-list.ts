/** A list too long to be held: its rows in files of a temporary folder, by the sound of their surnames; grouped a part at a time. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collector, type Grouped } from '../pipeline/names/match/dedupe/index.js'
import { neighbourhoods } from '../pipeline/names/match/dedupe/neighbourhood.js'
import type { Matcher } from '../pipeline/names/match/matcher.js'

export interface Part {
  readonly grouped: Grouped
  readonly matcher: Matcher
  /** Row of the part → row of the list. */
  readonly rows: readonly number[]
}

export interface LongList {
  readonly add: (text: string) => void
  /** Each row stands in one part. The files are gone after the last. */
  readonly parts: () => Generator<Part>
}

/** Characters held of a file before they are written. */
const held = 1 << 16
/** Names after which the words that a matcher remembers are forgotten. */
const remembered = 300_000

/** `first` are the rows before; `most` the rows that a part may have, unless more of them sound alike. */
export function longList(open: () => Matcher, first: readonly string[], most: number): LongList {
  const folder = mkdtempSync(join(tmpdir(), 'atau-list-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const waiting: string[] = []
  const counts: number[] = []
  const places = neighbourhoods()
  let matcher = open()
  let row = 0
  const file = (at: number): string => join(folder, `${at}.jsonl`)
  const flush = (at: number): void => {
    if (waiting[at]) appendFileSync(file(at), waiting[at])
    waiting[at] = ''
  }
  const add = (text: string): void => {
    if (row % remembered === remembered - 1) matcher = open()
    const at = places.of(matcher.parse(text))
    waiting[at] = `${waiting[at] ?? ''}${JSON.stringify([row++, text])}\n`
    counts[at] = (counts[at] ?? 0) + 1
    if (waiting[at].length > held) flush(at)
  }
  for (const text of first.slice(0, remembered)) places.hear(matcher.parse(text))
  for (const text of first) add(text)

  /** Neighbours together, as many as may be held. */
  function* bundles(): Generator<readonly number[]> {
    let bundle: number[] = []
    let size = 0
    for (let at = 0; at < counts.length; at++) {
      const count = counts[at] ?? 0
      if (count === 0) continue
      if (bundle.length > 0 && size + count > most) {
        yield bundle
        bundle = []
        size = 0
      }
      bundle.push(at)
      size += count
    }
    if (bundle.length > 0) yield bundle
  }
  function* parts(): Generator<Part> {
    try {
      for (const bundle of bundles()) {
        const own = open()
        const into = collector(own)
        const rows: number[] = []
        for (const at of bundle) {
          flush(at)
          for (const line of readFileSync(file(at), 'utf8').split('\n')) {
            if (line === '') continue
            const [nth, text] = JSON.parse(line) as [number, string]
            rows.push(nth)
            into.add(text)
          }
        }
        yield { grouped: into.group(), matcher: own, rows }
      }
    } finally {
      remove()
      process.off('exit', remove)
    }
  }
  return { add, parts }
}
