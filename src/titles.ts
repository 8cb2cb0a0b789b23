/** Names for readers, out of the rows that the pipeline uses anyway. */
import { z } from 'zod'
import type { Language } from '../pipeline/document.js'
import type { Lexicon } from '../pipeline/lexicon.js'
import { grouped } from '../pipeline/link/grouped.js'
import type { LawRow } from '../pipeline/rules/statutes/lexicon.js'
import { readTsv } from './load/files.js'
import type { Titles } from './write/document.js'
import { word } from './write/wording.js'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** An act that is named for its subject has its official title from it: `Code on administrative offences`. */
const lawTitle = ({ head, names, topics }: LawRow, language: Language): string | undefined => {
  const topic = topics?.[language]?.[0]
  if (topic === undefined || head === 'treaty') return names?.[language]?.[0]
  return capital(word(head === 'code' ? 'law.code' : 'law.law', { topic })(language))
}

const articleRow = z.object({ law: z.string(), article: z.string(), ru: z.string() })

/** Titles of articles in Russian; the file is read when the first is asked for. */
function articleTitles(): NonNullable<Titles['article']> {
  let titles: ReadonlyMap<string, string> | undefined
  return (law, article, language) => {
    if (language !== 'ru') return undefined
    titles ??= new Map(
      readTsv('statutes/articles-ru.tsv', articleRow).map((row) => [
        `${row.law} ${row.article}`,
        row.ru,
      ]),
    )
    return titles.get(`${law} ${article}`)
  }
}

/** Cities that are regions of their own: Astana, Almaty, Shymkent. */
const cities: ReadonlySet<string> = new Set(['71', '75', '79'])

/** Regions by code, places by name: of several of one name the region or city, else none. */
function namesOf({ gazetteer }: Lexicon['places']) {
  const known = gazetteer.all.filter(
    ({ kind, country }) => country === 'KZ' && (kind === 'region' || kind === 'city'),
  )
  const regions = known.filter(
    ({ kind, region }) => kind === 'region' || (region !== undefined && cities.has(region)),
  )
  const byName = grouped(
    gazetteer.all.filter(({ country }) => country === 'KZ'),
    ({ name }) => name,
  )
  const alone = [...byName.values()].flatMap(([place, other]) => (place && !other ? [place] : []))
  return {
    // Of two names of one region the first stands.
    regions: new Map<string, string>(
      regions.map(({ region, name }) => [`KZ-${region}`, name] as const).reverse(),
    ),
    placed: new Map([...alone, ...known].map((place) => [place.name, place])),
  }
}

export function titlesOf({ statutes, places }: Pick<Lexicon, 'statutes' | 'places'>): Titles {
  const laws = new Map(statutes.laws.map((row) => [row.id, row]))
  let named: ReturnType<typeof namesOf> | undefined
  const names = () => {
    named ??= namesOf(places)
    return named
  }
  return {
    law: (id, language = 'en') => {
      const row = laws.get(id)
      return row && (lawTitle(row, language) ?? lawTitle(row, 'en'))
    },
    region: (code) => names().regions.get(code),
    article: articleTitles(),
    place: (name) => {
      const place = names().placed.get(name)
      if (!place) return undefined
      const { lat, lon, region, kind } = place
      const isTown = kind === 'city' || kind === 'settlement'
      const point = isTown && lat !== undefined && lon !== undefined ? { lat, lon } : {}
      return { ...point, ...(region && { region: `KZ-${region}` }) }
    },
  }
}
