/** `npm run schema`: writes the JSON Schema of the records, one file a type, into `data/schema`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dataPath } from '../load/files.js'
import { schemas } from '../schemas.js'

mkdirSync(dataPath('schema'), { recursive: true })
for (const [name, schema] of Object.entries(schemas()))
  writeFileSync(dataPath('schema', `${name}.json`), schema)
