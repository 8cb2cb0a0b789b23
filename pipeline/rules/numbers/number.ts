/** Reads figures and number words of three languages: `172 500`, `8 million`, `two and a half`, `двадцать пять`, `екі жарым`. */

import type { Language } from '../../document.js'
import type { Piece } from './pieces.js'
import { type Found, longest } from './trie.js'
import type { NumberRole } from './vocabulary.js'

/** What a word of the vocabulary is; `value` and `role` where its class is `number`. */
export interface Word {
  readonly class: string
  readonly value?: number
  readonly role?: NumberRole
  readonly language?: Language
}

export interface NumberRead {
  readonly value: number
  /** The piece after the number. */
  readonly next: number
  /** Thousand, million, billion where the number ends in one. */
  readonly scale?: number
  /** Written in figures. */
  readonly figures: boolean
}

/** The size of the last part of a number: what may still be added must be smaller. */
const tail = (value: number): number => {
  if (value % 1 !== 0) return 0
  for (const size of [1_000_000_000, 1_000_000, 1000, 100, 10]) if (value % size === 0) return size
  return 1
}

interface Sum {
  total: number
  part: number
  scale: number | undefined
}

const step = (sum: Sum, { value = 0, role }: Word): boolean => {
  if (role === 'scale') {
    if (sum.total > 0 && tail(sum.total) <= value) return false
    sum.total += (sum.part || 1) * value
    sum.part = 0
    sum.scale = value
    return true
  }
  if (role === 'half') {
    sum.part += value
    return true
  }
  if (role === 'hundred') {
    if (sum.part > 9) return false
    sum.part = (sum.part || 1) * value
  } else {
    if (sum.part > 0 && tail(sum.part) <= value) return false
    sum.part += value
  }
  return true
}

const number = <W extends Word>(found: Found<W> | undefined): Found<W> | undefined =>
  found?.word.class === 'number' ? found : undefined

/** `one hundred and fifty`, `twenty-five`: the piece that may stand between two number words. */
const joint = (pieces: readonly Piece[], at: number, part: number): number => {
  const piece = pieces[at]
  if (piece?.folded === '-' && piece.glued && pieces[at + 1]?.glued) return at + 1
  return piece?.folded === 'and' && part >= 100 ? at + 1 : at
}

/** Where the groups of `69'000` and `1’725’000` end, and their value; undefined where there are none. */
function grouped(
  pieces: readonly Piece[],
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  let [value, next] = [pieces[at]!.number!, at + 1]
  if (value > 999 || value % 1 !== 0) return undefined
  for (; pieces[next]?.folded === "'" && pieces[next]!.glued; next += 2) {
    const group = pieces[next + 1]
    if (!group?.glued || !/^\d{3}$/.test(group.folded)) break
    value = value * 1000 + Number(group.folded)
  }
  return next > at + 1 ? { value, next } : undefined
}

/** `он девять месяцев провёл`: the Kazakh ten is `he` before a Russian number. */
const foreign = (ten: Word | undefined, { role, language }: Word): boolean =>
  role === 'unit' && ten?.role === 'ten' && ten.language !== language

/** The number that begins at a piece, or undefined. */
export function readNumber(pieces: readonly Piece[], at: number): NumberRead | undefined {
  const sum: Sum = { total: 0, part: 0, scale: undefined }
  let figures = false
  let next = at
  let last: Word | undefined
  for (let read = 0; next < pieces.length; read++) {
    const from = read === 0 ? next : joint(pieces, next, sum.part || sum.total)
    const piece = pieces[from]
    if (!piece) break
    const digits = piece.number
    const found = digits === undefined ? number(longest(pieces, from)) : undefined
    if (digits !== undefined) {
      const smaller = sum.part === 0 && sum.total > digits && (sum.scale ?? 0) > digits
      if (read > 0 && !(smaller && from === next)) break
      const groups = grouped(pieces, from)
      sum.part += groups?.value ?? digits
      figures = true
      next = groups?.next ?? from + 1
    } else if (found && (read > 0 || found.word.role !== 'half')) {
      if (figures && !['scale', 'half'].includes(found.word.role ?? '')) break
      if (foreign(last, found.word) || !step(sum, found.word)) break
      last = found.word
      next = found.next
    } else break
    if (sum.part === 0 && sum.total === 0 && digits === undefined) break
  }
  if (next === at) return undefined
  return {
    value: sum.total + sum.part,
    next,
    figures,
    ...(sum.scale !== undefined && sum.part === 0 && { scale: sum.scale }),
  }
}
