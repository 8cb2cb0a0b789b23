/** Which code was in force: acts before 2015 fall under the codes of 1997 and 2001. */
import type { Labelled, Passage } from '../../document.js'
import {
  type LawRow,
  pieceFrom,
  plays,
  type Scene,
  type StatuteTables,
  sentenceOf,
} from '../../rules/statutes/index.js'

interface Asked {
  readonly scene: Scene
  readonly passage: Passage
  readonly mentions: readonly Labelled[]
  readonly cited: { readonly start: number; readonly end: number }
  /** The latest year that the whole text tells. */
  readonly latest: number | undefined
}

/** Dates from which a text is taken to be of their time: one alone may be a birth, or history. */
const enough = 2

/** The latest year told by the dates of a text. */
export function latestYear(
  passages: readonly Passage[],
  mentions: readonly (readonly Labelled[])[],
): number | undefined {
  const told = passages.flatMap((passage, at) => {
    const own = mentions[at]
    return own ? yearsOf(passage, own).map(({ year }) => year) : []
  })
  return told.length >= enough ? told.reduce((a, b) => Math.max(a, b)) : undefined
}

/** The law itself, or the one that it replaced where the text speaks of an earlier year and the article may be of it. */
export function inForce(
  tables: StatuteTables,
  law: string,
  articles: readonly string[],
  asked: Asked,
): string {
  const old = tables.replaced.get(law)
  if (!old?.until || articles.length === 0) return law
  const had = articles.every((article) => Number.parseInt(article, 10) <= (old.last ?? 0))
  if (!had) return law
  const last = Number(old.until.slice(0, 4))
  if (saysYear(asked, old)) return old.id
  const year = yearOf(asked, old)
  return year !== undefined && year <= last ? old.id : law
}

/** `the 1997 Criminal Code`. */
const saysYear = ({ passage, cited }: Asked, { since }: LawRow): boolean =>
  since !== undefined && passage.text.slice(cited.start, cited.end).includes(since.slice(0, 4))

const fourDigits = /(?<!\d)(?:19|20)\d\d(?!\d)/g

interface Year {
  readonly year: number
  readonly date: Labelled
}

const years = new WeakMap<readonly Labelled[], readonly Year[]>()

/** The years of all dates, the latest first. A date without a year is of the report's. */
function yearsOf({ text, period }: Passage, mentions: readonly Labelled[]): readonly Year[] {
  const found =
    years.get(mentions) ??
    mentions
      .filter((each) => each.label === 'DATE')
      .flatMap((date) => {
        const told = text.slice(date.start, date.end).match(fourDigits)
        const own = told ?? (period ? [period[1].slice(0, 4)] : [])
        return own.map((year) => ({ year: Number(year), date }))
      })
      .sort((a, b) => b.year - a.year)
  years.set(mentions, found)
  return found
}

/** The day of a birth, or of the act itself: `12.03.2001 г.р.`, `Criminal Code of 3 July 2014`. */
function tellsNothing({ scene, cited }: Asked, date: Labelled): boolean {
  const [first, next] = [pieceFrom(scene, date.start), pieceFrom(scene, date.end)]
  if (plays(scene, next, 'birth') || plays(scene, first - 1, 'birth')) return true
  const behind = pieceFrom(scene, cited.end)
  return first === behind || (first === behind + 1 && plays(scene, behind, 'of', 'dated'))
}

/** The latest since the code was made, as a birth is earlier: of the sentence, else of the report, else of all that stands around. */
function yearOf(asked: Asked, { since }: LawRow): number | undefined {
  const { scene, passage, mentions, cited, latest } = asked
  const made = Number(since?.slice(0, 4) ?? 0)
  const all = yearsOf(passage, mentions)
  const { start, end } = sentenceOf(scene, cited)
  const own = all.find(
    ({ year, date }) =>
      year >= made && date.start >= start && date.start < end && !tellsNothing(asked, date),
  )
  if (own) return own.year
  return passage.period
    ? Number(passage.period[1].slice(0, 4))
    : (all.find(({ year, date }) => year >= made && !tellsNothing(asked, date))?.year ??
        (latest !== undefined && latest >= made ? latest : undefined))
}
