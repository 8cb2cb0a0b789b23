/** `atau explain`: every candidate at a place, who proposed it, and which one was chosen. Returns the exit status. */
import type { Candidate, Mention, Source } from '../pipeline/document.js'
import type { Explanation } from '../pipeline/explain.js'
import { same } from '../pipeline/range.js'
import { complain } from './complain.js'
import { inputsOf } from './ingest/inputs.js'
import { ingest } from './ingest.js'
import { type Level, openLog } from './log.js'
import { Problem } from './problem.js'
import { attempt } from './run.js'
import { oneLine } from './write/document.js'
import { print } from './write/files.js'

export type Explainer = (source: Source, offset: number) => Promise<Explanation>
type Open = () => Promise<{ readonly explain: Explainer; readonly close: () => Promise<void> }>

const score = (value: number | null): string => (value === null ? '   –' : value.toFixed(2))

/** What became of a candidate. */
function fate(candidate: Candidate, winner: Mention | undefined): string {
  if (candidate.denies) return 'denies it'
  if (!winner) return ''
  if (!same(candidate, winner)) return 'lost: another range won'
  return candidate.label === winner.label ? 'chosen' : 'lost: another label won'
}

const cells = (text: string, { start, end, label }: Candidate | Mention): readonly string[] => [
  label.padEnd(7),
  `${start}-${end}`,
  `“${oneLine(text.slice(start, end))}”`,
]

/** One line a candidate, the surest first; columns are separated by tabs. */
export function explanationText(
  { text }: Source,
  offset: number,
  { candidates, winner }: Explanation,
): string {
  const around = oneLine(text.slice(Math.max(0, offset - 30), offset + 30))
  const rows = candidates.map((each) =>
    [score(each.score), ...cells(text, each), each.by, fate(each, winner)].join('\t').trimEnd(),
  )
  const head = winner
    ? ['chosen', score(winner.score), ...cells(text, winner)].join('\t')
    : 'nothing was chosen here'
  const found = rows.length > 0 ? rows : ['nobody proposed anything here']
  return [`offset ${offset}: …${around}…`, head, '', ...found, ''].join('\n')
}

async function explained(file: string, offset: number, open: Open) {
  const inputs = await inputsOf(file)
  if (inputs.length > 1 || inputs[0] === undefined)
    throw new Problem('is a directory; expected a file')
  const { source } = await ingest(inputs[0])
  const { length } = source.text
  if (offset >= length)
    throw new Problem(`expected an offset below its length ${length}, got ${offset}`)
  const { explain, close } = await open()
  const explanation = await explain(source, offset).finally(close)
  return explanationText(source, offset, explanation)
}

export async function explain(
  file: string,
  { at, logLevel }: { readonly at: number; readonly logLevel: Level },
  open: Open,
): Promise<number> {
  const result = await attempt(file, () => explained(file, at, open))
  if ('value' in result) await print([result.value])
  else complain([result.failure], openLog(logLevel))
  return 'value' in result ? 0 : 1
}
