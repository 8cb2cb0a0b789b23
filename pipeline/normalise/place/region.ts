/** Regions of Kazakhstan as of a date: Abai, Jetisu and Ulytau since June 2022, Shymkent a region of its own since June 2018. */
import type { Period } from '../../document.js'

const since: Readonly<Record<string, readonly [string, string]>> = {
  10: ['2022-06-08', '63'],
  33: ['2022-06-08', '19'],
  62: ['2022-06-08', '35'],
  79: ['2018-06-19', '61'],
}

/** `region`: two digits by today's division; `period`: of the report. ISO 3166-2, or undefined for no region. */
export function regionOf(region: string, period: Period | undefined): string | undefined {
  if (region === '') return undefined
  const change = since[region]
  return `KZ-${change && period && period[1] < change[0] ? change[1] : region}`
}
