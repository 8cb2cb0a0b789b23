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

/** `text` of `data/places/villages.tsv`; its first column holds the keys, so nothing is computed until a key is found. */
export function villageIndex(text: string): (key: string) => readonly Village[] {
  let lines: Map<string, number> | undefined
  const index = () => {
    const starts = new Map<string, number>()
    for (let at = 0; at >= 0 && at < text.length; ) {
      const next = text.indexOf('\n', at)
      const end = next < 0 ? text.length : next
      const tab = text.indexOf('\t', at)
      if (text[at] !== '#' && tab > 0 && tab < end)
        for (const key of text.slice(at, tab).split('|')) starts.set(key, at)
      at = end + 1
    }
    return starts
  }
  return (key) => {
    lines ??= index()
    const at = lines.get(key)
    if (at === undefined) return []
    const end = text.indexOf('\n', at)
    return villagesOf(text.slice(at, end < 0 ? text.length : end))
  }
}
