/** What a person did on the page → the lines that say so. */
import { quoteOfMention, wasOf } from '../../pipeline/correct/describe.js'
import { anchorOf } from '../../pipeline/correct/place.js'
import { quoteOf } from '../../pipeline/correct/quote.js'
import type { Range } from '../../pipeline/document.js'
import { idOf } from '../../pipeline/identity.js'
import type { CaseRecord, EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { NewCorrection } from '../corrections/lines.js'
import { Problem } from '../problem.js'
import type { Document, Titles } from '../write/document.js'
import { fieldsOf, inputsOf } from './fields.js'
import type { Act, Form } from './request.js'
import { whyUnscored } from './unscored.js'

/** What the page speaks of is not there any more: somebody else has changed it. */
export class Gone extends Problem {}

/** A case has no id of its own: what it says tells it from the others of its entry. */
export const caseKey = (each: CaseRecord): string => idOf('case', JSON.stringify(each))

export interface Spot {
  readonly document: Document
  readonly entry: EntryRecord
}

export interface Where {
  readonly spot: (entry: string) => Spot | undefined
  /** The first mention of a person. */
  readonly person: (personId: string) => (Spot & { readonly mention: MentionRecord }) | undefined
  readonly titles: Titles
}

const have = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Gone('is not there any more: it was changed meanwhile')
  return found
}

/** Blanks at the ends belong to no mark. */
function trimmed({ text }: EntryRecord, { start, end }: Range): Range {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  if (end > text.length || from >= to) throw new Problem('expected words of the entry')
  return { start: from, end: to }
}

const parts = ['penalty', 'place', 'date', 'authority'] as const
const texts = ['modality', 'where', 'when'] as const

/** Inputs of a case's form. */
export function caseInputs(each: Partial<CaseRecord>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (['person', 'event', ...parts, ...texts] as const).map((name) => [name, each[name] ?? '']),
  )
}

const list = (form: Form, name: string): readonly string[] =>
  [form[name] ?? []].flat().filter(Boolean)

/** Only what the form says otherwise than the case; null where it was emptied. */
function told({ document, entry }: Spot, before: Partial<CaseRecord>, form: Form) {
  const old = caseInputs(before)
  const changed = (name: string) => form[name] !== undefined && form[name] !== old[name]
  const quote = (id: string) => have(quoteOfMention(document, entry, id))
  const said = (name: string, of: (text: string) => unknown) =>
    changed(name) ? { [name]: form[name] ? of(String(form[name])) : null } : {}
  const statutes = list(form, 'statutes')
  const same = JSON.stringify(statutes) === JSON.stringify(before.statutes ?? [])
  return {
    ...said('event', String),
    ...Object.assign({}, ...parts.map((name) => said(name, quote))),
    ...Object.assign({}, ...texts.map((name) => said(name, (text) => text.trim()))),
    ...(same ? {} : { statutes: statutes.map(quote) }),
    ...(before.person !== undefined && changed('person') && { person: quote(String(form.person)) }),
  }
}

/** Fields that are null say nothing of a case that is new. */
const filled = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

function ofMark(
  act: Extract<Act, { readonly mark: string }>,
  spot: Spot,
  titles: Titles,
): readonly NewCorrection[] {
  const { document, entry } = spot
  const mention = have(entry.mentions.find(({ id }) => id === act.mark))
  const { label } = mention
  const base = { ...anchorOf(document, entry, mention), label }
  switch (act.do) {
    case 'accept':
      return [{ kind: 'mark-added', ...base }]
    case 'remove':
      return [{ kind: 'mark-removed', ...base }]
    case 'relabel':
      return act.as === label ? [] : [{ kind: 'mark-relabelled', ...base, as: act.as }]
    case 'move': {
      const { start, end } = trimmed(entry, act)
      if (start === mention.start && end === mention.end) return []
      const range = { start: entry.start + start, end: entry.start + end }
      return [{ kind: 'mark-moved', ...base, to: quoteOf(document.source.text, range) }]
    }
    case 'value': {
      const now = inputsOf(label, mention.value)
      const isOther = ([name, before]: [string, unknown]) => (now[name] ?? '') !== before
      // Somebody else has written there meanwhile: nobody is overwritten unseen.
      if (Object.entries(act.seen ?? {}).some(isOther))
        throw new Gone('was changed meanwhile in another window')
      const value = fieldsOf(label, mention.value, act.form, titles.place)
      const why = act.unscored && { why: whyUnscored(act.unscored) }
      return value || why ? [{ kind: 'value-changed', ...base, value: { ...value }, ...why }] : []
    }
  }
}

const anchorOfCase = ({ document, entry }: Spot, person: string) =>
  anchorOf(document, entry, have(entry.mentions.find(({ id }) => id === person)))

function ofCase(
  act: Extract<Act, { readonly case: string }>,
  spot: Spot,
): readonly NewCorrection[] {
  const { document, entry } = spot
  const found = have(entry.cases.find((each) => caseKey(each) === act.case))
  const base = { ...anchorOfCase(spot, found.person), was: wasOf(document, entry, found) }
  if (act.do === 'case-remove') return [{ kind: 'case-removed', ...base }]
  const change = act.do === 'case-accept' ? {} : told(spot, found, act.form)
  return [{ kind: 'case-changed', ...base, case: change }]
}

const isSaid = ({ because }: CaseRecord): boolean =>
  because.some(({ rule }) => rule === 'correction')

/** All marks and cases of an entry that nobody has said to be right. */
function acceptance({ document, entry }: Spot): readonly NewCorrection[] {
  return [
    ...entry.mentions
      .filter(({ by }) => !by.some((each) => each.startsWith('correction/')))
      .map(
        (mention): NewCorrection => ({
          kind: 'mark-added',
          ...anchorOf(document, entry, mention),
          label: mention.label,
        }),
      ),
    ...entry.cases
      .filter((each) => !isSaid(each))
      .map(
        (each): NewCorrection => ({
          kind: 'case-changed',
          ...anchorOfCase({ document, entry }, each.person),
          was: wasOf(document, entry, each),
          case: {},
        }),
      ),
  ]
}

/** Where the lines are to be kept: with the report that they speak of. */
export interface Steps {
  readonly document: Document
  readonly lines: readonly NewCorrection[]
}

/** Nothing is said where nothing was changed. Throws `Gone`, or a Problem for what cannot be. */
export function stepsOf(act: Exclude<Act, { do: 'undo' | 'redo' }>, where: Where): Steps {
  if (act.do === 'pair') {
    const [a, b] = [have(where.person(act.a)), have(where.person(act.b))]
    const kind = act.same ? 'same-person' : 'different-person'
    const anchor = ({ document, entry, mention }: typeof a) => anchorOf(document, entry, mention)
    return { document: a.document, lines: [{ kind, a: anchor(a), b: anchor(b) }] }
  }
  const spot = have(where.spot(act.entry))
  const { document, entry } = spot
  if ('mark' in act) return { document, lines: ofMark(act, spot, where.titles) }
  if ('case' in act) return { document, lines: ofCase(act, spot) }
  if (act.do === 'accept-entry') return { document, lines: acceptance(spot) }
  if (act.do === 'add') {
    const range = trimmed(entry, act)
    return {
      document,
      lines: [{ kind: 'mark-added', ...anchorOf(document, entry, range), label: act.label }],
    }
  }
  const person = String(act.form.person ?? '')
  if (!person) throw new Problem('expected whom it happened to')
  const fields = filled(told(spot, {}, act.form))
  const line = { kind: 'case-added', ...anchorOfCase(spot, person), case: fields }
  return { document, lines: [line as NewCorrection] }
}
