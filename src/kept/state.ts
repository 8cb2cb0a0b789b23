/** What a run's results depend on besides the text: where any of it changes, nothing that was kept is used. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dataPath, projectRoot } from '../load/files.js'
import { stateOf, tablesFolder } from '../load/table.js'

export const hashOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name)
    if (each.isDirectory()) return filesIn(path)
    const { size, mtimeMs } = statSync(path)
    return [`${path} ${size} ${mtimeMs}`]
  })

const filesAt = (path: string): readonly string[] =>
  existsSync(path) && statSync(path).isDirectory() ? filesIn(path) : []

const textAt = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** The program as it was built, its data and its model. */
export const programState = (model: string | undefined): string =>
  hashOf(
    textAt(join(tablesFolder, 'state.json')),
    existsSync(dataPath()) ? stateOf(dataPath()) : '',
    textAt(join(projectRoot, 'models', 'manifest.json')),
    model === undefined ? [] : [model, ...filesAt(model)],
  )
