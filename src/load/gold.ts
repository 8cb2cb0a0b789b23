/** Reads a folder of gold: marked texts (`*.txt`) and their `cases.txt`. Problems are data, so that `--check-gold` can list them. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseLine, parseCases } from '../../eval/gold/cases.js'
import { parseMarks } from '../../eval/gold/marks.js'
import { type GoldText, goldRecords } from '../../eval/gold/records.js'
import type { Source } from '../../pipeline/document.js'
import { type Entries, split } from '../../pipeline/split/index.js'
import { dataPath } from './files.js'
import { loadSplit } from './split.js'

const casesFile = 'cases.txt'

export interface Gold {
  readonly texts: readonly GoldText[]
  /** `file:line: what is wrong` */
  readonly problems: readonly string[]
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

export function loadGold(folder: string = dataPath('gold')): Gold {
  const stage = split(loadSplit())
  const casesPath = join(folder, casesFile)
  const cases: readonly CaseLine[] = existsSync(casesPath)
    ? parseCases(readFileSync(casesPath, 'utf8'))
    : []
  const files = readdirSync(folder)
    .filter((name) => /\.(?:txt|ann)$/.test(name) && name !== casesFile)
    .sort()
  const read = files.map((file) => {
    const bytes = readFileSync(join(folder, file), 'utf8')
    const marked = parseMarks(bytes)
    const sha256 = createHash('sha256').update(marked.text).digest('hex')
    const source: Source = {
      id: sha256.slice(0, 16),
      text: marked.text,
      origin: { file: file.replace(/\.ann$/, '.txt'), sha256 },
    }
    const name = file.replace(/\.(?:txt|ann)$/, '')
    const entries = stage.run(source, { note: () => {} }) as Entries
    const own = cases.filter((line) => line.text === name)
    const gold = goldRecords(marked, source, entries, own)
    const problems = [
      ...marked.problems.map(({ at, text }) => `${file}:${lineOf(bytes, at)}: ${text}`),
      ...gold.problems.map((problem) => `${file}: ${problem}`),
    ]
    return { gold, problems }
  })
  return {
    texts: read.map((each) => each.gold),
    problems: read.flatMap((each) => each.problems),
  }
}
