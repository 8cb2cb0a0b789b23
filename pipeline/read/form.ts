/** All that is known of a spelling by itself, wherever it stands. */
import { foldWord } from '../fold.js'
import { figure } from './figure.js'
import { cut } from './parts.js'
import type { Script } from './script.js'
import { scriptOf } from './script.js'
import { Shape, shapeOf } from './shape.js'
import { spellingOf } from './spelling.js'

/** What a lexicon says of a spelling. */
export type Senses = readonly unknown[]

/** Pure: the same spelling has the same senses. */
export type Look = (folded: string, raw: string) => Senses

export interface Form {
  /** Its place in its table, from 0; -1 for a form that no table keeps. */
  readonly id: number
  readonly raw: string
  /** Lower case, ё→е, soft hyphens and combining marks gone, look-alike letters joined: for comparing, never for showing. */
  readonly folded: string
  readonly script: Script
  /** Bits of `Shape`. */
  readonly shape: number
  /** The value of plain figures: `172 500`, `5,5`. */
  readonly number: number | undefined
  /** Its pieces at hyphens, and of figures at every sign: `mid-May` has three. None where it is one piece. */
  readonly parts: readonly Form[]
  /** Offset of each part in `raw`. */
  readonly partOffsets: readonly number[]
  readonly senses: Senses
}

const none: readonly never[] = []

export const senseless: Look = () => none

function partsOf(raw: string, borders: readonly number[], part: (raw: string) => Form) {
  const parts: Form[] = []
  for (let at = 0; at < borders.length; at += 2)
    parts.push(part(raw.slice(borders[at], borders[at + 1])))
  return parts
}

/** A form that no table keeps. `part` makes the forms of its pieces. */
export function formOf(
  raw: string,
  look: Look = senseless,
  id = -1,
  part: (raw: string) => Form = (piece) => formOf(piece, look),
): Form {
  const folded = foldWord(raw)
  const number = figure(raw)
  const spelling = spellingOf(raw)
  const shape = shapeOf(raw, spelling)
  const borders = cut(raw)
  return {
    id,
    raw,
    folded,
    script: scriptOf(raw, spelling.any),
    shape: number === undefined ? shape : shape | Shape.number,
    number,
    parts: borders.length === 0 ? none : partsOf(raw, borders, part),
    partOffsets: borders.length === 0 ? none : borders.filter((_, at) => at % 2 === 0),
    senses: look(folded, raw),
  }
}
