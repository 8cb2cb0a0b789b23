/**
 * Shapes: small patterns over classes of lexemes, written as data: `term for? time`, `time (?<=sentenced gap{0,9} to time)`.
 * A class name stands for one lexeme; the rest is the notation of regular expressions. A set is a name for several classes; one of them may have the set's own name.
 */
import type { Lexeme } from './lexeme.js'
import { needed } from './needed.js'

export type Sets = Readonly<Record<string, readonly string[]>>

const name = /[a-z][a-z-]*/g
/** `[^stop comma]`: any class but these. */
const brackets = /\[[^\]]*\]/g
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

export function lineOf(letters: Alphabet, lexemes: readonly Lexeme[]): string {
  let line = ''
  for (const lexeme of lexemes) line += sign(letters, lexeme.class)
  return line
}

const members = (letters: Alphabet, each: string): readonly string[] =>
  letters.sets[each]?.flatMap((inner) => (inner === each ? [each] : members(letters, inner))) ?? [
    each,
  ]

export interface Compiled {
  readonly expression: RegExp
  /** What a line must hold for a hit: all sets of one of the alternatives, of each set one sign. */
  readonly needs: readonly (readonly (readonly string[])[])[]
}

/** A shape as an expression; `d` is not needed: one sign is one lexeme. */
export function compileShape(letters: Alphabet, shape: string): Compiled {
  const signsOf = (each: string) => members(letters, each).map((one) => sign(letters, one))
  const listed = (names: string) => names.replace(name, (each) => signsOf(each).join(''))
  const source = shape.replace(brackets, listed).replace(name, (each) => {
    const signs = signsOf(each)
    return signs.length > 1 ? `[${signs.join('')}]` : signs[0]!
  })
  return {
    expression: new RegExp(source.replace(/\s+/g, ''), 'g'),
    needs: needed(shape).map((names) => names.map((any) => any.flatMap(signsOf))),
  }
}

export interface Hit {
  /** First lexeme and the one after the last. */
  readonly from: number
  readonly to: number
}

/** Which classes stand in a line: a byte for each sign of the alphabet. */
export function presentIn({ signs }: Alphabet, line: string): Uint8Array {
  const present = new Uint8Array(signs.size)
  for (let at = 0; at < line.length; at++) present[line.charCodeAt(at) - first] = 1
  return present
}

/** Whether a line with these signs can hold the shape at all. */
export function possible({ needs }: Compiled, present: Uint8Array): boolean {
  for (const sets of needs) if (holdsAll(sets, present)) return true
  return false
}

/** Loops: closures would take a tenth of the time of all sanctions. */
function holdsAll(sets: readonly (readonly string[])[], present: Uint8Array): boolean {
  for (const any of sets) {
    let held = false
    for (let at = 0; at < any.length && !held; at++)
      held = present[any[at]!.charCodeAt(0) - first] === 1
    if (!held) return false
  }
  return true
}

export function hits({ expression }: Compiled, line: string): readonly Hit[] {
  const found: Hit[] = []
  expression.lastIndex = 0
  for (let hit = expression.exec(line); hit; hit = expression.exec(line)) {
    if (hit[0] === '') expression.lastIndex++
    else found.push({ from: hit.index, to: hit.index + hit[0].length })
  }
  return found
}
