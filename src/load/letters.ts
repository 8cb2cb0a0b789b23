import { z } from 'zod'
import { readTsv } from './files.js'

const row = z.object({ letter: z.string().length(1), per10000: z.coerce.number().positive() })

/** Letter of Russian → natural logarithm of its share. */
export const loadLetters = (): ReadonlyMap<string, number> =>
  new Map(
    readTsv('ingest/letters.tsv', row).map((each) => [
      each.letter,
      Math.log(each.per10000 / 10000),
    ]),
  )
