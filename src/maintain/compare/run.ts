/** Texts → the lines of a dump. The only place of the comparison that knows the layers of a document. */

import {
  type DumpLine,
  type PassageLine,
  type PersonLine,
  sortedCandidates,
  type TextLine,
} from '../../../eval/compare/dump.js'
import type { Candidate, Source } from '../../../pipeline/document.js'
import { build } from '../../../pipeline/index.js'
import { linkPeople } from '../../../pipeline/link/index.js'
import type { Matcher } from '../../../pipeline/names/match/matcher.js'
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

const passagesOf = ({ line, found }: Read): readonly PassageLine[] =>
  (found?.annotated.entries ?? []).map(
    ({ number, start, end, lang, references, mentions, cases, notes }, at) => ({
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
    }),
  )

function putText(each: Read, put: (line: DumpLine) => void): void {
  put(each.line)
  for (const passage of passagesOf(each)) put(passage)
}

/** The texts with the ids of their people, and the people. */
function link(reads: readonly Read[], matcher: Matcher) {
  const alone = reads.flatMap(({ found }) => (found ? [found.annotated] : []))
  const { documents, people } = linkPeople(alone, matcher, loadJudgements())
  const linked = new Map(alone.map((each, at) => [each, documents[at]!]))
  return {
    people,
    reads: reads.map(
      ({ line, found }): Read =>
        found ? { line, found: { ...found, annotated: linked.get(found.annotated)! } } : { line },
    ),
  }
}

const personLines = (
  group: string,
  people: ReturnType<typeof linkPeople>['people'],
): readonly PersonLine[] =>
  people.map(({ type: _, ...person }) => ({
    kind: 'person',
    group,
    ...person,
  }))

/** Calls `write` with one line of JSON at a time, in the order of the groups. */
export async function dump(
  groups: readonly Group[],
  tagger: Tagger | undefined,
  write: (line: string) => void,
): Promise<void> {
  const stages = build(loadLexicon(), tagger)
  const put = (line: DumpLine) => write(`${JSON.stringify(line)}\n`)
  put({
    kind: 'run',
    model: tagger?.id ?? null,
    groups: groups.map(({ name, linked }) => ({ name, linked })),
  })
  const matcher = loadMatcher()
  for (const { name, linked, sources } of groups) {
    if (!linked) for (const source of sources) putText(await read(stages, source, name), put)
    else {
      const reads: Read[] = []
      for (const source of sources) reads.push(await read(stages, source, name))
      const people = link(reads, matcher)
      for (const each of people.reads) putText(each, put)
      for (const person of personLines(name, people.people)) put(person)
    }
  }
}
