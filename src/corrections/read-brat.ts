/** A text and its brat annotations. Offsets count code points; a mark in fragments is one range from its first to its last. */
import { type Label, labels } from '../../pipeline/document.js'
import { breaks } from '../write/brat.js'
import { unitOffsets } from '../write/points.js'
import {
  type GivenMark,
  type GivenRelation,
  type ReadGiven,
  type RelationKind,
  relationKinds,
} from './given.js'
import { sourceOfText } from './read-marks.js'

const span = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/
const relation = /^(R\d+)\t(\S+) Arg1:(\S+) Arg2:(\S+)\s*$/
/** Ids, remarks, attributes, events, groups: nothing that is compared. */
const other = /^(?:[NAME]\d+|#\d*|\*)(?:\t|$)/

const blanks = new RegExp(`[\\s${breaks}]+`, 'g')
const oneBlank = (text: string): string => text.replace(blanks, ' ').trim()

/** `name`: of the `.ann`, for messages. */
export function readBrat(text: string, annotations: string, name: string, file: string): ReadGiven {
  const at = unitOffsets(text)
  const marks: GivenMark[] = []
  const problems: string[] = []
  const numbers = new Map<string, number>()
  const related: { kind: RelationKind; ends: readonly [string, string]; where: string }[] = []
  for (const [nth, raw] of annotations.split('\n').entries()) {
    const line = raw.replace(/\r$/, '')
    const where = `${name}:${nth + 1}`
    if (line.trim() === '' || other.test(line)) continue
    const found = span.exec(line)
    const joined = relation.exec(line)
    if (found) {
      const [, id = '', label = '', ranges = '', words] = found
      const ends = ranges.split(';').flatMap((each) => each.split(' ').map(Number))
      const [start, end] = [at(Math.min(...ends)), at(Math.max(...ends))]
      if (!labels.includes(label as Label))
        problems.push(`${where}: expected a label of ${labels.join(', ')}, found ${label}`)
      else if (start >= end || end > text.length)
        problems.push(`${where}: expected a range inside the text, found ${ranges}`)
      else if (words !== undefined && oneBlank(words) !== oneBlank(text.slice(start, end)))
        problems.push(`${where}: the words of ${id} are not those of ${file} at ${ranges}`)
      else {
        numbers.set(id, marks.length)
        marks.push({ label: label as Label, start, end, where })
      }
    } else if (joined) {
      const [, , kind = '', from = '', to = ''] = joined
      if ((relationKinds as readonly string[]).includes(kind))
        related.push({ kind: kind as RelationKind, ends: [from, to], where })
    } else
      problems.push(
        `${where}: expected a line of brat (T1, TAB, label and offsets), found ${JSON.stringify(line.slice(0, 30))}`,
      )
  }
  const relations = related.flatMap(({ kind, ends, where }): GivenRelation[] => {
    const [from, to] = ends.map((id) => numbers.get(id))
    return from === undefined || to === undefined ? [] : [{ from, to, kind, where }]
  })
  return {
    given: [
      {
        name,
        source: sourceOfText(text, file),
        marks,
        ...(related.length > 0 && { relations }),
      },
    ],
    problems,
  }
}
