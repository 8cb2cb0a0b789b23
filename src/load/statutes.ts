/** Reads `data/statutes/`: laws, countries, article lists. */
import { z } from 'zod'
import { type Language, languages } from '../../pipeline/document.js'
import type { LexiconRows } from '../../pipeline/lexicon/rows.js'
import type { StatuteLexicon } from '../../pipeline/rules/statutes/index.js'
import type { StatuteRows } from '../../pipeline/rules/statutes/lexicon.js'
import { readJson, readTsv } from './files.js'
import { loadWords } from './lexicon.js'

const language = z.enum(languages as readonly [Language, ...Language[]])
const forms = z.strictObject({
  en: z.array(z.string()).readonly().optional(),
  ru: z.array(z.string()).readonly().optional(),
  kk: z.array(z.string()).readonly().optional(),
})

/** A law as its file has it: what the pipeline takes, and the examples that a test holds it to. */
export const lawFileRow = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}-(?:[A-Z]+|LAW-[a-z-]+)$|^[A-Z][A-Z0-9-]+$/),
  head: z.enum(['code', 'law', 'treaty', 'constitution']),
  names: forms.optional(),
  topics: forms.optional(),
  short: forms.optional(),
  context: forms.optional(),
  usual: z.array(z.string()).readonly().optional(),
  articles: z.string().optional(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  replacedBy: z.string().optional(),
  last: z.number().optional(),
  general: z.number().optional(),
  offences: z
    .strictObject({ from: z.number().optional(), against: z.array(z.string()).readonly() })
    .optional(),
  source: z.string().min(1),
  url: z.url().optional(),
  examples: z.array(z.tuple([z.string(), z.string()])),
  not: z.array(z.string()).optional(),
})
export type LawFileRow = z.infer<typeof lawFileRow>

export const lawFiles = ['codes.json', 'laws.json', 'treaties.json'] as const

export const loadLawRows = (): readonly LawFileRow[] =>
  lawFiles.flatMap((file) => readJson(`statutes/${file}`, z.array(lawFileRow)))

const country = z.object({
  code: z.string().length(2),
  language,
  kind: z.enum(['noun', 'adjective']),
  form: z.string().min(1),
})
const title = z.object({
  law: z.string(),
  article: z.string().regex(/^\d+(?:-\d+)?$/),
  en: z.string().min(1),
})
const numbers = z.object({ law: z.string(), numbers: z.string() })

export function loadStatuteRows(): StatuteRows {
  const lists = new Map(
    readTsv('statutes/numbers.tsv', numbers).map((row) => [row.law, row.numbers]),
  )
  return {
    laws: loadLawRows().map((row) => ({ ...row, articles: lists.get(row.id) ?? row.articles })),
    countries: readTsv('statutes/countries.tsv', country),
    titles: readTsv('statutes/titles.tsv', title),
  }
}

export const loadStatutes = (words: LexiconRows = loadWords()): StatuteLexicon => ({
  ...loadStatuteRows(),
  words,
})
