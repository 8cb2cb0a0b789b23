/** Texts → candidates: words, windows, logits of each word from its window, decoding. */
import type { Candidate } from '../pipeline/document.js'
import type { Tagger } from '../pipeline/tag/tagger.js'
import type { Pieces } from './align.js'
import { decoder, type Scheme } from './decode.js'
import type { Scorer } from './score.js'
import { type Marks, readers, type Shape, type Window, windowsOf } from './windows.js'
import { type Word, wordsOf } from './words.js'

export interface Parts {
  readonly id: string
  /** How candidates name their proposer. */
  readonly by: string
  readonly pieces: Pieces
  readonly marks: Marks
  readonly shape: Shape
  readonly scheme: Scheme
  readonly scorer: Scorer
}

/** Windows held at a time, so that memory does not grow with the text. */
const most = 512

interface Read {
  readonly words: readonly Word[]
  readonly windows: readonly Window[]
}

const read = (text: string, parts: Parts): Read => {
  const words = wordsOf(text)
  return { words, windows: windowsOf(parts.pieces.of(words), parts.shape, parts.marks) }
}

/** Logits at the first piece of each word of each window; a word without a piece has none. */
const scored = (windows: readonly Window[], parts: Parts) =>
  Promise.all(
    windows.map(async ({ ids, firsts }) => {
      const logits = await parts.scorer.score(ids)
      const labels = logits.length / ids.length
      return firsts.map((first) =>
        first < 0
          ? undefined
          : Float64Array.from(logits.subarray(first * labels, (first + 1) * labels)),
      )
    }),
  )

/** Reads each word in its window and decodes the words that have pieces. */
function decoded(
  { words, windows }: Read,
  rows: readonly (readonly (Float64Array | undefined)[])[],
  decode: ReturnType<typeof decoder>,
  by: string,
): readonly Candidate[] {
  const chosen = readers(windows, words.length)
  const seen: Word[] = []
  const logits: Float64Array[] = []
  words.forEach((word, at) => {
    const number = chosen[at]!
    const row = rows[number]?.[at - windows[number]!.from]
    if (!row) return
    seen.push(word)
    logits.push(row)
  })
  return decode(logits).map(({ from, to, label, score }) => ({
    start: seen[from]!.start,
    end: seen[to - 1]!.end,
    label,
    by,
    score,
  }))
}

/** Groups of texts that together have about `most` windows; read only when their turn comes. */
function* groups(
  texts: readonly { readonly text: string }[],
  parts: Parts,
): Generator<readonly Read[]> {
  let group: Read[] = []
  let held = 0
  for (const { text } of texts) {
    const one = read(text, parts)
    group.push(one)
    held += one.windows.length
    if (held < most) continue
    yield group
    group = []
    held = 0
  }
  if (group.length > 0) yield group
}

/** A tagger of these parts; `close` ends its threads and frees the network. */
export function taggerOf(parts: Parts): Tagger & { close(): Promise<void> } {
  const decode = decoder(parts.scheme)
  return {
    id: parts.id,
    tag: async (texts) => {
      const found: (readonly Candidate[])[] = []
      for (const group of groups(texts, parts)) {
        const rows = await scored(
          group.flatMap((each) => each.windows),
          parts,
        )
        let at = 0
        for (const each of group) {
          found.push(decoded(each, rows.slice(at, at + each.windows.length), decode, parts.by))
          at += each.windows.length
        }
      }
      return found
    },
    close: parts.scorer.close,
  }
}
