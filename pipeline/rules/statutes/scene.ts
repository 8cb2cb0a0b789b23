/** What the rules look at: the pieces of one passage, and the questions they ask of them. */

import type { Language, Passage, Range } from '../../document.js'
import { lowest } from '../../lowest.js'
import { Gap } from '../../read/gap.js'
import type { Compiled } from './compile.js'
import type { LawRow } from './lexicon.js'
import type { Piece } from './pieces.js'
import type { Role } from './roles.js'

/** What an abbreviation stands for. */
export interface Defined {
  readonly row: LawRow
  readonly country?: string
}

/** As written → the law. */
export type Definitions = ReadonlyMap<string, Defined>

export interface Scene {
  readonly text: string
  readonly language: Language
  readonly pieces: readonly Piece[]
  /** Offset of each piece in the text. */
  readonly starts: readonly number[]
  /** What stands before the piece. */
  readonly gaps: readonly Gap[]
  readonly lexicon: Compiled
  /** Abbreviations that the text has defined up to the end of the passage. */
  readonly defined: Definitions
  /** The pieces are a range that somebody called a statute: what else would need a context to be one, is. */
  readonly given?: true
}

const none: Definitions = new Map()

const inertPieces = new WeakMap<Piece, Piece>()

/** Words of a web address say nothing: `https://example.org/declaration-of-human-rights`. */
function inert(piece: Piece): Piece {
  const known = inertPieces.get(piece)
  if (known) return known
  const made: Piece = { ...piece, kind: 'mark', keys: [], roles: new Map(), starts: false }
  inertPieces.set(piece, made)
  return made
}

export function sceneOf(
  { text, language, tokens }: Passage,
  lexicon: Compiled,
  defined: Definitions = none,
): Scene {
  const pieces: Piece[] = []
  const starts: number[] = []
  const gaps: Gap[] = []
  const piecesOf = language === 'kk' ? lexicon.kazakhPiecesOf : lexicon.piecesOf
  let address = false
  for (const { form, start, gap } of tokens) {
    const own = piecesOf(form)
    address = own[0]?.address === true || (address && gap === Gap.glued)
    for (const piece of own) {
      pieces.push(address ? inert(piece) : piece)
      starts.push(start + piece.from)
      gaps.push(piece.from > 0 ? piece.gap : start === 0 ? Gap.line : gap)
    }
  }
  return { text, language, pieces, starts, gaps, lexicon, defined }
}

/** Some of a scene by itself, as a range that was called a statute. */
export const given = (scene: Scene, from: number, to: number): Scene => ({
  ...scene,
  pieces: scene.pieces.slice(from, to),
  starts: scene.starts.slice(from, to),
  gaps: scene.gaps.slice(from, to),
  given: true,
})

/** Index of the first piece that starts at or after the offset. */
export const pieceFrom = (scene: Scene, offset: number): number =>
  lowest(scene.pieces.length, (at) => scene.starts[at]! >= offset)

export const endOf = (scene: Scene, at: number): number =>
  scene.starts[at]! + scene.pieces[at]!.raw.length

/** The sentence around a range: between full stops behind which a word begins anew. */
export function sentenceOf(scene: Scene, { start, end }: Range): Range {
  const ends = (at: number) =>
    isMark(scene, at, '.!?…') &&
    !isGlued(scene, at + 1) &&
    !/^\p{Ll}/u.test(scene.pieces[at + 1]?.raw ?? '')
  let [from, to] = [pieceFrom(scene, start), pieceFrom(scene, end)]
  while (from > 0 && !ends(from - 1)) from--
  while (to < scene.pieces.length && !ends(to)) to++
  return { start: scene.starts[from] ?? 0, end: scene.starts[to] ?? scene.text.length }
}

/** No white space before it. */
export const isGlued = (scene: Scene, at: number): boolean => scene.gaps[at] === Gap.glued

/** It begins a line. */
export const startsLine = (scene: Scene, at: number): boolean => scene.gaps[at]! >= Gap.line

/** The row's value where the piece at `at` plays the role, else undefined. */
export const value = (scene: Scene, at: number, role: Role): string | undefined =>
  scene.pieces[at]?.roles.get(role)

export function plays(scene: Scene, at: number, ...roles: readonly Role[]): boolean {
  const own = scene.pieces[at]?.roles
  return own !== undefined && own.size > 0 && roles.some((role) => own.has(role))
}

export const isMark = (scene: Scene, at: number, marks: string): boolean => {
  const piece = scene.pieces[at]
  return piece?.kind === 'mark' && marks.includes(piece.raw)
}

/** Signs and small words that names of laws are compared without. */
export const isFiller = (scene: Scene, at: number): boolean =>
  plays(scene, at, 'the') || isMark(scene, at, ',()-–/')

export const opens = '“„«‘"\'‹’”'
export const closes = '”“»’"\'›‘'

/** Index of the mark that closes the quotation opened at `at`, at most `limit` pieces on. */
export function quoteEnd(scene: Scene, at: number, limit = 60): number | undefined {
  if (!isMark(scene, at, opens) || !startsQuote(scene, at)) return undefined
  const last = Math.min(scene.pieces.length, at + limit)
  for (let next = at + 2; next < last; next++)
    if (isMark(scene, next, closes) && endsQuote(scene, next)) return next
  return undefined
}

/** A mark that stands before a word, not inside or behind one. */
const startsQuote = (scene: Scene, at: number): boolean =>
  isGlued(scene, at + 1) && (!isGlued(scene, at) || isMark(scene, at - 1, '([«“„"‘-–—'))

/** An apostrophe between letters (`journalists’ rights`) closes nothing where a letter follows directly. */
const endsQuote = (scene: Scene, at: number): boolean =>
  isGlued(scene, at) &&
  !(
    isGlued(scene, at + 1) &&
    scene.pieces[at + 1]!.kind !== 'mark' &&
    !/[»”]/.test(scene.pieces[at]!.raw)
  )

/** Index of the bracket that closes the one at `at`. */
export function bracketEnd(scene: Scene, at: number, limit = 60): number | undefined {
  if (!isMark(scene, at, '(')) return undefined
  const last = Math.min(scene.pieces.length, at + limit)
  let depth = 0
  for (let next = at; next < last; next++) {
    if (isMark(scene, next, '(')) depth++
    if (isMark(scene, next, ')') && --depth === 0) return next
  }
  return undefined
}
