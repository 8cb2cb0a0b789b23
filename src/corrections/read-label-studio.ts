/** Tasks exported by Label Studio: JSON with `annotations`, or JSON-MIN. Offsets count code points. */
import { z } from 'zod'
import { type Label, labels } from '../../pipeline/document.js'
import { countBelow, unitOffsets } from '../write/points.js'
import type { Given, GivenMark, GivenRelation, ReadGiven, RelationKind } from './given.js'
import { relationKinds } from './given.js'
import { sourceOfText } from './read-marks.js'

const data = z.looseObject({
  text: z.string(),
  file: z.string().optional(),
  sha256: z.string().optional(),
})

const result = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  labels: z.array(z.string()).optional(),
  value: z
    .looseObject({
      start: z.int(),
      end: z.int(),
      text: z.string().optional(),
      labels: z.array(z.string()).optional(),
    })
    .optional(),
  meta: z.looseObject({ text: z.union([z.string(), z.array(z.string())]).optional() }).optional(),
})
type Result = z.output<typeof result>

const labelled = z.looseObject({
  result: z.array(result),
  was_cancelled: z.boolean().optional(),
  updated_at: z.string().optional(),
})

const task = z.looseObject({
  data,
  annotations: z.array(labelled).optional(),
  predictions: z.array(labelled).optional(),
})

const span = z.looseObject({
  start: z.int(),
  end: z.int(),
  labels: z.array(z.string()),
  text: z.string().optional(),
})
const small = data.extend({ label: z.array(span) })

/** The value of a mark travels as JSON in its note. */
function valueIn(meta: Result['meta']): object | undefined {
  for (const text of [meta?.text ?? []].flat())
    try {
      const value: unknown = JSON.parse(text)
      if (typeof value === 'object' && value !== null) return value
    } catch {
      // A note of the labeller's own.
    }
  return undefined
}

interface Read {
  readonly marks: readonly GivenMark[]
  readonly relations: readonly GivenRelation[]
  readonly problems: readonly string[]
}

const isLabel = (name: string | undefined): name is Label => labels.includes(name as Label)

function readResults(results: readonly Result[], text: string, where: string): Read {
  const points = unitOffsets(text)
  const shown = offsetsWithoutReturns(text)
  const marks: GivenMark[] = []
  const problems: string[] = []
  const numbers = new Map<string, number>()
  for (const { id, value, meta } of results) {
    if (!value?.labels) continue
    const [label] = value.labels
    const { start, end } =
      [points, shown]
        .map((at) => ({ start: at(value.start), end: at(value.end) }))
        .find((range) => isSaid(text.slice(range.start, range.end), value.text)) ?? nowhere
    if (!isLabel(label))
      problems.push(`${where}: expected a label of ${labels.join(', ')}, found ${label}`)
    else if (start >= end)
      problems.push(
        `${where}: the words of a ${label} at ${value.start}–${value.end} are not those of the text`,
      )
    else {
      if (id) numbers.set(id, marks.length)
      const own = valueIn(meta)
      marks.push({ label, start, end, where, ...(own && { value: own }) })
    }
  }
  const relations = results.flatMap((each): GivenRelation[] => {
    if (each.type !== 'relation') return []
    const [from, to] = [numbers.get(each.from_id ?? ''), numbers.get(each.to_id ?? '')]
    if (from === undefined || to === undefined) return []
    return (each.labels ?? []).flatMap((kind) =>
      (relationKinds as readonly string[]).includes(kind)
        ? [{ from, to, kind: kind as RelationKind, where }]
        : [],
    )
  })
  return { marks, relations, problems }
}

const oneBreak = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An editor may show another line end than the text has. */
const isSaid = (found: string, said: string | undefined): boolean =>
  found !== '' && (said === undefined || oneBreak(said) === oneBreak(found))

const nowhere = { start: 0, end: 0 }

/** Where an editor takes `\r\n` for one sign: its code points → units of the text. */
function offsetsWithoutReturns(text: string): (offset: number) => number {
  const returns = [...text.matchAll(/\r(?=\n)/g)].map((found, nth) => found.index - nth)
  const inner = unitOffsets(text.replace(/\r\n/g, '\n'))
  return (offset) => {
    const at = inner(offset)
    return at + countBelow(returns, at)
  }
}

/** The newest that was not cancelled. */
const newest = (all: readonly z.output<typeof labelled>[] | undefined) =>
  [...(all ?? [])]
    .filter((each) => !each.was_cancelled)
    .sort((a, b) => ((a.updated_at ?? '') < (b.updated_at ?? '') ? -1 : 1))
    .at(-1)

function sourceOf({ text, file, sha256 }: z.output<typeof data>, name: string) {
  const plain = sourceOfText(text, file ?? name)
  return sha256 ? { ...plain, origin: { file: file ?? name, sha256 } } : plain
}

function readTask(raw: unknown, name: string, where: string): ReadGiven {
  const whole = task.safeParse(raw)
  const isWhole = typeof raw === 'object' && raw !== null && 'data' in raw
  if (isWhole && whole.success) {
    const { data: own, annotations, predictions } = whole.data
    const told = newest(annotations)
    if (!told) return { given: [], problems: [] }
    const said = readResults(told.result, own.text, where)
    const before = newest(predictions)
    const predicted = before && readResults(before.result, own.text, where)
    const given: Given = {
      name: where,
      source: sourceOf(own, name),
      marks: said.marks,
      relations: said.relations,
      ...(predicted && { predicted }),
      oneEntry: true,
    }
    return { given: [given], problems: said.problems }
  }
  const min = small.safeParse(raw)
  if (!isWhole && min.success) {
    const results = min.data.label.map((value) => ({ type: 'labels', value }))
    const said = readResults(results, min.data.text, where)
    const given: Given = {
      name: where,
      source: sourceOf(min.data, name),
      marks: said.marks,
      oneEntry: true,
    }
    return { given: [given], problems: said.problems }
  }
  const issue = (isWhole ? whole : min).error?.issues[0]
  return {
    given: [],
    problems: [
      `${where}: expected a task of Label Studio: ${issue?.path.join('.')}: ${issue?.message}`,
    ],
  }
}

export function readLabelStudio(json: unknown, name: string): ReadGiven {
  if (!Array.isArray(json))
    return { given: [], problems: [`${name}: expected a list of tasks of Label Studio`] }
  const all = json.map((raw, at) => readTask(raw, name, `${name}: task ${at + 1}`))
  return {
    given: all.flatMap(({ given }) => given),
    problems: all.flatMap(({ problems }) => problems),
  }
}
