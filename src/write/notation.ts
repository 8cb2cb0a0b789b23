/** Values in the short notation of tables: `KZ-CAO 488(6)`, `P15D`, `172500 KZT`. */
import type { PenaltyValue, Provision } from '../../pipeline/values.js'

/** `KZ-CC 405(1:2)` is part 1, paragraph 2 of article 405; a law without an article is its id. */
export function provisionCode({ law, article, part, paragraph }: Provision): string {
  if (article === undefined) return law
  const inner = `${part ?? ''}${paragraph === undefined ? '' : `:${paragraph}`}`
  return `${law} ${article}${inner === '' ? '' : `(${inner})`}`
}

/** Empty where the penalty has no measure. */
export function measureCode(value: PenaltyValue): string {
  const unit = value.unit === undefined ? '' : ` ${value.unit}`
  if (value.duration !== undefined) return value.duration
  if (value.durationRange) return value.durationRange.join('/')
  if (value.amount !== undefined) return `${value.amount}${unit}`
  return value.amountRange ? `${value.amountRange.join('/')}${unit}` : ''
}
