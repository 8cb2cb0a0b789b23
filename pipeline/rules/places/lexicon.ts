/** Places by the keys of their spellings. Pure: the texts of `data/places` come in as strings. */
import type { PlaceKind } from '../../values.js'
import { keyOf, stemKey } from './key.js'
import { type Village, villageIndex } from './villages.js'
import { type PlaceWords, placeWords, type WordRow } from './words.js'

export interface Place {
  readonly id: string
  readonly kind: PlaceKind
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Two digits of ISO 3166-2:KZ, by the division of June 2022. */
  readonly region: string
  readonly lat?: number
  readonly lon?: number
  readonly people: number
}

export interface Found {
  readonly place: Place
  /** False for a name that needs a type word or a head position: districts, namesakes of persons. */
  readonly strong: boolean
}

export interface TitleRow {
  readonly name: string
  readonly names: string
}

/** Contents of the files of `data/places`, as they lie there. */
export interface PlaceTexts {
  readonly kazakhstan: string
  readonly world: string
  readonly own: string
  readonly villages: string
  readonly words: readonly WordRow[]
  readonly titles: readonly TitleRow[]
}

export interface PlaceLexicon {
  readonly find: (key: string) => readonly Found[]
  /** Whether some name of more words begins with the key. */
  readonly opens: (key: string) => boolean
  /** A place by its abbreviation as written: `РК`, `ЗКО`, `U.S.`. */
  readonly short: (text: string) => Place | undefined
  readonly villages: (key: string) => readonly Village[]
  readonly words: PlaceWords
  /** English for the words of a square or a monument: `независимости` → `Independence`. */
  readonly title: (key: string) => string | undefined
  readonly all: readonly Place[]
}

interface Row extends Place {
  readonly names: readonly string[]
  readonly weak: readonly string[]
}

const list = (cell: string | undefined): readonly string[] => (cell ? cell.split('|') : [])
const number = (cell: string | undefined) => (cell ? Number(cell) : undefined)

function rowOf(line: string): Row {
  const [id, kind, name, country, region, lat, lon, people, names, weak] = line.split('\t')
  const [north, east] = [number(lat), number(lon)]
  return {
    id: id ?? '',
    kind: kind as PlaceKind,
    name: name ?? '',
    country: country ?? '',
    region: region ?? '',
    ...(north !== undefined && east !== undefined && { lat: north, lon: east }),
    people: number(people) ?? 0,
    names: list(names),
    weak: list(weak),
  }
}

/** Rows without comments and the header. */
export const rowsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('id\t'))

const merge = (built: Row, own: Row): Row => ({
  ...built,
  ...(own.lat !== undefined && own.lon !== undefined && { lat: own.lat, lon: own.lon }),
  kind: own.kind || built.kind,
  name: own.name || built.name,
  country: own.country || built.country,
  region: own.region || built.region,
  people: own.people || built.people,
  names: [...built.names, ...own.names],
  weak: [...built.weak, ...own.weak],
})

/** Built rows with the hand-kept ones laid over them. */
function placesOf(texts: PlaceTexts): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const line of [...rowsOf(texts.kazakhstan), ...rowsOf(texts.world)]) {
    const row = rowOf(line)
    rows.set(row.id, row)
  }
  for (const line of rowsOf(texts.own)) {
    const row = rowOf(line)
    const built = rows.get(row.id)
    rows.set(row.id, built ? merge(built, row) : row)
  }
  return [...rows.values()]
}

const isShort = (name: string): boolean => /^[\p{Lu}.]{2,6}$/u.test(name)

export function placeLexicon(texts: PlaceTexts): PlaceLexicon {
  const all = placesOf(texts)
  const found = new Map<string, Found[]>()
  const openings = new Set<string>()
  const short = new Map<string, Place>()
  const add = (place: Place, name: string, strong: boolean) => {
    if (isShort(name)) return short.set(name.replaceAll('.', ''), place)
    const key = stemKey(name) ?? keyOf(name)
    const known = found.get(key) ?? []
    if (!known.some((other) => other.place === place)) known.push({ place, strong })
    found.set(key, known)
    for (let cut = key.indexOf(' '); cut > 0; cut = key.indexOf(' ', cut + 1))
      openings.add(key.slice(0, cut))
    return short
  }
  for (const row of all) {
    for (const name of row.names) add(row, name, true)
    for (const name of row.weak) add(row, name, false)
  }
  const titles = new Map(
    texts.titles.flatMap(({ name, names }) => list(names).map((one) => [keyOf(one), name])),
  )
  return {
    find: (key) => found.get(key) ?? [],
    opens: (key) => openings.has(key),
    short: (text) => short.get(text.replaceAll('.', '')),
    villages: villageIndex(texts.villages),
    words: placeWords(texts.words),
    title: (key) => titles.get(key),
    all,
  }
}
