/** Tokens as dates need them: `mid-May` and `7,2023` in their parts. */
import type { Token } from '../../document.js'

const glued = /^(\d{1,2}),((?:19|20)\d\d)$/
const word = /^\p{L}[\p{L}\p{M}]*(?:[-‑]\p{L}[\p{L}\p{M}]*)+$/u

const part = (token: Token, from: number, to: number): Token => ({
  ...token,
  start: token.start + from,
  end: token.start + to,
  folded: token.folded.slice(from, to),
})

function* parts(token: Token): Generator<Token> {
  const date = glued.exec(token.folded)
  if (date) {
    const comma = date[1]!.length
    yield part(token, 0, comma)
    yield part(token, comma, comma + 1)
    yield part(token, comma + 1, token.folded.length)
    return
  }
  // Only where folding kept the length are offsets of the folded word those of the text.
  if (!word.test(token.folded) || token.folded.length !== token.end - token.start) {
    yield token
    return
  }
  let last = 0
  for (const found of token.folded.matchAll(/[-‑]/g)) {
    yield part(token, last, found.index)
    yield part(token, found.index, found.index + 1)
    last = found.index + 1
  }
  yield part(token, last, token.folded.length)
}

export const cut = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => [...parts(token)])
