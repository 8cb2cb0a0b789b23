/** A pattern made flat: instructions as numbers in one array, each with its operands behind it. */

/** A word is asked by the unit of its answers and the bit in it. */
export const Op = {
  /** unit, bit: takes a word. */
  word: 0,
  /** unit, bit, least, most: takes such words, as many as may be, then fewer. */
  many: 1,
  /** place: goes on behind, and later from there. */
  split: 2,
  /** place */
  jump: 3,
  /** number: several ways meet here; one that brings no longer span than another before ends. */
  meet: 4,
  /** The span begins here, and has no end yet. */
  open: 5,
  /** The span ends here, unless it has ended. */
  close: 6,
  /** slot: keeps the place in the text. */
  set: 7,
  /** words back, whether it holds, whether glued, unit, bit: takes nothing. */
  look: 8,
  /** unit, bit: takes a word before which no blank stands. */
  glued: 9,
  /** number: takes a span that the finder lends. */
  lent: 10,
  done: 11,
} as const

/** The first slots: where the span begins and ends if it is not all that is read. Two for each field follow. */
export const Slot = { from: 0, to: 1, fields: 2 } as const

export interface Program {
  readonly code: Int32Array
  readonly fields: readonly string[]
  readonly meets: number
  /** Words that it may take. */
  readonly most: number
}
