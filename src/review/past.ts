/** What was said last, for taking it back, and where it stands: the log of corrections knows it when the page was closed meanwhile. */
import { lineId } from '../../pipeline/correct/index.js'
import { locator } from '../../pipeline/correct/place.js'
import type { Correction, Origin, Saying } from '../../pipeline/correct/schema.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Keeping } from './keeping.js'

/** Where a person looks to see what an act has changed. */
export interface Place {
  /** Index of the document. */
  readonly report: number
  /** Id of the entry; offsets are relative to its text. */
  readonly entry: string
  readonly start: number
  readonly end: number
  readonly what: 'mark' | 'case' | 'pair'
}

const anchorsOf = (line: Saying) =>
  'at' in line ? [line] : [line.a, line.b].flatMap((each) => ('at' in each ? [each] : []))

/** Undefined where its words are not in the documents, or in none of their entries. */
export function placeOf(line: Correction, documents: readonly Annotated[]): Place | undefined {
  if (line.kind === 'withdrawn') return undefined
  const [anchor] = anchorsOf(line)
  if (!anchor) return undefined
  const placed = locator(documents, [anchor])(anchor.source, anchor.at)
  if ('lost' in placed) return undefined
  const { document, entry, range } = placed.spot
  const what = line.kind.startsWith('case') ? 'case' : 'at' in line ? 'mark' : 'pair'
  return { report: document, entry: documents[document]!.entries[entry]!.id, ...range, what }
}

interface Said {
  readonly lines: readonly Saying[]
  /** Index of the document that they speak of. */
  readonly about: number
}

/**
 * The last act of a person that holds: the lines that were said at once of one entry. Others' lines stay, and those of reports that are
 * not among `origins` (undefined: its corrections are kept elsewhere). Undefined where there is none.
 */
function lastSaid(
  lines: readonly Correction[],
  who: string | undefined,
  origins: readonly (Origin | undefined)[],
): Said | undefined {
  const gone = new Set(lines.flatMap((line) => (line.kind === 'withdrawn' ? [line.line] : [])))
  const aboutOf = ({ sha256, file }: Origin): number => {
    const same = origins.findIndex((each) => each !== undefined && each.sha256 === sha256)
    return same >= 0 ? same : origins.findIndex((each) => each !== undefined && each.file === file)
  }
  const own = lines.flatMap((line) => {
    if (line.kind === 'withdrawn' || line.who !== who || gone.has(lineId(line))) return []
    const source = anchorsOf(line)[0]?.source
    const about = source ? aboutOf(source) : -1
    return source && about >= 0 ? [{ line, about, entry: source.entry }] : []
  })
  const last = own.at(-1)
  if (!last) return undefined
  const together = own.filter(
    ({ line, about, entry }) =>
      line.time === last.line.time && about === last.about && entry === last.entry,
  )
  return { about: last.about, lines: together.map(({ line }) => line) }
}

/** What the person has said last before the page was opened, as the logs have it. */
export async function saidBefore(
  lying: readonly { readonly annotated: Annotated; readonly keeping: Keeping }[],
  who: string | undefined,
): Promise<(Said & { readonly keeping: Keeping }) | undefined> {
  const logs = [...new Set(lying.map(({ keeping }) => keeping))].filter(({ isLog }) => isLog)
  const found = await Promise.all(
    logs.map(async (keeping) => {
      const { lines } = await keeping.read()
      const origins = lying.map((each) =>
        each.keeping === keeping ? each.annotated.source.origin : undefined,
      )
      const said = lastSaid(
        lines.map(({ correction }) => correction),
        who,
        origins,
      )
      return said ? [{ ...said, keeping }] : []
    }),
  )
  const timeOf = ({ lines }: Said) => Date.parse(lines[0]!.time)
  return found.flat().sort((a, b) => timeOf(b) - timeOf(a))[0]
}
