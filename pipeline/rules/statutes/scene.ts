/** What the rules look at: the atoms of one passage, and the questions they ask of an atom. */
import type { Language, Passage } from '../../document.js'
import { type Atom, lineOf } from './atoms.js'
import type { Compiled } from './compile.js'
import type { Role } from './lexicon.js'

export interface Scene {
  readonly text: string
  readonly language: Language
  readonly atoms: readonly Atom[]
  readonly lexicon: Compiled
  /** The atoms are a range that somebody called a statute: what else would need a context to be one, is. */
  readonly given?: true
}

export const sceneOf = (passage: Passage, lexicon: Compiled): Scene => ({
  ...lineOf(passage),
  language: passage.language,
  lexicon,
})

/** The row's value where the atom at `at` plays the role, else undefined. */
export function value(scene: Scene, at: number, role: Role): string | undefined {
  for (const key of scene.atoms[at]?.keys ?? []) {
    const found = scene.lexicon.words.get(key)?.get(role)
    if (found !== undefined) return found
  }
  return undefined
}

export const plays = (scene: Scene, at: number, ...roles: readonly Role[]): boolean =>
  roles.some((role) => value(scene, at, role) !== undefined)

export const isMark = (scene: Scene, at: number, marks: string): boolean => {
  const atom = scene.atoms[at]
  return atom?.kind === 'mark' && marks.includes(atom.raw)
}

/** Signs and small words that names of laws are compared without. */
export const isFiller = (scene: Scene, at: number): boolean =>
  plays(scene, at, 'the') || isMark(scene, at, ',()-–/')

export const opens = '“„«‘"\'‹’”'
export const closes = '”“»’"\'›‘'

/** Index of the mark that closes the quotation opened at `at`, at most `limit` atoms on. */
export function quoteEnd(scene: Scene, at: number, limit = 60): number | undefined {
  if (!isMark(scene, at, opens) || !startsQuote(scene, at)) return undefined
  const last = Math.min(scene.atoms.length, at + limit)
  for (let next = at + 2; next < last; next++)
    if (isMark(scene, next, closes) && endsQuote(scene, next)) return next
  return undefined
}

/** A mark that stands before a word, not inside or behind one. */
const startsQuote = (scene: Scene, at: number): boolean => {
  const next = scene.atoms[at + 1]
  const own = scene.atoms[at]
  if (!next?.glued || !own) return false
  return !own.glued || isMark(scene, at - 1, '([«“„"‘-–—')
}

/** An apostrophe between letters (`journalists’ rights`) closes nothing where a letter follows directly. */
const endsQuote = (scene: Scene, at: number): boolean => {
  const next = scene.atoms[at + 1]
  return (
    !!scene.atoms[at]?.glued &&
    !(next?.glued && next.kind !== 'mark' && !/[»”]/.test(scene.atoms[at]!.raw))
  )
}

/** Index of the bracket that closes the one at `at`. */
export function bracketEnd(scene: Scene, at: number, limit = 60): number | undefined {
  if (!isMark(scene, at, '(')) return undefined
  const last = Math.min(scene.atoms.length, at + limit)
  let depth = 0
  for (let next = at; next < last; next++) {
    if (isMark(scene, next, '(')) depth++
    if (isMark(scene, next, ')') && --depth === 0) return next
  }
  return undefined
}
