/** Relations of persons to provisions, sanctions, places and days, as tools draw them → corrections of cases. */
import { quoteOfMention, wasOf } from '../../pipeline/correct/describe.js'
import { anchorOf } from '../../pipeline/correct/place.js'
import { quoteOf } from '../../pipeline/correct/quote.js'
import type { CaseChange, CaseWords, Quote } from '../../pipeline/correct/schema.js'
import { shift } from '../../pipeline/range.js'
import type { CaseRecord, EntryRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import type { PenaltyValue } from '../../pipeline/values.js'
import { type Difference, entryAt, type Pair } from './between-marks.js'
import type { Given, GivenMark, GivenRelation, RelationKind } from './given.js'
import type { NewCorrection } from './lines.js'

const keyOf = (from: GivenMark, kind: RelationKind, to: GivenMark): string =>
  [from.start, from.end, kind, to.start, to.end].join(' ')

interface Told {
  readonly kind: RelationKind
  readonly id: string
}

const toldBy = ({ statutes, penalty, place, date }: CaseRecord): readonly Told[] => [
  ...statutes.map((id): Told => ({ kind: 'under', id })),
  ...(penalty ? [{ kind: 'penalty', id: penalty } as const] : []),
  ...(place ? [{ kind: 'place', id: place } as const] : []),
  ...(date ? [{ kind: 'date', id: date } as const] : []),
]

/** The fields of a case without some mentions and with others. */
function changeOf(
  document: Annotated,
  entry: EntryRecord,
  each: CaseRecord,
  gone: readonly Told[],
  come: readonly { readonly kind: RelationKind; readonly quote: Quote }[],
): CaseChange {
  const lost = (kind: RelationKind) => gone.some((one) => one.kind === kind)
  const found = (kind: RelationKind) => come.find((one) => one.kind === kind)?.quote
  const single = (['penalty', 'place', 'date'] as const).flatMap((kind) => {
    const quote = found(kind)
    return quote || lost(kind) ? [[kind, quote ?? null] as const] : []
  })
  const under = come.flatMap(({ kind, quote }) => (kind === 'under' ? [quote] : []))
  const kept = each.statutes
    .filter((id) => !gone.some((one) => one.kind === 'under' && one.id === id))
    .flatMap((id) => quoteOfMention(document, entry, id) ?? [])
  return {
    ...Object.fromEntries(single),
    ...((under.length > 0 || lost('under')) && { statutes: [...kept, ...under] }),
  }
}

/** The event that a sanction tells by itself. */
function eventOf(marks: readonly GivenMark[], pairs: readonly Pair[]): CaseWords['event'] {
  const penalty = marks.find(({ label }) => label === 'PENALTY')
  const value = pairs.find(({ mark }) => mark === penalty)?.own.mention.value
  return (value as PenaltyValue | undefined)?.kind === 'fine' ? 'fine' : 'sentence'
}

/** `told`: what the program's cases say, else what it had said when the labels were made. */
export function betweenRelations(
  document: Annotated,
  { marks, relations, predicted }: Given,
  pairs: readonly Pair[],
): Difference {
  if (!relations) return { corrections: [], problems: [] }
  const problems: string[] = []
  const markOf = new Map(pairs.map(({ own, mark }) => [own.mention.id, mark]))
  const ends = (list: readonly GivenMark[], { from, to, kind }: GivenRelation) =>
    keyOf(list[from]!, kind, list[to]!)
  const said = new Set(relations.map((each) => ends(marks, each)))
  const before =
    predicted?.relations && new Set(predicted.relations.map((each) => ends(predicted.marks, each)))
  const { source } = document
  const quote = (mark: GivenMark) => quoteOf(source.text, mark)
  const taken = new Set<string>()
  const corrections = document.entries.flatMap((entry) =>
    entry.cases.flatMap((each): NewCorrection[] => {
      const person = markOf.get(each.person)
      if (person?.label !== 'PERSON') return []
      const own = toldBy(each).map((one) => ({ ...one, mark: markOf.get(one.id) }))
      for (const { kind, mark } of own) if (mark) taken.add(keyOf(person, kind, mark))
      const gone = own.filter(({ kind, mark }) => mark && !said.has(keyOf(person, kind, mark)))
      const others = entry.cases.filter((one) => markOf.get(one.person) === person)
      const known = new Set(
        others.flatMap((one) =>
          toldBy(one).flatMap(({ kind, id }) => {
            const mark = markOf.get(id)
            return mark ? [keyOf(person, kind, mark)] : []
          }),
        ),
      )
      const come = relations
        .filter(({ from }) => marks[from] === person)
        .filter((one) => !known.has(ends(marks, one)) && !before?.has(ends(marks, one)))
      if (come.length > 0 && others.length > 1) {
        const what = `${come[0]!.where}: a relation of a person who has ${others.length} cases`
        if (others[0] === each) problems.push(`${what}: expected one; left out`)
      }
      const fits = others.length === 1 ? come : []
      for (const one of come) taken.add(ends(marks, one))
      if (gone.length === 0 && fits.length === 0) return []
      const mention = entry.mentions.find(({ id }) => id === each.person)!
      return [
        {
          kind: 'case-changed',
          ...anchorOf(document, entry, mention),
          was: wasOf(document, entry, each),
          case: changeOf(
            document,
            entry,
            each,
            gone,
            fits.map(({ kind, to }) => ({ kind, quote: quote(marks[to]!) })),
          ),
        },
      ]
    }),
  )
  const open = relations.filter(
    (each) => !taken.has(ends(marks, each)) && !before?.has(ends(marks, each)),
  )
  const added = [...new Set(open.map(({ from }) => from))].flatMap((from): NewCorrection[] => {
    const own = open.filter((each) => each.from === from)
    const person = marks[from]!
    const entry = entryAt(document, person)
    const targets = own.map(({ to }) => marks[to]!)
    if (!entry || !own.some(({ kind }) => kind === 'penalty')) {
      problems.push(
        `${own[0]!.where}: relations of a person without a case tell no event; left out`,
      )
      return []
    }
    const of = (kind: RelationKind) =>
      own.filter((each) => each.kind === kind).map(({ to }) => quote(marks[to]!))
    const range = shift({ start: person.start, end: person.end }, -entry.start)
    const single = (['penalty', 'place', 'date'] as const).flatMap((kind) =>
      of(kind)[0] ? [[kind, of(kind)[0]!] as const] : [],
    )
    const told: CaseWords = {
      event: eventOf(targets, pairs),
      ...(of('under').length > 0 && { statutes: of('under') }),
      ...Object.fromEntries(single),
    }
    return [{ kind: 'case-added', ...anchorOf(document, entry, range), case: told }]
  })
  return { corrections: [...corrections, ...added], problems }
}
