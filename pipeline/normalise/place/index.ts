/** Needs: a PLACE mention, its passage, its neighbours. Adds: the place's value. Uses: the gazetteer of `data/places`. */
import type { Labelled, NoteOf, Passage, Reader } from '../../document.js'
import { keyOf } from '../../gazetteer/index.js'
import { type Line, type Parts, type PlaceLines, partsOf } from '../../rules/places/index.js'
import type { PlaceKind, PlaceValue } from '../../values.js'
import { neighbours } from './around.js'
import { facilityOf } from './facility.js'
import { innerPlace, type Known, known } from './known.js'
import { isMonument, monumentName } from './monument.js'
import { adjectiveTowns, composed, plainName } from './name.js'
import { regionOf } from './region.js'
import { settingOf, townOf } from './setting.js'

const kindOf = (parts: Parts): PlaceKind =>
  parts.kind === 'microdistrict' ? 'district' : ((parts.kind ?? 'city') as PlaceKind)

/** Where an unlisted place lies: in the town that the passage named last before it. */
function lying({ line, around, mention, passage }: Reading) {
  const town = townOf(line, around, mention)
  if (!town) return {}
  const region = town.country === 'KZ' ? regionOf(town.region, passage.period) : undefined
  return { ...(town.country !== '' && { country: town.country }), ...(region && { region }) }
}

function placeValue(place: Known, { period }: Passage, name: string): PlaceValue {
  const { kind, country, lat, lon, geonames } = place
  const region = country === 'KZ' && kind !== 'country' ? regionOf(place.region, period) : undefined
  return {
    name,
    kind,
    ...(country !== '' && { country }),
    ...(region && { region }),
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    ...(geonames !== undefined && { geonames }),
  }
}

interface Reading {
  readonly mention: Labelled
  readonly passage: Passage
  readonly around: readonly Labelled[]
  readonly line: Line
}

/** A foreign region has its seat's country, an airport its town's region; a building without one lies where the rest does. */
function seated(reading: Reading, value: PlaceValue, { first, next }: Parts): PlaceValue {
  const { line, passage } = reading
  const text = line.slice(first, next)
  const seat = [keyOf(text), ...adjectiveTowns(text)]
    .flatMap((key) => line.lexicon.gazetteer.find(key))
    .find((one) => one.strong)
  if (!seat) return value.kind === 'region' ? value : { ...value, ...lying(reading) }
  const { country, region } = seat.place
  const code = country === 'KZ' ? regionOf(region, passage.period) : undefined
  return { ...value, country, ...(code && { region: code }) }
}

/** A place that no list has: its words in English, and the town that it lies in. */
function unlisted(reading: Reading, parts: Parts): PlaceValue {
  const { line } = reading
  const { language } = line
  const { gazetteer } = line.lexicon
  const plain = plainName(line.slice(parts.first, parts.next), parts, gazetteer, language)
  const name = composed(plain, parts, gazetteer, language)
  const kind = kindOf(parts)
  if (kind === 'region' || (kind === 'building' && parts.inside))
    return seated(reading, { name, kind }, parts)
  // Every town of Kazakhstan is in the gazetteer: an unknown one lies elsewhere, nobody knows where.
  return kind === 'city' ? { name, kind } : { name, kind, ...lying(reading) }
}

/** A known street keeps the report's English spelling: `Nauryzbai Batyr`, without the hyphen of `Mangilik-El`. */
function streetName({ line }: Reading, { first, next }: Parts, listed: string): string {
  const text = line.slice(first, next)
  return /[\u0400-\u04ff]/.test(text) ? listed : text.replace(/[-‑]/g, ' ')
}

function read(reading: Reading, note: NoteOf): PlaceValue {
  const { mention, passage, around, line } = reading
  const text = passage.text.slice(mention.start, mention.end)
  const inner = innerPlace(line, mention, text)
  if (inner) return placeValue(inner, passage, inner.name)
  const parts = partsOf(line, mention)
  const facility = facilityOf(line, parts, text)
  if (facility !== undefined) return { name: facility, kind: 'facility', ...lying(reading) }
  if (isMonument(line, parts))
    return { name: monumentName(line, parts, text), kind: 'monument', ...lying(reading) }
  const place = known(line, parts, settingOf(line, around, mention))
  if (!place || (parts.house !== undefined && place.kind !== 'street'))
    return unlisted(reading, parts)
  if (place.ambiguous) note('place-ambiguous', `several places are named ${place.name}`, mention)
  const street = place.kind === 'street'
  const name = street
    ? composed(streetName(reading, parts, place.name), parts, line.lexicon.gazetteer, line.language)
    : place.name
  const value = placeValue(place, passage, name)
  const loose = street || (place.kind === 'settlement' && !place.ambiguous)
  return loose && place.region === '' ? { ...value, ...lying(reading) } : value
}

/** The place reader: canonical English name, kind, country, region as of the report's date, coordinates where one place is meant. */
export const placeReader =
  (lines: PlaceLines): Reader<PlaceValue> =>
  (mention, passage, mentions, note) => {
    const around = neighbours(mentions, mention)
    return read({ mention, passage, around, line: lines(passage) }, note)
  }
