/** Tokens as dates need them: `mid-May` and `7,2023` in their parts, Kazakh in Latin letters as its words in Cyrillic. */
import type { Passage, Token } from '../../document.js'
import { type Form, formOf } from '../../read/form.js'
import { Gap } from '../../read/gap.js'
import { memo } from '../../read/memo.js'
import { Shape } from '../../read/shape.js'
import type { DateWords } from './words.js'

const glued = /^\d{1,2},(?:19|20)\d\d$/
const word = /^\p{L}[\p{L}\p{M}]*(?:[-‑]\p{L}[\p{L}\p{M}]*)+$/u

const splits = memo(
  ({ parts, folded, raw }) =>
    parts.length > 0 &&
    // A word that hides soft hyphens or marks stays whole.
    (glued.test(folded) || (folded.length === raw.length && word.test(folded))),
)

const partsOf = (token: Token): readonly Token[] =>
  token.form.parts.map((form, at) => {
    const start = token.start + token.form.partOffsets[at]!
    return {
      start,
      end: start + form.raw.length,
      form,
      gap: at === 0 ? token.gap : Gap.glued,
      folded: form.folded,
      script: token.script,
    }
  })

function cut(tokens: readonly Token[]): readonly Token[] {
  if (tokens.every(({ form }) => !apart(form) && !splits(form))) return tokens
  return tokens.flatMap((token) => {
    const two = apart(token.form)
    if (two) return parted(token, two)
    return splits(token.form) ? partsOf(token) : [token]
  })
}

/** `onFebruary 2`: a blank is missing. */
const runTogether = /^(\p{L}\p{Ll}{1,4})(\p{Lu}\p{Ll}{2,})$/u
const apart = memo((form) => {
  const found = form.shape & Shape.camel ? runTogether.exec(form.raw) : null
  return found ? [formOf(found[1]!), formOf(found[2]!)] : undefined
})

const parted = (token: Token, forms: readonly Form[]): readonly Token[] => {
  let { start } = token
  return forms.map((form, at) => {
    const end = start + form.raw.length
    const own = {
      start,
      end,
      form,
      gap: at === 0 ? token.gap : Gap.glued,
      folded: form.folded,
      script: form.script,
    }
    start = end
    return own
  })
}

const isWord = ({ form, script }: Token): boolean =>
  script !== 'cyrillic' && (form.shape & Shape.letter) !== 0

type Read = Pick<Passage, 'tokens' | 'language'>

const known = new WeakMap<Read, { readonly words: DateWords; readonly tokens: readonly Token[] }>()

/** Made once for the finder and the reader. */
export function dateTokens(passage: Read, words: DateWords): readonly Token[] {
  const before = known.get(passage)
  if (before?.words === words) return before.tokens
  const tokens = tokensOf(passage, words)
  known.set(passage, { words, tokens })
  return tokens
}

const tokensOf = ({ tokens, language }: Read, { cyrillic }: DateWords): readonly Token[] =>
  language !== 'kk'
    ? cut(tokens)
    : cut(tokens).map((token) => {
        const said = isWord(token) ? cyrillic(token.form) : undefined
        return said === undefined ? token : { ...token, folded: said, script: 'cyrillic' }
      })
