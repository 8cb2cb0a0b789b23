/** Files of data and weights, each with the row of `data/licences.tsv` that says where it is from. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot, readTsv } from '../../load/files.js'

const row = z.strictObject({
  files: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
})
export type Row = z.output<typeof row>

export const licenceRows = (): readonly Row[] => readTsv('licences.tsv', row)

/** What tells of data and is none itself. */
const about = /(?:^|\/)(?:README\.md|GUIDELINES\.md|\.gitattributes)$|__pycache__/

/** Paths from the root of the project. */
export const dataFiles = (): readonly string[] =>
  ['data', 'models/weights']
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) =>
          join(each.parentPath, each.name)
            .slice(projectRoot.length)
            .replace(/^[\\/]/, '')
            .replaceAll('\\', '/'),
        ),
    )
    .filter((path) => !about.test(path))
    .sort()

const fits = ({ files }: Row, path: string): boolean => {
  const [before = '', behind] = files.split('*')
  if (behind === undefined) return files === path
  const inner = path.slice(before.length, path.length - behind.length)
  return (
    path.length >= before.length + behind.length &&
    path.startsWith(before) &&
    path.endsWith(behind) &&
    !inner.includes('/')
  )
}

export interface Told {
  readonly of: readonly { readonly path: string; readonly row: Row }[]
  /** Files without a row, and rows without a file. */
  readonly problems: readonly string[]
}

export function toldFiles(paths: readonly string[], rows: readonly Row[]): Told {
  const of = paths.flatMap((path) => {
    const found = rows.find((each) => fits(each, path))
    return found ? [{ path, row: found }] : []
  })
  const told = new Set(of.map(({ path }) => path))
  const used = new Set(of.map(({ row: each }) => each))
  return {
    of,
    problems: [
      ...paths
        .filter((path) => !told.has(path))
        .map((path) => `${path}: has no source and licence; expected a row in data/licences.tsv`),
      ...rows
        .filter((each) => !used.has(each))
        .map(({ files }) => `data/licences.tsv: ${files}: no such file`),
    ],
  }
}
