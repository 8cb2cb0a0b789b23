/** The gazetteer's place for a span: by its name and type word, by a misspelling of a town, by a village's name. */
import type { Range } from '../../document.js'
import {
  type Found,
  type Gazetteer,
  keyOf,
  type Place,
  stemKey,
  type Village,
} from '../../gazetteer/index.js'
import { abbreviated, type Line, type Parts, parted, tokenAt } from '../../rules/places/index.js'
import type { PlaceKind } from '../../values.js'
import { choose, narrow, type Setting } from './choose.js'
import { nearestTown } from './slip.js'

export interface Known {
  readonly name: string
  readonly kind: PlaceKind
  readonly country: string
  readonly region: string
  readonly lat?: number
  readonly lon?: number
  readonly geonames?: number
  readonly ambiguous: boolean
}

const stems = (line: Line, token: number): readonly string[] => {
  const stem = stemKey(parted(line.raw(token)).toLowerCase())
  return stem === undefined ? line.names(token).keys.map((key) => `${key}~`) : [stem]
}

/** Every reading of the name's words as a key; inflected words allowed. */
function keysOf(line: Line, { first, next }: Parts): readonly string[] {
  let keys: readonly string[] = ['']
  for (let token = first; token < next; token++) {
    if (!line.isWord(token) && !line.isNumber(token)) continue
    const forms = line.names(token).keys
    keys = keys.flatMap((key) => forms.map((form) => `${key} ${form}`)).slice(0, 400)
  }
  return keys.map((key) => key.trim()).filter((key) => key !== '')
}

export function candidates(line: Line, parts: Parts): readonly Found[] {
  const raw = line.slice(parts.first, parts.next)
  const short = abbreviated(raw, line)
  if (short) return [{ place: short, strong: true }]
  const typed = /^(?:region|district)$/.test(parts.kind ?? '')
  const keys = [keyOf(raw), ...keysOf(line, parts)]
  if (typed && parts.next - parts.first === 1) keys.push(...stems(line, parts.first))
  const out = new Map<Place, Found>()
  for (const key of keys)
    for (const one of line.lexicon.gazetteer.find(key))
      if (!out.has(one.place)) out.set(one.place, one)
  return [...out.values()]
}

const identified = (id: string): { geonames?: number } =>
  /^g\d/.test(id) ? { geonames: Number(id.slice(1)) } : {}

const ofPlace = (place: Place, ambiguous: boolean, abroad = false): Known => ({
  name: place.name,
  kind: place.kind,
  country: ambiguous && abroad ? '' : place.country,
  region: ambiguous ? '' : place.region,
  ...(!ambiguous &&
    place.lat !== undefined &&
    place.lon !== undefined && { lat: place.lat, lon: place.lon }),
  ...(!ambiguous && identified(place.id)),
  ambiguous,
})

const districtOf = ({ district, region }: Village, gazetteer: Gazetteer): string | undefined =>
  gazetteer
    .find(stemKey(district) ?? keyOf(district))
    .find(({ place }) => place.kind === 'district' && place.region === region)?.place.id

function village(line: Line, parts: Parts, setting: Setting): Known | undefined {
  const { gazetteer } = line.lexicon
  if (parts.kind !== undefined && !/^(?:settlement|city)$/.test(parts.kind)) return undefined
  const all = keysOf(line, parts)
    .map(gazetteer.villages)
    .find((found) => found.length > 0)
  if (!all) return undefined
  const left = narrow(all, setting, (one) => districtOf(one, gazetteer))
  const only = left.length === 1 ? left[0]! : undefined
  const regions = new Set(left.map((one) => one.region))
  return {
    name: left[0]!.name,
    kind: 'settlement',
    country: 'KZ',
    region: regions.size === 1 ? left[0]!.region : '',
    ...(only?.lat !== undefined && only.lon !== undefined && { lat: only.lat, lon: only.lon }),
    ...(only && identified(only.id)),
    ambiguous: only === undefined,
  }
}

/** A place that is only a part of a word: `Bishkek` in `Bishkek-Tashkent`. */
export function innerPlace(line: Line, span: Range, text: string): Known | undefined {
  const token = tokenAt(line, span.start)
  const inside = line.start(token) <= span.start && span.end <= line.end(token)
  const part = line.start(token) < span.start || span.end < line.end(token)
  if (!inside || !part) return undefined
  const found = line.lexicon.gazetteer.find(keyOf(text)).find((one) => one.strong)
  return found && ofPlace(found.place, false)
}

/** Undefined where the gazetteer has no place of that name and kind. */
export function known(line: Line, parts: Parts, setting: Setting): Known | undefined {
  const found = candidates(line, parts)
  const chosen = choose(found, parts.kind, setting)
  if (chosen) return ofPlace(chosen.place, chosen.ambiguous, chosen.abroad)
  // A text about another country names its towns, whatever village of Kazakhstan is called so.
  if (setting.countries.length > 0 && !setting.countries.includes('KZ')) return undefined
  const small = village(line, parts, setting)
  if (small) return small
  if (parts.kind !== undefined && parts.kind !== 'city') return undefined
  const town = nearestTown(line.slice(parts.first, parts.next), line.lexicon.gazetteer)
  return town && ofPlace(town, false)
}
