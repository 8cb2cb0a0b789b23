/** Romanisation by a scheme of `data/translit`. */
import type { Scheme } from './schema.js'

export type Romanise = (text: string) => string

type Rule = Scheme['rules'][number]

const letter = /\p{L}/u
const stands = (set: string | undefined, neighbour: string | undefined, edge: string): boolean =>
  set === undefined ||
  (neighbour === undefined || !letter.test(neighbour)
    ? set.includes(edge)
    : set.includes(neighbour))

const fits = (rule: Rule, text: string, at: number): boolean =>
  text.startsWith(rule.from, at) &&
  stands(rule.after, text[at - 1], '^') &&
  stands(rule.before, text[at + rule.from.length], '$')

/** Upper case as the source had it: all of it where its neighbours are capitals too. */
function cased(to: string, from: string, text: string, at: number): string {
  if (from === from.toLowerCase() || to === '') return to
  const next = text[at + from.length] ?? ''
  const before = text[at - 1] ?? ''
  const loud =
    (letter.test(next) && next !== next.toLowerCase()) ||
    (!letter.test(next) && letter.test(before) && before !== before.toLowerCase())
  return loud || (from.length > 1 && from === from.toUpperCase())
    ? to.toUpperCase()
    : to[0]!.toUpperCase() + to.slice(1)
}

/** Cyrillic → Latin; letters that the scheme does not know stay. */
export function romaniser(scheme: Scheme): Romanise {
  const byFirst = new Map<string, Rule[]>()
  for (const rule of scheme.rules)
    byFirst.set(rule.from[0]!, [...(byFirst.get(rule.from[0]!) ?? []), rule])
  return (input) => {
    const text = input.normalize('NFC')
    const lower = text.toLowerCase()
    if (lower.length !== text.length) return text
    let out = ''
    for (let at = 0; at < text.length; ) {
      const rule = byFirst.get(lower[at]!)?.find((each) => fits(each, lower, at))
      const size = rule?.from.length ?? 1
      const to = rule?.to ?? scheme.letters[lower[at]!]
      out +=
        to === undefined
          ? text.slice(at, at + size)
          : cased(to, text.slice(at, at + size), text, at)
      at += size
    }
    return out
  }
}
