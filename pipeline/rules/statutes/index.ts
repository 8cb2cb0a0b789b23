/** Finds references to laws: rows of `data/statutes/` and a grammar of citations in English, Russian and Kazakh. */
import type { Candidate, Finder, Passage } from '../../document.js'
import { type Compiled, compile, type StatuteLexicon } from './compile.js'
import { type Cited, readingOf, type StatuteReading, scenesBy } from './reading.js'

export type { StatuteLexicon } from './compile.js'
export { countryAt } from './country.js'
export type { Mark } from './element.js'
export type { Head, LawRow } from './lexicon.js'
export type { Cited, StatuteReading } from './reading.js'
export { endOf, pieceFrom, plays, type Scene, sentenceOf } from './scene.js'
/** Rows as look-up tables: laws by id, their articles with titles. */
export type StatuteTables = Pick<Compiled, 'laws' | 'replaced' | 'articles' | 'context'>

export interface StatuteReadings {
  readonly tables: StatuteTables
  /** Each passage is read once. */
  readonly readingOf: (passage: Passage) => StatuteReading
}

const made = new WeakMap<StatuteLexicon, StatuteReadings>()

/** Shared by the finder and the reader of one lexicon. */
export function statuteReadings(lexicon: StatuteLexicon): StatuteReadings {
  const readings = made.get(lexicon) ?? readingsNew(compile(lexicon))
  made.set(lexicon, readings)
  return readings
}

function readingsNew(tables: Compiled): StatuteReadings {
  const known = new WeakMap<Passage, StatuteReading>()
  const sceneOf = scenesBy(tables)
  return {
    tables,
    readingOf: (passage) => {
      const reading = known.get(passage) ?? readingOf(sceneOf(passage))
      known.set(passage, reading)
      return reading
    },
  }
}

/** Candidates never overlap; `by` is the law's row (`statutes/kz-cao`), `statutes/bare-article` or `statutes/title`. */
export function statutes(lexicon: StatuteLexicon): Finder {
  const { readingOf } = statuteReadings(lexicon)
  return (passage) => readingOf(passage).found.map(candidateOf)
}

const candidateOf = ({ start, end, citation }: Cited): Candidate => ({
  label: 'STATUTE',
  start,
  end,
  ...proposer(citation),
})

function proposer({ name, marks }: Cited['citation']): Pick<Candidate, 'by' | 'score'> {
  if (!name) return { by: 'statutes/bare-article', score: 0.9 }
  if (!name.law) return { by: 'statutes/title', score: 0.8 }
  return { by: `statutes/${name.law.toLowerCase()}`, score: marks.length > 0 ? 0.99 : 0.93 }
}
