/** Tokens as patterns read them: with case, with the blank before them, and with every key a row may name them by. */
import type { Range, Token } from '../../document.js'

export interface Word extends Range {
  readonly folded: string
  /** The folded form, then every stem it may stand for: `суда` → `суда`, `суда~`, `суд~`. */
  readonly keys: readonly string[]
  readonly capital: boolean
  /** Two letters at least and none of them small: `NSC`, `КНБ`, `ҰҚК-нің`. */
  readonly loud: boolean
  /** No blank stands before it. */
  readonly glued: boolean
}

export type KeysOf = (folded: string) => readonly string[]

const longestEnding = 9

/** Keys of a folded word; `endings` is an expression of Cyrillic endings. Only Cyrillic words are cut. */
export function keysBy(endings: string): KeysOf {
  const ending = new RegExp(`^(?:${endings})$`, 'u')
  const known = new Map<string, readonly string[]>()
  const cut = (word: string, keys: string[]) => {
    const shortest = Math.max(2, word.length - longestEnding)
    for (let at = word.length; at >= shortest; at--)
      if (at === word.length || ending.test(word.slice(at))) keys.push(`${word.slice(0, at)}~`)
  }
  return (folded) => {
    const before = known.get(folded)
    if (before) return before
    const keys = [folded]
    if (folded.length < 60 && /[\u0400-\u04ff]/.test(folded)) {
      cut(folded, keys)
      const hyphen = folded.search(/['-][^'-]*$/)
      if (hyphen > 1 && ending.test(folded.slice(hyphen + 1))) {
        keys.push(folded.slice(0, hyphen))
        cut(folded.slice(0, hyphen), keys)
      }
    }
    if (known.size < 200_000) known.set(folded, keys)
    return keys
  }
}

const capital = /^[^\p{L}]*\p{Lu}/u
const loud = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}-]+(?:[-'’]\p{Ll}+)?$/u

/** How a word is written. */
export const writtenOf = (raw: string): Pick<Word, 'capital' | 'loud'> => ({
  capital: capital.test(raw),
  loud: loud.test(raw),
})

export const wordsOf = (text: string, tokens: readonly Token[], keysOf: KeysOf): readonly Word[] =>
  tokens.map((token, at) => {
    const raw = text.slice(token.start, token.end)
    return {
      start: token.start,
      end: token.end,
      folded: token.folded,
      keys: keysOf(token.folded),
      ...writtenOf(raw),
      glued: at > 0 && tokens[at - 1]!.end === token.start,
    }
  })
