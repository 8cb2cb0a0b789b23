/** `data/patterns/`: what the patterns of all finders have in common. */
import { endingRow, macroRow } from '../../pipeline/match/schema.js'
import { readTsv } from './files.js'

/** Rows of one name are alternatives. */
export function loadMacros(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { name, pattern } of readTsv('patterns/macros.tsv', macroRow)) {
    const before = found.get(name)
    found.set(name, before === undefined ? pattern : `${before} | ${pattern}`)
  }
  return found
}

/** Endings that a Cyrillic stem may take, as one expression without anchors. */
export const loadEndings = (): string =>
  readTsv('patterns/endings.tsv', endingRow)
    .map((row) => row.expression)
    .join('|')
