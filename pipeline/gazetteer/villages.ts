/** The small settlements of Kazakhstan: one line per name, read only when a name is asked for. */
import { remember } from '../remember.js'
import { sortedTable } from './sorted.js'

export interface Village {
  readonly name: string
  /** Two digits of ISO 3166-2:KZ, by the division of June 2022. */
  readonly region: string
  /** Russian name of the district without its type word. */
  readonly district: string
  readonly lat?: number
  readonly lon?: number
  readonly id: string
}

const villagesOf = (line: string): readonly Village[] => {
  const [, name = '', places = ''] = line.split('\t')
  return places.split('|').map((cell) => {
    const [region = '', district = '', lat = '', lon = '', geonames = ''] = cell.split(',')
    return {
      name,
      region,
      district,
      ...(lat !== '' && { lat: Number(lat), lon: Number(lon) }),
      id: geonames === '' ? `v${region}-${name}` : `g${geonames}`,
    }
  })
}

const none: readonly Village[] = []

/** `text` of `data/places/villages.tsv`. */
export function villageIndex(text: string): (key: string) => readonly Village[] {
  const table = sortedTable(text)
  return remember((key) => {
    const line = table.line(key)
    return line === undefined ? none : villagesOf(line)
  })
}
