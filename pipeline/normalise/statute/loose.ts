/**
 * A range that some other proposer cut: without its keyword (`405(2) of the Code`), a bare abbreviation (`УК`), or the `Criminal` of
 * `Criminal and Administrative Codes`.
 */
import type { Citation } from '../../rules/statutes/citation.js'
import type { Mark } from '../../rules/statutes/element.js'
import { headlessAt } from '../../rules/statutes/headless.js'
import { type LawName, lawNameAt } from '../../rules/statutes/name.js'
import { numberAt } from '../../rules/statutes/number.js'
import type { Scene } from '../../rules/statutes/scene.js'

type Reads = (scene: Scene, at: number) => LawName | undefined

const first = (scene: Scene, reads: Reads): LawName | undefined => {
  for (let at = 0; at < scene.atoms.length; at++) {
    const found = reads(scene, at)
    if (found) return found
  }
  return undefined
}

export function looseCitations(scene: Scene): readonly Citation[] {
  const name = first(scene, lawNameAt) ?? first(scene, headlessAt)
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
