/** Where the files of a run are written. */
import { join, resolve } from 'node:path'
import { Problem } from './problem.js'
import type { Titles } from './write/document.js'
import type { OutFile } from './write/files.js'
import type { Format } from './write/format.js'
import { type Run, runFiles } from './write/run-files.js'

/** `inputs`: paths that no output may replace. */
export const outFiles = (
  run: Run,
  formats: readonly Format[],
  out: string,
  titles: Titles,
  inputs: ReadonlySet<string>,
): readonly OutFile[] =>
  runFiles(run, formats, titles)
    .map(({ name, pieces }) => ({ path: join(out, name), pieces }))
    .map((file) => (inputs.has(resolve(file.path)) ? refused(file) : file))

const refused = ({ path }: OutFile): OutFile => ({
  path,
  pieces: () => {
    throw new Problem('is an input of this run; expected another directory for --out')
  },
})
