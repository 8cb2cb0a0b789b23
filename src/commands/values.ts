/** Words of the command line → values. What does not fit is wrong usage. */
import { InvalidArgumentError } from 'commander'
import { type Label, labels, type Period } from '../../pipeline/document.js'
import type { Proposer } from '../../pipeline/index.js'
import { addressOf } from '../share/address.js'
import { type Grouping, groupings } from '../stats/groups.js'
import { type Format, formats } from '../write/format.js'

/** As the pipeline has them; written here so that `--help` need not load it. */
const proposers: readonly Proposer[] = ['rules', 'names', 'model']

const oneOf = <T extends string>(word: string, known: readonly T[]): T => {
  const found = known.find((each) => each === word)
  if (found !== undefined) return found
  throw new InvalidArgumentError(`Expected ${known.join(', ')}.`)
}

const listOf =
  <T extends string>(known: readonly T[], change: (word: string) => string = (word) => word) =>
  (words: string): readonly T[] => [
    ...new Set(words.split(',').map((word) => oneOf(change(word.trim()), known))),
  ]

/** May be given several times, or with commas. */
export const readFormats = (words: string, before: readonly Format[] | undefined) => [
  ...new Set([...(before ?? []), ...listOf(formats)(words)]),
]
/** One or two, as two options or with a comma. */
export function readGroupings(
  words: string,
  before: readonly Grouping[] | undefined,
): readonly Grouping[] {
  const all = [...new Set([...(before ?? []), ...listOf(groupings)(words)])]
  if (all.length <= 2) return all
  throw new InvalidArgumentError('Expected one or two groupings.')
}
export const readLabels: (words: string) => readonly Label[] = listOf(labels, (word) =>
  word.toUpperCase(),
)
export const readProposers: (words: string) => readonly Proposer[] = listOf(proposers)

export function readCount(word: string): number {
  const count = Number(word)
  if (/^\d+$/.test(word) && count >= 1 && count <= 256) return count
  throw new InvalidArgumentError('Expected a whole number from 1 to 256.')
}

/** Kept as it was given: it may hold a password. */
export function readRedis(word: string): string {
  if (addressOf(word)) return word
  throw new InvalidArgumentError('Expected redis://host:port, or rediss://host:port over TLS.')
}

/** A day at most. */
export function readSeconds(word: string): number {
  const seconds = Number(word)
  if (/^\d+$/.test(word) && seconds >= 1 && seconds <= 86_400) return seconds
  throw new InvalidArgumentError('Expected a whole number of seconds from 1 to 86400.')
}

export function readOffset(word: string): number {
  if (/^\d+$/.test(word)) return Number(word)
  throw new InvalidArgumentError('Expected a whole number, the offset of a UTF-16 unit.')
}

const isDay = (day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)

const lastDay = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10)
}

/** `2023-05`, `2023` or `2023-05-01/2023-05-14` */
export function readPeriod(word: string): Period {
  const expected =
    'Expected a month such as 2023-05, a year, or two days such as 2023-05-01/2023-05-14.'
  const [first = '', last = ''] = word.split('/')
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(word)) return [`${word}-01`, lastDay(word)]
  if (/^\d{4}$/.test(word)) return [`${word}-01-01`, `${word}-12-31`]
  if (/^[^/]*\/[^/]*$/.test(word) && [first, last].every(isDay) && first <= last)
    return [first, last]
  throw new InvalidArgumentError(expected)
}
