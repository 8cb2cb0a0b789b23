/**
 * Keys and clicks that it takes to check the sample report against its gold: on the review page, and in Label Studio with the same
 * predictions. Label Studio is not run: counted from its documented keys (labelstud.io/guide/hotkeys: submit ctrl+enter, delete
 * backspace, relation alt+r, labels by number). What is typed into one field counts as one.
 */

import { columns } from '../../eval/report/columns.js'
import { compare, differenceOf } from '../corrections/between.js'
import { betweenPeople } from '../corrections/between-people.js'
import type { NewCorrection } from '../corrections/lines.js'
import { ingest } from '../ingest.js'
import { dataPath } from '../load/files.js'
import { openEngine } from '../open.js'
import { goldGiven } from '../review/gold-given.js'

const name = 'report-2023-05'
const engine = await openEngine({ model: process.argv[2] ?? 'none' })
const path = dataPath('samples', `${name}.txt`)
const { source } = await ingest({ name: path, path, file: `${name}.txt` })
const [document] = engine.link([await engine.annotate(source)]).documents
await engine.close()
const compared = compare(goldGiven(dataPath('gold'), name, document!)!, document!)
const { corrections } = differenceOf(compared)
const people = betweenPeople([{ document: document!, pairs: compared.matched.pairs }])

const fieldsIn = (fields: object | undefined): number =>
  Object.values(fields ?? {}).filter((each) => each !== undefined).length
/** Person, provision, sanction, place, day: what relations tell of a case. */
const relations = (fields: object | undefined): number =>
  Object.entries(fields ?? {}).reduce(
    (sum, [key, each]) =>
      sum +
      (key === 'statutes'
        ? (each as readonly unknown[]).length
        : 'penalty place date'.includes(key)
          ? 1
          : 0),
    0,
  )

type Counted = Readonly<Record<'atau' | 'labelStudio', number>>

/** A value is: choose the mark, go to its fields, each field, save. In Label Studio a text for each region. */
const valueIn = (each: NewCorrection): Counted => {
  const value = 'value' in each ? fieldsIn(each.value ?? undefined) : 0
  return value === 0 ? { atau: 0, labelStudio: 0 } : { atau: 2 + value, labelStudio: 3 }
}

function countOf(each: NewCorrection): Counted {
  const value = valueIn(each)
  const plus = (atau: number, labelStudio: number): Counted => ({
    atau: atau + value.atau,
    labelStudio: labelStudio + value.labelStudio,
  })
  switch (each.kind) {
    // A drag and a number, or a mark and a key.
    case 'mark-added':
    case 'mark-removed':
    case 'mark-relabelled':
    case 'mark-moved':
      return plus(2, 2)
    case 'value-changed':
      return plus(1, 1)
    // Chosen person, a key, event, fields, save. A relation: region, alt+r, other region, its kind.
    case 'case-added':
      return { atau: 4 + fieldsIn(each.case), labelStudio: 4 * relations(each.case) + 2 }
    case 'case-changed':
      return { atau: 2 + fieldsIn(each.case), labelStudio: 5 * relations(each.case) }
    case 'case-removed':
      return { atau: 2, labelStudio: Math.max(1, relations(each.was)) }
    // One key beside both contexts; there is nothing like it between tasks.
    default:
      return { atau: 2, labelStudio: 0 }
  }
}

const kinds = [...new Set([...corrections, ...people].map(({ kind }) => kind))].sort()
const sums = kinds.map((kind) => {
  const own = [...corrections, ...people].filter((each) => each.kind === kind)
  const counts = own.map(countOf)
  const sum = (key: keyof Counted) => counts.reduce((all, each) => all + each[key], 0)
  return {
    kind: kind as string,
    number: own.length,
    atau: sum('atau'),
    labelStudio: sum('labelStudio'),
  }
})
const entries = document!.entries.length
const all = [
  { kind: 'entry accepted, next', number: entries, atau: entries, labelStudio: entries },
  ...sums,
]
const total = (key: 'atau' | 'labelStudio') => all.reduce((sum, each) => sum + each[key], 0)
process.stdout.write(
  `${columns([
    ['', 'number', 'review', 'Label Studio'],
    ...all.map((each) => [
      each.kind,
      String(each.number),
      String(each.atau),
      String(each.labelStudio),
    ]),
    ['all', '', String(total('atau')), String(total('labelStudio'))],
  ])}\n`,
)
