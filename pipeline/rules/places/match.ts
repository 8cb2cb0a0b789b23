/** The longest name of the gazetteer that begins at a token, whatever its case endings. */

import type { Found, Place, Village } from '../../gazetteer/index.js'
import type { Line, Match } from './line.js'
import { rankOf } from './names-of.js'

/** A Kazakh case ending after an abbreviation. */
const caseEnding =
  /[-‑’'](?:[ндт][ыі]ң?|[ғқ]а|[гк]е|н?[дт][ае]н?|нан|нен|[мбп]ен|н?[дт](?:ағы|егі))$/u

const none: readonly never[] = []

/** A place by its abbreviation as written, a Kazakh ending allowed: `РК`, `АҚШ-та`. */
export const abbreviated = (text: string, { lexicon }: Line): Place | undefined =>
  lexicon.gazetteer.short(text) ?? lexicon.gazetteer.short(text.replace(caseEnding, ''))

const opensShort = /^\p{Lu}[\p{Lu}.]/u

/** An abbreviation (`РК`, `U.S.`, `АҚШ-та`), or one of up to three initials set close (`U.K.`). */
function shortAt(line: Line, token: number): Match | undefined {
  if (!opensShort.test(line.text.slice(line.start(token), line.start(token) + 4))) return undefined
  for (let next = Math.min(token + 3, line.size); next > token; next--) {
    const whole = line.slice(token, next)
    const text = /^\p{Lu}{2,}\.$/u.test(whole) ? whole.slice(0, -1) : whole
    if (text.length > 12) continue
    const place = abbreviated(text, line)
    if (!place) continue
    const found = [{ place, strong: true }]
    const start = line.start(token)
    // `US$ 5,000`
    if (line.text[start + text.length] === '$') return undefined
    return { start, end: start + text.length, next, found, villages: none }
  }
  return undefined
}

interface Step {
  readonly key: string
  readonly next: number
}

/** The word is a name with its possessive `’s`. */
const owned = (line: Line, at: number): boolean =>
  /^[’']$/.test(line.raw(at + 1)) && line.word(at + 2) === 's'

/** Every way to read a name of several words from the token on. */
function* walk(line: Line, token: number): Generator<Step> {
  const { gazetteer } = line.lexicon
  const open: { prefix: string; at: number }[] = [{ prefix: '', at: token }]
  for (let step = open.pop(); step; step = open.pop()) {
    if (step.at > token && !line.joined(step.at)) continue
    const forms = line.names(step.at).keys.map((key) => ({ key, next: step.at + 1 }))
    if (owned(line, step.at)) forms.push({ key: `${forms[0]?.key}s`, next: step.at + 3 })
    for (const form of forms) {
      const key = step.prefix === '' ? form.key : `${step.prefix} ${form.key}`
      yield { key, next: form.next }
      if (step.at - token < 6 && line.joined(form.next) && gazetteer.opens(key))
        open.push({ prefix: key, at: form.next })
    }
  }
}

/** Longest first; of equal length a strong name before a weak one. Words must begin with a capital. */
export function matchAt(line: Line, token: number): Match | undefined {
  if (!line.capital(token) && !line.initial(token) && !line.flat) return undefined
  if (!line.matches.has(token)) line.matches.set(token, search(line, token))
  return line.matches.get(token)
}

function search(line: Line, token: number): Match | undefined {
  const short = shortAt(line, token)
  if (short) return short
  const { opens, found, villages } = line.names(token)
  const range = { start: line.start(token), end: line.end(token), next: token + 1 }
  if (opens || owned(line, token)) return longest(line, token)
  return found.length + villages.length > 0 ? { ...range, found, villages } : undefined
}

function longest(line: Line, token: number): Match | undefined {
  const { gazetteer } = line.lexicon
  let best: { next: number; found: readonly Found[]; villages: readonly Village[] } | undefined
  for (const { key, next } of walk(line, token)) {
    const found = gazetteer.find(key)
    const better =
      !best || next > best.next || (next === best.next && rankOf(found) > rankOf(best.found))
    if (found.length > 0 && better) best = { next, found, villages: none }
    if (found.length > 0 || (best && best.next >= next && best.found.length > 0)) continue
    const villages = gazetteer.villages(key)
    if (villages.length > 0 && (!best || next > best.next)) best = { next, found: none, villages }
  }
  return best && { start: line.start(token), end: line.end(best.next - 1), ...best }
}

/** The longest village name of up to three words at the token, beside whatever else the gazetteer holds there. */
export function villageAt(line: Line, token: number): Match | undefined {
  for (let next = Math.min(token + 3, line.size); next > token; next--) {
    let words = 0
    while (words < next - token && (words === 0 || line.joined(token + words))) words++
    if (words < next - token) continue
    const head = Array.from({ length: words - 1 }, (_, at) => line.names(token + at).keys[0])
    for (const last of line.names(next - 1).keys) {
      const villages = line.lexicon.gazetteer.villages([...head, last].join(' '))
      if (villages.length > 0)
        return { start: line.start(token), end: line.end(next - 1), next, found: none, villages }
    }
  }
  return undefined
}

/** Whether a name at the token stands for a place by itself. */
export const isNamed = (line: Line, token: number, kind?: string): boolean =>
  matchAt(line, token)?.found.some(
    ({ strong, place }) => strong && (kind === undefined || place.kind === kind),
  ) ?? false
