/** What the user named → the files to read, in a fixed order. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { Problem } from '../problem.js'

export interface Input {
  /** Absolute, or `-` for standard input. */
  readonly path: string
  /** As the user named it, for messages. */
  readonly name: string
  /** As the record shows it: a file's own name, or its path inside the directory that was named. */
  readonly file: string
}

const texts = /\.(txt|md)$/i
const hidden = (path: string): boolean => path.split(sep).some((part) => part.startsWith('.'))
const inside = (path: string, folder: string): boolean => path.startsWith(folder + sep)

async function walk(argument: string, skip: string | undefined): Promise<readonly Input[]> {
  const folder = resolve(argument)
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const inputs = found
    .filter((each) => !each.isDirectory() && texts.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => !hidden(relative(folder, path)) && !(skip && inside(path, skip)))
    .map((path) => {
      const inner = relative(folder, path)
      return { path, name: join(argument, inner), file: inner.split(sep).join('/') }
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1))
  if (inputs.length > 0) return inputs
  throw new Problem('holds no texts; expected *.txt or *.md in it or below')
}

/** `argument`: a file, a directory (its *.txt and *.md, also below, without hidden ones and those in `skip`), or `-`. */
export async function inputsOf(argument: string, skip?: string): Promise<readonly Input[]> {
  if (argument === '-') return [{ path: '-', name: 'standard input', file: 'stdin' }]
  const path = resolve(argument)
  if ((await stat(path)).isDirectory()) return walk(argument, skip)
  return [{ path, name: argument, file: basename(path) }]
}

/** A file that was named twice is read once. */
export const withoutTwins = (inputs: readonly Input[]): readonly Input[] => [
  ...new Map(inputs.map((input) => [input.path, input])).values(),
]
