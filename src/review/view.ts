/** The parts of the page that change with each act: what is to check, the entry with its marks and cases, unsure pairs of people. */
import type { MarkedText } from '../../eval/gold/marks.js'
import { type Labelled, type Language, labels } from '../../pipeline/document.js'
import type { Document, Titles } from '../write/document.js'
import { sheetOf, titleOf } from '../write/html/sheet.js'
import { type Said, same } from '../write/wording.js'
import { agreementPart } from './agreement.js'
import type { Reviewed } from './desk.js'
import { doubtsOf } from './doubts.js'
import { entryPart } from './entry-part.js'
import { listPart } from './list-part.js'
import { pairsPart } from './pairs-part.js'
import type { ShownAt } from './request.js'
import type { Scene } from './scene.js'
import { tongue } from './tongue.js'

export interface View {
  readonly version: string
  readonly report: number
  /** Id of the entry that is shown; empty where the report has none. */
  readonly entry: string
  /** Markup of the parts of the page. */
  readonly parts: Readonly<Record<'list' | 'entry' | 'pairs', string>>
}

/** Reports for the choice of the page's head. */
export const reportTitles = ({ documents }: Reviewed): readonly string[] => documents.map(titleOf)

/** What gold knows of a report. */
export interface Gold {
  /** The other labeller's marks. */
  readonly second: (document: Document) => MarkedText | undefined
  /** Which parts of a mark's value are not scored. */
  readonly unscored: (document: Document, mark: Labelled) => readonly number[]
}

export function viewOf(
  reviewed: Reviewed,
  at: ShownAt,
  titles: Titles,
  language: Language,
  gold?: Gold,
): View {
  const report = reviewed.documents[at.report] ? at.report : 0
  const document = reviewed.documents[report]!
  const said = (text: string): Said => same(text)
  const several = reviewed.documents.length > 1
  const reports = reviewed.documents.map((each, nth) => ({
    document: each,
    title: titleOf(each),
    page: `/?report=${nth}`,
    ...(several && { name: said(titleOf(each)) }),
  }))
  const sheet = { ...sheetOf(reports, reviewed.people, titles), book: tongue(language) }
  const scene: Scene = {
    document,
    sheet,
    titles,
    language,
    ...(gold && {
      unscored: ({ start }, { label, ...range }) =>
        gold.unscored(document, { label, start: start + range.start, end: start + range.end }),
    }),
  }
  const entry = document.entries.find(({ id }) => id === at.entry) ?? document.entries[0]
  const other = gold?.second(document)
  const agreement = other ? agreementPart(document, other, language) : ''
  return {
    version: reviewed.version,
    report,
    entry: entry?.id ?? '',
    parts: {
      list: listPart(doubtsOf(document, sheet), entry, scene, agreement),
      entry: entryPart(entry, scene),
      pairs: pairsPart(scene),
    },
  }
}

export const labelKeys = labels.map((label, at) => ({ label, key: String(at + 1) }))
