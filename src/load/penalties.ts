import { z } from 'zod'
import {
  classRow,
  kindRow,
  mciRow,
  type PenaltyRows,
  regimeRow,
  shapeFile,
} from '../../pipeline/rules/penalties/schema.js'
import { readJson, readTsv } from './files.js'
import { loadNumbers } from './numbers.js'

export const loadPenalties = (): PenaltyRows => ({
  numbers: loadNumbers(),
  kinds: readJson('penalties/kinds.json', z.array(kindRow)),
  words: readTsv('penalties/words.tsv', classRow),
  regimes: readTsv('penalties/regimes.tsv', regimeRow),
  shapes: readJson('penalties/shapes.json', shapeFile),
  mci: readTsv('penalties/mci.tsv', mciRow),
})
