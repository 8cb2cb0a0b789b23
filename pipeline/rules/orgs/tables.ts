/** What is made of the rows of organisations and is plain data, so that a table can hold it. */
import { notation } from '../../match/notation.js'
import { type CompiledPatterns, compilePatterns } from '../../match/patterns.js'
import { keysIn } from '../../match/tree.js'
import { reader } from '../../read/reading.js'
import type { OrgRows } from './lexicon.js'
import { type NameTree, nameTree } from './names.js'

type Words = ReadonlySet<string>

export interface OrgTables {
  readonly names: NameTree
  readonly patterns: CompiledPatterns
  /** Words too frequent to be looked for. */
  readonly common: Words
  /** Words that may stand between an opening bracket and the short name in it. */
  readonly between: Words
  /** Words by which a body is said to be of Kazakhstan. */
  readonly home: readonly string[]
  /** Common nouns of bodies. */
  readonly body: readonly string[]
  /** Common nouns of laws. */
  readonly law: readonly string[]
  /** Social networks and messengers: no bodies. */
  readonly networks: Words
}

/** Rows and, where a table has them, what they come to. */
export interface OrgLexicon extends OrgRows {
  readonly compiled?: OrgTables
}

/** Words of a listed name, with the articles in it. */
const nameLength = { least: 1, most: 14 }

/** What the finder lends to patterns. */
export const lent = { org: nameLength }

/** Throws where a row cannot be read. */
export function orgTables(rows: OrgRows): OrgTables {
  const parse = notation(rows)
  const words = (name: string) => new Set(keysIn(parse(`@${name}`)))
  const common = words('stop')
  return {
    names: nameTree(rows.names, reader(rows.abbreviations)),
    patterns: compilePatterns(rows.patterns, { macros: rows.macros, lent, common }),
    common,
    between: words('between'),
    home: [...words('home')],
    body: [...words('body-word')],
    law: [...words('law-word')],
    networks: words('networks'),
  }
}
