/** What `stats` counts: records that annotate wrote, a register of people, or reports, which are annotated first. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { labels } from '../../pipeline/document.js'
import {
  type EntryRecord,
  events,
  type OutputRecord,
  type PersonRecord,
} from '../../pipeline/record.js'
import { type Input, inputsOf, type Passed } from '../ingest/inputs.js'
import { Problem } from '../problem.js'
import { type Failure, runAll } from '../run.js'
import type { Told } from '../table/case-row.js'

export type Kind = 'records' | 'register' | 'report'

const sqlite = 'SQLite format 3\u0000'
const record = /^\ufeff?\{"type":"(entry|report|person)"/

/** By the first bytes, whatever the name. */
export const kindOf = (head: string): Kind =>
  head.startsWith(sqlite) ? 'register' : record.test(head) ? 'records' : 'report'

async function headOf(path: string): Promise<string> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64)
  await file.close()
  return buffer.toString('utf8', 0, bytesRead)
}

export interface Found {
  readonly kind: Kind
  readonly input: Input
}

/** Files of records in a folder, also below. Other `.jsonl` files are left alone. */
async function recordsIn(argument: string): Promise<readonly Found[]> {
  const names = await readdir(argument, { recursive: true })
  const found: Found[] = []
  for (const name of names.filter((each) => each.endsWith('.jsonl')).sort()) {
    const path = resolve(argument, name)
    if (!(await stat(path)).isFile() || kindOf(await headOf(path)) !== 'records') continue
    found.push({ kind: 'records', input: { path, name: join(argument, name), file: name } })
  }
  return found
}

/** Standard input, looked at before it is read. */
async function headOfInput(): Promise<string> {
  await once(process.stdin, 'readable')
  const first: Buffer | null = process.stdin.read()
  if (first !== null) process.stdin.unshift(first)
  return first?.toString('utf8', 0, 64) ?? ''
}

/** `argument`: a file of any kind, a folder with records, reports or both, or `-`. */
export async function foundAt(argument: string, passed: Passed): Promise<readonly Found[]> {
  if (argument === '-') {
    const [input] = await inputsOf(argument)
    return [{ kind: kindOf(await headOfInput()), input: input! }]
  }
  if (!(await stat(argument)).isDirectory()) {
    const inputs = await inputsOf(argument)
    const kind = kindOf(await headOf(argument))
    return inputs.map((input) => ({ kind, input }))
  }
  const records = await recordsIn(argument)
  const reports = (await inputsOf(argument, undefined, undefined, passed).catch(
    (error: unknown) => {
      if (records.length > 0 && error instanceof Problem) return []
      throw error
    },
  )) as readonly Input[]
  return [...records, ...reports.map((input) => ({ kind: 'report' as const, input }))]
}

/** What counting needs of a record; the rest is taken as it is. */
const mention = z.looseObject({
  id: z.string(),
  label: z.enum(labels),
  text: z.string(),
  score: z.number().nullable(),
})
const told = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('entry'),
    id: z.string(),
    source: z.looseObject({ file: z.string(), sha256: z.string() }),
    references: z.array(z.looseObject({})),
    mentions: z.array(mention),
    cases: z.array(
      z.looseObject({ person: z.string(), event: z.enum(events), statutes: z.array(z.string()) }),
    ),
  }),
  z.looseObject({ type: z.literal('report') }),
  z.looseObject({ type: z.literal('person'), personId: z.string(), name: z.string() }),
])

function parsed(line: string, row: number): OutputRecord {
  const wrong = `line ${row}: expected a record of annotate`
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    throw new Problem(`${wrong}, found something else`)
  }
  const found = told.safeParse(json)
  if (found.success) return json as OutputRecord
  const [issue] = found.error.issues
  throw new Problem(`${wrong}; ${issue?.path.join('.') || 'it'}: ${issue?.message}`)
}

/** Throws a Problem with the line for what is no record. */
async function recordsFrom(stream: Readable): Promise<Told> {
  const entries: EntryRecord[] = []
  const people: PersonRecord[] = []
  let row = 0
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const text of lines) {
    row++
    const line = row === 1 ? text.replace(/^\ufeff/, '') : text
    if (line.trim() === '') continue
    const found = parsed(line, row)
    if (found.type === 'entry') entries.push(found)
    else if (found.type === 'person') people.push(found)
  }
  return { entries, people }
}

const recordsAt = (path: string): Promise<Told> =>
  recordsFrom(path === '-' ? process.stdin : createReadStream(path))

async function registerAt(path: string): Promise<Told> {
  const { registerRun } = await import('../register/run.js')
  const { documents, people } = registerRun(path)
  return { entries: documents.flatMap(({ entries }) => entries), people }
}

/** Everything that needs no annotating. */
export async function readAll(
  records: readonly Input[],
  registers: readonly Input[],
): Promise<{ readonly told: Told; readonly failed: readonly Failure[] }> {
  const name = (input: Input): string => input.name
  const read = await runAll(records, { name, run: ({ path }) => recordsAt(path), jobs: 1 })
  const kept = await runAll(registers, { name, run: ({ path }) => registerAt(path), jobs: 1 })
  return {
    told: joined([...kept.done, ...read.done]),
    failed: [...kept.failed, ...read.failed],
  }
}

/** Everything told once: an entry by its id, which comes from the text that it stands in; a person by theirs. */
export function joined(told: readonly Told[]): Told {
  const entries = told.flatMap((each) => each.entries.map((entry) => [entry.id, entry] as const))
  const people = told.flatMap((each) =>
    each.people.map((person) => [person.personId, person] as const),
  )
  return {
    entries: [...new Map(entries).values()],
    people: [...new Map(people.reverse()).values()].reverse(),
  }
}
