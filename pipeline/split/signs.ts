/** What the rows know of a line, each question compiled once. */
import { foldWord } from '../fold.js'
import { beginsItem } from '../read/items.js'
import type { ReadText } from '../read/reading.js'
import type { DateLexicon } from '../rules/dates/index.js'
import { anyDates } from './any-language.js'
import { datelineReader } from './dateline.js'
import { edgeReader } from './edges.js'
import { isNote } from './footnotes.js'
import { headReader } from './heads.js'
import { type IsNavigation, navigation } from './navigation.js'
import { periodReader } from './period.js'
import type { SplitLexicon } from './schema.js'
import type { StorySigns } from './stories.js'
import type { Known } from './wraps.js'

export interface Signs extends StorySigns, Known {
  readonly isNavigation: IsNavigation
}

/** A report calls itself one in its first words, or in a short line where nothing goes on from the word: `Political Persecution Digest, March 2024`. */
const firstWords = 4
const shortLine = 16

export function signsOf(lexicon: SplitLexicon, dates: DateLexicon, read: ReadText): Signs {
  const { words, navigation: rows, languages } = lexicon
  const reports = new Set([...words.reports.en, ...words.reports.ru, ...words.reports.kk])
  const { monthOf } = anyDates(dates)
  const headOf = headReader(words, dates, read)
  const datelineOf = datelineReader(words, dates, read)
  const isNavigation = navigation(rows, read)
  const isBullet = (line: string): boolean => beginsItem(read(line.slice(0, 40)), 0)
  return {
    headOf,
    datelineOf,
    isNavigation,
    periodOf: periodReader(dates, read),
    isReport: (line) => {
      const tokens = read(line)
      return tokens.some(
        ({ folded }, at) =>
          reports.has(folded) &&
          (at < firstWords ||
            (tokens.length <= shortLine && !/^\p{L}/u.test(tokens[at + 1]?.folded ?? ''))),
      )
    },
    edgeOf: edgeReader({
      read,
      small: new Set(languages.flatMap((row) => row.words.map(foldWord))),
      counted: new Set(dates.words.counted.map(foldWord)),
      years: new Set([...dates.words.year.ru, ...dates.words.year.kk].map(foldWord)),
      isMonth: (token, text) => monthOf(token, { text, tokens: [], language: 'kk' }) !== undefined,
    }),
    stands: (line) => datelineOf(line) !== undefined || isNavigation(line),
    opens: (line) => isNote(line) || isBullet(line),
    isBullet,
    isHead: (line) => headOf(line) !== undefined,
    isItem: (line) => headOf(line)?.apart === true,
  }
}
