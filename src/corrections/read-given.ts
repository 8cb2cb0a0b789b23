/** Files with labels made elsewhere, told apart by what they hold. */
import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { decode } from '../ingest/decode.js'
import { Problem } from '../problem.js'
import type { ReadGiven } from './given.js'
import { readBrat } from './read-brat.js'
import { readLabelStudio } from './read-label-studio.js'
import { readMarks } from './read-marks.js'

const textOf = async (path: string): Promise<string> => decode(await readFile(path)).text

const together = (parts: readonly ReadGiven[]): ReadGiven => ({
  given: parts.flatMap(({ given }) => given),
  problems: parts.flatMap(({ problems }) => problems),
})

async function bratPair(ann: string, name: string): Promise<ReadGiven> {
  const text = ann.replace(/\.ann$/i, '.txt')
  if (!existsSync(text))
    throw new Problem(`expected its text ${basename(text)} beside it, found none`)
  const annotations = (await readFile(ann)).length === 0 ? '' : await textOf(ann)
  return readBrat(await textOf(text), annotations, name, basename(text))
}

/** `{K:…|` or a line of our own: the text has marks. */
const isMarked = (text: string): boolean =>
  /\{[PLSXDO](?::[^|{}\n]*)?\||\n> (?:case|source):/.test(text)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1]
    const line = at === undefined ? '' : `line ${text.slice(0, Number(at)).split('\n').length}: `
    throw new Problem(`${line}expected the JSON of a Label Studio export, found something else`)
  }
}

async function readFileGiven(path: string, name: string): Promise<ReadGiven> {
  if (/\.ann$/i.test(path)) return bratPair(path, name)
  const text = await textOf(path)
  if (/^\s*\[\s*(?:\{|\])/.test(text) && !isMarked(text.slice(0, 2000)))
    return readLabelStudio(jsonOf(text), name)
  if (isMarked(text)) return readMarks(text, name)
  const ann = path.replace(/\.[^./\\]*$/, '.ann')
  if (ann !== path && existsSync(ann)) return bratPair(ann, name.replace(/\.[^./\\]*$/, '.ann'))
  if (/^\s*\{/.test(text))
    throw new Problem('expected a list of tasks ([…]) as Label Studio exports it, found one object')
  throw new Problem(
    'expected a Label Studio export, a text with marks ({P:id|…}), or a .txt with a .ann beside it',
  )
}

/** A folder stands for its brat texts, its marked texts and its exports; what is none of these in it is passed over. */
async function readFolder(folder: string): Promise<ReadGiven> {
  const names = (await readdir(folder)).sort()
  const anns = names.filter((each) => /\.ann$/i.test(each))
  const stems = new Set(anns.map((each) => each.replace(/\.ann$/i, '')))
  const others = names.filter(
    (each) => /\.(?:txt|json)$/i.test(each) && !stems.has(each.replace(/\.txt$/i, '')),
  )
  const parts: ReadGiven[] = []
  for (const name of anns) parts.push(await bratPair(join(folder, name), join(folder, name)))
  for (const name of others) {
    const text = await textOf(join(folder, name))
    if (isMarked(text) || /^\s*\[\s*\{/.test(text))
      parts.push(await readFileGiven(join(folder, name), join(folder, name)))
  }
  if (parts.length > 0) return together(parts)
  throw new Problem('holds nothing to import; expected .ann with .txt, marked texts or exports')
}

/** Throws a Problem for what is none of the known kinds. */
export const readGiven = (path: string): Promise<ReadGiven> =>
  existsSync(path) && statSync(path).isDirectory() ? readFolder(path) : readFileGiven(path, path)
