/** Why a text is no name that can be compared. */
import type { FactsOf } from './facts.js'
import type { Problem } from './name.js'
import type { Piece } from './split.js'

/** Signs. */
export const longest = 300
/** Letters of the two alphabets and the marks that names have: no need to look closer. */
const ordinary = /^[a-zA-Zа-яА-ЯёЁ .,-]+$/
/** Signs of an address or an account. */
const address = /[@_\\]|:\/\//
const foreign = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

export function problemOf(
  text: string,
  pieces: readonly Piece[],
  factsOf: FactsOf,
): Problem | undefined {
  if (text.length > longest) return 'too-long'
  if (address.test(text)) return 'address'
  const usual = ordinary.test(text)
  const letters = usual ? text.length : (text.match(/\p{L}/gu)?.length ?? 0)
  if (!usual) {
    const digits = text.match(/\p{N}/gu)?.length ?? 0
    if (digits > 0 && digits * 3 >= letters) return 'digits'
    if (foreign.test(text)) return 'script'
  }
  if (letters < 2 || pieces.length === 0 || pieces.every((piece) => piece.initial)) return 'empty'
  const organisation = pieces.some(
    (piece) =>
      factsOf(piece.text).kind === 'organisation' &&
      (piece.text.length > 2 || piece.text === piece.text.toUpperCase()),
  )
  return organisation ? 'organisation' : undefined
}
