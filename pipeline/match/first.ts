/** What the first word of a match is asked: most places near an anchor are told by it to be none. */
import { type Ask, allOf, anyOf, lengthOf, type Piece } from './tree.js'

/** Always holds. */
const any: Ask = allOf([])

function asksOf(piece: Piece): readonly Ask[] {
  switch (piece.is) {
    case 'word':
      return [piece.ask]
    case 'lent':
      return [any]
    case 'field':
    case 'repeat':
      return asksOf(piece.part)
    case 'choice':
      return piece.parts.flatMap(asksOf)
    case 'sequence': {
      const sure = piece.parts.findIndex((part) => lengthOf(part).least > 0)
      return piece.parts.slice(0, sure < 0 ? undefined : sure + 1).flatMap(asksOf)
    }
    default:
      return []
  }
}

/** Holds of the first word of whatever the piece matches. */
export const firstOf = (piece: Piece): Ask => anyOf(asksOf(piece))
