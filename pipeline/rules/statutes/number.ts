/** Numbers of provisions: `405`, `456-2`, `174–182`, `488-й`, `№ 5`, `«а»`, `d)`. */
import { isGlued, isMark, plays, type Scene, value } from './scene.js'

export interface NumberFound {
  /** As written, normalised: `405`, `456-2`, `174..182` for a range, `405.2` for a dotted one. */
  readonly value: string
  /** Index after it. */
  readonly to: number
  /** `488-й`, `2nd`: it may stand before its noun. */
  readonly ordinal: boolean
}

/** Behind `-й`, `-ші`, `th`, or at the same place. */
function suffixEnd(scene: Scene, at: number): number {
  const hyphen = isMark(scene, at, '-‑–') && isGlued(scene, at) ? at + 1 : at
  return isGlued(scene, hyphen) && plays(scene, hyphen, 'number-ending') ? hyphen + 1 : at
}

const suffixes = ['number-ending', 'article', 'part', 'paragraph', 'subparagraph'] as const

/** `по этой статье 47-летнего`, `under Article 488 40-year-old`: an age, though a part may be so written (`405-баптың`). */
const isCompound = (scene: Scene, at: number): boolean =>
  isMark(scene, at, '-‑') &&
  isGlued(scene, at) &&
  isGlued(scene, at + 1) &&
  (scene.pieces[at + 1]?.raw.length ?? 0) > 3 &&
  !plays(scene, at + 1, ...suffixes)

/** `УК-161/3`: the code of a facility. */
const isCode = (scene: Scene, at: number): boolean =>
  isMark(scene, at - 1, '-‑') &&
  isGlued(scene, at) &&
  isGlued(scene, at - 1) &&
  scene.pieces[at - 2]?.kind === 'word'

export function numberAt(scene: Scene, at: number): NumberFound | undefined {
  const atom = scene.pieces[at]
  if (atom?.kind !== 'number') return undefined
  const own = atom.number
  if (!own) return undefined
  if (isCompound(scene, at + 1) || isCode(scene, at)) return undefined
  const to = suffixEnd(scene, at + 1)
  const spaced = to === at + 1 ? spacedRange(scene, at, own) : undefined
  return spaced ?? { value: own, to, ordinal: to > at + 1 }
}

/** `174 – 182 of the Criminal Code`, but not `Part 7 – 10 days of arrest`. */
function spacedRange(scene: Scene, at: number, first: string): NumberFound | undefined {
  if (!isMark(scene, at + 1, '-–—')) return undefined
  const last = scene.pieces[at + 2]
  if (last?.kind !== 'number' || !/^\d{1,3}$/.test(last.raw) || !/^\d+$/.test(first))
    return undefined
  if (Number(last.raw) <= Number(first)) {
    // `489—9`
    const one = isGlued(scene, at + 1) && isGlued(scene, at + 2) && isMark(scene, at + 1, '—')
    return one ? { value: `${first}–${last.raw}`, to: at + 3, ordinal: false } : undefined
  }
  const next = scene.pieces[at + 3]
  const connected = !next || next.kind === 'mark' || isConnected(scene, at + 3)
  if (!connected || isMark(scene, at + 3, '-‑')) return undefined
  return { value: `${first}..${last.raw}`, to: at + 3, ordinal: false }
}

/** `second`, `вторая`, `двадцать первая`, `жүз жиырма сегізінші`. */
export function ordinalAt(scene: Scene, at: number): NumberFound | undefined {
  let sum = 0
  for (let to = at; to < at + 4; to++) {
    const ordinal = value(scene, to, 'ordinal')
    const numeral = value(scene, to, 'cardinal')
    if (ordinal) return { value: String(added(sum, Number(ordinal))), to: to + 1, ordinal: true }
    if (!numeral) return undefined
    sum = added(sum, Number(numeral))
  }
  return undefined
}

/** `екі жүз` is two hundreds, `жүз екі` a hundred and two. */
const added = (sum: number, next: number): number =>
  next === 100 && sum > 0 && sum < 10 ? sum * next : sum + next

/** `«а»`, `d)`, `(d)` for a paragraph. */
export function letterAt(scene: Scene, at: number): NumberFound | undefined {
  const open = isMark(scene, at, '«“"‘„\'') ? at + 1 : at
  const atom = scene.pieces[open]
  if (atom?.kind !== 'word' || [...atom.word].length !== 1) return undefined
  if (open === at && !isMark(scene, at + 1, ')')) return undefined
  if (open > at && !isMark(scene, open + 1, '»”"’“\'')) return undefined
  return { value: atom.word, to: open > at ? open + 2 : open + 1, ordinal: false }
}

/** The word may follow a number that ends a citation or goes on with it. */
export const isConnected = (scene: Scene, at: number): boolean =>
  plays(
    scene,
    at,
    'of',
    'and',
    'article',
    'part',
    'paragraph',
    'subparagraph',
    'follows',
    'law',
    'code',
  )

const ends = (scene: Scene, at: number): boolean => {
  const atom = scene.pieces[at]
  if (!atom) return true
  if (isMark(scene, at, '%$€₸°')) return false
  if (isMark(scene, at, '-‑') && isGlued(scene, at)) return !isGlued(scene, at + 1)
  if (isMark(scene, at, ':.') && isGlued(scene, at + 1))
    return scene.pieces[at + 1]!.kind !== 'number'
  if (isMark(scene, at, '(')) return !plays(scene, at + 3, 'counted')
  return atom.kind === 'mark'
}

/** Index after the token that the piece is of. */
function tokenEnd(scene: Scene, at: number): number {
  let to = at + 1
  while (scene.pieces[to] && scene.pieces[to]!.from > 0) to++
  return to
}

/**
 * Whether a bare number goes on with the list: `Articles 405, 258 of …` does, `Part 6, 15 days of arrest`,
 * `ст. 488, 15 мая` do not. Of a token in pieces the last counts: `172,500` is one amount or two articles.
 */
export function goesOn(
  scene: Scene,
  at: number,
  found: NumberFound,
  list: { readonly article: boolean; readonly plural: boolean },
): boolean {
  const next = Math.max(found.to, tokenEnd(scene, at))
  if (plays(scene, next, 'counted')) return false
  if (ends(scene, next) || isConnected(scene, next)) return true
  if (isMark(scene, next, '-‑%$€₸°:.(')) return false
  if (scene.pieces[next]!.kind === 'number') return false
  return list.article && (Number.parseInt(found.value, 10) >= 30 || list.plural)
}
