/** Texts → the lines of a dump. The only place of the comparison that knows the layers of a document. */

import {
  canonical,
  type DumpLine,
  type PassageLine,
  type PersonLine,
  sortedCandidates,
  type TextLine,
} from '../../../eval/compare/dump.js'
import type { Candidate, Source } from '../../../pipeline/document.js'
import { build } from '../../../pipeline/index.js'
import { linkPeople } from '../../../pipeline/link/index.js'
import { type Annotated, recordsOf } from '../../../pipeline/records.js'
import type { Tagger } from '../../../pipeline/tag/tagger.js'
import { loadJudgements, loadMatcher } from '../../load/match.js'
import { loadLexicon } from '../../load.js'
import type { Group } from './corpus.js'

type Stages = ReturnType<typeof build>
type Document = Awaited<ReturnType<Stages['run']>>

/** Of every finder, per entry. */
const candidatesOf = (doc: Document, at: number): readonly Candidate[] =>
  [doc.ruled, doc.named, doc.tagged].flatMap((layer) => layer[at] ?? [])

interface Read {
  readonly line: TextLine
  readonly found?: { readonly annotated: Annotated; readonly doc: Document }
}

async function read(stages: Stages, source: Source, group: string): Promise<Read> {
  const { text, origin } = source
  const line = {
    kind: 'text',
    id: origin.file,
    hash: origin.sha256,
    group,
    text,
    notes: [],
  } as const
  try {
    const doc = await stages.run(source)
    const annotated = recordsOf(doc, null)
    return {
      line: { ...line, head: doc.head, notes: annotated.report.notes },
      found: { annotated, doc },
    }
  } catch (error) {
    return { line: { ...line, thrown: String(error) } }
  }
}

const passagesOf = ({ line, found }: Read, { entries }: Annotated): readonly PassageLine[] =>
  entries.map(({ number, start, end, lang, references, mentions, cases, notes }, at) => ({
    kind: 'passage',
    id: `${line.id}#${number}`,
    hash: line.hash,
    start,
    end,
    language: lang,
    references,
    candidates: sortedCandidates(candidatesOf(found!.doc, at)),
    mentions: mentions.map(({ text: _, ...rest }) => rest),
    cases,
    notes,
  }))

const personLines = (
  group: string,
  people: ReturnType<typeof linkPeople>['people'],
): readonly PersonLine[] =>
  people.map(({ type: _, ...person }) => ({
    kind: 'person',
    id: `${group}/${person.personId}`,
    ...person,
  }))

/** Calls `write` with one line of JSON at a time, in the order of the groups. */
export async function dump(
  groups: readonly Group[],
  tagger: Tagger | undefined,
  write: (line: string) => void,
): Promise<void> {
  const stages = build(loadLexicon(), tagger)
  const put = (line: DumpLine) => write(`${canonical(line)}\n`)
  put({
    kind: 'run',
    model: tagger?.id ?? null,
    groups: groups.map(({ name, linked }) => ({ name, linked })),
  })
  for (const { name, linked, sources } of groups) {
    const reads: Read[] = []
    for (const source of sources) reads.push(await read(stages, source, name))
    const whole = reads.filter((each) => each.found)
    const alone = whole.map((each) => each.found!.annotated)
    const link = linked ? linkPeople(alone, loadMatcher(), loadJudgements()) : undefined
    const documents = new Map(whole.map((each, at) => [each, (link?.documents ?? alone)[at]!]))
    for (const each of reads) {
      put(each.line)
      const document = documents.get(each)
      if (document) for (const passage of passagesOf(each, document)) put(passage)
    }
    for (const person of personLines(name, link?.people ?? [])) put(person)
  }
}
