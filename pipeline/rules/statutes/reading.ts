/** What is cited in a passage, read once for the finder and the reader. */
import type { Passage, Range } from '../../document.js'
import { type Citation, citationAt } from './citation.js'
import type { Compiled } from './compile.js'
import { countryBefore } from './country.js'
import { definitionsOf } from './definitions.js'
import { looseCitations } from './loose.js'
import { abroad, lawNameAt } from './name.js'
import { citationsIn } from './scan.js'
import { type Definitions, endOf, given, pieceFrom, type Scene, sceneOf } from './scene.js'

/** A citation with its range in the text of the passage. */
export interface Cited extends Range {
  readonly citation: Citation
}

export interface StatuteReading {
  readonly scene: Scene
  /** Citations of the passage in order; they never overlap. */
  readonly found: readonly Cited[]
  /** The citations of any range: found in the passage, or in the range by itself. */
  readonly within: (range: Range) => readonly Cited[]
}

const keyOf = ({ start, end }: Range): string => `${start}-${end}`

const placed = (scene: Scene, citation: Citation): Cited => ({
  citation,
  start: scene.starts[citation.from]!,
  end: endOf(scene, citation.to - 1),
})

/** Scenes of the passages of a text, each with what is defined up to it. */
export type Scenes = (passage: Passage) => Scene

export function scenesBy(lexicon: Compiled): Scenes {
  const known = new WeakMap<Passage, Scene>()
  const learn = (passages: readonly Passage[]) => {
    let defined: Definitions = new Map()
    for (const passage of passages) {
      const scene = sceneOf(passage, lexicon, defined)
      const own = definitionsOf(scene, lawNameAt)
      if (own.size > 0) defined = new Map([...defined, ...own])
      known.set(passage, own.size > 0 ? { ...scene, defined } : scene)
    }
  }
  return (passage) => {
    const { whole = passage } = passage
    if (!known.has(whole)) learn(whole.around?.includes(whole) ? whole.around : [whole])
    const scene = known.get(whole)!
    return whole === passage ? scene : sceneOf(passage, lexicon, scene.defined)
  }
}

export function readingOf(scene: Scene): StatuteReading {
  const found = citationsIn(scene).map((citation) => placed(scene, citation))
  const known = new Map<string, readonly Cited[]>()
  for (const each of found) known.set(keyOf(each), [each])
  return {
    scene,
    found,
    within: (range) => {
      const cited = known.get(keyOf(range)) ?? rangeAlone(scene, range)
      known.set(keyOf(range), cited)
      return cited
    },
  }
}

/** A range that another proposer cut. */
function rangeAlone(whole: Scene, range: Range): readonly Cited[] {
  const first = pieceFrom(whole, range.start)
  const scene = given(whole, first, pieceFrom(whole, range.end))
  return citationsOrLoose(scene).map((each) => placed(scene, inContext(whole, first, each)))
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
  const isPlaced = (at: number) => found.some(({ from, to }) => at >= from && at < to)
  const left = scene.pieces.some((piece, at) => piece.kind === 'number' && !isPlaced(at))
  const bare = found.every(({ marks }) => marks.length === 0)
  return bare && (left || found.length === 0) ? looseCitations(scene) : found
}
