import { type Citation, citationAt } from './citation.js'
import { elementsAt } from './elements.js'
import { isMark, opens, plays, type Scene } from './scene.js'

/** Citations from left to right; they never overlap. */
export function citationsIn(scene: Scene): readonly Citation[] {
  const found: Citation[] = []
  for (let at = 0; at < scene.atoms.length; ) {
    const citation = mayStart(scene, at) ? citationAt(scene, at) : undefined
    if (citation && !isOrganisation(scene, citation)) found.push(citation)
    at = Math.max(citation?.to ?? barren(scene, at), at + 1)
  }
  return found
}

/** Behind parts that lead to no article: no later start among them can lead to one. */
const barren = (scene: Scene, at: number): number =>
  plays(scene, at, 'part', 'paragraph', 'subparagraph') ? (elementsAt(scene, at)?.to ?? at) : at

function mayStart(scene: Scene, at: number): boolean {
  const { kind, keys } = scene.atoms[at]!
  if (kind !== 'word') return kind === 'number' || isMark(scene, at, `${opens}§№`)
  return keys.some((key) => scene.lexicon.starts.has(key))
}

/** `Article 19` by itself is the organisation, unless something is said to be under it. */
function isOrganisation(scene: Scene, { from, to, marks, name }: Citation): boolean {
  if (name || marks.length !== 1 || marks[0]!.value !== '19' || scene.language !== 'en')
    return false
  const written = scene.text.slice(scene.atoms[from]!.start, scene.atoms[to - 1]!.end)
  if (!/^article 19$/i.test(written)) return false
  return (
    written.startsWith('ARTICLE') ||
    !plays(scene, from - 1, 'under', 'in') ||
    isMark(scene, from - 1, '“')
  )
}
