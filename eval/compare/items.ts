/** A dumped text → the things to compare, layer by layer, with ranges into the text, so that a moved border moves nothing else. */
import type { Range } from '../../pipeline/document.js'
import { shift } from '../../pipeline/range.js'
import { canonical, type DumpedText, type PassageLine } from './dump.js'

export const layers = [
  'split',
  'candidates',
  'mentions',
  'values',
  'cases',
  'notes',
  'people',
] as const
export type Layer = (typeof layers)[number]

/** Fields that a step may change without changing a result. */
export interface Ignored {
  readonly by?: boolean
  readonly score?: boolean
  readonly id?: boolean
}

export interface Item {
  readonly layer: Layer
  readonly at: Range
  /** Alike where two items are the same. */
  readonly text: string
}

type Fields = Readonly<Record<string, unknown>>

/** Names of the mentions that cases point to: by what they hold, since a reader of the difference knows no ids. */
function namesOf(text: string, { start, mentions }: PassageLine): ReadonlyMap<string, string> {
  const name = (each: Range & { label: string }) => {
    const { start: from, end: to } = shift(each, start)
    return `${each.label} ${from}-${to} ${JSON.stringify(text.slice(from, to))}`
  }
  return new Map(mentions.map((each) => [each.id, name(each)]))
}

function passageItems(text: string, line: PassageLine, ignored: Ignored): readonly Item[] {
  const base = line.start
  const own = { start: line.start, end: line.end }
  const names = namesOf(text, line)
  const named = (id: string | undefined) => (id === undefined ? undefined : (names.get(id) ?? id))
  const item = (layer: Layer, range: Range, fields: Fields | string): Item => ({
    layer,
    at: shift({ start: range.start, end: range.end }, base),
    text: typeof fields === 'string' ? fields : canonical(fields),
  })
  const whole = { start: 0, end: line.end - line.start }
  const personOf = (value: unknown) => (value as { personId?: string } | undefined)?.personId
  return [
    {
      layer: 'split',
      at: own,
      text: canonical({ ...own, language: line.language, references: line.references }),
    },
    ...line.candidates.map(({ by, score, ...rest }) =>
      item('candidates', rest, {
        label: rest.label,
        ...(!ignored.by && { by }),
        ...(!ignored.score && { score }),
      }),
    ),
    ...line.mentions.map(({ id, by, score, value: _, ...rest }) =>
      item('mentions', rest, {
        label: rest.label,
        ...(!ignored.id && { id }),
        ...(!ignored.by && { by }),
        ...(!ignored.score && { score }),
      }),
    ),
    ...line.mentions.flatMap(({ label, value, ...rest }) => {
      if (value === undefined) return []
      const { personId: _, ...told } = value as Fields
      return [item('values', rest, { label, value: told })]
    }),
    ...line.mentions.flatMap(({ value, ...rest }) => {
      const id = personOf(value)
      return id === undefined ? [] : [item('people', rest, { personId: id })]
    }),
    ...line.cases.map(({ because, ...rest }) =>
      item('cases', whole, {
        ...rest,
        person: named(rest.person),
        statutes: rest.statutes.map(named),
        penalty: named(rest.penalty),
        place: named(rest.place),
        date: named(rest.date),
        because: because.map(({ rule, ...range }) => ({
          ...shift(range, base),
          ...(!ignored.by && { rule }),
        })),
      }),
    ),
    ...line.notes.map(({ start = 0, end = start, code, text: told }) =>
      item('notes', { start, end }, { code, text: told }),
    ),
  ]
}

export function itemsOf({ line, passages }: DumpedText, ignored: Ignored): readonly Item[] {
  const at = { start: 0, end: 0 }
  return [
    ...(line.head ? [{ layer: 'split', at, text: canonical(line.head) } as const] : []),
    ...(line.thrown !== undefined
      ? [{ layer: 'split', at, text: `threw ${line.thrown}` } as const]
      : []),
    ...line.notes.map(
      ({ code, text }): Item => ({
        layer: 'notes',
        at,
        text: canonical({ code, text }),
      }),
    ),
    ...passages.flatMap((passage) => passageItems(line.text, passage, ignored)),
  ]
}
