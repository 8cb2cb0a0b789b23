import { eitherGender, feminine, masculine } from './given.js'
import type { EndingRow } from './schema.js'

export interface Ending {
  readonly role: 'family' | 'patronymic'
  readonly gender: number
  readonly case: '' | 'oblique' | 'either'
  readonly cut: number
  readonly length: number
  /** Letters of an oblique ending after those of the nominative: қызының → қызы. */
  readonly more: number
}

export type Endings = (text: string, role: Ending['role']) => Ending | undefined

const genders = { m: masculine, f: feminine, '': eitherGender } as const
/** A word keeps at least this many letters before its ending: Ali-evich. */
const shortestRoot = { family: 2, patronymic: 3 } as const

/** The longest ending in the nominative that another one begins with; all of it where none does. */
const nominativeIn = (rows: readonly EndingRow[], { ending, role }: EndingRow): string =>
  rows.reduce(
    (best, row) =>
      row.role === role &&
      row.case === '' &&
      ending.startsWith(row.ending) &&
      (best === ending || row.ending.length > best.length)
        ? row.ending
        : best,
    ending,
  )

/** The longest ending of the role that a folded word has. */
export function endingsOf(rows: readonly EndingRow[]): Endings {
  const tables = { family: new Map<string, Ending>(), patronymic: new Map<string, Ending>() }
  let longest = 0
  for (const row of rows) {
    longest = Math.max(longest, row.ending.length)
    tables[row.role].set(row.ending, {
      role: row.role,
      gender: genders[row.gender],
      case: row.case,
      cut: row.cut,
      length: row.ending.length,
      more:
        row.role === 'patronymic' && row.case === 'oblique'
          ? row.ending.length - nominativeIn(rows, row).length
          : 0,
    })
  }
  return (text, role) => {
    for (let size = Math.min(longest, text.length - shortestRoot[role]); size > 1; size--) {
      const found = tables[role].get(text.slice(-size))
      if (found) return found
    }
    return undefined
  }
}
