/** `atau eval --names`: the name table. Returns the exit status. */
import { readFileSync } from 'node:fs'
import { composePairs } from '../eval/names/compose/pairs.js'
import { isTrain, type LabelledPair, readPairs } from '../eval/names/pairs.js'
import { kindRows, type NameTable, nameTable, type PairSet, setRows } from '../eval/names/table.js'
import { columns, type Row } from '../eval/report/columns.js'
import { random } from '../eval/statistics/random.js'
import { dataPath } from './load/files.js'
import { loadMatcher } from './load/match.js'
import { loadSetup } from './load/name-setup.js'

/** Not the seed that was learnt from; surnames that were learnt from are left out. */
const composeSeed = 23
const composeCount = 8000

const read = (path: string): readonly LabelledPair[] => readPairs(readFileSync(path, 'utf8'))

function shipped(): readonly PairSet[] {
  const { stock, schemes } = loadSetup()
  const invented = composePairs(stock, schemes, composeCount, random(composeSeed))
  const open = read(dataPath('gold', 'name-pairs.tsv'))
  return [
    { id: 'by hand', pairs: read(dataPath('gold', 'names.tsv')) },
    ...[...new Set(open.map((pair) => pair.category))].map((id) => ({
      id,
      pairs: open.filter((pair) => pair.category === id),
    })),
    { id: 'invented', pairs: invented.filter((pair) => !isTrain(pair)) },
  ]
}

const tableOf = (sets: readonly PairSet[]): NameTable => {
  const matcher = loadMatcher()
  return nameTable(sets, matcher.match)
}

/** The shipped pairs: every set against the floors, and the program by kind of difference. */
export function nameRows(): readonly [readonly Row[], readonly Row[]] {
  const table = tableOf(shipped())
  return [setRows(table), kindRows(table)]
}

export function evaluateNames(file: string | true, json: boolean): number {
  const table = tableOf(file === true ? shipped() : [{ id: file, pairs: read(file) }])
  const text = json
    ? JSON.stringify(table)
    : `${columns(setRows(table))}\n\n${columns(kindRows(table))}`
  process.stdout.write(`${text}\n`)
  return 0
}
