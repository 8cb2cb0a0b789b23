/**
 * Initials that the scanner leaves in pieces, as one token: `K.-J.`, `K-Zh.`, and the first letters of a given name behind
 * a surname, `Kim Al.`, `Нурмаков Дм.`.
 */
import type { Passage, Token } from '../../document.js'
import { formOf } from '../../read/form.js'
import { Gap } from '../../read/gap.js'
import { memo } from '../../read/memo.js'
import { doubleLetters, shortened } from './orthography.js'

const single = /^\p{Lu}\p{M}*\p{Ll}{0,3}\.$/u
const company = /^(?:Inc|Ltd|Co|Plc|Jr|Sr)$/
const vowel = /[аәеёиіоөуұүыэюяaeiouyäöüı]/iu
const name = /^\p{Lu}[\p{Ll}\p{M}'’-]{2,}$/u

/** Which piece of such initials a spelling may be the first of. */
const pieceOf = memo(({ raw }): 'single' | 'double' | 'short' | undefined => {
  if (single.test(raw)) return 'single'
  if (doubleLetters.test(raw)) return 'double'
  return shortened.test(raw) && !company.test(raw) ? 'short' : undefined
})

/** Index after the tokens from `at` on that are one initial, or `at`. */
function endOf({ text, tokens }: Passage, at: number): number {
  const piece = pieceOf(tokens[at]!.form)
  if (!piece) return at
  const glued = (index: number) => tokens[index]?.gap === Gap.glued
  const raw = (index: number) => tokens[index]?.form.raw ?? ''
  if (piece === 'single') {
    const linked = /^[-‑]$/.test(raw(at + 1)) && glued(at + 1) && glued(at + 2)
    return linked && single.test(raw(at + 2)) ? at + 3 : at
  }
  if (raw(at + 1) !== '.' || !glued(at + 1)) return at
  if (piece === 'double') return at + 2
  const { start, form } = tokens[at]!
  const beside = name.test(raw(at - 1)) && text.slice(tokens[at - 1]!.end, start) === ' '
  if (!beside) return at
  return !vowel.test(form.raw) || goesOn(text, tokens[at + 1]!.end) ? at + 2 : at
}

/** Behind a sentence's end stands a capital; behind an abbreviation a comma or a small letter may. */
const goesOn = (text: string, end: number): boolean =>
  /^(?:[,;:)]|[ \u00a0](?:[–—(-]|\p{Ll}))/u.test(text.slice(end, end + 2))

/** The tokens from `at` to `to` as one. */
function joined({ text, tokens }: Passage, at: number, to: number): Token {
  const { start, gap } = tokens[at]!
  const { end } = tokens[to - 1]!
  const form = formOf(text.slice(start, end))
  return { start, end, gap, form, folded: form.folded, script: form.script }
}

const made = new WeakMap<Passage, Passage>()

/** The passage with such initials as one token each; the same passage where there are none. */
export function initialled(passage: Passage): Passage {
  const known = made.get(passage)
  if (known) return known
  const tokens: Token[] = []
  for (let at = 0; at < passage.tokens.length; ) {
    const to = endOf(passage, at)
    tokens.push(to > at ? joined(passage, at, to) : passage.tokens[at]!)
    at = Math.max(to, at + 1)
  }
  const result = tokens.length === passage.tokens.length ? passage : { ...passage, tokens }
  made.set(passage, result)
  made.set(result, result)
  return result
}
