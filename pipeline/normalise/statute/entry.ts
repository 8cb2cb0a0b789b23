/** The entry as the reader sees it: its scene and the citations within its mentions, each read once. */
import type { Labelled, Passage, Range } from '../../document.js'
import { type Citation, citationAt } from '../../rules/statutes/citation.js'
import type { Compiled } from '../../rules/statutes/compile.js'
import { countryBefore } from '../../rules/statutes/country.js'
import type { Mark } from '../../rules/statutes/element.js'
import { abroad } from '../../rules/statutes/name.js'
import { citationsIn } from '../../rules/statutes/scan.js'
import { endOf, given, type Scene, sceneOf } from '../../rules/statutes/scene.js'
import type { Cited } from './infer.js'
import { looseCitations } from './loose.js'
import { placesOf } from './provisions.js'

export interface Entry {
  readonly scene: Scene
  /** The range cut out of its passage and read by itself. */
  readonly cited: (range: Range) => readonly Cited[]
  /** The other statutes of the entry, as far as they may tell this one's law. */
  readonly near: (mention: Range, mentions: readonly Labelled[]) => readonly Labelled[]
}

/** In UTF-16 units: more than an entry of usual length; keeps very long ones linear. */
const reach = 3000

export function entryOf(lexicon: Compiled): (passage: Passage) => Entry {
  const known = new WeakMap<Passage, Entry>()
  return (passage) => {
    const entry = known.get(passage) ?? entryNew(lexicon, passage)
    known.set(passage, entry)
    return entry
  }
}

function entryNew(lexicon: Compiled, passage: Passage): Entry {
  const scene = sceneOf(passage, lexicon)
  const known = new Map<string, readonly Cited[]>()
  return {
    scene,
    cited: (range) => {
      const key = `${range.start}-${range.end}`
      const cited = known.get(key) ?? citationsOf(lexicon, scene, range)
      known.set(key, cited)
      return cited
    },
    near: nearest(),
  }
}

/** Statutes of a list in order, sorted once per list. */
function nearest(): Entry['near'] {
  const sorted = new WeakMap<readonly Labelled[], readonly Labelled[]>()
  return (mention, mentions) => {
    const statutes =
      sorted.get(mentions) ??
      mentions.filter((each) => each.label === 'STATUTE').sort((a, b) => a.start - b.start)
    sorted.set(mentions, statutes)
    const first = lowest(statutes.length, (at) => statutes[at]!.start >= mention.start - reach)
    const last = lowest(statutes.length, (at) => statutes[at]!.start > mention.start + reach)
    return statutes.slice(first, last).filter((each) => each.start !== mention.start)
  }
}

/** The lowest index below `length` from which on the condition holds. */
function lowest(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first piece that starts at or after the offset. */
export const pieceFrom = (scene: Scene, offset: number): number =>
  lowest(scene.pieces.length, (at) => scene.starts[at]! >= offset)

function citationsOf(lexicon: Compiled, whole: Scene, range: Range): readonly Cited[] {
  const first = pieceFrom(whole, range.start)
  const scene = given(whole, first, pieceFrom(whole, range.end))
  return citationsOrLoose(scene).map((each) => {
    const citation = inContext(whole, first, each)
    const places = placesOf(citation.marks, dottedOf(lexicon, citation.name?.law))
    const [start, end] = [scene.starts[citation.from]!, endOf(scene, citation.to - 1)]
    return { start, end, citation, articles: places.map((place) => place.article) }
  })
}

/** What stands right around the range: a country in front of the name, the name behind a range cut too short. */
function inContext(whole: Scene, first: number, citation: Citation): Citation {
  const { name, from } = citation
  if (name) {
    const lead = name.from === 0 ? countryBefore(whole, first) : undefined
    return lead ? { ...citation, name: abroad(name, lead.code) } : citation
  }
  const wider = citationAt(whole, first + from)?.name
  return wider ? { ...citation, name: wider } : citation
}

/** Loosely where the grammar finds nothing, or a name only beside a number that it could not place. */
function citationsOrLoose(scene: Scene): readonly Citation[] {
  const found = citationsIn(scene)
  const placed = (at: number) => found.some(({ from, to }) => at >= from && at < to)
  const left = scene.pieces.some((piece, at) => piece.kind === 'number' && !placed(at))
  const bare = found.every(({ marks }) => marks.length === 0)
  return bare && (left || found.length === 0) ? looseCitations(scene) : found
}

/** `405.2` is article and part in Kazakhstan, where no article 405-2 exists; elsewhere an article's own number. */
export const dottedOf =
  (lexicon: Compiled, law: string | undefined) =>
  (value: string): readonly Mark[] => {
    const [article = '', part = ''] = value.split('.')
    const mark = (level: Mark['level'], number: string): Mark => ({
      level,
      value: number,
      link: 'bracket',
    })
    if (law && /^[A-Z]{2}-/.test(law) && !law.startsWith('KZ-')) return [mark('article', value)]
    const suffixed = `${article}-${part}`
    if (lexicon.articles.get(law ?? 'KZ-CAO')?.has(suffixed)) return [mark('article', suffixed)]
    return [mark('article', article), mark('part', part)]
  }
