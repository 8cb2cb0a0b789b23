/** Documents and formats → the files of a run, named after their inputs. */
import type { PersonRecord } from '../../pipeline/record.js'
import type { Document, Pieces, Titles } from './document.js'
import type { Format } from './format.js'
import { sharedBy, writersOf } from './formats.js'

export interface Run {
  readonly documents: readonly Document[]
  readonly people: readonly PersonRecord[]
}

export interface RunFile {
  readonly name: string
  /** Index of its document; none for a file of the whole run. */
  readonly document?: number
  readonly pieces: () => Pieces
}

const withoutEnding = (file: string): string => file.replace(/(?<=[^/])\.[^./]+$/, '')

/** A path that stays where it begins, whatever the records say of their file. */
const inside = (file: string): string =>
  file
    .split('/')
    .filter((part) => !/^\.{0,2}$/.test(part))
    .join('/') || 'report'

/** One name for each file; a second `report.txt` becomes `report-2`. */
export function namesOf(
  files: readonly string[],
  taken: readonly string[] = [],
): readonly string[] {
  const used = new Set(taken)
  return files.map((file) => {
    const stem = inside(withoutEnding(file))
    let name = stem
    for (let at = 2; used.has(name.toLowerCase()); at++) name = `${stem}-${at}`
    used.add(name.toLowerCase())
    return name
  })
}

/** The files of each report, then those of the whole run. */
export function runFiles(run: Run, formats: readonly Format[], titles: Titles): readonly RunFile[] {
  const others = Object.assign(
    {},
    ...formats.map((each) =>
      sharedBy(each, titles, run, () => names.map((name) => `${name}.html`)),
    ),
  ) as Readonly<Record<string, RunFile['pieces']>>
  const files = run.documents.map((document) => document.report.source.file)
  const names: readonly string[] = namesOf(
    files,
    Object.keys(others).map((name) => name.split('.')[0]!),
  )
  const writers = formats.flatMap((format) => Object.entries(writersOf(format, titles)))
  // All files of a report one after the other: its records are read once.
  const perReport = run.documents.flatMap((document, at) =>
    writers.map(([ending, write]) => ({
      name: names[at]! + ending,
      document: at,
      pieces: () => write(document),
    })),
  )
  return [...perReport, ...Object.entries(others).map(([name, pieces]) => ({ name, pieces }))]
}
