/** How much the grammatical case of a name speaks for it. */

import type { Bearer } from '../bearer.js'
import type { GrammaticalCase } from '../grammatical-case.js'
import type { Trigger } from '../trigger.js'
import type { Feature } from './grammar.js'

const unknown = 7

/** A wrong case is nearly a proof, but for the plain nominative beside an impersonal verb. */
export function weighCase(
  trigger: Trigger,
  near: Bearer,
  wanted: readonly GrammaticalCase[],
): readonly Feature[] {
  if (near.cases.size >= unknown) return []
  if (wanted.some((each) => near.cases.has(each))) return [{ name: 'case', weight: 1.5 }]
  const impersonal = near.cases.has('nominative') && trigger.voice === 'active' && trigger.plural
  return [{ name: 'other-case', weight: impersonal ? -2 : -2.5 }]
}
