/** What cases are counted by. */
import type { CaseRow } from '../table/case-row.js'
import { monthOf } from '../table/when.js'

export const groupings = ['month', 'region', 'article', 'event', 'penalty', 'person'] as const
export type Grouping = (typeof groupings)[number]

const articleOf = ({ law, article }: CaseRow['provisions'][number]): string =>
  article === undefined ? law : `${law} ${article}`

const keys: Readonly<Record<Grouping, (row: CaseRow) => readonly (string | undefined)[]>> = {
  month: ({ precision, from, to }) => [
    precision && from && to ? monthOf({ precision, from, to }) : undefined,
  ],
  region: ({ region }) => [region],
  article: ({ provisions }) => [...new Set(provisions.map(articleOf))],
  event: ({ event }) => [event],
  penalty: ({ penalty }) => [penalty],
  person: ({ personId, name }) => [personId || name || undefined],
}

/** The groups that a case belongs to: one, or each of its articles; the empty string where the text does not tell. */
export function groupsOf(row: CaseRow, by: Grouping): readonly string[] {
  const told = keys[by](row).filter((key) => key !== undefined)
  return told.length > 0 ? told : ['']
}
