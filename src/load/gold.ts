/** Reads a folder of gold: marked texts (`*.txt`) and their `cases.txt`. Problems are data, so that `--check-gold` can list them. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCaseRows } from '../../eval/gold/case-rows.js'
import { parseCases } from '../../eval/gold/cases.js'
import { parseMarkedFile } from '../../eval/gold/marked-file.js'
import { type Beside, type GoldText, goldRecords } from '../../eval/gold/records.js'
import type { Source } from '../../pipeline/document.js'
import { reader } from '../../pipeline/read/reading.js'
import { type Entries, split } from '../../pipeline/split/index.js'
import { loadLexicon } from '../load.js'
import { Problem } from '../problem.js'
import { dataPath } from './files.js'

const casesFile = 'cases.txt'

export interface Gold {
  readonly texts: readonly GoldText[]
  /** `file:line: what is wrong` */
  readonly problems: readonly string[]
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** A problem of the cases names their file, one of a mark the line that it stands in. */
function placed(problem: string, file: string, text: string): string {
  if (problem.startsWith('cases.txt:')) return problem
  const [, row] = /^cases:(.*)$/s.exec(problem) ?? []
  if (row !== undefined) return `cases/${nameOf(file)}.tsv:${row}`
  const [, at, what] = /^(\d+): (.*)$/s.exec(problem) ?? []
  return at === undefined ? `${file}: ${problem}` : `${file}:${lineOf(text, Number(at))}: ${what}`
}

const nameOf = (file: string): string => file.replace(/\.(?:txt|ann)$/, '')

function textsIn(folder: string): readonly string[] {
  const found = existsSync(folder) ? readdirSync(folder) : []
  const texts = found.filter((name) => /\.(?:txt|ann)$/.test(name) && name !== casesFile).sort()
  if (texts.length === 0)
    throw new Problem(`${folder}: expected labelled texts (*.txt), found none`)
  return texts
}

type ReadGold = (file: string, bytes: string, beside: Beside) => Gold

/** One marked text → its gold. The entries are cut as the program cuts them. */
function goldReader(): ReadGold {
  const lexicon = loadLexicon()
  const stage = split(lexicon.split, lexicon.dates, reader(lexicon.abbreviations))
  return (file, bytes, beside) => {
    const marked = parseMarkedFile(bytes)
    const sha256 = createHash('sha256').update(marked.text).digest('hex')
    const id = sha256.slice(0, 16)
    const source: Source = { id, text: marked.text, origin: { file, sha256 } }
    const entries = stage.run(source, { note: () => {} }) as Entries
    const gold = goldRecords(marked, source, entries, beside)
    const problems = [
      ...marked.problems.map(({ line, text }) => `${file}:${line}: ${text}`),
      ...gold.problems.map((problem) => placed(problem, file, marked.text)),
    ]
    return { texts: [gold], problems }
  }
}

const together = (parts: readonly Gold[]): Gold => ({
  texts: parts.flatMap((part) => part.texts),
  problems: parts.flatMap((part) => part.problems),
})

function rowsOf(folder: string, name: string): Pick<Beside, 'rows'> {
  const path = join(folder, 'cases', `${name}.tsv`)
  if (!existsSync(path)) return {}
  try {
    return { rows: parseCaseRows(readFileSync(path, 'utf8'), path) }
  } catch (error) {
    throw new Problem((error as Error).message)
  }
}

export function loadGold(folder: string = dataPath('gold')): Gold {
  const read = goldReader()
  const casesPath = join(folder, casesFile)
  const files = textsIn(folder)
  if (files.length === 0) throw new Problem(`${folder}: expected marked texts (*.txt), found none`)
  const { lines: cases, problems } = existsSync(casesPath)
    ? parseCases(readFileSync(casesPath, 'utf8'), files.map(nameOf))
    : { lines: [], problems: [] }
  return together([
    { texts: [], problems },
    ...files.map((file) =>
      read(`${nameOf(file)}.txt`, readFileSync(join(folder, file), 'utf8'), {
        cases: cases.filter((line) => line.text === nameOf(file)),
        ...rowsOf(folder, nameOf(file)),
      }),
    ),
  ])
}

/** Lines of `what it tests` TAB `marked text`: each a text of its own. */
export function loadChallenge(folder: string = dataPath('gold', 'challenge')): Gold {
  const read = goldReader()
  return together(
    textsIn(folder).flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          line === '' || line.startsWith('#')
            ? []
            : [
                read(`${nameOf(file)}:${at + 1}`, line.slice(line.indexOf('\t') + 1), {
                  cases: [],
                }),
              ],
        ),
    ),
  )
}
