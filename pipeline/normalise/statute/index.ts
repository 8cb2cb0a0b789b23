/** Statute mention → provisions. Reads the mention's own text again, so that ranges of any proposer will do. */
import type { Labelled, NoteOf, Reader } from '../../document.js'
import { type Compiled, compile } from '../../rules/statutes/compile.js'
import type { StatuteLexicon } from '../../rules/statutes/lexicon.js'
import type { Provision, StatuteValue } from '../../values.js'
import { dottedOf, type Entry, entryOf } from './entry.js'
import { type Cited, inferLaw } from './infer.js'
import { type Place, placesOf } from './provisions.js'

/** Undefined, with a note `statute-law-unknown`, where neither the text nor the entry tells the law. */
export function statuteReader(lexicon: StatuteLexicon): Reader<StatuteValue> {
  const compiled = compile(lexicon)
  const entry = entryOf(compiled)
  return (mention, passage, mentions, note) =>
    read(compiled, entry(passage), mention, mentions, note)
}

function read(
  lexicon: Compiled,
  entry: Entry,
  mention: Labelled,
  mentions: readonly Labelled[],
  note: NoteOf,
): StatuteValue | undefined {
  const own = entry.cited(mention)
  const others = (cited: Cited) => () =>
    entry
      .near(mention, mentions)
      .flatMap((each) => entry.cited(each))
      .concat(own.filter((each) => each !== cited))
  const provisions = own.flatMap((cited) => provisionsOf(lexicon, entry, cited, others(cited)))
  if (provisions.length === 0) {
    note('statute-law-unknown', 'neither the citation nor the entry tells the law', mention)
    return undefined
  }
  for (const { law, article } of provisions)
    if (article && !(lexicon.articles.get(law)?.has(article) ?? true))
      note('article-not-in-code', `${law} has no article ${article}`, mention)
  return { provisions }
}

function provisionsOf(
  lexicon: Compiled,
  entry: Entry,
  cited: Cited,
  others: () => readonly Cited[],
): readonly Provision[] {
  const named = cited.citation.name
  const law = named ? named.law : inferLaw({ scene: entry.scene, own: cited, others: others() })
  if (!law) return []
  const places = placesOf(cited.citation.marks, dottedOf(lexicon, law))
  const shape = (place: Place | undefined): Provision => ({
    law,
    ...place,
    ...(!named && { inferred: true as const }),
    ...details(lexicon, law, place?.article),
  })
  return places.length === 0 ? [shape(undefined)] : places.map(shape)
}

function details(
  lexicon: Compiled,
  law: string,
  article: string | undefined,
): Pick<Provision, 'title' | 'url'> {
  const title = article && lexicon.articles.get(law)?.get(article)
  const url = lexicon.laws.get(law)?.url
  return { ...(title && { title }), ...(url && { url }) }
}
