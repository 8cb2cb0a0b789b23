/** Where the files of a run are written. */
import { join, resolve } from 'node:path'
import { Problem } from './problem.js'
import type { Titles } from './write/document.js'
import type { OutFile } from './write/files.js'
import type { Format } from './write/format.js'
import { type Run, runFiles } from './write/run-files.js'

/** A file to be written; equal `of`, equal bytes. */
export interface Output extends OutFile {
  readonly of?: string
}

/** `inputs`: paths that no output may replace. `states`: what each document is made of, and the run. */
export const outFiles = (
  run: Run,
  formats: readonly Format[],
  out: string,
  titles: Titles,
  inputs: ReadonlySet<string>,
  states?: { readonly documents: readonly string[]; readonly run: string },
): readonly Output[] =>
  runFiles(run, formats, titles)
    .map(({ name, document, pieces }) => ({
      path: join(out, name),
      pieces,
      ...(states && { of: document === undefined ? states.run : states.documents[document]! }),
    }))
    .map((file) => (inputs.has(resolve(file.path)) ? refused(file) : file))

const refused = ({ path }: OutFile): OutFile => ({
  path,
  pieces: () => {
    throw new Problem('is an input of this run; expected another directory for --out')
  },
})
