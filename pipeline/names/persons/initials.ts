/**
 * Initials that the scanner leaves in pieces, as one token: `K.-J.`, `K-Zh.`, and the first letters of a given name behind
 * a surname, `Kim Al.`, `Нурмаков Дм.`.
 */
import type { Passage, Token } from '../../document.js'
import { formOf } from '../../read/form.js'
import { capital, doubleLetters, shortened } from './orthography.js'

const single = /^\p{Lu}\p{M}*\p{Ll}{0,3}\.$/u
const company = /^(?:Inc|Ltd|Co|Plc|Jr|Sr)$/
const vowel = /[аәеёиіоөуұүыэюяaeiouyäöüı]/iu
const name = /^\p{Lu}[\p{Ll}\p{M}'’-]{2,}$/u

/** Index after the tokens from `at` on that are one initial, or `at`. */
function endOf({ text, tokens }: Passage, at: number): number {
  const raw = (index: number) => {
    const token = tokens[index]
    return token ? text.slice(token.start, token.end) : ''
  }
  const glued = (index: number) => tokens[index]?.start === tokens[index - 1]?.end
  const own = raw(at)
  if (!capital.test(own)) return at
  if (single.test(own)) {
    const linked = /^[-‑]$/.test(raw(at + 1)) && glued(at + 1) && glued(at + 2)
    return linked && single.test(raw(at + 2)) ? at + 3 : at
  }
  if (raw(at + 1) !== '.' || !glued(at + 1)) return at
  if (doubleLetters.test(own)) return at + 2
  const beside =
    name.test(raw(at - 1)) && text.slice(tokens[at - 1]!.end, tokens[at]!.start) === ' '
  if (!beside || !shortened.test(own) || company.test(own)) return at
  return !vowel.test(own) || goesOn(text, tokens[at + 1]!.end) ? at + 2 : at
}

/** Behind a sentence's end stands a capital; behind an abbreviation a comma or a small letter may. */
const goesOn = (text: string, end: number): boolean =>
  /^(?:[,;:)]|[ \u00a0](?:[–—(-]|\p{Ll}))/u.test(text.slice(end, end + 2))

const made = new WeakMap<Passage, Passage>()

/** The passage with such initials as one token each; the same passage where there are none. */
export function initialled(passage: Passage): Passage {
  const known = made.get(passage)
  if (known) return known
  const { text, tokens } = passage
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const to = Math.max(endOf(passage, at), at + 1)
    const { end } = tokens[to - 1]!
    const { start } = tokens[at]!
    if (to === at + 1) joined.push(tokens[at]!)
    else {
      const raw = text.slice(start, end)
      joined.push({ ...tokens[at]!, end, form: formOf(raw), folded: raw.toLowerCase() })
    }
    at = to
  }
  const result = joined.length === tokens.length ? passage : { ...passage, tokens: joined }
  made.set(passage, result)
  made.set(result, result)
  return result
}
