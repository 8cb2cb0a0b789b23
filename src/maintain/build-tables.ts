/** What the program reads instead of the rows of `data/`: `dist/tables`, at the end of `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { dataPath } from '../load/files.js'
import { parts } from '../load/parts.js'
import { type State, stateOf, tablesFolder } from '../load/table.js'

const made = Date.now()
mkdirSync(tablesFolder, { recursive: true })
for (const [name, rows] of Object.entries(parts))
  writeFileSync(join(tablesFolder, `${name}.bin`), serialize(rows()))
const state: State = { files: stateOf(dataPath()).files, made }
writeFileSync(join(tablesFolder, 'state.json'), JSON.stringify(state))
