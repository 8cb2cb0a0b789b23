/** Everything the pipeline knows that is not code: the rows of `data/`, read and held to their schemas by `src/load.ts`. */

import type { FusionRows } from './fuse/schema.js'
import type { LexiconRows } from './lexicon/rows.js'
import type { NameLexicon } from './names/persons/lexicon.js'
import type { DateLexicon } from './rules/dates/index.js'
import type { OrgLexicon } from './rules/orgs/index.js'
import type { PenaltyLexicon } from './rules/penalties/index.js'
import type { PlaceLexicon } from './rules/places/index.js'
import type { StatuteLexicon } from './rules/statutes/index.js'
import type { SplitLexicon } from './split/schema.js'

export interface Lexicon {
  readonly split: SplitLexicon
  readonly abbreviations: readonly string[]
  readonly statutes: StatuteLexicon
  readonly penalties: PenaltyLexicon
  readonly dates: DateLexicon
  readonly places: PlaceLexicon
  readonly orgs: OrgLexicon
  readonly names: NameLexicon
  readonly fusion: FusionRows
  readonly words: LexiconRows
}
