/** Names of formats, apart from their writers, so that the command line can check them without loading these. */
export const formats = [
  'jsonl',
  'html',
  'csv',
  'xlsx',
  'conll',
  'brat',
  'label-studio',
  'web-annotation',
  'displacy',
  'ftm',
  'uwazi',
  'marks',
] as const
export type Format = (typeof formats)[number]

/** What can go to standard output; the others are one or more files for each report. */
export const streamed = ['jsonl', 'csv', 'conll', 'ftm'] as const
export type Streamed = (typeof streamed)[number]

export const isStreamed = (format: Format): format is Streamed =>
  (streamed as readonly Format[]).includes(format)
