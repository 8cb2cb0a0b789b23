/** `src/load/table.ts` in a browser: the tables that the page holds, each restored when it is first asked for. */
import type { Parts } from '../../load/parts.js'
import { restored } from '../stored.js'
import { given } from './given.js'

const known = new Map<string, unknown>()

export function part<K extends keyof Parts>(name: K): Parts[K] {
  if (!known.has(name)) {
    const text = given(`tables/${name}`)
    if (text === undefined) throw new Error(`the page was made without the table ${name}`)
    known.set(name, restored(text))
  }
  return known.get(name) as Parts[K]
}
