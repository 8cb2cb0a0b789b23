import { type Citation, citationAt } from './citation.js'
import { elementsAt } from './elements.js'
import { isMark, plays, type Scene } from './scene.js'
import { mayBeginUnlisted } from './unlisted.js'

/** Citations from left to right; they never overlap. */
export function citationsIn(scene: Scene): readonly Citation[] {
  const found: Citation[] = []
  for (let at = 0; at < scene.pieces.length; ) {
    const citation = mayStart(scene, at) ? citationAt(scene, at) : undefined
    // `Criminal Code РК ҚК-нің 258-бабы`: the country in front is the first one's.
    const free = found.at(-1)?.to ?? 0
    if (citation && !isOrganisation(scene, citation))
      found.push(citation.from < free ? { ...citation, from: free } : citation)
    at = Math.max(citation?.to ?? barren(scene, at), at + 1)
  }
  return found
}

/** Behind parts that lead to no article: no later start among them can lead to one. */
const barren = (scene: Scene, at: number): number =>
  plays(scene, at, 'part', 'paragraph', 'subparagraph') ? (elementsAt(scene, at)?.to ?? at) : at

const mayStart = (scene: Scene, at: number): boolean => {
  const { starts, raw, kind } = scene.pieces[at]!
  return (
    starts ||
    (kind === 'word' &&
      ((scene.defined.size > 0 && scene.defined.has(raw)) || mayBeginUnlisted(scene, at)))
  )
}

/** `Article 19` by itself is the organisation, unless something is said to be under it. */
function isOrganisation(scene: Scene, { from, to, marks, name }: Citation): boolean {
  if (name || marks.length !== 1 || marks[0]!.value !== '19' || scene.language !== 'en')
    return false
  const { raw, word } = scene.pieces[from]!
  if (word !== 'article' || to !== from + 2) return false
  return raw === 'ARTICLE' || !plays(scene, from - 1, 'under', 'in') || isMark(scene, from - 1, '“')
}
