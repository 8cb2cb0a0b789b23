/** A register in a format of tables or of other tools. */
import type { PersonRecord } from '../../pipeline/record.js'
import { Problem } from '../problem.js'
import { csvOf } from '../write/csv.js'
import { casesOf, type Pieces, readAs, type Titles } from '../write/document.js'
import type { ExportFormat } from '../write/export-format.js'
import { print, writeWhole } from '../write/files.js'
import { stream, workbook } from '../write/formats.js'
import { ftm } from '../write/ftm.js'
import { line } from '../write/jsonl.js'
import { measureCode, provisionCode } from '../write/notation.js'
import type { Run } from '../write/run-files.js'
import { registerRun } from './run.js'

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

/** Names of laws and regions; the words of the program are read only where they are shown. */
async function titles(): Promise<Titles> {
  const { loadLexicon } = await import('../load.js')
  const { titlesOf } = await import('../titles.js')
  return titlesOf(loadLexicon())
}

/** How a run becomes a file of a format. */
const writers: Readonly<Record<ExportFormat, (run: Run, titles: Titles) => Pieces>> = {
  csv: ({ documents }, names) => csvOf(documents, names),
  jsonl,
  xlsx: ({ documents }, names) => workbook(documents, names),
  ftm: ({ documents }, names) => ftm(documents, names),
}
const named: readonly ExportFormat[] = ['csv', 'xlsx', 'ftm']
const none: Titles = { law: () => undefined, region: () => undefined }

export async function exportRegister(
  register: string,
  { format, out }: { readonly format: ExportFormat; readonly out?: string },
): Promise<void> {
  const run = registerRun(register)
  const names = named.includes(format) ? await titles() : none
  const pieces = () => writers[format](run, names)
  if (out !== undefined) return writeWhole({ path: out, pieces })
  if (format === 'csv') return print(stream('csv', run, names))
  const whole = pieces()
  if (Symbol.iterator in whole) return print(whole)
  throw new Problem(`${format} is no text; expected --out FILE`)
}
