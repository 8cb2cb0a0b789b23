/**
 * Shapes: small patterns over classes of lexemes, written as data: `term for? time`, `time (?<=sentenced gap{0,9} to time)`.
 * A class name stands for one lexeme; the rest is the notation of regular expressions. A set is a name for several classes.
 */
import type { Lexeme } from './lexemes.js'

export type Sets = Readonly<Record<string, readonly string[]>>

const name = /[a-z][a-z-]*/g
const first = 0xe000

/** Gives every class a sign of its own, so that a line of lexemes is a string and a shape an expression over it. */
export interface Alphabet {
  readonly signs: Map<string, string>
  readonly sets: Sets
}

export const alphabet = (sets: Sets): Alphabet => ({ signs: new Map(), sets })

function sign({ signs }: Alphabet, of: string): string {
  let known = signs.get(of)
  if (!known) {
    known = String.fromCharCode(first + signs.size)
    signs.set(of, known)
  }
  return known
}

export const lineOf = (letters: Alphabet, lexemes: readonly Lexeme[]): string =>
  lexemes.map((lexeme) => sign(letters, lexeme.class)).join('')

const members = (letters: Alphabet, each: string): readonly string[] =>
  letters.sets[each]?.flatMap((inner) => members(letters, inner)) ?? [each]

/** A shape as an expression; `d` is not needed: one sign is one lexeme. */
export function compileShape(letters: Alphabet, shape: string): RegExp {
  const source = shape.replace(name, (each) => {
    const listed = members(letters, each)
    const signs = listed.map((one) => sign(letters, one)).join('')
    return listed.length > 1 ? `[${signs}]` : signs
  })
  return new RegExp(source.replace(/\s+/g, ''), 'g')
}

export interface Hit {
  /** First lexeme and the one after the last. */
  readonly from: number
  readonly to: number
}

export function* hits(shape: RegExp, line: string): Generator<Hit> {
  for (const found of line.matchAll(shape))
    if (found[0] !== '') yield { from: found.index, to: found.index + found[0].length }
}
