/** Names of monuments: the whole description, in English where the text has another language. */

import type { Language } from '../../document.js'
import { keyOf } from '../../rules/places/key.js'
import type { PlaceLexicon } from '../../rules/places/lexicon.js'
import type { Line } from '../../rules/places/line.js'
import type { Parts } from './parts.js'
import { nominative, romanise } from './romanise.js'

const heads: readonly (readonly [RegExp, string])[] = [
  [/^(?:обелиск)/i, 'obelisk'],
  [/^(?:стел)/i, 'stele'],
  [/^(?:мемориал)/i, 'memorial'],
  [/^(?:бюст)/i, 'bust'],
  [/^(?:мавзоле|кесене)/i, 'mausoleum'],
]

export const isMonument = (
  line: Line,
  { words }: PlaceLexicon,
  { first, next, kind }: Parts,
): boolean =>
  kind === 'monument' ||
  words.at('monument', line, first) !== undefined ||
  (next - first > 1 && words.has('monument-kk-head', line.word(next - 1)))

const english = (text: string, lexicon: PlaceLexicon, language: Language): string =>
  lexicon.title(keyOf(text)) ??
  text
    .split(/\s+/)
    .map((word) => romanise(language === 'ru' ? nominative(word) : word))
    .join(' ')

export function monumentName(
  line: Line,
  lexicon: PlaceLexicon,
  parts: Parts,
  text: string,
): string {
  if (!/[\u0400-\u04ff]/.test(text)) {
    const head = parts.kind === undefined && lexicon.words.at('monument', line, parts.first)
    return head ? text.charAt(0).toLowerCase() + text.slice(1) : text
  }
  const head =
    heads.find(([pattern]) => pattern.test(line.raw(parts.kind ? parts.next : parts.first)))?.[1] ??
    'monument'
  const slice = (from: number, to: number) => line.text.slice(line.start(from), line.end(to - 1))
  if (parts.kind === 'monument')
    return `${head} to ${english(slice(parts.first, parts.next), lexicon, line.language)}`
  const last = lexicon.words.has('monument-kk-head', line.word(parts.next - 1))
  if (last) {
    const link = lexicon.words.has('monument-kk', line.word(parts.next - 2)) ? 2 : 1
    return `${head} to ${english(slice(parts.first, parts.next - link), lexicon, line.language)}`
  }
  const from = lexicon.words.at('monument', line, parts.first)?.end ?? parts.first
  const linked = lexicon.words.at('monument-link', line, from)?.end ?? from
  return linked < parts.next
    ? `${head} to ${english(slice(linked, parts.next).replace(/[«»“”"]/g, ''), lexicon, line.language)}`
    : romanise(text)
}
