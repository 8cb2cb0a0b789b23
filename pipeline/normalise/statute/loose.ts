/** A range that some other proposer cut: without its keyword (`405(2) of the Code`), or a bare abbreviation (`УК`). */
import type { Citation } from '../../rules/statutes/citation.js'
import type { Mark } from '../../rules/statutes/element.js'
import { lawNameAt } from '../../rules/statutes/name.js'
import { numberAt } from '../../rules/statutes/number.js'
import type { Scene } from '../../rules/statutes/scene.js'

export function looseCitations(scene: Scene): readonly Citation[] {
  const name = scene.atoms.map((_, at) => lawNameAt(scene, at)).find((found) => found !== undefined)
  const marks: Mark[] = []
  for (let at = 0; at < scene.atoms.length; ) {
    const inName = name && at >= name.from && at < name.to
    const found = inName ? undefined : numberAt(scene, at)
    if (found) marks.push({ level: 'article', value: found.value, link: 'comma' })
    at = found?.to ?? at + 1
  }
  if (!name && marks.length === 0) return []
  return [{ from: 0, to: scene.atoms.length, marks, ...(name && { name }) }]
}
