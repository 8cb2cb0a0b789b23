/** Documents and formats → the files of a run, named after their inputs. */
import { join, resolve } from 'node:path'
import type { PersonRecord } from '../pipeline/record.js'
import { Problem } from './problem.js'
import type { Document, Titles } from './write/document.js'
import type { OutFile } from './write/files.js'
import type { Format } from './write/format.js'
import { sharedBy, writersOf } from './write/formats.js'

export interface Run {
  readonly documents: readonly Document[]
  readonly people: readonly PersonRecord[]
}

const withoutEnding = (file: string): string => file.replace(/(?<=[^/])\.[^./]+$/, '')

/** One name for each file; a second `report.txt` becomes `report-2`. */
export function namesOf(
  files: readonly string[],
  taken: readonly string[] = [],
): readonly string[] {
  const used = new Set(taken)
  return files.map((file) => {
    const stem = withoutEnding(file)
    let name = stem
    for (let at = 2; used.has(name.toLowerCase()); at++) name = `${stem}-${at}`
    used.add(name.toLowerCase())
    return name
  })
}

/** A file of the run; equal `of`, equal bytes. */
export interface RunFile extends OutFile {
  readonly of?: string
}

/** `inputs`: paths that no output may replace. `states`: what each document is made of, and the run. */
export function outFiles(
  run: Run,
  formats: readonly Format[],
  out: string,
  titles: Titles,
  inputs: ReadonlySet<string>,
  states?: { readonly documents: readonly string[]; readonly run: string },
): readonly RunFile[] {
  const others = Object.assign(
    {},
    ...formats.map((each) =>
      sharedBy(each, titles, run, () => names.map((name) => `${name}.html`)),
    ),
  ) as Readonly<Record<string, OutFile['pieces']>>
  const files = run.documents.map((document) => document.report.source.file)
  const names: readonly string[] = namesOf(
    files,
    Object.keys(others).map((name) => name.split('.')[0]!),
  )
  const writers = formats.flatMap((format) => Object.entries(writersOf(format, titles)))
  // All files of a report one after the other: its records are read once.
  const perReport = run.documents.flatMap((document, at) =>
    writers.map(([ending, write]) => ({
      path: join(out, names[at]! + ending),
      pieces: () => write(document),
      ...(states && { of: states.documents[at]! }),
    })),
  )
  const shared = Object.entries(others).map(([name, pieces]) => ({
    path: join(out, name),
    pieces,
    ...(states && { of: states.run }),
  }))
  return [...perReport, ...shared].map((file) =>
    inputs.has(resolve(file.path)) ? refused(file) : file,
  )
}

const refused = ({ path }: OutFile): OutFile => ({
  path,
  pieces: () => {
    throw new Problem('is an input of this run; expected another directory for --out')
  },
})
