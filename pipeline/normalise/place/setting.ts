/** What the other places of a passage say about one of them. */
import type { Labelled } from '../../document.js'
import type { Place } from '../../gazetteer/index.js'
import { type Line, partsOf } from '../../rules/places/index.js'
import { choose, type Setting } from './choose.js'
import { candidates } from './known.js'

const empty: Setting = { regions: [], nearby: [], countries: [], districts: [] }

const resolved = new WeakMap<Line, Map<string, Place | undefined>>()

/** The place that a neighbour most likely means by itself. */
function placeOf(line: Line, span: Labelled): Place | undefined {
  const known = resolved.get(line) ?? new Map<string, Place | undefined>()
  resolved.set(line, known)
  const id = `${span.start}-${span.end}`
  if (!known.has(id)) {
    const parts = partsOf(line, span)
    known.set(id, choose(candidates(line, parts), parts.kind, empty)?.place)
  }
  return known.get(id)
}

const towns: ReadonlySet<string> = new Set(['city', 'settlement', 'region', 'district'])

const regionsOf = (places: readonly Place[]): readonly string[] => [
  ...new Set(places.map((one) => one.region).filter((region) => region !== '')),
]

export function settingOf(line: Line, around: readonly Labelled[], mention: Labelled): Setting {
  const others = around
    .filter((one) => one.start !== mention.start)
    .flatMap((one) => placeOf(line, one) ?? [])
  const districts = others.filter((one) => one.kind === 'district')
  return {
    regions: regionsOf(others.filter((one) => /^(?:region|district)$/.test(one.kind))),
    nearby: regionsOf(others.filter((one) => /^(?:city|settlement)$/.test(one.kind))),
    countries: [...new Set(others.map((one) => one.country))],
    districts: districts.map((one) => one.id),
  }
}

/** The town named last before the mention, else the first one after it. */
export function townOf(
  line: Line,
  around: readonly Labelled[],
  mention: Labelled,
): Place | undefined {
  const settled = around.flatMap((one) => {
    const place = one.start === mention.start ? undefined : placeOf(line, one)
    const tells = place !== undefined && (place.region !== '' || place.country !== 'KZ')
    return tells && towns.has(place.kind) ? [{ one, place }] : []
  })
  const before = settled.filter(({ one }) => one.end <= mention.start)
  return (before.at(-1) ?? settled[0])?.place
}
