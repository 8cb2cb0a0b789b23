/** Whether a hyphen at the end of a line is that of a word that was split, or its own. */
import { z } from 'zod'
import { readTsv } from '../../load/files.js'

const row = z.object({ first: z.string(), example: z.string() })

/** First parts that keep their hyphen, in small letters. */
export const loadFirstParts = (): ReadonlySet<string> =>
  new Set(readTsv('ingest/hyphens.tsv', row).map(({ first }) => first))

/** The sign that stands for a hyphen only where a line ends is always that of a split. */
const split = /(\p{L}[\p{L}\p{M}'’]*)([-\u2010\u00ad])$/u
const rest = /^\p{Ll}[\p{L}\p{M}]*/u
const abbreviation = /^\p{Lu}{2,}$/u

/** So much of a word stays the same in its other forms. */
const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 3))

export type IsSplit = (upper: string, lower: string) => boolean

/** `words`: the text of the document without the ends of its lines; how it writes the word elsewhere tells first. */
export function splitReader(words: string, firstParts: ReadonlySet<string>): IsSplit {
  const known = words.toLowerCase()
  return (upper, lower) => {
    const found = split.exec(upper)
    const second = rest.exec(lower)?.[0]
    if (!found || second === undefined) return upper.endsWith('\u00ad')
    const first = found[1]!
    if (found[2] === '\u00ad') return true
    if (abbreviation.test(first)) return false
    const small = first.toLowerCase()
    if (known.includes(`${small}-${stem(second)}`)) return false
    if (known.includes(`${small}${stem(second)}`)) return true
    // `Ust-Kamenogorsk-based`: a word that has its own hyphen already.
    return !firstParts.has(small) && !/[\p{L}\d]-$/u.test(upper.slice(0, found.index))
  }
}
