/**
 * Labelling: what a person says of texts is written as gold, which `atau eval --gold` reads. The gold on the disk is what counts: it is
 * read at the start as corrections of the program, and written anew after each act before the person is told so.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Mark, parseMarks } from '../../eval/gold/marks.js'
import type { CorrectionLine } from '../../pipeline/correct/index.js'
import type { Source } from '../../pipeline/document.js'
import type { Annotated } from '../../pipeline/records.js'
import { applied } from '../corrections/apply.js'
import { compare, differenceOf } from '../corrections/between.js'
import { betweenPeople } from '../corrections/between-people.js'
import type { Given } from '../corrections/given.js'
import { goldNames, goldOf } from '../corrections/gold.js'
import { stamped } from '../corrections/lines.js'
import { readMarks } from '../corrections/read-marks.js'
import type { Document } from '../write/document.js'
import { writeWhole } from '../write/files.js'
import { marks, marksOf } from '../write/marks.js'
import type { Clerk, Reviewed } from './desk.js'
import { goldGiven, textOf } from './gold-given.js'
import type { Keeping } from './keeping.js'
import { type Doubted, doubtedBy, unscoredOf, withUnscored } from './unscored.js'
import type { Gold } from './view.js'

/** What the program has said is taken away: a person begins with the bare text. */
export const bare = (document: Annotated): Annotated => ({
  ...document,
  entries: document.entries.map((entry) => ({ ...entry, mentions: [], cases: [], notes: [] })),
})

interface Lines {
  readonly lines: () => readonly CorrectionLine[]
}

/** Lines in memory: what lasts is the gold that is made of them. */
function inMemory(first: readonly CorrectionLine[]): Keeping & Lines {
  let lines = first
  return {
    lines: () => lines,
    version: async () => String(lines.length),
    read: async () => ({ lines, failed: [], said: [] }),
    keep: async (fresh) => {
      const all = stamped(fresh)
      lines = [...lines, ...all.map((correction) => ({ correction, where: 'here' }))]
      return all
    },
  }
}

/** Gold as lines that make it of what the program says: first marks, values and cases, then who is who. */
async function linesOf(
  documents: readonly Annotated[],
  given: readonly (Given | undefined)[],
  { ask, link }: Clerk,
): Promise<{
  readonly lines: readonly CorrectionLine[]
  readonly asWritten: readonly AsWritten[]
}> {
  const asLines = (all: Parameters<typeof stamped>[0]): readonly CorrectionLine[] =>
    stamped(all).map((correction) => ({ correction, where: 'gold' }))
  const madeBy = async (lines: readonly CorrectionLine[]) => {
    const read = [{ lines, failed: [], said: [] }]
    const now = await applied(documents, read, ask ? { ask } : {})
    return link(now.documents, now.decided).documents
  }
  let lines: readonly CorrectionLine[] = []
  for (let round = 0; round < 2; round++) {
    const linked = await madeBy(lines)
    const compared = linked.flatMap((document, at) => {
      const told = given[at]
      return told ? [compare(told, document)] : []
    })
    const differences = compared.flatMap((each) => differenceOf(each).corrections)
    const people = betweenPeople(
      compared.map(({ document, matched }) => ({ document, pairs: matched.pairs })),
    )
    lines = [...lines, ...asLines([...differences, ...people])]
  }
  const start = await madeBy(lines)
  return { lines, asWritten: given.map((each, at) => writtenBefore(each, start[at]!)) }
}

/** How a mark is written that nobody has changed: the notation says more than a value, such as what is not scored. */
type AsWritten = (mark: Mark) => string

const keyOf = ({ start, end, label, fields }: Mark): string => `${start} ${end} ${label} ${fields}`

function writtenBefore(given: Given | undefined, start: Annotated): AsWritten {
  const gold = new Map(given?.marks.map((each) => [keyOf({ ...each, fields: '' }), each.fields]))
  const known = new Map(
    marksOf(start).map((mark) => [keyOf(mark), gold.get(keyOf({ ...mark, fields: '' }))]),
  )
  // An id of a person is written as all others of the text.
  return (mark) => (mark.label === 'PERSON' ? undefined : known.get(keyOf(mark))) ?? mark.fields
}

export interface Labelling extends Gold {
  readonly keeping: Keeping
  /** Writes the gold of what was worked on. */
  readonly settle: (after: Reviewed, about: Document) => Promise<void>
}

/** What is doubted now of one text, looked up once for as long as nothing is said. */
function doubtsIn(source: Source, before: readonly Doubted[], lines: Lines['lines']) {
  let of: readonly CorrectionLine[] | undefined
  let known = doubtedBy([], source, before)
  return () => {
    if (of !== lines()) {
      of = lines()
      const all = of.map(({ correction }) => correction)
      known = doubtedBy(all, source, before)
    }
    return known
  }
}

/** `second`: the folder of another labeller's gold. Throws a Problem for gold of another text. */
export async function labelling(
  documents: readonly Annotated[],
  { gold, second }: { readonly gold: string; readonly second?: string },
  clerk: Clerk,
): Promise<Labelling> {
  const names = goldNames(documents.map(({ source }) => source.origin.file))
  const given = documents.map((document, at) => goldGiven(gold, names[at]!, document))
  const { lines, asWritten } = await linesOf(documents, given, clerk)
  const keeping = inMemory(lines)
  const touched = new Set(given.flatMap((each, at) => (each ? [at] : [])))
  const written = new Map<string, string>()
  const indexOf = ({ source }: Document): number =>
    documents.findIndex((each) => each.source.id === source.id)
  const doubts = documents.map(({ source }, at) =>
    doubtsIn(
      source,
      (given[at]?.marks ?? []).map((mark) => ({
        ...mark,
        parts: unscoredOf(mark.label, mark.fields ?? ''),
      })),
      keeping.lines,
    ),
  )

  async function write(document: Document, at: number): Promise<void> {
    const name = names[at]!
    const told = readMarks([...marks(document)].join(''), name).given[0]!
    const as = asWritten[at]!
    const doubted = doubts[at]!()
    const own = told.marks.map((mark) => {
      const fields = as({ fields: '', ...mark })
      return { ...mark, fields: withUnscored(mark.label, fields, doubted(mark)) }
    })
    const all = { given: { ...told, marks: own }, entries: document.entries }
    for (const file of goldOf(all, name)) {
      if (written.get(file.path) === file.text) continue
      await writeWhole({ path: join(gold, file.path), pieces: () => [file.text] })
      written.set(file.path, file.text)
    }
  }
  return {
    keeping,
    settle: async (after, about) => {
      touched.add(indexOf(about))
      for (const at of touched) await write(after.documents[at]!, at)
    },
    unscored: (document, mark) => doubts[indexOf(document)]!()(mark),
    second: (document) => {
      if (second === undefined) return undefined
      const path = join(second, `${names[indexOf(document)]}.txt`)
      if (!existsSync(path)) return undefined
      const found = parseMarks(textOf(path))
      return found.text === document.source.text ? found : undefined
    },
  }
}
