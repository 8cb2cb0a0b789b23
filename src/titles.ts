/** Names for readers, out of the rows that the pipeline uses anyway. */
import type { Lexicon } from '../pipeline/lexicon.js'
import type { LawRow } from '../pipeline/rules/statutes/lexicon.js'
import type { Titles } from './write/document.js'

/** An act that is named for its subject has its official title from it: `Code on administrative offences`. */
const lawTitle = ({ head, names, topics }: LawRow): string | undefined => {
  const topic = topics?.en?.[0]
  if (topic === undefined || head === 'treaty') return names?.en?.[0]
  return `${head === 'code' ? 'Code' : 'Law'} on ${topic}`
}

/** Cities that are regions of their own: Astana, Almaty, Shymkent. */
const cities: ReadonlySet<string> = new Set(['71', '75', '79'])

export function titlesOf({ statutes, places }: Pick<Lexicon, 'statutes' | 'places'>): Titles {
  const laws = new Map(statutes.laws.map((row) => [row.id, lawTitle(row)]))
  let regions: ReadonlyMap<string, string> | undefined
  const named = () => {
    const found = places.gazetteer.all.filter(
      ({ country, kind, region }) =>
        country === 'KZ' && (kind === 'region' || (kind === 'city' && cities.has(region))),
    )
    // The first name of a region is the one that stays.
    return new Map(found.reverse().map(({ region, name }) => [`KZ-${region}`, name]))
  }
  return {
    law: (id) => laws.get(id),
    region: (code) => {
      regions ??= named()
      return regions.get(code)
    },
  }
}
