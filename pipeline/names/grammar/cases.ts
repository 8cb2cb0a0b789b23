/** Grammatical cases as bits: a word may stand in several. */
export const Case = {
  nominative: 1,
  genitive: 2,
  dative: 4,
  accusative: 8,
  instrumental: 16,
  /** Of Kazakh; the Russian prepositional. */
  locative: 32,
  ablative: 64,
} as const

export type GrammaticalCase = keyof typeof Case
export type Cases = number

export const grammaticalCases = Object.keys(Case) as readonly GrammaticalCase[]

export const anyCase: Cases = 127

export const casesIn = (cases: Cases): ReadonlySet<GrammaticalCase> =>
  new Set(grammaticalCases.filter((each) => cases & Case[each]))
