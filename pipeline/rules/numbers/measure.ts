import type { Language } from '../../document.js'
import type { TimePart } from './duration.js'
import type { Lexeme } from './lexeme.js'

export interface TimeMeasure {
  readonly parts: readonly TimePart[]
  readonly to?: readonly TimePart[]
}

export interface MoneyMeasure {
  readonly unit: string
  readonly amount: number
  readonly to?: number
}

/** How the text bounds the measure: `up to`, `at least`. */
export interface Measured extends Lexeme {
  readonly time?: TimeMeasure
  readonly money?: MoneyMeasure
  readonly bound?: boolean
  /** `65-летний`: it stands before what it measures. */
  readonly adjective?: boolean
  readonly language?: Language
  /** Its unit stands with a later measure. */
  readonly borrowed?: boolean
  /** `from 7 to 5 years`: this is what was, or what became. */
  readonly change?: 'from' | 'to'
}
