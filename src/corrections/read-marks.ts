/** A text with marks and cases in it, as `--format marks` writes it or as gold has it. */
import { createHash } from 'node:crypto'
import { parseFields } from '../../eval/gold/fields.js'
import { type Origin, parseMarkedFile } from '../../eval/gold/marked-file.js'
import type { Label, Source } from '../../pipeline/document.js'
import type { ReadGiven } from './given.js'

const ownName = (name: string): string =>
  name.replace(/^.*[\\/]/, '').replace(/(?:\.marks)?\.[^.]+$/, '.txt')

/** Why fields cannot be read; undefined where they can. */
function faultOf(label: Label, fields: string): string | undefined {
  try {
    parseFields(label, fields)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

export const sourceOfText = (text: string, file: string): Source => {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { id: sha256, text, origin: { file, sha256 } }
}

export function readMarks(bytes: string, name: string): ReadGiven {
  const { text, marks, cases, origin, problems } = parseMarkedFile(bytes)
  const plain = sourceOfText(text, ownName(name))
  const { file, sha256, period, language }: Partial<Origin> = origin ?? {}
  const given = { ...(period && { period }), ...(language && { language }) }
  const source: Source = {
    id: sha256 || plain.id,
    text,
    origin: { file: file || ownName(name), sha256: sha256 || plain.id },
    ...(Object.keys(given).length > 0 && { given }),
  }
  const faults = marks.flatMap(({ label, fields, line }) => {
    const fault = faultOf(label, fields)
    return fault === undefined ? [] : [`${name}:${line}: ${label}: ${fault}`]
  })
  const told = origin !== undefined || cases.length > 0
  return {
    given: [
      {
        name,
        source,
        marks: marks.map(({ line, ...mark }) => ({
          ...mark,
          fields: faultOf(mark.label, mark.fields) === undefined ? mark.fields : '',
          where: `${name}:${line}`,
        })),
        ...(told && {
          cases: cases.map((each) => ({ ...each, where: `${name}:${each.line}` })),
          allTold: origin !== undefined,
        }),
      },
    ],
    problems: [...problems.map((each) => `${name}:${each.line}: ${each.text}`), ...faults],
  }
}
