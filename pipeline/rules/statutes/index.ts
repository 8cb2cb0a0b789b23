/** Finds references to laws: rows of `data/statutes/` and a grammar of citations in English, Russian and Kazakh. */
import type { Candidate, Finder } from '../../document.js'
import type { Citation } from './citation.js'
import { compile } from './compile.js'
import type { StatuteLexicon } from './lexicon.js'
import { citationsIn } from './scan.js'
import { endOf, type Scene, sceneOf } from './scene.js'

export type { StatuteLexicon } from './lexicon.js'

/** Candidates never overlap; `by` is the law's row (`statutes/kz-cao`), `statutes/bare-article` or `statutes/title`. */
export function statutes(lexicon: StatuteLexicon): Finder {
  const compiled = compile(lexicon)
  return (passage) => {
    const scene = sceneOf(passage, compiled)
    return citationsIn(scene).map((citation) => candidateOf(scene, citation))
  }
}

const candidateOf = (scene: Scene, citation: Citation): Candidate => ({
  label: 'STATUTE',
  start: scene.starts[citation.from]!,
  end: endOf(scene, citation.to - 1),
  ...proposer(citation),
})

function proposer({ name, marks }: Citation): Pick<Candidate, 'by' | 'score'> {
  if (!name) return { by: 'statutes/bare-article', score: 0.9 }
  if (!name.law) return { by: 'statutes/title', score: 0.8 }
  return { by: `statutes/${name.law.toLowerCase()}`, score: marks.length > 0 ? 0.99 : 0.93 }
}
