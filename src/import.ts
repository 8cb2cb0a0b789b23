/** `atau import`: labels made elsewhere → corrections, or gold. Returns the exit status. */
import { join } from 'node:path'
import type { Label } from '../pipeline/document.js'
import { idOf } from '../pipeline/identity.js'
import type { Register } from '../pipeline/link/register.js'
import type { EntryRecord, MentionRecord } from '../pipeline/record.js'
import type { Annotated } from '../pipeline/records.js'
import type { Values } from '../pipeline/values.js'
import { complain } from './complain.js'
import { type Compared, compare, differenceOf } from './corrections/between.js'
import { betweenPeople } from './corrections/between-people.js'
import type { Given } from './corrections/given.js'
import { goldFiles } from './corrections/gold.js'
import { checked, type NewCorrection } from './corrections/lines.js'
import { readGiven } from './corrections/read-given.js'
import { replay } from './corrections/replay.js'
import { appendCorrections, correctionsPath, readCorrections } from './corrections/store.js'
import type { Engine } from './engine.js'
import { openLog } from './log.js'
import { Problem } from './problem.js'
import { attempt, type Failure, runAll } from './run.js'
import { writeWhole } from './write/files.js'

export interface ImportOptions {
  /** A folder for corrections. */
  readonly to?: string
  /** A folder for gold. */
  readonly gold?: string
  readonly who?: string
  /** The register that the marks were written with: its ids of people are those of the program. */
  readonly people?: string
  /** Marks of other labels are passed over. */
  readonly labels?: readonly Label[]
}

/** What the program had said when the labels were made, as a document of one entry. */
function predictedDocument({ source, predicted }: Given, today: Annotated): Annotated {
  const mentions = (predicted?.marks ?? [])
    .map(
      ({ start, end, label, value }): MentionRecord => ({
        id: idOf(source.id, start, end, label),
        label,
        start,
        end,
        text: source.text.slice(start, end),
        score: null,
        by: ['prediction'],
        ...(value && { value: value as Values[Label] }),
      }),
    )
    .sort((a, b) => a.start - b.start)
  const ids = new Set(mentions.map(({ id }) => id))
  const cases = today.entries.flatMap((entry) =>
    entry.cases.flatMap((each) => {
      const shifted = each.because.map((one) => ({
        ...one,
        start: one.start + entry.start,
        end: one.end + entry.start,
      }))
      return ids.has(each.person) ? [{ ...each, because: shifted }] : []
    }),
  )
  const { origin } = source
  const base = today.entries[0]
  const entry: EntryRecord = {
    type: 'entry',
    source: origin,
    id: idOf(source.id, 0, source.text.length),
    number: 1,
    lang: base?.lang ?? 'en',
    start: 0,
    end: source.text.length,
    text: source.text,
    references: [],
    mentions,
    cases,
    notes: [],
  }
  return { ...today, source, entries: [entry] }
}

/** Nothing is asked of the program where labels and prediction tell the same relations. */
const sameRelations = ({ marks, relations = [], predicted }: Given): boolean => {
  const keys = (list: Given['marks'], all: NonNullable<Given['relations']>) =>
    all
      .map(({ from, to, kind }) => [list[from]?.start, list[to]?.start, kind].join(' '))
      .sort()
      .join('\n')
  return keys(marks, relations) === keys(predicted?.marks ?? [], predicted?.relations ?? [])
}

const silent = (given: Given): Annotated => ({
  source: given.source,
  entries: [],
  report: {
    type: 'report',
    source: given.source.origin,
    entries: 0,
    counts: { PERSON: 0, PLACE: 0, STATUTE: 0, PENALTY: 0, ORG: 0, DATE: 0, cases: 0 },
    notes: [],
    model: null,
  },
})

/** Of some labels the marks alone are compared. */
function only(given: Given, labels: readonly Label[] | undefined): Given {
  if (!labels) return given
  const { name, source, marks, predicted, oneEntry } = given
  const of = (all: Given['marks']) => all.filter(({ label }) => labels.includes(label))
  return {
    name,
    source,
    marks: of(marks),
    ...(predicted && { predicted: { marks: of(predicted.marks) } }),
    ...(oneEntry && { oneEntry }),
  }
}

async function programOf(given: Given, engine: Engine): Promise<Annotated> {
  const today =
    given.predicted && sameRelations(given) ? silent(given) : await engine.annotate(given.source)
  return given.predicted ? predictedDocument(given, today) : today
}

const failuresOf = (problems: readonly string[]): readonly Failure[] =>
  problems.map((each) => {
    const [, name = each, what = ''] = /^(.*?(?::\d+|: task \d+)): (.*)$/s.exec(each) ?? []
    return { name, error: new Problem(what) }
  })

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** What `annotate` gives with the corrections that are there already; a prediction stays what it was. */
async function asCorrected(
  all: readonly Given[],
  documents: readonly Annotated[],
  folders: readonly string[],
  engine: Engine,
) {
  const own = documents.filter((_, at) => !all[at]!.predicted)
  const { documents: corrected, decided } = await replay(own, folders, engine)
  const now = new Map(own.map((document, at) => [document, corrected[at]!]))
  return { documents: documents.map((document) => now.get(document) ?? document), decided }
}

/** With the ids that the people of the documents have. */
async function linkedAs(
  { documents, decided }: Awaited<ReturnType<typeof asCorrected>>,
  engine: Engine,
  register: string | undefined,
): Promise<readonly Annotated[]> {
  if (register === undefined) return engine.link(documents, decided).documents
  const { linkWith } = await import('./register/continue.js')
  const link = (all: readonly Annotated[], known: Register) => engine.link(all, decided, known)
  return linkWith(register, documents, { link, matcher: engine.matcher }).documents
}

async function registerProblem(register: string | undefined): Promise<readonly Failure[]> {
  if (register === undefined) return []
  const { checkIsRegister } = await import('./register/continue.js')
  const checked = await attempt(register, async () => checkIsRegister(register))
  return 'failure' in checked ? [checked.failure] : []
}

/** A correction without who made it and when. */
function said(correction: NewCorrection): string {
  const { time: _, who: __, ...told } = checked({ time: '2000-01-01T00:00:00Z', ...correction })
  return JSON.stringify(told)
}

async function toCorrections(
  all: readonly Given[],
  engine: Engine,
  { to = '', who, people: register }: ImportOptions,
): Promise<readonly string[]> {
  const documents: Annotated[] = []
  for (const given of all) documents.push(await programOf(given, engine))
  const before = await readCorrections(to)
  const today = await asCorrected(all, documents, before.lines.length > 0 ? [to] : [], engine)
  // Ids of people are asked for only where somebody has written some.
  const named = all.some(({ marks }) =>
    marks.some(({ label, fields }) => label === 'PERSON' && fields),
  )
  const linked = named ? await linkedAs(today, engine, register) : today.documents
  const compared = all.map((given, at): Compared => compare(given, linked[at]!))
  const known = new Set(before.lines.map(({ correction }) => said(correction)))
  const parts = compared.map((each) => {
    const { corrections, problems } = differenceOf(each)
    // What is compared with a prediction may have been taken over before.
    const isNew = (one: NewCorrection) => !each.given.predicted || !known.has(said(one))
    return { corrections: corrections.filter(isNew), problems }
  })
  const people = betweenPeople(
    compared.map(({ document, matched }) => ({ document, pairs: matched.pairs })),
  )
  const corrections = [...parts.flatMap((each) => each.corrections), ...people]
  await appendCorrections(
    to,
    corrections.map((each) => (who === undefined ? each : { ...each, who })),
  )
  const where = corrections.length > 0 ? ` → ${correctionsPath(to)}` : ''
  process.stderr.write(
    `atau: ${counted(all.length, 'text')}, ${counted(corrections.length, 'correction')}${where}\n`,
  )
  return parts.flatMap((each) => each.problems)
}

async function toGold(
  all: readonly Given[],
  engine: Engine,
  { gold = '' }: ImportOptions,
): Promise<readonly string[]> {
  const texts = []
  for (const given of all) {
    const { entries } = await engine.annotate(given.source)
    texts.push({ given, entries })
  }
  const files = goldFiles(texts)
  for (const { path, text } of files)
    await writeWhole({ path: join(gold, path), pieces: () => [text] })
  process.stderr.write(
    `atau: ${counted(all.length, 'text')} → ${gold} (atau eval --gold ${gold} --check-gold)\n`,
  )
  return []
}

export async function importLabels(
  paths: readonly string[],
  options: ImportOptions,
  open: () => Promise<Engine>,
): Promise<number> {
  const log = openLog('warn')
  const read = await runAll(paths, { name: (path) => path, run: readGiven, jobs: 1 })
  const all = read.done.flatMap(({ given }) => given.map((each) => only(each, options.labels)))
  const failed = [...read.failed, ...failuresOf(read.done.flatMap(({ problems }) => problems))]
  if (all.length === 0) {
    const nothing: Failure = {
      name: paths[0] ?? '',
      error: new Problem('no labels in it; expected annotations of somebody'),
    }
    complain(failed.length > 0 ? failed : [nothing], log)
    return 1
  }
  const unusable = await registerProblem(options.people)
  if (unusable.length > 0) {
    complain([...failed, ...unusable], log)
    return 1
  }
  const opened = await attempt('setting up', open)
  if ('failure' in opened) {
    complain([...failed, opened.failure], log)
    return 1
  }
  const engine = opened.value
  const work = options.gold === undefined ? toCorrections : toGold
  const done = await attempt(options.to ?? options.gold ?? '', () => work(all, engine, options))
  await engine.close()
  const late = 'failure' in done ? [done.failure] : failuresOf(done.value)
  complain([...failed, ...late], log)
  return failed.length + late.length > 0 ? 1 : 0
}
