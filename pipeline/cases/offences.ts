/** Which provisions somebody is charged with, and which of them protect people: whom a report names beside those has mostly suffered. */
import type { LawRow } from '../rules/statutes/lexicon.js'
import type { Provision } from '../values.js'

export interface Offences {
  /** Codes that a person is punished or sued under; a constitution, a treaty, a procedure code or a general part accuses nobody. */
  readonly accuses: (provision: Provision) => boolean
  readonly protects: (provision: Provision) => boolean
}

const isCode = (law: string): boolean => /^[A-Z]{2}-(?:CC|CAO|CIV)(?:-\d{4})?$/.test(law)

export function offencesOf(laws: readonly Pick<LawRow, 'id' | 'offences'>[]): Offences {
  const rows = new Map(laws.flatMap(({ id, offences }) => (offences ? [[id, offences]] : [])))
  return {
    accuses: ({ law, article }) =>
      article !== undefined &&
      isCode(law) &&
      Number.parseInt(article, 10) >= (rows.get(law)?.from ?? 0),
    protects: ({ law, article }) => rows.get(law)?.against.includes(article ?? '') ?? false,
  }
}
