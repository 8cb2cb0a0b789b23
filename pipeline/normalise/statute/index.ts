/** Statute mention → provisions: the finder's citation, or what the grammar makes of a range that another proposer cut. */
import type { Labelled, NoteOf, Passage, Reader } from '../../document.js'
import {
  type Cited,
  type StatuteLexicon,
  type StatuteTables,
  statuteReadings,
} from '../../rules/statutes/index.js'
import type { Provision, StatuteValue } from '../../values.js'
import { lawAbroad } from './abroad.js'
import { dottedOf } from './dotted.js'
import { inForce, latestYear } from './in-force.js'
import { inferLaw } from './infer.js'
import { nearest } from './near.js'
import { type Place, placesOf } from './provisions.js'

/** Undefined, with a note `statute-law-unknown`, where neither the text nor the entry tells the law. */
export function statuteReader(
  lexicon: StatuteLexicon,
): (
  passages: readonly Passage[],
  mentions: readonly (readonly Labelled[])[],
) => Reader<StatuteValue> {
  const { tables, readingOf } = statuteReadings(lexicon)
  const near = nearest()
  const articles = articlesBy(tables)

  const provisionsOf = (
    cited: Cited,
    passage: Passage,
    mentions: readonly Labelled[],
    others: () => readonly Cited[],
    latest: number | undefined,
  ): readonly Provision[] => {
    const named = cited.citation.name
    const { scene } = readingOf(passage)
    const now = named
      ? lawAbroad(tables, scene, cited)
      : inferLaw({ scene, own: cited, others: others(), articles })
    if (!now) return []
    const places = placesOf(cited.citation.marks, dottedOf(tables, now))
    const numbers = places.map(({ article }) => article)
    const law = inForce(tables, now, numbers, { scene, passage, mentions, cited, latest })
    const shape = (place: Place | undefined): Provision => ({
      law,
      ...place,
      ...(!named && { inferred: true as const }),
      ...details(tables, law, place?.article),
    })
    return places.length === 0 ? [shape(undefined)] : places.map(shape)
  }

  return (passages, all) => {
    const latest = latestYear(passages, all)
    return (mention, passage, mentions, note) => {
      const { within } = readingOf(passage)
      const own = within(mention)
      const others = (cited: Cited) => () => [
        ...near(mention, mentions).flatMap(within),
        ...own.filter((each) => each !== cited),
      ]
      const provisions = own.flatMap((cited) =>
        provisionsOf(cited, passage, mentions, others(cited), latest),
      )
      if (provisions.length > 0) return noted(tables, provisions, mention, note)
      note('statute-law-unknown', 'neither the citation nor the entry tells the law', mention)
      return undefined
    }
  }
}

function noted(
  { articles }: StatuteTables,
  provisions: readonly Provision[],
  mention: Labelled,
  note: NoteOf,
): StatuteValue {
  for (const { law, article } of provisions)
    if (article && !(articles.get(law)?.has(article) ?? true))
      note('article-not-in-code', `${law} has no article ${article}`, mention)
  return { provisions }
}

/** The articles of a citation, worked out once. */
function articlesBy(tables: StatuteTables): (cited: Cited) => readonly string[] {
  const known = new WeakMap<Cited, readonly string[]>()
  return (cited) => {
    const { marks, name } = cited.citation
    const articles =
      known.get(cited) ?? placesOf(marks, dottedOf(tables, name?.law)).map((place) => place.article)
    known.set(cited, articles)
    return articles
  }
}

function details(
  { articles, laws }: StatuteTables,
  law: string,
  article: string | undefined,
): Pick<Provision, 'title' | 'url'> {
  const title = article && articles.get(law)?.get(article)
  const url = laws.get(law)?.url
  return { ...(title && { title }), ...(url && { url }) }
}
