import { eitherGender, feminine, masculine } from './given.js'
import type { EndingRow } from './schema.js'

export interface Ending {
  readonly role: 'family' | 'patronymic'
  readonly gender: number
  readonly case: '' | 'oblique' | 'either'
  readonly cut: number
  readonly length: number
}

export type Endings = (text: string, role: Ending['role']) => Ending | undefined

const genders = { m: masculine, f: feminine, '': eitherGender } as const
/** A word keeps at least this many letters before its ending: Ali-evich. */
const shortestRoot = { family: 2, patronymic: 3 } as const

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
