/** A dump: what the program found in many texts, one JSON line each for the run, the texts, their passages and the people. */
import type { Candidate, Head, Label, Range, Reference } from '../../pipeline/document.js'
import type { CaseRecord, NoteRecord, PersonRecord } from '../../pipeline/record.js'

export interface RunLine {
  readonly kind: 'run'
  /** Id of the model, or null where none ran. */
  readonly model: string | null
  readonly groups: readonly GroupLine[]
}

/** Texts of one kind; where they are linked their people are compared as well. */
export interface GroupLine {
  readonly name: string
  readonly linked: boolean
}

export interface TextLine {
  readonly kind: 'text'
  /** The file, and the line or the number of the text in it. */
  readonly id: string
  readonly hash: string
  readonly group: string
  readonly text: string
  readonly head?: Head
  /** Those that stand in no entry. */
  readonly notes: readonly NoteRecord[]
  /** What the program threw, where it did not go through. */
  readonly thrown?: string
}

export interface DumpedMention extends Range {
  readonly id: string
  readonly label: Label
  readonly score: number | null
  readonly by: readonly string[]
  readonly value?: unknown
}

/** One entry; ranges relative to it, `start` and `end` into the text whose hash it names. */
export interface PassageLine extends Range {
  readonly kind: 'passage'
  readonly id: string
  readonly hash: string
  readonly language: string
  readonly references: readonly Reference[]
  /** Of all finders, before fusion. */
  readonly candidates: readonly Candidate[]
  readonly mentions: readonly DumpedMention[]
  readonly cases: readonly CaseRecord[]
  readonly notes: readonly NoteRecord[]
}

/** One person of the texts that were linked together. */
export interface PersonLine extends Omit<PersonRecord, 'type'> {
  readonly kind: 'person'
  readonly group: string
}

export type DumpLine = RunLine | TextLine | PassageLine | PersonLine

export interface DumpedText {
  /** As written: of two texts with the same rows nothing else needs to be looked at. */
  readonly rows: readonly string[]
  readonly line: TextLine
  readonly passages: readonly PassageLine[]
}

export interface Dump {
  readonly model: string | null
  readonly groups: readonly GroupLine[]
  /** By the hash of the text. */
  readonly texts: ReadonlyMap<string, DumpedText>
  readonly people: readonly PersonLine[]
}

const place = (each: Candidate): string => `${each.label} ${each.by}`

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const sortedCandidates = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .map(({ label, start, end, by, score }) => ({ label, start, end, by, score }))
    .sort(
      (a, b) =>
        a.start - b.start || a.end - b.end || order(place(a), place(b)) || a.score - b.score,
    )

/** JSON whose keys are sorted: two values that hold the same are written alike. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => order(a, b)))
      : each,
  )

export function parseDump(text: string): Dump {
  const texts = new Map<string, { rows: string[]; line: TextLine; passages: PassageLine[] }>()
  const people: PersonLine[] = []
  let run: RunLine = { kind: 'run', model: null, groups: [] }
  for (const row of text.split('\n')) {
    if (row === '') continue
    const line = JSON.parse(row) as DumpLine
    if (line.kind === 'run') run = line
    else if (line.kind === 'text') texts.set(line.hash, { rows: [row], line, passages: [] })
    else if (line.kind === 'person') people.push(line)
    else {
      const own = texts.get(line.hash)
      own?.rows.push(row)
      own?.passages.push(line)
    }
  }
  return { model: run.model, groups: run.groups, texts, people }
}

/** The texts of some groups, and their people. */
export function ofGroups(dump: Dump, names: readonly string[]): Dump {
  const wanted = (name: string) => names.includes(name)
  return {
    ...dump,
    groups: dump.groups.filter(({ name }) => wanted(name)),
    texts: new Map([...dump.texts].filter(([, { line }]) => wanted(line.group))),
    people: dump.people.filter(({ group }) => wanted(group)),
  }
}
