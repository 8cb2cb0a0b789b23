/** Words that say what a number counts: `Article`, `ч.`, `бабының`, `sub-paragraph`. */
import { isGlued, isMark, plays, type Scene } from './scene.js'

export const levels = ['article', 'part', 'paragraph', 'subparagraph'] as const
export type Level = (typeof levels)[number]

export interface Keyword {
  readonly level: Level
  /** Index after it. */
  readonly to: number
  readonly plural: boolean
  readonly kazakh: boolean
  /** `статья`, `часть` written out, not `ст.`, `ч.`. */
  readonly full: boolean
}

export function keywordAt(scene: Scene, at: number): Keyword | undefined {
  if (plays(scene, at, 'sub')) {
    const next = isMark(scene, at + 1, '-‑') ? at + 2 : at + 1
    const inner = single(scene, next)
    return inner && inner.level !== 'article' ? { ...inner, level: 'subparagraph' } : undefined
  }
  const first = single(scene, at)
  const again = first && single(scene, first.to)
  return first && again && again.level === first.level && scene.pieces[again.to]?.kind === 'number'
    ? { ...again, plural: true }
    : first
}

/** An abbreviation's full stop; behind a whole word it ends the sentence, unless a number follows: `Article. 405`. */
function hasStop(scene: Scene, at: number, kazakh: boolean, full: boolean): boolean {
  const short = scene.pieces[at]!.word.length === 1
  if ((kazakh && !short) || !isMark(scene, at + 1, '.') || !isGlued(scene, at + 1)) return false
  const behind =
    scene.pieces[at - 1]?.kind === 'number' || plays(scene, at - 1, 'ordinal', 'number-ending')
  return !full || (!behind && scene.pieces[at + 2]?.kind === 'number')
}

/** `б.` of `488-б. 2-б.` is an article and a part. */
const isEither = (scene: Scene, at: number): boolean =>
  plays(scene, at, 'article') && plays(scene, at, 'part')

/** Behind a number alone; a part where an article stands right before that number. */
function eitherLevel(scene: Scene, at: number): Level | undefined {
  if (!isMark(scene, at - 1, '-‑–') || scene.pieces[at - 2]?.kind !== 'number') return undefined
  if (!scene.pieces[at]!.raw.endsWith('.') && !isMark(scene, at + 1, '.')) return undefined
  const before = isMark(scene, at - 3, '.,') ? at - 4 : at - 3
  return plays(scene, before, 'article') ? 'part' : 'article'
}

function single(scene: Scene, at: number): Keyword | undefined {
  const level = isEither(scene, at)
    ? eitherLevel(scene, at)
    : levels.find((each) => plays(scene, at, each))
  if (!level) return undefined
  const { word, raw } = scene.pieces[at]!
  const kazakh = plays(scene, at, 'kazakh')
  const full = word.length > 3 && !raw.includes('.')
  return {
    level,
    to: hasStop(scene, at, kazakh, full) ? at + 2 : at + 1,
    plural: plays(scene, at, 'several'),
    kazakh,
    full,
  }
}
