/** A pattern's tree as a matcher: every way it may end from a place, so that nothing is read twice for want of memory. */
import type { Case, Piece } from './parse.js'
import type { Word } from './words.js'

/** Where the match has come to, and what of it is the span. */
export interface State {
  readonly at: number
  readonly from?: number
  readonly to?: number
}

export type Test = (words: readonly Word[], at: number) => readonly number[]
export type Matcher = (words: readonly Word[], state: State) => readonly State[]

const advance = (state: State, at: number): State => ({ ...state, at })

const single =
  (holds: (word: Word) => boolean): Matcher =>
  (words, state) => {
    const word = words[state.at]
    return word && holds(word) ? [advance(state, state.at + 1)] : []
  }

export const written: Readonly<Record<Case, (word: Word) => boolean>> = {
  any: () => true,
  capital: (word) => word.capital,
  loud: (word) => word.loud,
  small: (word) => !word.capital,
}

const wordMatcher = (piece: Piece & { is: 'word' }): Matcher => {
  const keys = new Set(piece.keys)
  const fits = written[piece.written]
  return single(
    (word) => (!piece.glued || word.glued) && word.keys.some((key) => keys.has(key)) && fits(word),
  )
}

/** States with the same place and span are one: keeps repeats from multiplying. */
const distinct = (states: readonly State[]): readonly State[] => {
  if (states.length < 2) return states
  const seen = new Map<string, State>()
  for (const state of states) {
    const key = `${state.at} ${state.from} ${state.to}`
    if (!seen.has(key)) seen.set(key, state)
  }
  return [...seen.values()]
}

const repeated =
  (part: Matcher, least: number, most: number): Matcher =>
  (words, state) => {
    const all: State[] = least === 0 ? [state] : []
    let front: readonly State[] = [state]
    for (let round = 1; round <= most && front.length > 0; round++) {
      front = distinct(front.flatMap((each) => part(words, each).filter((to) => to.at > each.at)))
      if (round >= least) all.push(...front)
    }
    return distinct(all)
  }

export function compile(piece: Piece, testOf: (name: string) => Test): Matcher {
  const inner = (part: Piece) => compile(part, testOf)
  switch (piece.is) {
    case 'word':
      return wordMatcher(piece)
    case 'shape':
      return single((word) => piece.shape.test(word.folded) && written[piece.written](word))
    case 'test': {
      const test = testOf(piece.name)
      return (words, state) => test(words, state.at).map((at) => advance(state, at))
    }
    case 'mark':
      return (_, state) => [{ ...state, [piece.side]: state.at }]
    case 'not':
      return (words, state) => {
        const word = words[piece.side === 'before' ? state.at - 1 : state.at]
        return word?.keys.some((key) => piece.keys.has(key)) ? [] : [state]
      }
    case 'sequence': {
      const parts = piece.parts.map(inner)
      return (words, state) =>
        parts.reduce<readonly State[]>(
          (states, part) =>
            states.length === 0 ? states : distinct(states.flatMap((each) => part(words, each))),
          [state],
        )
    }
    case 'choice': {
      const parts = piece.parts.map(inner)
      return (words, state) => distinct(parts.flatMap((part) => part(words, state)))
    }
    case 'repeat':
      return repeated(inner(piece.part), piece.times.least, piece.times.most)
  }
}
