/** Durations as ISO 8601 writes them. Parts are never turned into days: `P7Y6M` is no number of days. */

/** `L` is a lifetime. */
export type TimeUnit = 'L' | 'Y' | 'M' | 'W' | 'D' | 'H'
export const timeUnits: readonly TimeUnit[] = ['Y', 'M', 'W', 'D', 'H']

export interface TimePart {
  readonly unit: TimeUnit
  readonly value: number
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** 5.5 years are 5 years 6 months, 1.5 months a month and 15 days; 2.2 years have no whole months and stay as written. */
function split({ unit, value }: TimePart): readonly TimePart[] {
  const whole = Math.floor(value)
  if (unit === 'M' && value - whole === 0.5)
    return [
      { unit: 'M', value: whole },
      { unit: 'D', value: 15 },
    ]
  const months = round((value - whole) * 12)
  if (unit !== 'Y' || months === 0 || months % 1 !== 0) return [{ unit, value: round(value) }]
  return [
    { unit: 'Y', value: whole },
    { unit: 'M', value: months },
  ]
}

/** Largest unit first; a week beside other units counts as seven days. */
export function formatDuration(parts: readonly TimePart[]): string {
  if (parts.some(({ unit }) => unit === 'L')) return 'life'
  const flat = parts.flatMap(split)
  const sum = new Map<TimeUnit, number>()
  const mixed = new Set(flat.map((part) => part.unit)).size > 1
  for (const { unit, value } of flat) {
    const [as, times] = unit === 'W' && mixed ? (['D', 7] as const) : ([unit, 1] as const)
    sum.set(as, round((sum.get(as) ?? 0) + value * times))
  }
  const text = (units: readonly TimeUnit[]) =>
    units.map((unit) => (sum.get(unit) ? `${sum.get(unit)}${unit}` : '')).join('')
  const clock = text(['H'])
  return `P${text(['Y', 'M', 'W', 'D'])}${clock && `T${clock}`}`
}

const iso = /^P(?=.)(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H))?$/

/** The parts of an ISO 8601 duration, largest unit first; undefined where it is none. */
export function parseDuration(text: string): readonly TimePart[] | undefined {
  const found = iso.exec(text)
  if (!found) return undefined
  return timeUnits.flatMap((unit, at) =>
    found[at + 1] === undefined ? [] : [{ unit, value: Number(found[at + 1]) }],
  )
}
