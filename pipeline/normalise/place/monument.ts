/** Names of monuments: the whole description, in English where the text has another language. */
import { keyOf } from '../../gazetteer/index.js'
import type { Line, Parts } from '../../rules/places/index.js'
import { nominative, romanise } from './romanise.js'

export const isMonument = (line: Line, { first, next, kind }: Parts): boolean =>
  kind === 'monument' ||
  line.phrase('monument', first) !== undefined ||
  (next - first > 1 && line.is('monument-after', next - 1))

const english = (line: Line, text: string): string =>
  line.lexicon.gazetteer.title(keyOf(text)) ??
  text
    .split(/\s+/)
    .map((word) => romanise(line.language === 'ru' ? nominative(word) : word))
    .join(' ')

export function monumentName(line: Line, parts: Parts, text: string): string {
  const { first, next, kind } = parts
  if (!/[\u0400-\u04ff]/.test(text)) {
    const head = kind === undefined && line.phrase('monument', first)
    return head ? text.charAt(0).toLowerCase() + text.slice(1) : text
  }
  const head = line.phrase('monument-name', kind ? next : first)?.kind ?? 'monument'
  const named = (from: number, to: number) => `${head} to ${english(line, line.slice(from, to))}`
  if (kind === 'monument') return named(first, next)
  if (line.is('monument-after', next - 1))
    return named(first, line.is('dedicated', next - 2) ? next - 2 : next - 1)
  const from = line.phrase('monument', first)?.end ?? first
  const linked = line.phrase('monument-to', from)?.end ?? from
  return linked < next ? named(linked, next).replace(/[«»“”"]/g, '') : romanise(text)
}
