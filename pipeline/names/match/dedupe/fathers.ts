/** What a father's name, its initial, or a word in its place says of two names. */
import type { Distance } from '../distances.js'
import { sharedSound } from '../initials.js'
import type { FullPart, Part } from '../name.js'
import { tieOf } from '../weigh.js'

const perLetter = 0.06
const slipCost = 5
const spelling = 10
/** Hundredths: one slip and a little of spelling. */
const oneSlip = 150
const mostInitial = 45
/** Below this the pair matcher calls it another father. */
const contradicted = -0.25
/** A word that is no patronymic beside one. */
const strange = 8

function words(distance: Distance, a: FullPart, b: FullPart): number | undefined {
  if (a.role === 'patronymic' && b.role === 'patronymic') {
    const tie = tieOf(distance, a, b)
    if (!tie || tie.quality <= contradicted) return undefined
    const one = a.word.father ?? a.word.whole
    const two = b.word.father ?? b.word.whole
    const cost = (perLetter * tie.loss * (one.symbols.length + two.symbols.length + 2)) / 2
    return tie.loss > spelling ? Math.max(slipCost, cost) : cost
  }
  const total = distance(a.word.whole, b.word.whole)
  return total > oneSlip ? strange : Math.max(slipCost, perLetter * total)
}

/** −ln of the chance that one is written where the other is; nothing where they are two fathers. */
export function fatherCost(distance: Distance, a: Part, b: Part): number | undefined {
  if (a === b) return 0
  if (a.kind === 'full' && b.kind === 'full') return words(distance, a, b)
  const one = a.kind === 'full' ? a.firstAsFather : a.sounds
  const two = b.kind === 'full' ? b.firstAsFather : b.sounds
  return sharedSound(one, two) > mostInitial ? undefined : 0
}
