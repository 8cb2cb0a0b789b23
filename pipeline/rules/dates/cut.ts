/** Tokens as dates need them: `mid-May` and `7,2023` in their parts. */
import type { Token } from '../../document.js'
import { Gap } from '../../read/gap.js'

const glued = /^\d{1,2},(?:19|20)\d\d$/
const word = /^\p{L}[\p{L}\p{M}]*(?:[-‑]\p{L}[\p{L}\p{M}]*)+$/u

const splits = ({ form: { parts, folded, raw } }: Token): boolean =>
  parts.length > 0 &&
  // A word that hides soft hyphens or marks stays whole.
  (glued.test(folded) || (folded.length === raw.length && word.test(folded)))

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

export const cut = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => (splits(token) ? partsOf(token) : [token]))
