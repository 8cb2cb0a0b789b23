/**
 * The tokenizer of the shipped model, for words. The library's own gives the same ids (a test holds both to it) but takes
 * three times as long to open, which every start of the program would pay.
 */
import { split, unigramSchema } from './unigram.schema.js'

/** Special pieces of that tokenizer. */
export const ownMarks = { begin: 0, end: 2 } as const

const segments = new RegExp(split, 'gu')

interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>
  readonly scores: Float64Array
  /** Letters of the longest piece. */
  readonly longest: number
  readonly unknown: number
}

function vocabularyOf(rows: readonly (readonly [string, number])[], unknown: number): Vocabulary {
  const ids = new Map<string, number>()
  const scores = new Float64Array(rows.length)
  let longest = 0
  let lowest = 0
  rows.forEach(([piece, score], id) => {
    ids.set(piece, id)
    scores[id] = score
    lowest = Math.min(lowest, score)
    longest = Math.max(longest, piece.length)
  })
  scores[unknown] = lowest - 10
  return { ids, scores, longest, unknown }
}

/** The likeliest pieces of one segment; unknown letters side by side count as one piece. */
function piecesOf(
  segment: string,
  { ids, scores, longest, unknown }: Vocabulary,
): readonly number[] {
  const letters = [...segment]
  const best = new Float64Array(letters.length + 1).fill(Number.NEGATIVE_INFINITY)
  const from = new Int32Array(letters.length + 1)
  const by = new Int32Array(letters.length + 1)
  best[0] = 0
  const reach = (start: number, end: number, id: number) => {
    const score = best[start]! + scores[id]!
    if (score <= best[end]!) return
    best[end] = score
    from[end] = start
    by[end] = id
  }
  for (let start = 0; start < letters.length; start++) {
    let piece = ''
    for (let end = start + 1; end <= letters.length && piece.length <= longest; end++) {
      piece += letters[end - 1]!
      const id = ids.get(piece) ?? (end === start + 1 ? unknown : undefined)
      if (id !== undefined) reach(start, end, id)
    }
  }
  const found: number[] = []
  for (let at = letters.length; at > 0; at = from[at]!)
    if (by[at] !== unknown || found.at(-1) !== unknown) found.push(by[at]!)
  return found.reverse()
}

/** `tokenizer.json`, parsed → ids of a string without special pieces; undefined where it is of another making. */
export function unigramOf(json: unknown): ((text: string) => readonly number[]) | undefined {
  const found = unigramSchema.safeParse(json)
  if (!found.success) return undefined
  const { vocab, unk_id } = found.data.model
  const vocabulary = vocabularyOf(vocab, unk_id)
  return (text) =>
    (text.normalize('NFKC').match(segments) ?? []).flatMap((segment) =>
      piecesOf(segment.replaceAll(' ', '▁'), vocabulary),
    )
}
