/** The end of `npm run build`: `dist/tables`, which the program reads instead of the rows of `data/`, and the library's types. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { gzipSync } from 'node:zlib'
import { dataPath, projectRoot } from '../load/files.js'
import { parts } from '../load/parts.js'
import { hashOfData, type State, stateOf, tablesFolder } from '../load/table.js'
import { englishVerbs } from './build/english-verbs.js'
import { keepCompiled } from './build/kept.js'
import { shared } from './build/shared.js'
import { keepTypesOf } from './build/types.js'

const made = Date.now()
const into = (name: string) => join(tablesFolder, name)

mkdirSync(tablesFolder, { recursive: true })
writeFileSync(into('english-verbs.json'), JSON.stringify(englishVerbs(), null, 1))
for (const [name, rows] of Object.entries(parts))
  writeFileSync(into(`${name}.bin`), serialize(shared(rows())))
/** Of the bundles and of the data. */
function program(): string {
  const hash = createHash('sha256').update(hashOfData(dataPath()))
  for (const folder of ['src', 'chunks', 'models']) {
    const at = join(projectRoot, 'dist', folder)
    for (const name of readdirSync(at).sort())
      if (/\.c?js$/.test(name)) hash.update(name).update(readFileSync(join(at, name)))
  }
  return hash.digest('hex')
}

const state: State = { program: program(), files: stateOf(dataPath()).files, made }
writeFileSync(into('state.json'), JSON.stringify(state))

/** Programs that the page runs, packed. */
const wasm = {
  'ort.wasm.gz': 'ort-web/ort-wasm-simd-threaded.wasm',
  'sql.wasm.gz': 'sql.js/dist/sql-wasm-browser.wasm',
}
const { resolve } = createRequire(import.meta.url)
for (const [name, from] of Object.entries(wasm))
  writeFileSync(
    join(projectRoot, 'dist', 'page', name),
    gzipSync(readFileSync(resolve(from)), { level: 9 }),
  )

keepTypesOf(join(projectRoot, 'dist', 'types'), join('src', 'index.d.ts'))

keepCompiled()
