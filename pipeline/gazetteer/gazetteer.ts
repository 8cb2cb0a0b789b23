/** Places by the keys of their spellings. Pure: the texts of `data/places` come in as strings. */

import { foldWord } from '../fold.js'
import { remember } from '../remember.js'
import type { PlaceKind } from '../values.js'
import { type Endings, type FormsOf, formsBy } from './forms.js'
import { keyOf, letterKey, stemKey } from './key.js'
import { sortedTable } from './sorted.js'
import { type Village, villageIndex } from './villages.js'

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

/** A town and the Russian adjectives that its court and police go by. */
export interface AdjectiveRow {
  readonly id: string
  readonly adjectives: string
}

export interface TitleRow {
  readonly name: string
  readonly names: string
}

/** Contents of the files of `data/places`, as they lie there, and the endings that names take. */
export interface GazetteerRows {
  readonly kazakhstan: string
  readonly world: string
  readonly own: string
  readonly villages: string
  /** Sorted keys of all spellings but the villages'. */
  readonly keys: string
  readonly titles: readonly TitleRow[]
  readonly adjectives: readonly AdjectiveRow[]
  readonly endings: Endings
}

export interface Gazetteer {
  /** The keys that a word of a text may stand for, its own first. */
  readonly forms: FormsOf
  /** A place's names as the rows write them, folded. */
  readonly spellings: (place: Place) => ReadonlySet<string>
  readonly find: (key: string) => readonly Found[]
  /** The town of an adjective in any case and script: `Рудненского`, `Karagandinsky`. */
  readonly townOf: (adjective: string) => Place | undefined
  /** Whether some name of more words begins with the key. */
  readonly opens: (key: string) => boolean
  /** A place by its abbreviation as written: `РК`, `ЗКО`, `U.S.`. */
  readonly short: (text: string) => Place | undefined
  readonly villages: (key: string) => readonly Village[]
  /** English for the words of a square or a monument: `независимости` → `Independence`. */
  readonly title: (key: string) => string | undefined
  readonly all: readonly Place[]
}

const number = (cell: string | undefined) => (cell ? Number(cell) : undefined)

function placeOf(line: string): Place {
  const [id, kind, name, country, region, lat, lon, people] = line.split('\t')
  const [north, east] = [number(lat), number(lon)]
  return {
    id: id ?? '',
    kind: kind as PlaceKind,
    name: name ?? '',
    country: country ?? '',
    region: region ?? '',
    ...(north !== undefined && east !== undefined && { lat: north, lon: east }),
    people: number(people) ?? 0,
  }
}

/** Rows without comments and the header. */
export const rowsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('id\t'))

const linesById = (...texts: readonly string[]): ReadonlyMap<string, string> =>
  new Map(texts.flatMap(rowsOf).map((line) => [line.slice(0, line.indexOf('\t')), line]))

/** The hand-kept row laid over the built one. */
function merge(built: Place, own: Place): Place {
  const located = own.lat !== undefined && own.lon !== undefined
  return {
    ...built,
    ...(located && { lat: own.lat, lon: own.lon }),
    kind: own.kind || built.kind,
    name: own.name || built.name,
    country: own.country || built.country,
    region: own.region || built.region,
    people: own.people || built.people,
  }
}

/** Places by id, each read when first asked for. */
function placesById({ kazakhstan, world, own }: GazetteerRows) {
  const built = linesById(kazakhstan, world)
  const hand = linesById(own)
  const read = remember(
    (id: string): Place => {
      const [one, other] = [built.get(id), hand.get(id)]
      if (one !== undefined && other !== undefined) return merge(placeOf(one), placeOf(other))
      return placeOf(one ?? other ?? id)
    },
    built.size + hand.size + 1,
  )
  const all = () => [...new Set([...built.keys(), ...hand.keys()])].map(read)
  const spellings = remember(({ id }: Place): ReadonlySet<string> => {
    const cells = [built.get(id), hand.get(id)].flatMap((row) => row?.split('\t').slice(8) ?? [])
    return new Set(cells.flatMap((cell) => cell.split('|')).map(foldWord))
  })
  return { read, all, spellings }
}

const none: readonly Found[] = []

const cyrillic = /[\u0400-\u04ff]/

/**
 * Whether a row writes the place so, letter by letter: `римм` of `Римме` is no `Рим`. Where all rows have Latin letters, a last `й` must be
 * theirs: `малый` is no `Mali`.
 */
function isWritten(form: string, spellings: ReadonlySet<string>): boolean {
  const key = keyOf(form)
  const alike = [...spellings].filter((one) => keyOf(one) === key)
  const written = alike.filter((one) => cyrillic.test(one))
  if (written.length > 0) return written.some((one) => letterKey(one) === letterKey(form))
  return !form.endsWith('й') || alike.some((one) => /[yj]$|[yi]i$/.test(one))
}

export function gazetteer(texts: GazetteerRows): Gazetteer {
  const places = placesById(texts)
  const keys = sortedTable(texts.keys)
  const cells = (key: string): readonly string[] => keys.line(key)?.split('\t')[1]?.split('|') ?? []
  const titles = new Map(
    texts.titles.flatMap(({ name, names }) => names.split('|').map((one) => [keyOf(one), name])),
  )
  const towns = new Map(
    texts.adjectives.flatMap(({ id, adjectives }) =>
      adjectives.split('|').map((one) => [stemKey(one) ?? '', id]),
    ),
  )
  let listed: readonly Place[] | undefined
  const opens = remember((key: string) => keys.opens(`${key} `))
  const find = remember((key: string): readonly Found[] => {
    const ids = cells(key)
    if (ids.length === 0) return none
    return ids.map((id) => ({
      place: places.read(id.replace('!', '')),
      strong: id.endsWith('!'),
    }))
  })
  return {
    forms: formsBy(texts.endings, (form) => {
      const key = keyOf(form)
      const found = find(key)
      return (
        found.length === 0 ||
        opens(key) ||
        found.some(({ place }) => isWritten(form, places.spellings(place)))
      )
    }),
    spellings: places.spellings,
    find,
    townOf: (adjective) => {
      const id = towns.get(stemKey(adjective) ?? '-')
      return id === undefined ? undefined : places.read(id)
    },
    opens,
    short: remember((text) => {
      const [id] = cells(`=${text.replaceAll('.', '')}`)
      return id === undefined ? undefined : places.read(id.replace('!', ''))
    }),
    villages: villageIndex(texts.villages),
    title: (key) => titles.get(key),
    get all() {
      listed ??= places.all()
      return listed
    },
  }
}
