/** Needs: a PLACE mention, its passage, its neighbours. Adds: the place's value. Uses: the gazetteer of `data/places`. */
import type { Labelled, NoteOf, Passage, Reader } from '../../document.js'
import type { PlaceLexicon } from '../../rules/places/lexicon.js'
import { type Line, lineOf } from '../../rules/places/line.js'
import type { PlaceKind, PlaceValue } from '../../values.js'
import { facilityOf } from './facility.js'
import { innerPlace, type Known, known } from './known.js'
import { isMonument, monumentName } from './monument.js'
import { addressed, composed, plainName } from './name.js'
import { type Parts, partsOf } from './parts.js'
import { regionOf } from './region.js'
import { settingOf, townOf } from './setting.js'

const lines = new WeakMap<Passage, Line>()
const lineFor = (passage: Passage): Line => {
  const line = lines.get(passage) ?? lineOf(passage)
  lines.set(passage, line)
  return line
}

const kindOf = (parts: Parts): PlaceKind =>
  parts.kind === 'microdistrict' ? 'district' : ((parts.kind ?? 'city') as PlaceKind)

/** Where an unlisted place lies: in the town that the passage named last before it. */
function lying(
  around: readonly Labelled[],
  mention: Labelled,
  passage: Passage,
  lexicon: PlaceLexicon,
) {
  const town = townOf(lineFor(passage), around, mention, lexicon)
  if (!town) return {}
  const region = town.country === 'KZ' ? regionOf(town.region, passage.period) : undefined
  return { ...(town.country !== '' && { country: town.country }), ...(region && { region }) }
}

function valueOf(place: Known, { period }: Passage, name: string): PlaceValue {
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

function read(
  mention: Labelled,
  passage: Passage,
  around: readonly Labelled[],
  note: NoteOf,
  lexicon: PlaceLexicon,
): PlaceValue {
  const line = lineFor(passage)
  const text = passage.text.slice(mention.start, mention.end)
  const near = () => lying(around, mention, passage, lexicon)
  const inner = innerPlace(line, lexicon, mention, text)
  if (inner) return valueOf(inner, passage, inner.name)
  const parts = partsOf(line, lexicon, mention)
  const facility = facilityOf(line, lexicon, parts, text)
  if (facility !== undefined) return { name: facility, kind: 'facility', ...near() }
  if (isMonument(line, lexicon, parts))
    return { name: monumentName(line, lexicon, parts, text), kind: 'monument', ...near() }
  const setting = settingOf(line, around, mention, lexicon)
  const place = known(line, lexicon, parts, setting)
  if (place && (parts.house === undefined || place.kind === 'street')) {
    if (place.ambiguous) note('place-ambiguous', `several places are named ${place.name}`, mention)
    return valueOf(
      place,
      passage,
      place.kind === 'street' ? addressed(place.name, parts) : place.name,
    )
  }
  const bare = line.text.slice(line.start(parts.first), line.end(parts.next - 1))
  return { name: composed(plainName(bare, parts, lexicon), parts), kind: kindOf(parts), ...near() }
}

/** The place reader: canonical English name, kind, country, region as of the report's date, coordinates where one place is meant. */
export const placeReader =
  (lexicon: PlaceLexicon): Reader<PlaceValue> =>
  (mention, passage, mentions, note) =>
    read(
      mention,
      passage,
      mentions.filter((one) => one.label === 'PLACE'),
      note,
      lexicon,
    )
