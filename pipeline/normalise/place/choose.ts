/** Which of several places of one name is meant: by type word, by the regions and countries named beside it, by size. */
import type { Found, Place, Village } from '../../gazetteer/index.js'

/** What the rest of the passage names, nearest last. */
export interface Setting {
  /** Regions that the passage names, or whose districts it names. */
  readonly regions: readonly string[]
  /** Regions of the towns that it names. */
  readonly nearby: readonly string[]
  readonly countries: readonly string[]
  /** Ids of districts named beside the place. */
  readonly districts: readonly string[]
}

const fits: Readonly<Record<string, readonly string[]>> = {
  country: ['country'],
  region: ['region'],
  district: ['district'],
  city: ['city', 'settlement'],
  settlement: ['settlement', 'city'],
  street: ['street'],
  square: [],
  park: ['park'],
  monument: ['monument'],
  microdistrict: [],
  building: ['building'],
}

const worth = ({ place, strong }: Found, kind: string | undefined, setting: Setting): number =>
  (kind !== undefined && fits[kind]?.[0] === place.kind ? 40 : 0) +
  (strong ? 20 : 0) +
  (place.region !== '' && setting.regions.includes(place.region) ? 30 : 0) +
  (place.region !== '' && setting.nearby.includes(place.region) ? 6 : 0) +
  (place.people > 100_000 ? 8 : 0) +
  (setting.countries.includes(place.country) ? 8 : 0) +
  (kind === undefined && /^(?:region|district)$/.test(place.kind) && !strong ? -15 : 0) +
  (place.country === 'KZ' ? 4 : 0) +
  Math.log10(place.people + 1)

/** The likeliest, whether namesakes of the same kind are left that nothing in the passage tells apart, and whether they lie in several countries. */
export function choose(found: readonly Found[], kind: string | undefined, setting: Setting) {
  const able = found.filter(({ place }) => kind === undefined || fits[kind]?.includes(place.kind))
  const ranked = [...able].sort((a, b) => worth(b, kind, setting) - worth(a, kind, setting))
  const [best, second] = ranked
  if (!best) return undefined
  const twin =
    second && second.place.kind === best.place.kind && second.place.name === best.place.name
  const told = [...setting.regions, ...setting.nearby].includes(best.place.region || '-')
  const larger = best.place.people > 10 * ((second?.place.people ?? 0) + 1)
  const ambiguous = Boolean(twin) && !told && !larger
  return {
    place: best.place as Place,
    ambiguous,
    abroad: second?.place.country !== best.place.country,
  }
}

/** Namesake villages that the setting leaves. */
export function narrow(
  villages: readonly Village[],
  setting: Setting,
  districtOf: (one: Village) => string | undefined,
): readonly Village[] {
  const within = (regions: readonly string[]) =>
    villages.filter((one) => regions.includes(one.region))
  const near = [within(setting.regions), within(setting.nearby)].find((some) => some.length > 0)
  const left = near ?? villages
  const district = left.filter((one) => setting.districts.includes(districtOf(one) ?? ''))
  return district.length > 0 ? district : left
}
