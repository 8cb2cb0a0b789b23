/** Rows made ready once: the finder and the reader share it. */
import type { Token } from '../../document.js'
import { kazakhLatin } from '../../lexicon/kazakh-latin.js'
import { keysBy, latinKeys } from '../../match/keys.js'
import { notation } from '../../match/notation.js'
import { type KeysOf, wordTest } from '../../match/questions.js'
import { scanner } from '../../match/scan.js'
import { keysIn } from '../../match/tree.js'
import type { Form } from '../../read/form.js'
import { type ReadText, reader } from '../../read/reading.js'
import type { OrgHit } from './hit.js'
import { type KindOf, kindBy } from './kinds.js'
import type { OrgLexicon } from './lexicon.js'
import { type FindNames, type NameHit, namesOf } from './names.js'

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
  /** Social networks and messengers: no bodies. */
  readonly networks: Words
}

/** Words of a listed name, with the articles in it. */
const nameLength = { least: 1, most: 14 }

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

function patternsOf({ macros, patterns }: OrgLexicon, keysOf: KeysOf, common: Words) {
  const scan = scanner(patterns, { macros, lent: { org: nameLength }, keysOf, common })
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

const findersOf = (
  lexicon: OrgLexicon,
  keysOf: KeysOf,
  read: ReadText,
  common: Words,
): Finders => ({
  find: namesOf(lexicon.names, keysOf, read),
  scan: patternsOf(lexicon, keysOf, common),
  kindOf: kindBy(lexicon.kinds, keysOf),
})

const engines = new WeakMap<OrgLexicon, Engine>()

/** The engine of a lexicon, made once for it. Throws where a row cannot be read. */
export function engineOf(lexicon: OrgLexicon): Engine {
  const known = engines.get(lexicon)
  if (known) return known
  const keysOf = keysBy(lexicon.endings)
  const read = reader(lexicon.abbreviations)
  const parse = notation(lexicon)
  const words = (name: string) => new Set(keysIn(parse(`@${name}`)))
  const common = words('stop')
  let latin: Finders | undefined
  const engine = {
    ...findersOf(lexicon, keysOf, read, common),
    inLatin: () => {
      latin ??= findersOf(
        lexicon,
        latinKeys(lexicon.endings, kazakhLatin(lexicon.kazakhSchemes)),
        read,
        common,
      )
      return latin
    },
    between: words('between'),
    home: wordTest({ is: 'keys', keys: [...words('home')] }, keysOf),
    networks: words('networks'),
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
