/**
 * Needs: Source. Adds: head and entries. Uses: rows of head shapes, months, languages.
 * A report of dated items gives one entry per item; any other text one per paragraph.
 */
import type { Entry, Head, Language, Source } from '../document.js'
import { idOf } from '../identity.js'
import type { Stage } from '../stage.js'
import { footnotes, referencesOf } from './footnotes.js'
import { dated, headShapes } from './heads.js'
import { isDated, itemsOf } from './items.js'
import { languageByScript, languageDetector } from './language.js'
import { type Line, linesOf } from './lines.js'
import { paragraphsOf } from './paragraphs.js'
import { periodReader } from './period.js'
import type { SplitLexicon } from './schema.js'

export interface Entries {
  readonly head: Head
  readonly entries: readonly Entry[]
}

const longestTitle = 300

/** The line above the entries that tells the period; else the one that shouts; else a first line that ends no sentence. */
function titleOf(lines: readonly Line[], hasPeriod: (line: string) => boolean): Line | undefined {
  const short = lines.filter((line) => line.text.length <= longestTitle)
  const shouts = (line: Line) => /\p{Lu}{3}/u.test(line.text) && !/\p{Ll}{3}/u.test(line.text)
  const unended = (line: Line) => !/[.!?…;:”"»\]]$/u.test(line.text)
  return (
    short.find((line) => hasPeriod(line.text) && (shouts(line) || unended(line))) ??
    short.find(shouts) ??
    short.find(unended)
  )
}

export function split(lexicon: SplitLexicon): Stage<Source, Entries> {
  const isHead = dated(headShapes(lexicon.shapes))
  const notes = footnotes(lexicon.shapes)
  const noEntries = lexicon.shapes.notEntries.map((row) => new RegExp(row.shape, 'iu'))
  const isNoEntry = (line: string) => noEntries.some((pattern) => pattern.test(line))
  const period = periodReader(lexicon.shapes)
  const detect = languageDetector(lexicon.languages)
  const marks = { isHead, isNote: notes.isNote, isNoEntry }

  return {
    name: 'split',
    run(source, context) {
      const lines = linesOf(source.text)
      const content = lines.filter((line) => !notes.isNote(line.text) && !isNoEntry(line.text))
      const asReport = isDated(lines, marks)
      const above = asReport
        ? content.slice(
            0,
            content.findIndex((line) => isHead(line.text)),
          )
        : content.slice(0, 1)
      const title =
        content.length > 1 || asReport
          ? titleOf(above, (line) => period(line) !== undefined)
          : undefined
      const ranges = asReport
        ? itemsOf(lines, marks)
        : paragraphsOf(content.filter((line) => line !== title))
      const addresses = notes.addresses(lines)
      const whole = source.given?.language ?? detect(source.text)
      const languageOf = (text: string): Language =>
        source.given?.language ?? detect(text) ?? languageByScript(text, whole)
      const given = source.given?.period ?? (title && period(title.text))
      if (ranges.length === 0)
        context.note('no-entries', 'the text holds no entry: neither dated items nor paragraphs')
      return {
        head: {
          dated: asReport,
          ...(title && { title: title.text }),
          ...(given && { period: given }),
        },
        entries: ranges.map((range) => {
          const text = source.text.slice(range.start, range.end)
          return {
            ...range,
            id: idOf(source.id, range.start, range.end),
            language: languageOf(text),
            references: referencesOf(text, addresses),
          }
        }),
      }
    },
  }
}
