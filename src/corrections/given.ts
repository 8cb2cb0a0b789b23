/** Labels made elsewhere, whatever the format: what `import` compares with the program's own. */
import type { CaseAt } from '../../eval/gold/marked-file.js'
import type { Label, Range, Source } from '../../pipeline/document.js'

export interface GivenMark extends Range {
  readonly label: Label
  /** The value in the notation of the gold; undefined or empty: nothing is said of it. */
  readonly fields?: string
  /** The value itself, where the format has it. */
  readonly value?: object
  /** For messages: `file:line`. */
  readonly where: string
}

/** What joins a person and another mark: marks by their number in the list. */
export interface GivenRelation {
  readonly from: number
  readonly to: number
  readonly kind: RelationKind
  readonly where: string
}

export const relationKinds = ['under', 'penalty', 'place', 'date'] as const
export type RelationKind = (typeof relationKinds)[number]

/** One text with what somebody has said of it. Ranges are UTF-16 units of the text. */
export interface Given {
  /** For messages. */
  readonly name: string
  readonly source: Source
  readonly marks: readonly GivenMark[]
  /** Undefined: the file says nothing of cases. */
  readonly cases?: readonly (CaseAt & { readonly where: string })[]
  /** An entry without a line tells no case; else nothing is said of its cases. */
  readonly allTold?: boolean
  /** Undefined: the file says nothing of relations. */
  readonly relations?: readonly GivenRelation[]
  /** What the program had said when the labels were made, where the file has it. */
  readonly predicted?: Pick<Given, 'marks' | 'relations'>
  /** The text is one entry of a larger one. */
  readonly oneEntry?: true
}

export interface ReadGiven {
  readonly given: readonly Given[]
  /** `file:line: what was expected and what came` */
  readonly problems: readonly string[]
}
