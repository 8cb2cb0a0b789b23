/** Lines of corrections: said by a caller, and read back. Nothing of a disk. */
import type { z } from 'zod'
import type { CorrectionLine } from '../../pipeline/correct/index.js'
import { type Correction, correctionSchema } from '../../pipeline/correct/schema.js'
import { Problem } from '../problem.js'

/** What a caller need not say: the time is now. */
export type NewCorrection =
  z.input<typeof correctionSchema> extends infer C
    ? C extends { time: string }
      ? Omit<C, 'time'> & { readonly time?: string }
      : never
    : never

const issuesOf = (error: z.ZodError): string =>
  error.issues
    .map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`)
    .slice(0, 1)
    .join('')

/** A date that is none: whoever speaks to a person says it in other words. */
export class BadDate extends Problem {}

const isOfDate = ({ issues }: z.ZodError): boolean =>
  ['iso', 'when'].includes(String(issues[0]?.path.at(-1)))

/** Throws a Problem for what is no correction. */
export function checked(correction: unknown): Correction {
  const found = correctionSchema.safeParse(correction)
  if (found.success) return found.data
  const Wrong = isOfDate(found.error) ? BadDate : Problem
  throw new Wrong(`is no correction: ${issuesOf(found.error)}`)
}

/** Checked, with the time where none was given. Throws a Problem for what is no correction. */
export function stamped(corrections: readonly NewCorrection[]): readonly Correction[] {
  const time = new Date().toISOString()
  return corrections.map((each) => checked({ time, ...each }))
}

export interface ReadCorrections {
  readonly lines: readonly CorrectionLine[]
  /** `file:line: what was expected and what came`: the line is left out. */
  readonly problems: readonly string[]
  /** Lines that a crash has cut off, told the same way: nobody was told that they are kept. */
  readonly torn: readonly string[]
}

function parsed(line: string): Correction | string {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return `expected a correction as JSON, found ${JSON.stringify(line.slice(0, 30))}`
  }
  const found = correctionSchema.safeParse(json)
  return found.success ? found.data : issuesOf(found.error)
}

/** It begins as one of ours and has no end. */
const isTorn = (text: string): boolean => text.startsWith('{"') && !/\}\s*$/.test(text)

/** A text of lines → corrections in their order. `name`: for messages about the text; `file`: for those about a line. */
export function readLines(text: string, name: string, file: string = name): ReadCorrections {
  const lines: CorrectionLine[] = []
  const problems: string[] = []
  const torn: string[] = []
  for (const [at, each] of text.split('\n').entries()) {
    if (each.trim() === '') continue
    const found = parsed(each)
    if (typeof found !== 'string') lines.push({ correction: found, where: `${file}:${at + 1}` })
    else if (isTorn(each)) torn.push(`${name}:${at + 1}: is cut off; left out`)
    else problems.push(`${name}:${at + 1}: ${found}; left out`)
  }
  return { lines, problems, torn }
}
