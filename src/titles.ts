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

export function titlesOf({ statutes, places }: Pick<Lexicon, 'statutes' | 'places'>): Titles {
  const laws = new Map(statutes.laws.map((row) => [row.id, lawTitle(row)]))
  let regions: ReadonlyMap<string, string> | undefined
  const named = () =>
    new Map(
      places.gazetteer.all
        .filter((place) => place.kind === 'region' && place.country === 'KZ')
        .map((place) => [`KZ-${place.region}`, place.name]),
    )
  return {
    law: (id) => laws.get(id),
    region: (code) => {
      regions ??= named()
      return regions.get(code)
    },
  }
}
