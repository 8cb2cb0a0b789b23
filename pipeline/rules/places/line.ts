/** A passage as the place rules read it: tokens by index, with the few questions that every rule asks. */
import type { Language, Passage } from '../../document.js'

export interface Line {
  readonly text: string
  readonly language: Language
  readonly size: number
  readonly start: (token: number) => number
  readonly end: (token: number) => number
  /** Folded word; empty outside the passage. */
  readonly word: (token: number) => string
  readonly raw: (token: number) => string
  /** No capital in the whole passage: then names are told by the gazetteer alone. */
  readonly flat: boolean
  /** A word (not a number or a sign) that begins with a capital. */
  readonly capital: (token: number) => boolean
  readonly isWord: (token: number) => boolean
  readonly isNumber: (token: number) => boolean
  /** An initial or an abbreviation of one: `A.`, `Zh.`. */
  readonly initial: (token: number) => boolean
  /** Nothing but spaces on one line between the token and its predecessor. */
  readonly joined: (token: number) => boolean
  /** Nothing at all between the token and its predecessor. */
  readonly glued: (token: number) => boolean
}

export function lineOf({ text, tokens, language }: Passage): Line {
  const raws = tokens.map((token) => text.slice(token.start, token.end))
  const raw = (at: number) => raws[at] ?? ''
  const gap = (at: number) => text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0)
  const initials = raws.map((text) => text.endsWith('.') && /^\p{Lu}\p{L}{0,3}\.$/u.test(text))
  const capitals = raws.map((text, at) => !initials[at] && /^\p{Lu}/u.test(text))
  const initial = (at: number) => initials[at] ?? false
  const isWord = (at: number) => /^\p{L}/u.test(raw(at))
  return {
    text,
    language,
    size: tokens.length,
    start: (at) => tokens[at]?.start ?? text.length,
    end: (at) => tokens[at]?.end ?? 0,
    word: (at) => tokens[at]?.folded ?? '',
    raw,
    isWord,
    flat: text.length > 12 && !/\p{Lu}/u.test(text),
    initial,
    capital: (at) => capitals[at] ?? false,
    isNumber: (at) => /^\d/.test(raw(at)),
    joined: (at) => at > 0 && at < tokens.length && !/[^ \u00a0\t]/.test(gap(at)),
    glued: (at) => at > 0 && at < tokens.length && gap(at) === '',
  }
}
