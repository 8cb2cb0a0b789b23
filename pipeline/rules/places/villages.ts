/** The small settlements of Kazakhstan: one line per name, read only when a name is asked for. */
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

/** Offset of the first line at or after `from`. */
const lineFrom = (text: string, from: number): number => {
  if (from === 0) return 0
  const next = text.indexOf('\n', from - 1)
  return next < 0 ? text.length : next + 1
}

/** The line whose first cell is the key, by halves; lines are sorted by it. */
function lineOf(text: string, head: number, key: string): string | undefined {
  let low = head
  let high = text.length
  while (low < high) {
    const middle = lineFrom(text, (low + high) >> 1)
    const at = middle >= high ? low : middle
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    const cell = line.slice(0, line.indexOf('\t'))
    if (cell === key) return line
    if (cell < key) low = at + line.length + 1
    else high = at
  }
  return undefined
}

/** `text` of `data/places/villages.tsv`, sorted by key: nothing is read until a name is asked for. */
export function villageIndex(text: string): (key: string) => readonly Village[] {
  const head = text.indexOf('\n', text.indexOf('key\tname')) + 1
  const known = new Map<string, readonly Village[]>()
  return (key) => {
    const found = known.get(key)
    if (found) return found
    const line = lineOf(text, head, key)
    const villages = line === undefined ? none : villagesOf(line)
    if (line !== undefined || known.size < 20_000) known.set(key, villages)
    return villages
  }
}
