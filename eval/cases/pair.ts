/** Cases asked for against cases told, one to one: as many as possible with person and event right, then whole, then nearly so. */
import { assign } from '../spans/assignment.js'
import { type Asked, type Field, factFields, fields, type Told } from './told.js'

export type SamePlace = (a: string, b: string) => boolean

export interface CasePair {
  readonly asked?: Asked
  readonly told?: Told
  /** Fields that are asked for and wrong. */
  readonly wrong: readonly Field[]
}

export interface CasePairs {
  /** Person and event are right. */
  readonly matched: readonly Required<CasePair>[]
  /** The person is right, the event another: told of what is left over. */
  readonly confused: readonly Required<CasePair>[]
  readonly missed: readonly Asked[]
  readonly spurious: readonly Told[]
}

export const fieldRight = (
  asked: Asked,
  told: Told,
  field: Field,
  samePlace: SamePlace,
): boolean | undefined =>
  asked[field]?.some(
    (answer) =>
      answer === told[field] ||
      (field === 'where' && answer !== '' && told.where !== '' && samePlace(answer, told.where)),
  )

export const isWhole = ({ wrong }: CasePair): boolean =>
  wrong.every((field) => !factFields.includes(field as (typeof factFields)[number]))

function paired(
  asked: readonly Asked[],
  told: readonly Told[],
  may: (asked: Asked, told: Told) => boolean,
  samePlace: SamePlace,
) {
  const pair = (row: number, column: number): Required<CasePair> => ({
    asked: asked[row]!,
    told: told[column]!,
    wrong: fields.filter(
      (field) => fieldRight(asked[row]!, told[column]!, field, samePlace) === false,
    ),
  })
  const taken = assign(asked.length, told.length, (row, column) => {
    if (!may(asked[row]!, told[column]!)) return 0
    const each = pair(row, column)
    return 1e6 + (isWhole(each) ? 1e3 : 0) + fields.length - each.wrong.length
  })
  const used = new Set(taken)
  return {
    pairs: taken.flatMap((column, row) => (column === undefined ? [] : [pair(row, column)])),
    missed: asked.filter((_, row) => taken[row] === undefined),
    spurious: told.filter((_, column) => !used.has(column)),
  }
}

export function pairCases(
  asked: readonly Asked[],
  told: readonly Told[],
  samePlace: SamePlace,
): CasePairs {
  const samePerson = (a: Asked, b: Told) => a.person === b.person
  const first = paired(
    asked,
    told,
    (a, b) => samePerson(a, b) && a.events.includes(b.event),
    samePlace,
  )
  const rest = paired(first.missed, first.spurious, samePerson, samePlace)
  return {
    matched: first.pairs,
    confused: rest.pairs,
    missed: rest.missed,
    spurious: rest.spurious,
  }
}
