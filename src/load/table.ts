/**
 * What `npm run build` makes of `data/`, so that no start reads rows and holds them to schemas. A table that is older than the data is never
 * used: then the rows are read. Where there are no rows beside the program, as in the package, the tables are all there is.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize } from 'node:v8'
import { dataPath, projectRoot } from './files.js'
import type { Parts } from './parts.js'

export const tablesFolder = join(projectRoot, 'dist', 'tables')

/** Folders of `data/` that no run reads rows of. */
const aside: ReadonlySet<string> = new Set(['gold', 'retold', 'samples', 'compare', 'schema'])

/** Path and bytes of every file that a table may be made of, a line each, and when the newest was written. */
export function stateOf(folder: string): { readonly files: string; readonly newest: number } {
  const files: string[] = []
  let newest = 0
  const visit = (at: string, within: string) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.isDirectory()) {
        if (!aside.has(entry.name)) visit(join(at, entry.name), `${within}${entry.name}/`)
      } else if (/\.(?:tsv|json|txt)$/.test(entry.name)) {
        const { size, mtimeMs } = statSync(join(at, entry.name))
        files.push(`${within}${entry.name} ${size}`)
        if (mtimeMs > newest) newest = mtimeMs
      }
    }
  }
  visit(folder, '')
  return { files: files.sort().join('\n'), newest }
}

/** Of the bytes of every file that a table may be made of. */
export function hashOfData(folder: string): string {
  const hash = createHash('sha256')
  for (const line of stateOf(folder).files.split('\n')) {
    const name = line.slice(0, line.lastIndexOf(' '))
    hash.update(`${name}\n`).update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex')
}

export interface State {
  /** Of the program as it was bundled, with its data. */
  readonly program: string
  readonly files: string
  readonly made: number
}

function isFresh(): boolean {
  const path = join(tablesFolder, 'state.json')
  if (!existsSync(path)) return false
  if (!existsSync(dataPath('lexicon', 'endings.tsv'))) return true
  const { files, made } = JSON.parse(readFileSync(path, 'utf8')) as State
  const now = stateOf(dataPath())
  return now.newest <= made && now.files === files
}

/** Equal on two machines where program and data are. */
export function builtState(): string {
  const path = join(tablesFolder, 'state.json')
  const made = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as State).program : ''
  return isFresh()
    ? made
    : createHash('sha256').update(made).update(hashOfData(dataPath())).digest('hex')
}

/** The sources read rows, so that what is tested is what is written. */
const built = !import.meta.url.endsWith('.ts') && isFresh()

const rows = built ? undefined : (await import('./parts.js')).parts

export const part = <K extends keyof Parts>(name: K): Parts[K] =>
  rows ? (rows[name]() as Parts[K]) : deserialize(readFileSync(join(tablesFolder, `${name}.bin`)))
