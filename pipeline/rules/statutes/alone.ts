/** Names of laws without an article: which abbreviations stand for a law by themselves. */
import { definingBracket, nameEndingAt } from './definitions.js'
import { separatorAt } from './element.js'
import type { LawRow } from './lexicon.js'
import { type LawName, lawNameAt } from './name.js'
import { isGlued, isMark, opens, plays, type Scene } from './scene.js'

/** A name that needs no article beside it: whole, with its country, or an abbreviation that can mean nothing else here. */
export function standsForLaw(scene: Scene, name: LawName): boolean {
  if (!name.short) return true
  // `ему грозит уголовка`: the case, not the code.
  if (!/\p{Lu}.*\p{Lu}/u.test(scene.pieces[name.from]!.raw)) return false
  if (isFacility(scene, name.to)) return false
  const cyrillic = /\p{Script=Cyrillic}/u.test(scene.pieces[name.from]!.word)
  const open = definingBracket(scene, name.from, name.to)
  if (open !== undefined) {
    const row = cyrillic || name.row?.head === 'treaty' ? name.row : undefined
    return row !== undefined && nameEndingAt(scene, open, lawNameAt)?.row === row
  }
  if (name.country || scene.defined.has(scene.pieces[name.from]!.raw)) return true
  return isListed(scene, name) || (cyrillic && isSpokenOfAsLaw(scene, name))
}

/** `УК-161/3` */
const isFacility = (scene: Scene, to: number): boolean =>
  isMark(scene, to, '-‑') && isGlued(scene, to) && scene.pieces[to + 1]?.kind === 'number'

/** Pieces on either side that may tell what an abbreviation means. */
const around = 25

/** `поправки в УК`, `в УК или в КоАП`, but neither `УК «Уют»` nor `сотрудники УК отключили свет`. */
function isSpokenOfAsLaw(scene: Scene, { from, to, row }: LawName): boolean {
  if (isMark(scene, to, opens) || /^[\p{Lu}\d№]/u.test(scene.pieces[to]?.raw ?? '')) return false
  // `УК «Уют»` … `УК отдала запись`: the text has told what the letters mean.
  const { raw } = scene.pieces[from]!
  if (scene.pieces.some((piece, at) => piece.raw === raw && isMark(scene, at + 1, opens)))
    return false
  const speaks = (at: number) =>
    plays(scene, at, 'article', 'part', 'law', 'code', 'of-laws') || isOtherCode(scene, at, row)
  for (let at = from - 1; at > from - around && at >= 0 && !isStop(scene, at); at--)
    if (speaks(at)) return true
  for (let at = to; at < to + around && at < scene.pieces.length && !isStop(scene, at); at++)
    if (speaks(at)) return true
  return false
}

const isStop = (scene: Scene, at: number): boolean => isMark(scene, at, '.!?…')

const isOtherCode = (scene: Scene, at: number, row: LawRow | undefined): boolean => {
  const piece = scene.pieces[at]!
  const other = piece.starts && /^\p{Lu}/u.test(piece.raw) ? lawNameAt(scene, at)?.row : undefined
  return other !== undefined && other.head === 'code' && other !== row
}

/** `УК, УПК и УИК`: an abbreviation in a list of codes. */
function isListed(scene: Scene, name: LawName): boolean {
  const { link, to } = separatorAt(scene, name.to)
  const next = link === 'and' || link === 'comma' ? lawNameAt(scene, to) : undefined
  return next?.row?.head === 'code'
}
