/** Where the corrections of a review are kept: a folder, the storage of a browser, a folder of gold. */
import type { Correction } from '../../pipeline/correct/schema.js'
import type { Read } from '../corrections/apply.js'
import type { NewCorrection } from '../corrections/lines.js'

export interface Keeping {
  /** It holds what was said on earlier days, and undo may go back to it. */
  readonly isLog?: true
  /** Other where what is kept is other. */
  readonly version: () => Promise<string>
  readonly read: () => Promise<Read>
  /** Resolves once the lines are kept for good; throws a Problem where they are not, and then none is. */
  readonly keep: (lines: readonly NewCorrection[]) => Promise<readonly Correction[]>
}
