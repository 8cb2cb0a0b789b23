import { z } from 'zod'
import { readTsv } from './files.js'

const row = z.object({ abbreviation: z.string().min(1), language: z.enum(['en', 'ru', 'kk']) })

export const loadAbbreviations = (): readonly string[] => [
  ...new Set(readTsv('tokenise/abbreviations.tsv', row).map((each) => each.abbreviation)),
]
