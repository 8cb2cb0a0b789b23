/** Laws of corrections, whatever the text and whatever was corrected. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wasOf, wordsOf } from '../../pipeline/correct/describe.js'
import { type Corrected, correct } from '../../pipeline/correct/index.js'
import { anchorOf } from '../../pipeline/correct/place.js'
import type { Correction } from '../../pipeline/correct/schema.js'
import { correctionSchema } from '../../pipeline/correct/schema.js'
import { type Label, labels } from '../../pipeline/document.js'
import { idOf } from '../../pipeline/identity.js'
import { overlaps } from '../../pipeline/range.js'
import { type CaseRecord, type EntryRecord, events } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'

const vocabulary = ['Аман', 'Bek', 'суд', 'fined', 'detained', 'Osh', '12', 'days', '👍', 'of']
const time = '2024-01-01T00:00:00Z'

interface Plan {
  readonly words: readonly string[]
  readonly marks: readonly (readonly [number, number, Label])[]
  readonly cases: readonly (readonly [number, number, number, number])[]
}

const plan: fc.Arbitrary<Plan> = fc.record({
  words: fc.array(fc.constantFrom(...vocabulary), { minLength: 3, maxLength: 14 }),
  marks: fc.array(
    fc.tuple(fc.nat(13), fc.integer({ min: 1, max: 3 }), fc.constantFrom(...labels)),
    { maxLength: 6 },
  ),
  cases: fc.array(fc.tuple(fc.nat(5), fc.nat(events.length - 1), fc.nat(5), fc.nat(13)), {
    maxLength: 3,
  }),
})

/** The words of a plan from one number to another, as a range. */
function rangeOf(words: readonly string[], first: number, count: number) {
  const from = first % words.length
  const to = Math.min(words.length, from + count)
  const start = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0)
  return { start, end: start + words.slice(from, to).join(' ').length }
}

function documentOf(plans: readonly Plan[]): Annotated {
  const file = 'report.txt'
  const text = plans.map(({ words }) => `${words.join(' ')}\n\n`).join('')
  const sha256 = idOf(text)
  const origin = { file, sha256 }
  let start = 0
  const entries = plans.map(({ words, marks, cases }, at): EntryRecord => {
    const own = words.join(' ')
    const mentions: EntryRecord['mentions'][number][] = []
    for (const [first, count, label] of marks) {
      const range = rangeOf(words, first, count)
      if (mentions.some((each) => overlaps(each, range))) continue
      mentions.push({
        id: idOf(sha256, start + range.start, start + range.end, label),
        label,
        ...range,
        text: own.slice(range.start, range.end),
        score: null,
        by: ['test'],
        ...(label === 'DATE' && { value: { iso: '2023-05' } }),
        ...(label === 'PLACE' && { value: { name: 'Osh', kind: 'city' as const } }),
      })
    }
    mentions.sort((a, b) => a.start - b.start)
    const people = mentions.filter(({ label }) => label === 'PERSON')
    const of = (label: Label, nth: number) =>
      mentions.filter((each) => each.label === label)[nth]?.id
    const told = cases.flatMap(([person, event, parts, trigger]): CaseRecord[] => {
      const who = people[person % (people.length || 1)]
      const [penalty, place, date] = [
        of('PENALTY', parts % 2),
        of('PLACE', parts % 3),
        of('DATE', parts % 2),
      ]
      return who
        ? [
            {
              person: who.id,
              event: events[event]!,
              statutes: mentions.filter(({ label }) => label === 'STATUTE').map(({ id }) => id),
              ...(penalty && { penalty, modality: 'imposed' as const }),
              ...(place && { place, where: 'Osh' }),
              ...(date && { date, when: '2023-05' }),
              because: [{ rule: 'cases/test', ...rangeOf(words, trigger, 1) }],
            },
          ]
        : []
    })
    const entry: EntryRecord = {
      type: 'entry',
      source: origin,
      id: idOf(sha256, start),
      number: at + 1,
      lang: 'en',
      start,
      end: start + own.length,
      text: own,
      references: [],
      mentions,
      cases: told,
      notes: [],
    }
    start += own.length + 2
    return entry
  })
  const counts = { PERSON: 0, PLACE: 0, STATUTE: 0, PENALTY: 0, ORG: 0, DATE: 0, cases: 0 }
  return {
    source: { id: sha256, text, origin },
    entries,
    report: {
      type: 'report',
      source: origin,
      entries: entries.length,
      counts,
      notes: [],
      model: null,
    },
  }
}

/** What a person does next, in numbers: made a correction of the records as they stand. */
type Deed = readonly [kind: number, entry: number, which: number, first: number, count: number]
const deed: fc.Arbitrary<Deed> = fc.tuple(
  fc.nat(7),
  fc.nat(9),
  fc.nat(9),
  fc.nat(13),
  fc.integer({ min: 1, max: 3 }),
)

function correctionOf(document: Annotated, [kind, nth, which, first, count]: Deed) {
  const entry = document.entries[nth % document.entries.length]!
  const range = rangeOf(entry.text.split(' '), first, count)
  const label = labels[which % labels.length]!
  const mention = entry.mentions[which % (entry.mentions.length || 1)]
  const each = entry.cases[which % (entry.cases.length || 1)]
  const person = entry.mentions.filter((one) => one.label === 'PERSON')[which % 2]
  const at = (where: { start: number; end: number }) => anchorOf(document, entry, where)
  const caseAt = (one: CaseRecord) => at(entry.mentions.find(({ id }) => id === one.person)!)
  const made = [
    () => ({ kind: 'mark-added', ...at(range), label }),
    () => mention && { kind: 'mark-removed', ...at(mention), label: mention.label },
    () => mention && { kind: 'mark-moved', ...at(mention), label: mention.label, to: at(range).at },
    () => mention && { kind: 'mark-relabelled', ...at(mention), label: mention.label, as: label },
    () =>
      mention?.label === 'DATE' && {
        kind: 'value-changed',
        ...at(mention),
        label: 'DATE',
        value: { iso: `2023-0${1 + (first % 9)}` },
      },
    () =>
      person && {
        kind: 'case-added',
        ...at(person),
        case: { event: events[first]!, when: `2020-0${count}` },
      },
    () => each && { kind: 'case-removed', ...caseAt(each), was: wasOf(document, entry, each) },
    () =>
      each && {
        kind: 'case-changed',
        ...caseAt(each),
        was: wasOf(document, entry, each),
        case: [
          { event: events[first]! },
          { when: `2021-0${count}` },
          { where: null, place: null },
          person ? { person: at(person).at } : { penalty: null },
        ][first % 4],
      },
  ][kind]!()
  return made ? correctionSchema.parse({ ...made, time }) : undefined
}

const linesOf = (corrections: readonly Correction[]) =>
  corrections.map((correction, at) => ({ correction, where: `corrections.jsonl:${at + 1}` }))

/** A person works on what the program gives, one deed after the other. */
async function worked(document: Annotated, deeds: readonly Deed[]): Promise<Correction[]> {
  const corrections: Correction[] = []
  let now = document
  for (const each of deeds) {
    const correction = correctionOf(now, each)
    if (!correction) continue
    corrections.push(correction)
    now = (await correct([document], linesOf(corrections))).documents[0]!
  }
  return corrections
}

const records = ({ documents }: Corrected) =>
  documents.map(({ entries, report }) => ({
    entries: entries.map(({ mentions, cases }) => ({
      mentions,
      cases: cases.map(({ because: _, ...told }) => told),
    })),
    counts: report.counts,
  }))

describe('corrections', () => {
  const some = fc.tuple(
    fc.array(plan, { minLength: 1, maxLength: 3 }),
    fc.array(deed, { maxLength: 7 }),
  )

  it('made twice are made once', async () => {
    await fc.assert(
      fc.asyncProperty(some, async ([plans, deeds]) => {
        const document = documentOf(plans)
        const lines = linesOf(await worked(document, deeds))
        const once = await correct([document], lines)
        const twice = await correct(once.documents, lines)
        expect(records(twice)).toEqual(records(once))
      }),
      { numRuns: 300 },
    )
  })

  it('keep offsets exact, mentions apart, cases on mentions that are there', async () => {
    await fc.assert(
      fc.asyncProperty(some, async ([plans, deeds]) => {
        const document = documentOf(plans)
        const { documents } = await correct([document], linesOf(await worked(document, deeds)))
        const { entries, source, report } = documents[0]!
        for (const entry of entries) {
          let last = 0
          for (const each of entry.mentions) {
            expect(each.start).toBeGreaterThanOrEqual(last)
            last = each.end
            expect(entry.text.slice(each.start, each.end)).toBe(each.text)
            expect(each.id).toBe(
              idOf(source.id, entry.start + each.start, entry.start + each.end, each.label),
            )
          }
          const ids = new Set(entry.mentions.map(({ id }) => id))
          for (const { person, statutes, penalty, place, date, authority } of entry.cases)
            for (const id of [person, ...statutes, penalty, place, date, authority])
              if (id !== undefined) expect(ids).toContain(id)
        }
        const all = entries.flatMap(({ mentions }) => mentions)
        if (deeds.length > 0 && report.counts !== document.report.counts)
          expect(report.counts.PERSON).toBe(all.filter((each) => each.label === 'PERSON').length)
      }),
      { numRuns: 200 },
    )
  })

  it('of one entry change no other, and come in any order', async () => {
    await fc.assert(
      fc.asyncProperty(some, async ([plans, deeds]) => {
        const document = documentOf(plans)
        const all = await Promise.all(
          plans.map((_, at) =>
            worked(
              document,
              deeds.filter(([, entry]) => entry % plans.length === at),
            ),
          ),
        )
        for (const [at, own] of all.entries()) {
          const { documents } = await correct([document], linesOf(own))
          const lost = documents[0]!.report.notes.length > 0
          for (const [nth, entry] of documents[0]!.entries.entries())
            if (nth !== at && !lost) expect(entry).toEqual(document.entries[nth])
        }
        const forth = await correct([document], linesOf(all.flat()))
        const back = await correct([document], linesOf([...all].reverse().flat()))
        expect(records(back)).toEqual(records(forth))
      }),
      { numRuns: 200 },
    )
  })

  it('hold what the person last saw', async () => {
    await fc.assert(
      fc.asyncProperty(some, async ([plans, deeds]) => {
        const document = documentOf(plans)
        const corrections = await worked(document, deeds)
        const last = corrections.at(-1)
        if (last?.kind !== 'case-added') return
        const { documents } = await correct([document], linesOf(corrections))
        const told = documents[0]!.entries.flatMap((entry) =>
          entry.cases.map((each) => wordsOf(documents[0]!, entry, each)),
        )
        expect(told).toContainEqual(expect.objectContaining(last.case))
      }),
      { numRuns: 200 },
    )
  })
})
