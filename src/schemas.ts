/** The JSON Schema of each record, as `data/schema` holds it. */
import { z } from 'zod'
import { records } from '../pipeline/record.schema.js'

export const schemas = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(records).map(([name, schema]) => [
      name,
      `${JSON.stringify({ title: `atau ${name}`, ...z.toJSONSchema(schema) }, null, 2)}\n`,
    ]),
  )
