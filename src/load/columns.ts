import { z } from 'zod'
import type { Meaning } from '../table/workbook.js'
import { readTsv } from './files.js'

const row = z.strictObject({
  sheet: z.string().min(1),
  column: z.string().min(1),
  en: z.string().min(1),
  ru: z.string().min(1),
  kk: z.string().min(1),
})

/** What the columns of the tables mean. */
export const loadMeanings = (): readonly Meaning[] => readTsv('tables/columns.tsv', row)
