/** What a date says. */

export interface Parts {
  readonly day?: number
  readonly lastDay?: number
  readonly month?: number
  /** `May 25 – June 1`. */
  readonly lastMonth?: number
  readonly year?: number
  readonly lastYear?: number
  /** `прошлого года`, `of that year`: the year, counted from that of the report or of the date told before. */
  readonly shift?: number
  readonly of?: 'report' | 'told'
}

export interface Parsed extends Parts {
  /** Index of the token after it. */
  readonly next: number
  /** Month alone or year alone: a date only where its surroundings say so. */
  readonly bare?: 'month' | 'year'
  readonly tellsTime?: boolean
}
