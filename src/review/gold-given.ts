/** The gold of a text that a folder has already, as labels made elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCaseRows } from '../../eval/gold/case-rows.js'
import { parseMarks } from '../../eval/gold/marks.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Given } from '../corrections/given.js'
import { Problem } from '../problem.js'

export const textOf = (path: string): string => readFileSync(path, 'utf8')

/** The gold of a text as labels made elsewhere; undefined where there is none. Throws where it is of another text. */
export function goldGiven(folder: string, name: string, { source, entries }: Annotated) {
  const path = join(folder, `${name}.txt`)
  if (!existsSync(path)) return undefined
  const { text, marks: found, problems } = parseMarks(textOf(path))
  if (text !== source.text)
    throw new Problem(`${path}: expected the labels of ${source.origin.file}, found another text`)
  if (problems.length > 0) throw new Problem(`${path}: ${problems[0]!.text}`)
  const labelled = entries.filter((entry) =>
    found.some(({ start, end }) => entry.start <= start && end <= entry.end),
  )
  const rows = join(folder, 'cases', `${name}.tsv`)
  const cases = existsSync(rows)
    ? parseCaseRows(textOf(rows), rows).flatMap(({ line, entry, told }) => {
        const at = labelled[entry - 1]?.end
        return at === undefined
          ? []
          : [{ line, at, where: `${rows}:${line}`, ...(told && { told }) }]
      })
    : undefined
  const given: Given = {
    name,
    source,
    marks: found.map((each) => ({ ...each, where: path })),
    ...(cases && { cases, allTold: true }),
  }
  return given
}
