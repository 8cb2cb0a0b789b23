/** What the endings of a word say wherever it stands. */
import { Case, type Cases } from '../grammar/cases.js'
import type { Word } from './words.js'

const plain = Case.genitive | Case.dative | Case.accusative

/** A word that may stand in a case of a shorter name; by default in one that hardly a nominative looks like. */
export const inCase = ({ readings }: Word, of: Cases = plain): boolean =>
  readings
    .slice(1)
    .some(({ ways }) => ways.some(({ cases, plural }) => !plural && (cases & of) !== 0))

/** Russian: a word that ends so is rather a case of a shorter name than a name of its own. */
export const openEnd = /[аяуюые]$|[ое][мй]$/
