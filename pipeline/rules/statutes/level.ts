/** What a bare number counts in a list of provisions. */
import { type Mark, separatorAt } from './element.js'
import { keywordAt, type Level } from './keyword.js'
import { type NumberFound, numberAt } from './number.js'
import { isMark, type Scene } from './scene.js'

interface Run {
  readonly marks: readonly Mark[]
  readonly plural: boolean
}

export const hasArticle = (marks: readonly Mark[]): boolean =>
  marks.some(({ level }) => level === 'article')

/** A part's number is small; `258` after `Part 2`, and `12` before `Part 3`, count articles again. */
export function levelOf(scene: Scene, run: Run, found: NumberFound): Level {
  const { level: last, link } = run.marks.at(-1)!
  if (last === 'article' || !hasArticle(run.marks)) return last
  // `articles 14 (3) (d) and 22`: what is no part in brackets counts articles again.
  if (link === 'bracket' && run.plural) return 'article'
  if (Number.parseInt(found.value, 10) > 30) return 'article'
  const inner = isMark(scene, found.to, '(') ? found.to + 1 : found.to
  const keyword = keywordAt(scene, inner)
  if (keyword?.level !== 'part' || keyword.kazakh) return last
  return last !== 'part' && climbs(scene, keyword.to) ? last : 'article'
}

/** `пп. 1, 4 ч. 3 ст. 191`: behind the part its own article follows, so that the list before it is of paragraphs. */
function climbs(scene: Scene, at: number): boolean {
  const part = numberAt(scene, at)
  if (!part) return false
  return keywordAt(scene, separatorAt(scene, part.to).to)?.level === 'article'
}

export const below: { readonly [L in Level]: Level } = {
  article: 'part',
  part: 'paragraph',
  paragraph: 'subparagraph',
  subparagraph: 'subparagraph',
}
