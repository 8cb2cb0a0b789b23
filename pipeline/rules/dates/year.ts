/** Years beside a month: in figures with the words for year, or told by words. */
import type { Token } from '../../document.js'
import { Gap } from '../../read/gap.js'
import { pastOrdinal } from './day.js'
import type { Parts } from './parts.js'
import type { DateWords, YearPhrase } from './words.js'

const figures = /^((?:19|20)\d\d)(?:[-–]((?:19|20)\d\d))?$/
const plain = /^(?:19|20)\d\d$/

export function yearOf(token: Token | undefined): Parts | undefined {
  const found = figures.exec(token?.folded ?? '')
  if (!found) return undefined
  return found[2]
    ? { year: Number(found[1]), lastYear: Number(found[2]) }
    : { year: Number(found[1]) }
}

interface Read {
  readonly parts: Parts
  readonly next: number
}

/** Past the word for year: `г.` is one token. */
export const pastYearWord = (tokens: readonly Token[], at: number, { year }: DateWords): number =>
  year.has(tokens[at]?.folded ?? '') ? at + 1 : at

/** The phrase that begins at a token. */
const phraseAt = (
  tokens: readonly Token[],
  at: number,
  phrases: ReadonlyMap<string, readonly YearPhrase[]>,
): YearPhrase | undefined =>
  phrases
    .get(tokens[at]?.folded ?? '')
    ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.folded === word))

/** `2021 жылғы` after a comma begins the next date. */
const begins = (tokens: readonly Token[], at: number, { year }: DateWords): boolean =>
  /^жыл(?:ғы|дың|ы)$/.test(tokens[at]?.folded ?? '') && year.has(tokens[at]!.folded)

/** After day and month: `, 2023`, `of 2023`, `2023 года`, `-2023`, `of that year`. `closed`: `ақпанынан 2023 жылдың мамырына`. */
export function yearAfter(
  tokens: readonly Token[],
  at: number,
  words: DateWords,
  closed = false,
): Read {
  const comma = tokens[at]?.folded === ',' && plain.test(tokens[at + 1]?.folded ?? '') ? 1 : 0
  const hyphen =
    tokens[at]?.folded === '-' && tokens[at]!.gap === Gap.glued && tokens[at + 1]?.gap === Gap.glued
  const of = tokens[at]?.folded === 'of' && plain.test(tokens[at + 1]?.folded ?? '') ? 1 : 0
  const skip = hyphen ? 1 : comma || of
  const year = yearOf(tokens[at + skip])
  if (year && !((comma || closed) && begins(tokens, at + comma + 1, words))) {
    const next = pastYearWord(tokens, pastOrdinal(tokens, at + skip + 1, words), words)
    return { parts: year, next }
  }
  const told = phraseAt(tokens, at, words.phrases('after'))
  return told
    ? { parts: { shift: told.shift, of: told.of }, next: at + told.words.length }
    : { parts: {}, next: at }
}

/** Before month or day: `2022 жылғы`, `өткен жылғы`. */
export function yearBefore(
  tokens: readonly Token[],
  at: number,
  words: DateWords,
): Read | undefined {
  const told = phraseAt(tokens, at, words.phrases('before'))
  if (told) return { parts: { shift: told.shift, of: told.of }, next: at + told.words.length }
  const year = yearOf(tokens[at])
  const past = pastYearWord(tokens, pastOrdinal(tokens, at + 1, words), words)
  return year && { parts: year, next: past }
}

/** `былтыр қарашада`, `last year, in March`, `in March, last year`, `this March`: words that stay outside. */
export function yearBeside(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: DateWords,
): Parts {
  const phrases = words.phrases('beside')
  const ahead = from > 0 ? phraseAt(tokens, from - 1, words.phrases('ahead')) : undefined
  if (ahead?.words.length === 1) return { shift: ahead.shift, of: ahead.of }
  const small = /^(?:,|on|in|в|с|-|–|—)$/
  let before = from
  while (before > 0 && small.test(tokens[before - 1]!.folded)) before--
  for (let start = before - 1; start >= Math.max(0, before - 3); start--) {
    const told = phraseAt(tokens, start, phrases)
    if (told && start + told.words.length === before) return { shift: told.shift, of: told.of }
  }
  const told = phraseAt(tokens, tokens[to]?.folded === ',' ? to + 1 : to, phrases)
  return told ? { shift: told.shift, of: told.of } : {}
}
