/** The door: finds persons in the passages of a document, takes their names apart, tells in which cases they stand. */
export { casesIn, type GrammaticalCase } from '../grammar/cases.js'
export { type NameLexicon, type NameRows, nameLexicon } from './lexicon.js'
export { namesOf } from './names.js'
export type { Part, Parts } from './parts.js'
export { persons } from './persons.js'
export { shownPart } from './shown.js'
