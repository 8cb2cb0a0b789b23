/** Documents and formats → the files of a run, named after their inputs. */
import { join, resolve } from 'node:path'
import type { PersonRecord } from '../pipeline/record.js'
import { Problem } from './problem.js'
import { bratConfiguration } from './write/brat.js'
import type { Document, Titles } from './write/document.js'
import type { OutFile } from './write/files.js'
import type { Format } from './write/format.js'
import { writersOf } from './write/formats.js'
import { peopleOf } from './write/jsonl.js'
import { labelStudioConfiguration } from './write/label-studio.js'

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

/** Files that belong to the whole run and not to one report. */
function shared(run: Run, formats: readonly Format[]): Readonly<Record<string, OutFile['pieces']>> {
  return {
    ...(formats.includes('brat') && { 'annotation.conf': () => [bratConfiguration()] }),
    ...(formats.includes('label-studio') && {
      'label-studio.xml': () => [labelStudioConfiguration()],
    }),
    ...(formats.includes('jsonl') &&
      run.documents.length > 1 && { 'people.jsonl': () => peopleOf(run.people) }),
  }
}

/** `inputs`: paths that no output may replace. */
export function outFiles(
  run: Run,
  formats: readonly Format[],
  out: string,
  titles: Titles,
  inputs: ReadonlySet<string>,
): readonly OutFile[] {
  const others = shared(run, formats)
  const files = run.documents.map((document) => document.report.source.file)
  const names = namesOf(files, Object.keys(others).map(withoutEnding))
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
