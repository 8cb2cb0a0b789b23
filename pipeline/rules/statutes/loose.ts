/**
 * A range that some other proposer cut: without its keyword (`405(2) of the Code`), a bare abbreviation (`УК`), or the `Criminal` of
 * `Criminal and Administrative Codes`.
 */
import type { Citation } from './citation.js'
import { headlessAt } from './coordinated-codes.js'
import type { Mark } from './element.js'
import { runFrom } from './elements.js'
import { type LawName, lawNameAt } from './name.js'
import { numberAt } from './number.js'
import type { Scene } from './scene.js'

type Reads = (scene: Scene, at: number) => LawName | undefined

const first = (scene: Scene, reads: Reads): LawName | undefined => {
  for (let at = 0; at < scene.pieces.length; at++) {
    const found = reads(scene, at)
    if (found) return found
  }
  return undefined
}

/** The first number outside the law's name is an article, and what follows goes on from it. */
export function looseCitations(scene: Scene): readonly Citation[] {
  const name = first(scene, lawNameAt) ?? first(scene, headlessAt)
  const inName = (at: number) => name !== undefined && at >= name.from && at < name.to
  const start = scene.pieces.findIndex((_, at) => !inName(at) && numberAt(scene, at) !== undefined)
  const marks = start < 0 ? [] : marksFrom(scene, start)
  if (!name && marks.length === 0) return []
  return [{ from: 0, to: scene.pieces.length, marks, ...(name && { name }) }]
}

function marksFrom(scene: Scene, at: number): readonly Mark[] {
  const { value, to } = numberAt(scene, at)!
  const article: Mark = { level: 'article', value, link: 'direct' }
  return runFrom(scene, { marks: [article], to, plural: true }).marks
}
