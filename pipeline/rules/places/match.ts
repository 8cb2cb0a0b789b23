/** The longest name of the gazetteer that begins at a token, whatever its case endings. */
import { formsOf } from './forms.js'
import type { Found, Place, PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import type { Village } from './villages.js'

export interface Match {
  readonly start: number
  readonly end: number
  /** Index of the first token after the name. */
  readonly next: number
  readonly found: readonly Found[]
  readonly villages: readonly Village[]
}

/** A Kazakh case ending after an abbreviation. */
export const caseEnding =
  /[-‑’'](?:[ндт][ыі]ң?|[ғқ]а|[гк]е|н?[дт][ае]н?|нан|нен|[мбп]ен|н?[дт](?:ағы|егі))$/u

const none: readonly never[] = []

/** An abbreviation (`РК`, `U.S.`, `АҚШ-та`), as written, or one of up to three initials set close (`U.K.`). */
function shortAt(line: Line, lexicon: PlaceLexicon, token: number): Match | undefined {
  for (let next = Math.min(token + 3, line.size); next > token; next--) {
    const whole = line.text.slice(line.start(token), line.end(next - 1))
    const text = /^\p{Lu}{2,}\.$/u.test(whole) ? whole.slice(0, -1) : whole
    if (!/^\p{Lu}[\p{Lu}.]/u.test(text) || text.length > 12) continue
    const place: Place | undefined =
      lexicon.short(text) ?? lexicon.short(text.replace(caseEnding, ''))
    if (!place) continue
    const found = [{ place, strong: true }]
    return {
      start: line.start(token),
      end: line.start(token) + text.length,
      next,
      found,
      villages: none,
    }
  }
  return undefined
}

interface Step {
  readonly key: string
  readonly next: number
}

/** Every way to read a name of several words from the token on. */
function* walk(line: Line, lexicon: PlaceLexicon, token: number): Generator<Step> {
  const open: { prefix: string; at: number }[] = [{ prefix: '', at: token }]
  for (let step = open.pop(); step; step = open.pop()) {
    if (step.at > token && !line.joined(step.at)) continue
    const owned = /^[’']$/.test(line.raw(step.at + 1)) && line.word(step.at + 2) === 's'
    const word = line.word(step.at)
    const forms = formsOf(word, line.language).map((key) => ({ key, next: step.at + 1 }))
    if (owned) forms.push({ key: `${forms[0]?.key}s`, next: step.at + 3 })
    for (const form of forms) {
      const key = step.prefix === '' ? form.key : `${step.prefix} ${form.key}`
      yield { key, next: form.next }
      if (step.at - token < 6 && line.joined(form.next) && lexicon.opens(key))
        open.push({ prefix: key, at: form.next })
    }
  }
}

const seen = new WeakMap<Line, Map<number, Match | undefined>>()

/** Longest first; of equal length a strong name before a weak one. Words must begin with a capital. */
export function matchAt(line: Line, lexicon: PlaceLexicon, token: number): Match | undefined {
  if (!line.capital(token) && !line.initial(token) && !line.flat) return undefined
  const known = seen.get(line) ?? new Map<number, Match | undefined>()
  seen.set(line, known)
  if (!known.has(token)) known.set(token, search(line, lexicon, token))
  return known.get(token)
}

function search(line: Line, lexicon: PlaceLexicon, token: number): Match | undefined {
  const short = shortAt(line, lexicon, token)
  if (short) return short
  let best: { next: number; found: readonly Found[]; villages: readonly Village[] } | undefined
  const rank = (found: readonly Found[]) =>
    found.some((one) => one.strong) ? 2 : found.length > 0 ? 1 : 0
  for (const { key, next } of walk(line, lexicon, token)) {
    const found = lexicon.find(key)
    const better =
      !best || next > best.next || (next === best.next && rank(found) > rank(best.found))
    if (found.length > 0 && better) best = { next, found, villages: none }
    if (found.length > 0 || (best && best.next >= next && best.found.length > 0)) continue
    const villages = lexicon.villages(key)
    if (villages.length > 0 && (!best || next > best.next)) best = { next, found: none, villages }
  }
  return best && { start: line.start(token), end: line.end(best.next - 1), ...best }
}

/** The longest village name of up to three words at the token, beside whatever else the gazetteer holds there. */
export function villageAt(line: Line, lexicon: PlaceLexicon, token: number): Match | undefined {
  for (let next = Math.min(token + 3, line.size); next > token; next--) {
    let words = 0
    while (words < next - token && (words === 0 || line.joined(token + words))) words++
    if (words < next - token) continue
    for (const last of formsOf(line.word(next - 1), line.language)) {
      const head = Array.from(
        { length: words - 1 },
        (_, at) => formsOf(line.word(token + at), line.language)[0],
      )
      const villages = lexicon.villages([...head, last].join(' '))
      if (villages.length > 0)
        return { start: line.start(token), end: line.end(next - 1), next, found: none, villages }
    }
  }
  return undefined
}
