/** A pattern's tree → its program. Repeats are written out, so that a place in the program tells how often it was passed. */
import { Op, type Program, Slot } from './program.js'
import { bitOf, type NumberOf, unitOf } from './questions.js'
import { type Ask, type Length, lengthOf, type Piece } from './tree.js'

/** Repeats in repeats multiply: a row that comes to more is a slip. */
const longest = 20_000

interface Draft {
  readonly code: number[]
  readonly fields: string[]
  readonly numberOf: NumberOf
  /** What the finder lends, by number. */
  readonly lent: readonly string[]
  meets: number
  /** Where the last instruction begins. */
  last: number
}

type Of<K extends Piece['is']> = Extract<Piece, { is: K }>

function put(draft: Draft, ...instruction: readonly number[]): number {
  draft.last = draft.code.length
  draft.code.push(...instruction)
  return draft.last
}

/** The place where ways meet; the last instruction where it is one already. */
function meet(draft: Draft): number {
  const { code, last } = draft
  if (code[last] === Op.meet && last + 2 === code.length) return last
  return put(draft, Op.meet, draft.meets++)
}

const asked = ({ numberOf }: Draft, ask: Ask): readonly [unit: number, bit: number] => {
  const number = numberOf(ask)
  return [unitOf(number), bitOf(number)]
}

function putLook(draft: Draft, { side, holds, glued, ask }: Of<'look'>): void {
  const back = side === 'before' ? 1 : 0
  put(draft, Op.look, back, Number(holds), Number(glued), ...asked(draft, ask))
}

function putChoice(draft: Draft, ways: readonly Piece[]): void {
  const { code } = draft
  const jumps: number[] = []
  for (const way of ways.slice(0, -1)) {
    const split = put(draft, Op.split, 0)
    putPiece(draft, way)
    jumps.push(put(draft, Op.jump, 0))
    code[split + 1] = code.length
  }
  putPiece(draft, ways.at(-1)!)
  const end = meet(draft)
  for (const jump of jumps) code[jump + 1] = end
}

function putMany(draft: Draft, ask: Ask, { least, most }: Length): void {
  put(draft, Op.many, ...asked(draft, ask), least, most)
  meet(draft)
}

function putRepeat(draft: Draft, part: Piece, { least, most }: Length): void {
  if (least > 0 && lengthOf(part).least === 0)
    throw new Error('what is repeated may take no word at all')
  for (let time = 0; time < least; time++) {
    putPiece(draft, part)
    meet(draft)
  }
  const splits: number[] = []
  for (let time = least; time < most; time++) {
    splits.push(put(draft, Op.split, 0))
    putPiece(draft, part)
    meet(draft)
  }
  const end = meet(draft)
  for (const split of splits) draft.code[split + 1] = end
}

function putLent(draft: Draft, { name }: Of<'lent'>): void {
  put(draft, Op.lent, draft.lent.indexOf(name))
  meet(draft)
}

function putField(draft: Draft, { name, part }: Of<'field'>): void {
  const { fields } = draft
  const known = fields.indexOf(name)
  const slot = Slot.fields + 2 * (known < 0 ? fields.push(name) - 1 : known)
  put(draft, Op.set, slot)
  putPiece(draft, part)
  put(draft, Op.set, slot + 1)
}

function putPiece(draft: Draft, piece: Piece): void {
  switch (piece.is) {
    case 'word':
      put(draft, piece.glued ? Op.glued : Op.word, ...asked(draft, piece.ask))
      break
    case 'look':
      putLook(draft, piece)
      break
    case 'lent':
      putLent(draft, piece)
      break
    case 'mark':
      put(draft, piece.side === 'from' ? Op.open : Op.close)
      break
    case 'field':
      putField(draft, piece)
      break
    case 'sequence':
      for (const part of piece.parts) putPiece(draft, part)
      break
    case 'choice':
      putChoice(draft, piece.parts)
      break
    case 'repeat': {
      const { part, times } = piece
      if (part.is === 'word' && !part.glued) putMany(draft, part.ask, times)
      else putRepeat(draft, part, times)
    }
  }
}

/** `lent`: names of what the finder lends; their order is that in which it lends them. */
export function compile(piece: Piece, numberOf: NumberOf, lent: readonly string[]): Program {
  const draft: Draft = { code: [], fields: [], numberOf, lent, meets: 0, last: 0 }
  putPiece(draft, piece)
  put(draft, Op.done)
  const { code, fields, meets } = draft
  if (code.length > longest)
    throw new Error(`expected ${longest} numbers of a program at most, found ${code.length}`)
  return { code: Int32Array.from(code), fields, meets, most: lengthOf(piece).most }
}
