/** What the user named → the files to read, in a fixed order. */
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { Problem } from '../problem.js'
import { latin, sampleSize } from './kind.js'
import { ownOutput } from './own.js'

export interface Input {
  /** Absolute, or `-` for standard input. */
  readonly path: string
  /** As the user named it, for messages. */
  readonly name: string
  /** As the record shows it: a file's own name, or its path inside the directory that was named. */
  readonly file: string
}

/** Told of a folder inside a folder that cannot be read; the rest goes on. */
export type Unread = (name: string, error: unknown) => void

/** Told of what stands in a folder and is not read as a report. */
export type Passed = (name: string, what: string) => void

/** Those that are refused are named, not passed over. */
const reports = /\.(?:txt|md|markdown|x?html?|docx|docm|pdf|doc|rtf|odt)$/i
/** In these a person keeps reports as well, and none is read: of all that a folder has of them one line is said. */
const likeReports =
  /\.(?:png|jpe?g|gif|tiff?|bmp|webp|heic|djvu|epub|mobi|pages|pptx?|odp|eml|msg|mht(?:ml)?)$/i
const isHidden = (name: string): boolean => /^(?:\.|~\$)/.test(name)

/** A browser puts what a saved page needs beside it: `page.html`, `page_files`. */
const isOfPage = (folder: string, names: ReadonlySet<string>): boolean => {
  const page = /^(.+)[_.]files$/i.exec(folder)?.[1]
  return page !== undefined && ['html', 'htm'].some((ending) => names.has(`${page}.${ending}`))
}

async function pathsIn(
  folder: string,
  skip: string | undefined,
  unread: (path: string, error: unknown) => void,
): Promise<readonly string[]> {
  const found = await readdir(folder, { withFileTypes: true })
  const names = new Set(found.map(({ name }) => name))
  const paths: string[] = []
  for (const each of found) {
    const path = join(folder, each.name)
    if (isHidden(each.name) || path === skip) continue
    if (!each.isDirectory()) {
      if (reports.test(each.name) || likeReports.test(each.name)) paths.push(path)
    } else if (!isOfPage(each.name, names))
      try {
        paths.push(...(await pathsIn(path, skip, unread)))
      } catch (error) {
        unread(path, error)
      }
  }
  return paths
}

/** What the program has written itself; a file that cannot be read is told later. */
async function ownAt({ path, name }: Input): Promise<string | undefined> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleSize), 0, sampleSize)
      return ownOutput(latin(buffer.subarray(0, bytesRead)), name)
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

async function walk(
  argument: string,
  skip: string | undefined,
  unread: Unread,
  passed: Passed,
): Promise<readonly Input[]> {
  const folder = resolve(argument)
  const told = (path: string, error: unknown) =>
    unread(join(argument, relative(folder, path)), error)
  const paths = await pathsIn(folder, skip, told)
  const all = paths
    .map((path) => {
      const inner = relative(folder, path)
      return { path, name: join(argument, inner), file: inner.split(sep).join('/') }
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1))
  const [first, ...more] = all.filter(({ path }) => likeReports.test(path))
  if (first)
    passed(
      more.length > 0 ? `${first.name} and ${more.length} more` : first.name,
      'a picture, or another kind that is not read; expected .txt, .md, .html, .docx or .pdf',
    )
  const inputs = all.filter(({ path }) => !likeReports.test(path))
  const others: Input[] = []
  for (const input of inputs) {
    const own = await ownAt(input)
    if (own) passed(input.name, own)
    else others.push(input)
  }
  if (others.length > 0) return others
  throw new Problem('holds no reports; expected .txt, .md, .html, .docx or .pdf in it or below')
}

/** `argument`: a file, a directory (its reports, also below, without hidden ones, the program's own and those in `skip`), or `-`. */
export async function inputsOf(
  argument: string,
  skip?: string,
  unread: Unread = () => {},
  passed: Passed = () => {},
): Promise<readonly Input[]> {
  if (argument === '-') return [{ path: '-', name: 'standard input', file: 'stdin' }]
  const path = resolve(argument)
  if ((await stat(path)).isDirectory()) return walk(argument, skip, unread, passed)
  return [{ path, name: argument, file: basename(path) }]
}

/** The last `parts` parts of a path. */
const tail = (path: string, parts: number): string =>
  path
    .split(sep)
    .filter((part) => part !== '')
    .slice(-parts)
    .join('/')

const depth = (file: string): number => file.split('/').length

/** So much of the path of each as tells it from the others of its name. */
function apart(inputs: readonly Input[]): readonly Input[] {
  for (let more = 1; ; more++) {
    const files = inputs.map(({ path, file }) => tail(path, depth(file) + more))
    const told = new Set(files).size === files.length
    if (told || more > Math.max(...inputs.map(({ path }) => path.split(sep).length)))
      return inputs.map((input, at) => ({ ...input, file: files[at]! }))
  }
}

/** A file that was named twice is read once; of several of one name the records show the path as well. */
export function withoutTwins(inputs: readonly Input[]): readonly Input[] {
  const once = [...new Map(inputs.map((input) => [input.path, input])).values()]
  const byFile = new Map<string, Input[]>()
  for (const input of once) byFile.set(input.file, [...(byFile.get(input.file) ?? []), input])
  const told = new Map(
    [...byFile.values()]
      .filter((alike) => alike.length > 1)
      .flatMap((alike) => apart(alike).map((input) => [input.path, input] as const)),
  )
  return once.map((input) => told.get(input.path) ?? input)
}
