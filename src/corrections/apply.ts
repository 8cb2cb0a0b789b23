/** Corrections that were read, applied to the records of a run. Nothing of a disk. */
import {
  type Corrected,
  type Correcting,
  type CorrectionLine,
  correct,
} from '../../pipeline/correct/index.js'
import { nobody } from '../../pipeline/correct/people.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Engine } from '../engine.js'
import type { Failure } from '../run.js'

export interface Replayed
  extends Pick<Corrected, 'documents' | 'decided' | 'applied' | 'unplaced'> {
  /** What was read, in the order in which it counts. */
  readonly lines: readonly CorrectionLine[]
  readonly failed: readonly Failure[]
  /** What the user should know, in lines. */
  readonly said: readonly string[]
}

/** What a place of corrections holds. */
export interface Read {
  readonly lines: readonly CorrectionLine[]
  readonly failed: readonly Failure[]
  readonly said: readonly string[]
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

function told(
  { applied, unplaced, elsewhere }: Corrected,
  documents: readonly Annotated[],
): readonly string[] {
  const others = elsewhere === 0 ? '' : `, ${elsewhere} of other reports`
  const lost = unplaced.length === 0 ? '' : `, ${unplaced.length} not`
  return [
    `${counted(applied, 'correction')} applied${lost}${others}`,
    // Without the words: they may be a name.
    ...unplaced.map(({ where, what, why, document }) => {
      const file = document === undefined ? '' : ` in ${documents[document]!.source.origin.file}`
      return `${where}: ${what}${file} not applied: ${why}`
    }),
  ]
}

/** Nothing is said where there are no corrections. */
export async function applied(
  documents: readonly Annotated[],
  read: readonly Read[],
  { ask }: Pick<Engine, 'ask'>,
  { wanted, memory }: Pick<Correcting, 'wanted' | 'memory'> = {},
): Promise<Replayed> {
  const lines = read.flatMap((each) => each.lines)
  const failed = read.flatMap((each) => each.failed)
  const said = read.flatMap((each) => each.said)
  if (lines.length === 0)
    return { documents, decided: nobody, applied: 0, unplaced: [], lines, failed, said }
  const corrected = await correct(documents, lines, {
    ...(ask && { ask }),
    ...(wanted && { wanted }),
    ...(memory && { memory }),
  })
  const { elsewhere: _, ...rest } = corrected
  return {
    ...rest,
    lines,
    failed,
    said: [...said, ...told(corrected, documents)],
  }
}
