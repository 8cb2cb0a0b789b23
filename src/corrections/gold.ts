/** Labels made elsewhere → a folder of gold: marked texts and their cases. */
import { columnNames } from '../../eval/gold/case-rows.js'
import { fieldsOf, type GoldValue } from '../../eval/gold/fields.js'
import type { Told } from '../../eval/gold/marked-file.js'
import { type Mark, writeMarks } from '../../eval/gold/marks.js'
import type { EntryRecord } from '../../pipeline/record.js'
import type { Given } from './given.js'

export interface GoldFile {
  /** Inside the folder. */
  readonly path: string
  readonly text: string
}

const stem = (file: string): string =>
  file
    .replace(/^.*[\\/]/, '')
    .replace(/(?:\.marks)?\.[^.]+$/, '')
    .replace(/^cases$/, 'cases-text') || 'text'

const row = (entry: number, told: Told | undefined): string =>
  told
    ? [String(entry), ...columnNames.slice(1).map((name) => told[name as keyof Told])].join('\t')
    : `${entry}\t-`

/** `entries`: the text as the program cuts it. Rows are numbered by the entries that have marks. */
function rowsOf({ marks, cases, allTold }: Given, entries: readonly EntryRecord[]) {
  if (!cases) return undefined
  const labelled = entries.filter(({ start, end }) =>
    marks.some((mark) => start <= mark.start && mark.end <= end),
  )
  const lines = labelled.flatMap((entry, at) => {
    const next = entries.find((each) => each.start > entry.start)
    const own = cases.filter(
      (each) => each.at >= entry.end && (next === undefined || each.at < next.end),
    )
    const told = own.flatMap((each) => each.told ?? [])
    return told.length > 0 ? told.map((each) => row(at + 1, each)) : [row(at + 1, undefined)]
  })
  return allTold || cases.length > 0
    ? `${[columnNames.join('\t'), ...lines].join('\n')}\n`
    : undefined
}

/** A name for each text, in their order: the second of two alike becomes `report-2`. */
export function goldNames(files: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return files.map((file) => {
    const base = stem(file)
    let name = base
    for (let at = 2; used.has(name); at++) name = `${base}-${at}`
    used.add(name)
    return name
  })
}

export interface GoldOf {
  readonly given: Given
  readonly entries: readonly EntryRecord[]
}

/** The files of one text. */
export function goldOf({ given, entries }: GoldOf, name: string): readonly GoldFile[] {
  const marks = given.marks.map(
    ({ start, end, label, fields, value }): Mark => ({
      start,
      end,
      label,
      fields: fields ?? fieldsOf(label, value as GoldValue | undefined),
    }),
  )
  const rows = rowsOf(given, entries)
  return [
    { path: `${name}.txt`, text: writeMarks({ text: given.source.text, marks }) },
    ...(rows === undefined ? [] : [{ path: `cases/${name}.tsv`, text: rows }]),
  ]
}

export function goldFiles(all: readonly GoldOf[]): readonly GoldFile[] {
  const names = goldNames(all.map(({ given }) => given.source.origin.file))
  return all.flatMap((each, at) => goldOf(each, names[at]!))
}
