/** A passage as the place rules read it: tokens by index, with the few questions that every rule asks. */

import type { Language, Passage } from '../../document.js'
import type { Found, Village } from '../../gazetteer/index.js'
import type { Form } from '../../read/form.js'
import { Gap } from '../../read/gap.js'
import { Shape } from '../../read/shape.js'
import type { PlaceLexicon } from './lexicon.js'
import type { Names } from './names-of.js'
import { type Phrase, type Role, senseless, type WordSenses } from './words.js'

export interface Match {
  readonly start: number
  readonly end: number
  /** Index of the first token after the name. */
  readonly next: number
  readonly found: readonly Found[]
  readonly villages: readonly Village[]
}

/** A word or phrase in a role, and the token after it. */
export interface RolePhrase {
  readonly kind: string
  readonly language: Language
  readonly end: number
}

export interface Line {
  readonly text: string
  readonly language: Language
  readonly lexicon: PlaceLexicon
  readonly size: number
  readonly start: (token: number) => number
  readonly end: (token: number) => number
  /** Text from the first of some tokens to the end of the last, `next` being the one behind it. */
  readonly slice: (first: number, next: number) => string
  /** Folded word; empty outside the passage. */
  readonly word: (token: number) => string
  readonly raw: (token: number) => string
  /** No capital in the whole passage: then names are told by the gazetteer alone. */
  readonly flat: boolean
  /** A word (not a number or a sign) that begins with a capital. */
  readonly capital: (token: number) => boolean
  readonly isWord: (token: number) => boolean
  readonly isNumber: (token: number) => boolean
  readonly small: (token: number) => boolean
  /** A capital behind a small letter. */
  readonly camel: (token: number) => boolean
  readonly cyrillic: (token: number) => boolean
  /** An initial or an abbreviation of one: `A.`, `Zh.`. */
  readonly initial: (token: number) => boolean
  /** Nothing but blanks on one line between the token and its predecessor. */
  readonly joined: (token: number) => boolean
  /** Nothing at all between the token and its predecessor. */
  readonly glued: (token: number) => boolean
  /** Whether the word, or a phrase that it may begin, has any role. */
  readonly hasRole: (token: number) => boolean
  /** Whether the word by itself has the role. */
  readonly is: (role: Role, token: number) => boolean
  /** The longest phrase of the role that begins at the token. */
  readonly phrase: (role: Role, token: number) => RolePhrase | undefined
  /** Whether a phrase of the role ends right before the token. */
  readonly endsBefore: (role: Role, token: number) => boolean
  /** Whether the word ends as the rows of `data/places/endings.tsv` say. */
  readonly ends: (what: string, token: number) => boolean
  readonly names: (token: number) => Names
  /** Names of the gazetteer that were looked for so far. */
  readonly matches: Map<number, Match | undefined>
}

const longestPhrase = 5
const backwards = [1, 2, 3]
const nameless: Names = { keys: [''], found: [], villages: [], opens: false }
const capitalWord = Shape.capital | Shape.word

export function lineOf({ text, tokens, language }: Passage, lexicon: PlaceLexicon): Line {
  const { words, names } = lexicon
  const forms: readonly Form[] = tokens.map(({ form }) => form)
  const senses: (WordSenses | undefined)[] = []
  const phrases: (readonly Phrase[] | undefined)[] = []
  const has = (at: number, bits: number) => ((forms[at]?.shape ?? 0) & bits) === bits
  const initial = (at: number) => has(at, Shape.initial)
  const start = (at: number) => tokens[at]?.start ?? text.length
  const end = (at: number) => tokens[at]?.end ?? 0
  const inside = (at: number) => at > 0 && at < tokens.length
  const sensesAt = (at: number): WordSenses => {
    senses[at] ??= words.of(forms[at]!, language)
    return senses[at]
  }
  const phrasesAt = (at: number): readonly Phrase[] => {
    phrases[at] ??= words.phrases(
      forms.slice(at, at + longestPhrase).map(({ folded }) => folded),
      language,
    )
    return phrases[at]
  }
  const phrase = (role: Role, at: number): RolePhrase | undefined => {
    if (at < 0 || at >= tokens.length) return undefined
    const { alone, opens } = sensesAt(at)
    const long = opens ? phrasesAt(at).find((one) => one.role === role) : undefined
    const found = long ?? alone.get(role)
    return found && { kind: found.kind, language: found.language, end: at + (long?.size ?? 1) }
  }
  return {
    text,
    language,
    lexicon,
    size: tokens.length,
    start,
    end,
    slice: (first, next) => text.slice(start(first), end(next - 1)),
    word: (at) => tokens[at]?.folded ?? '',
    raw: (at) => forms[at]?.raw ?? '',
    isWord: (at) => has(at, Shape.word),
    isNumber: (at) => has(at, Shape.digit),
    small: (at) => has(at, Shape.small),
    camel: (at) => has(at, Shape.camel),
    cyrillic: (at) => /[\u0400-\u04ff]/.test(tokens[at]?.folded ?? ''),
    flat: text.length > 12 && !/\p{Lu}/u.test(text),
    initial,
    capital: (at) => has(at, capitalWord) && !initial(at),
    joined: (at) => inside(at) && tokens[at]!.gap <= Gap.blank,
    glued: (at) => inside(at) && tokens[at]!.gap === Gap.glued,
    hasRole: (at) => sensesAt(at) !== senseless,
    is: (role, at) => at >= 0 && at < tokens.length && sensesAt(at).alone.has(role),
    phrase,
    endsBefore: (role, at) => backwards.some((back) => phrase(role, at - back)?.end === at),
    ends: (what, at) => at >= 0 && at < tokens.length && words.ends(forms[at]!).has(what),
    names: (at) => (forms[at] ? names(forms[at], language) : nameless),
    matches: new Map(),
  }
}
