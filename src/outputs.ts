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

/** `inputs`: paths that no output may replace. */
export function outFiles(
  run: Run,
  formats: readonly Format[],
  out: string,
  titles: Titles,
  inputs: ReadonlySet<string>,
): readonly OutFile[] {
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
  const perReport = formats.flatMap((format) =>
    Object.entries(writersOf(format, titles)).flatMap(([ending, write]) =>
      run.documents.map((document, at) => ({
        path: join(out, names[at]! + ending),
        pieces: () => write(document),
      })),
    ),
  )
  const all = [
    ...perReport,
    ...Object.entries(others).map(([name, pieces]) => ({ path: join(out, name), pieces })),
  ]
  return all.map((file) => (inputs.has(resolve(file.path)) ? refused(file) : file))
}

const refused = ({ path }: OutFile): OutFile => ({
  path,
  pieces: () => {
    throw new Problem('is an input of this run; expected another directory for --out')
  },
})
