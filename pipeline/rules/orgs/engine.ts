/** Rows made ready once: the finder and the reader share it. */
import type { Token } from '../../document.js'
import { kazakhLatin } from '../../lexicon/kazakh-latin.js'
import { keysBy, latinKeys } from '../../match/keys.js'
import { type KeysOf, wordTest } from '../../match/questions.js'
import { scanner } from '../../match/scan.js'
import type { Form } from '../../read/form.js'
import type { OrgHit } from './hit.js'
import { type KindOf, kindBy } from './kinds.js'
import { type FindNames, type NameHit, namesIn } from './names.js'
import { lent, type OrgLexicon, type OrgTables, orgTables } from './tables.js'

type Words = ReadonlySet<string>

/** The rows by one way of reading words. */
export interface Finders {
  readonly find: FindNames
  /** What the patterns find. */
  readonly scan: (tokens: readonly Token[], names: readonly NameHit[]) => readonly OrgHit[]
  readonly kindOf: KindOf
}

export interface Engine extends Finders {
  /** The same for Kazakh in Latin letters; made when it is first asked for. */
  readonly inLatin: () => Finders
  /** Words that may stand between an opening bracket and the short name in it. */
  readonly between: Words
  /** Words by which a body is said to be of Kazakhstan. */
  readonly home: (form: Form) => boolean
  /** Common nouns of bodies. */
  readonly body: (form: Form) => boolean
  /** Common nouns of laws. */
  readonly law: (form: Form) => boolean
  /** Social networks and messengers: no bodies. */
  readonly networks: Words
}

/** Those that need no quotation marks, for `<org>`. */
function lentNames(names: readonly NameHit[]): ReadonlyMap<number, readonly number[]> {
  const ends = new Map<number, number[]>()
  for (const { from, to, certainty } of names) {
    if (certainty === 'quoted') continue
    const own = ends.get(from)
    if (own) own.push(to)
    else ends.set(from, [to])
  }
  return ends
}

function patternsOf({ macros, patterns }: OrgLexicon, tables: OrgTables, keysOf: KeysOf) {
  const setup = { macros, lent, keysOf, common: tables.common }
  const scan = scanner(patterns, setup, tables.patterns)
  return (tokens: readonly Token[], names: readonly NameHit[]): readonly OrgHit[] =>
    scan(tokens, { org: lentNames(names) }).map(
      ({ row: { id, kind, score }, from, to, fields: { type } }) => ({
        from,
        to,
        by: `orgs/${id}`,
        kind,
        score,
        ...(type && { type }),
      }),
    )
}

const findersOf = (lexicon: OrgLexicon, tables: OrgTables, keysOf: KeysOf): Finders => ({
  find: namesIn(tables.names, keysOf),
  scan: patternsOf(lexicon, tables, keysOf),
  kindOf: kindBy(lexicon.kinds, keysOf),
})

const engines = new WeakMap<OrgLexicon, Engine>()

/** The engine of a lexicon, made once for it. Throws where a row cannot be read. */
export function engineOf(lexicon: OrgLexicon): Engine {
  const known = engines.get(lexicon)
  if (known) return known
  const tables = lexicon.compiled ?? orgTables(lexicon)
  const keysOf = keysBy(lexicon.endings)
  let latin: Finders | undefined
  const engine = {
    ...findersOf(lexicon, tables, keysOf),
    inLatin: () => {
      latin ??= findersOf(
        lexicon,
        tables,
        latinKeys(lexicon.endings, kazakhLatin(lexicon.kazakhSchemes)),
      )
      return latin
    },
    between: tables.between,
    home: wordTest({ is: 'keys', keys: tables.home }, keysOf),
    body: wordTest({ is: 'keys', keys: tables.body }, keysOf),
    law: wordTest({ is: 'keys', keys: tables.law }, keysOf),
    networks: tables.networks,
  }
  engines.set(lexicon, engine)
  return engine
}

/** Scores of a listed name by how its form reads: plain or doubtful, without and within quotation marks. */
const certain = { plain: 0.95, doubtful: 0.6, quoted: 0.95 } as const
const quotes = new Set(['“', '”', '«', '»', '"', '„', '‘', "'", '‟'])

/** Listed names in the passage, each as long as it reads. */
export const listed = (tokens: readonly Token[], names: readonly NameHit[]): readonly OrgHit[] =>
  names.flatMap(({ from, to, row, certainty }) => {
    const quoted =
      quotes.has(tokens[from - 1]?.folded ?? '') && quotes.has(tokens[to]?.folded ?? '')
    if (certainty === 'quoted' && !quoted) return []
    const score = quoted ? certain.plain : certain[certainty]
    return [{ from, to, by: `orgs/list/${row.id}`, kind: row.kind, score }]
  })
