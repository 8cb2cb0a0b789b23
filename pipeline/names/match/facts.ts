/** What a piece of a name says by itself, as it is written. */
import { mayCompound } from './compound.js'
import type { WordRow } from './schema.js'

/** What was told of a word is kept and shared: a list names the same words again and again. */
export const mostKnown = 1_000_000

export interface Facts {
  readonly kind: WordRow['kind'] | undefined
  /** It may make one word with those beside it. */
  readonly compound: boolean
  readonly generation: number
}
export type FactsOf = (text: string) => Facts

export const keeperOfFacts = (kinds: ReadonlyMap<string, WordRow['kind']>): FactsOf => {
  const known = new Map<string, Facts>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const small = text.toLowerCase()
    const kind = kinds.get(small)
    const compound = kind === 'particle' || kind === 'eastern' || mayCompound(small)
    const made = { kind, compound, generation: generations[small] ?? 0 }
    if (known.size > mostKnown) known.clear()
    known.set(text, made)
    return made
  }
}

const generations: Readonly<Record<string, number>> = { sr: 1, jr: 2, ii: 2, iii: 3 }
