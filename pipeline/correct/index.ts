/**
 * Needs: the records of all documents, corrections in the order in which they were made. Adds: the same records as a person has
 * them, and what `link` is to hear. Uses: nothing of the language; values of new marks are asked of the program.
 */
import { type Label, labels, type Range } from '../document.js'
import { idOf } from '../identity.js'
import { spoken } from '../names/match/judged.js'
import type { EntryRecord, NoteRecord } from '../record.js'
import type { Annotated } from '../records.js'
import type { Values } from '../values.js'
import { type CaseStep, correctCase, inOrder, type Seek } from './cases.js'
import { fold, isAbsent, type MarkStep, type Marks } from './fold.js'
import { correctMarks, type ReadValue } from './marks.js'
import { allDecided, type Decided, decidedBy } from './people.js'
import { type Anchor, type Locate, locator, type Placed, type Seen, type Spot } from './place.js'
import { find } from './quote.js'
import type { Correction, Saying } from './schema.js'

export interface CorrectionLine {
  readonly correction: Correction
  /** For messages: `corrections.jsonl:12`. */
  readonly where: string
}

/** What a line is known by: made from all that it says, its time too. */
export const lineId = (correction: Correction): string => idOf(JSON.stringify(correction))

interface SayingLine extends CorrectionLine {
  readonly correction: Saying
}

/** Without the lines that were taken back, and those that take back. */
function holding(lines: readonly CorrectionLine[]): readonly SayingLine[] {
  const gone = new Set(
    lines.flatMap(({ correction }) => (correction.kind === 'withdrawn' ? [correction.line] : [])),
  )
  return lines.flatMap(({ correction, where }) =>
    correction.kind === 'withdrawn' || (gone.size > 0 && gone.has(lineId(correction)))
      ? []
      : [{ correction, where }],
  )
}

export interface Unplaced {
  readonly where: string
  /** What kind of correction of what kind of words: `mark-removed of PLACE`. */
  readonly what: string
  /** The words that it looked for. */
  readonly words: string
  /** In plain words, without names. */
  readonly why: string
  /** Index of the document that was expected to have the place. */
  readonly document?: number
}

export interface Corrected {
  readonly documents: readonly Annotated[]
  readonly decided: Decided
  readonly applied: number
  readonly unplaced: readonly Unplaced[]
  /** Speak of reports that are not among the documents. */
  readonly elsewhere: number
}

/** Values that the program reads from marks of a source, beside other marks of it; ranges point into its text. */
export type AskValues = (
  source: Annotated['source'],
  marks: readonly (Range & { readonly label: Label })[],
  around: readonly (Range & { readonly label: Label })[],
) => Promise<readonly (Values[Label] | undefined)[]>

export interface Correcting {
  readonly ask?: AskValues
  /** Marks of other labels are left alone. */
  readonly wanted?: readonly Label[]
  /** What was made of the same documents before: only what is said otherwise now is made again. */
  readonly memory?: Memory
}

interface DoneEntry {
  readonly entry: EntryRecord
  readonly unplaced: readonly Unplaced[]
}

/** Entries and documents before they were corrected → what became of them, and of which lines. */
export interface Memory {
  readonly entries: WeakMap<EntryRecord, { readonly lines: string; readonly done: DoneEntry }>
  readonly documents: WeakMap<
    Annotated,
    { readonly of: readonly unknown[]; readonly done: Annotated }
  >
  readonly seen: Seen
}

export const emptyMemory = (): Memory => ({
  entries: new WeakMap(),
  documents: new WeakMap(),
  seen: new WeakMap(),
})

const reasons = {
  nowhere: 'its words are not in the text',
  several: 'its words stand in several places that look alike',
  'no entry': 'its words stand in no entry',
  'no mark': 'there is no mark of its kind at its words',
} as const
type Reason = keyof typeof reasons

/** What one line says, placed. */
type Step =
  | { readonly spot: Spot; readonly mark: MarkStep }
  | { readonly spot: Spot; readonly told: CaseStep }
  | { readonly people: Decided }

type Lost = { readonly lost: Reason | 'elsewhere'; readonly document?: number }

/** A quote beside another: in the same entry where it stands there, else anywhere in the text. */
function seekIn(documents: readonly Annotated[], spot: Spot): Seek {
  const { source, entries } = documents[spot.document]!
  const { start, end } = entries[spot.entry]!
  return (quote) => {
    const found = find(source.text, quote, [{ start, end }])
    return typeof found === 'string'
      ? undefined
      : { start: found.range.start - start, end: found.range.end - start }
  }
}

function stepOf(line: SayingLine, documents: readonly Annotated[], locate: Locate): Step | Lost {
  const { correction } = line
  if (correction.kind === 'same-person' || correction.kind === 'different-person') {
    const found = decidedBy(correction, documents, locate)
    if (found === 'no mark') return { lost: found }
    return 'lost' in found ? found : { people: found }
  }
  const placed: Placed = locate(correction.source, correction.at)
  if ('lost' in placed) return placed
  const { spot } = placed
  const { document } = spot
  if (correction.kind === 'case-added')
    return { spot, told: { kind: correction.kind, person: spot.range, told: correction.case } }
  if (correction.kind === 'case-removed')
    return { spot, told: { kind: correction.kind, person: spot.range, was: correction.was } }
  if (correction.kind === 'case-changed') {
    const { kind, was, case: told } = correction
    return { spot, told: { kind, person: spot.range, was, told } }
  }
  const base = { id: lineId(correction), at: spot.range, label: correction.label }
  if (correction.kind === 'mark-removed') return { spot, mark: { ...base, kind: correction.kind } }
  const { value } = correction
  const own = { ...base, ...(value && { value }) }
  if (correction.kind === 'mark-moved') {
    const to = seekIn(documents, spot)(correction.to)
    return to
      ? { spot, mark: { ...own, kind: correction.kind, to } }
      : { lost: 'nowhere', document }
  }
  if (correction.kind === 'mark-relabelled')
    return { spot, mark: { ...own, kind: correction.kind, as: correction.as } }
  return { spot, mark: { ...own, kind: correction.kind } }
}

const anchorsOf = (correction: Saying): readonly Anchor[] =>
  'at' in correction
    ? [correction]
    : [correction.a, correction.b].flatMap((each) => ('at' in each ? [each] : []))

const isWanted = (step: MarkStep, wanted: readonly Label[]): boolean =>
  wanted.includes(step.kind === 'mark-relabelled' ? step.as : step.label) ||
  wanted.includes(step.label)

/** A line that found no place, as it is told. */
function unplacedOf({ where, correction }: SayingLine, why: Reason, document?: number): Unplaced {
  const label = 'label' in correction ? correction.label : 'PERSON'
  const words = anchorsOf(correction).map(({ at }) => at.text)
  return {
    where,
    what: `${correction.kind} of ${label}`,
    words: words.join('”, “').replace(/\s+/g, ' '),
    why: reasons[why],
    ...(document !== undefined && { document }),
  }
}

interface Own {
  readonly line: SayingLine
  readonly step: Extract<Step, { readonly spot: Spot }>
}

const only = ({ present, absent }: Marks, wanted: readonly Label[]): Marks => ({
  present: present.filter(({ label }) => wanted.includes(label)),
  absent,
})

/** Marks that a person added and whose value the program is to read. */
const unread = (entry: EntryRecord, { present }: Marks) =>
  present.filter(
    ({ range, label }) =>
      !entry.mentions.some(
        (each) => each.label === label && each.start === range.start && each.end === range.end,
      ),
  )

async function readerOf(
  document: Annotated,
  entry: EntryRecord,
  marks: Marks,
  ask: AskValues | undefined,
): Promise<ReadValue> {
  const asked = unread(entry, marks)
  if (!ask || asked.length === 0) return () => undefined
  const values = await ask(
    document.source,
    asked.map(({ range, label }) => ({
      label,
      start: entry.start + range.start,
      end: entry.start + range.end,
    })),
    entry.mentions.map(({ label, start, end }) => ({
      label,
      start: entry.start + start,
      end: entry.start + end,
    })),
  )
  return ({ start, end, label }) =>
    values[
      asked.findIndex(
        (each) => each.range.start === start && each.range.end === end && each.label === label,
      )
    ]
}

/** One entry with its corrections, and those that found no place in it. */
async function correctEntry(
  documents: readonly Annotated[],
  own: readonly Own[],
  { ask, wanted = labels }: Correcting,
): Promise<DoneEntry> {
  const { spot } = own[0]!.step
  const document = documents[spot.document]!
  const before = document.entries[spot.entry]!
  const steps = own.flatMap(({ step }) => ('mark' in step ? [step.mark] : []))
  const marks = only(fold(steps.filter((step) => isWanted(step, wanted))), wanted)
  const read = await readerOf(document, before, marks, ask)
  let entry = correctMarks(before, marks, document.source.id, read)
  const unplaced: Unplaced[] = []
  const told = own.filter(({ step }) => 'told' in step)
  for (const { line, step } of told) {
    if (!('told' in step)) continue
    const done = correctCase(entry, step.told, seekIn(documents, step.spot))
    entry = done.entry
    // Of a mark that a person took away nothing more is told.
    const overruled = isAbsent({ range: step.told.person, label: 'PERSON' }, marks)
    if (done.lost && !overruled) unplaced.push(unplacedOf(line, done.lost, spot.document))
  }
  return { entry: told.length > 0 ? { ...entry, cases: inOrder(entry.cases) } : entry, unplaced }
}

/** As it was made before, where the same lines speak of it. */
async function rememberedEntry(
  documents: readonly Annotated[],
  own: readonly Own[],
  options: Correcting,
): Promise<DoneEntry> {
  const { spot } = own[0]!.step
  const before = documents[spot.document]!.entries[spot.entry]!
  const lines = own.map(({ line }) => `${line.where} ${lineId(line.correction)}`).join('\n')
  const known = options.memory?.entries.get(before)
  if (known?.lines === lines) return known.done
  const done = await correctEntry(documents, own, options)
  options.memory?.entries.set(before, { lines, done })
  return done
}

const withNote = (notes: readonly NoteRecord[], text: string): readonly NoteRecord[] =>
  notes.some((each) => each.code === unplacedCode && each.text === text)
    ? notes
    : [...notes, { code: unplacedCode, text }]

/** Code of the note that the report line has for a correction that was not applied. */
export const unplacedCode = 'correction-unplaced'

function recounted(
  document: Annotated,
  changed: ReadonlyMap<number, EntryRecord>,
  lost: readonly Unplaced[],
): Annotated {
  if (changed.size === 0 && lost.length === 0) return document
  const entries = document.entries.map((entry, at) => changed.get(at) ?? entry)
  const count = (label: Label) =>
    entries.reduce(
      (sum, { mentions }) => sum + mentions.filter((each) => each.label === label).length,
      0,
    )
  const counts = {
    ...(Object.fromEntries(labels.map((label) => [label, count(label)])) as Record<Label, number>),
    cases: entries.reduce((sum, { cases }) => sum + cases.length, 0),
  }
  const notes = lost.reduce(
    (all, { where, what, words, why }) => withNote(all, `${where}: ${what} “${words}”: ${why}`),
    document.report.notes,
  )
  return { ...document, entries, report: { ...document.report, counts, notes } }
}

/** The same object as before where nothing of it is said otherwise. */
function rememberedDocument(
  document: Annotated,
  changed: ReadonlyMap<number, EntryRecord>,
  lost: readonly Unplaced[],
  memory: Memory | undefined,
): Annotated {
  const of: readonly unknown[] = [
    ...[...changed].flat(),
    ...lost.map(({ where, what }) => `${where} ${what}`),
  ]
  const known = memory?.documents.get(document)
  if (known && known.of.length === of.length && known.of.every((each, at) => each === of[at]))
    return known.done
  const done = recounted(document, changed, lost)
  memory?.documents.set(document, { of, done })
  return done
}

/** Twice the same file: what is said of the one is said of the other. */
function twinsOf(documents: readonly Annotated[]): (at: number) => readonly number[] {
  const same = (a: number, b: number) =>
    documents[a]!.source.origin.sha256 === documents[b]!.source.origin.sha256 &&
    documents[a]!.entries.length === documents[b]!.entries.length
  return (at) => documents.flatMap((_, other) => (same(at, other) ? [other] : []))
}

/** Whether a person goes by a spelling in one of the documents. */
function spellingsIn(documents: readonly Annotated[]): (spelling: string) => boolean {
  let known: ReadonlySet<string> | undefined
  const read = () =>
    new Set(
      documents.flatMap(({ entries }) =>
        entries.flatMap(({ mentions }) =>
          mentions.flatMap(({ label, text }) => (label === 'PERSON' ? [spoken(text)] : [])),
        ),
      ),
    )
  return (spelling) => {
    known ??= read()
    return known.has(spoken(spelling))
  }
}

/** The records as a person has them. Lines are taken in their order; the last of several that contradict wins. */
export async function correct(
  documents: readonly Annotated[],
  all: readonly CorrectionLine[],
  options: Correcting = {},
): Promise<Corrected> {
  const lines = holding(all)
  const locate = locator(
    documents,
    lines.flatMap(({ correction }) => anchorsOf(correction)),
    options.memory?.seen,
  )
  const twins = twinsOf(documents)
  const isSpelt = spellingsIn(documents)
  const own = new Map<string, Own[]>()
  const people: Decided[] = []
  const unplaced: Unplaced[] = []
  let elsewhere = 0
  for (const line of lines) {
    const step = stepOf(line, documents, locate)
    if ('lost' in step) {
      if (step.lost === 'elsewhere') elsewhere++
      else unplaced.push(unplacedOf(line, step.lost, step.document))
    } else if ('people' in step) {
      people.push(step.people)
      // A judgement of names that are not here still holds: a register may know them.
      if (step.people.judgements.some(({ a, b }) => !isSpelt(a) || !isSpelt(b))) elsewhere++
    } else
      for (const document of twins(step.spot.document)) {
        const spot = { ...step.spot, document }
        const key = `${document} ${spot.entry}`
        const known = own.get(key) ?? []
        own.set(key, [...known, { line, step: { ...step, spot } }])
      }
  }
  const changed = new Map<number, Map<number, EntryRecord>>()
  for (const each of own.values()) {
    const { document, entry: at } = each[0]!.step.spot
    const done = await rememberedEntry(documents, each, options)
    unplaced.push(...done.unplaced)
    changed.set(document, (changed.get(document) ?? new Map()).set(at, done.entry))
  }
  const lost = [...new Map(unplaced.map((each) => [each.where, each])).values()]
  return {
    documents: documents.map((document, at) =>
      rememberedDocument(
        document,
        changed.get(at) ?? new Map(),
        lost.filter((each) => each.document === at),
        options.memory,
      ),
    ),
    decided: allDecided(people),
    applied: lines.length - lost.length - elsewhere,
    unplaced: lost,
    elsewhere,
  }
}
