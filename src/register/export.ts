/** A register in a format of tables or of other tools. */
import type { PersonRecord } from '../../pipeline/record.js'
import type { Run } from '../outputs.js'
import { Problem } from '../problem.js'
import { csvHead, csvRows } from '../write/csv.js'
import { casesOf, readAs } from '../write/document.js'
import type { ExportFormat } from '../write/export-format.js'
import { print, writeWhole } from '../write/files.js'
import { line } from '../write/jsonl.js'
import { measureCode, provisionCode } from '../write/notation.js'
import { registerRun } from './run.js'

function* csv({ documents }: Run): Iterable<string> {
  yield csvHead()
  for (const document of documents) yield* csvRows(document)
}

function* marked(pieces: Iterable<string>): Iterable<string> {
  yield '\ufeff'
  yield* pieces
}

/** The person lines, each with the cases of the person. */
function* jsonl({ documents, people }: Run): Iterable<string> {
  const cases = new Map<string, unknown[]>()
  for (const { entries, report } of documents)
    for (const each of entries.flatMap(casesOf)) {
      const personId = readAs(each.person, 'PERSON')?.personId
      if (personId === undefined) continue
      const penalty = readAs(each.penalty, 'PENALTY')
      const own = cases.get(personId) ?? []
      own.push({
        event: each.event,
        when: each.when || undefined,
        where: each.where || undefined,
        statutes: each.statutes.flatMap(
          (mention) => readAs(mention, 'STATUTE')?.provisions.map(provisionCode) ?? [],
        ),
        penalty: penalty?.kind,
        measure: (penalty && measureCode(penalty)) || undefined,
        modality: each.modality,
        authority: each.authority?.text,
        file: report.source.file,
        entry: each.entry.number,
      })
      cases.set(personId, own)
    }
  for (const person of people) {
    const whole: PersonRecord & { cases: unknown } = {
      ...person,
      cases: cases.get(person.personId) ?? [],
    }
    yield line(whole)
  }
}

/** How a run becomes a file of a format. */
const writers: Readonly<Partial<Record<ExportFormat, (run: Run) => Iterable<string>>>> = {
  csv,
  jsonl,
}

export function exported(run: Run, format: ExportFormat): Iterable<string> {
  const write = writers[format]
  if (write) return write(run)
  throw new Problem(`cannot be exported as ${format} yet; expected csv or jsonl`)
}

export async function exportRegister(
  register: string,
  { format, out }: { readonly format: string; readonly out?: string },
): Promise<void> {
  const run = registerRun(register)
  const pieces = () => exported(run, format as ExportFormat)
  if (out === undefined) await print(pieces())
  // Without the mark Excel takes Cyrillic for Latin letters; a pipe gets none.
  else await writeWhole({ path: out, pieces: format === 'csv' ? () => marked(pieces()) : pieces })
}
