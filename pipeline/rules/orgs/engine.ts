/** Rows made ready once: the finder and the reader share it. */
import type { OrgLexicon } from './lexicon.js'
import { type FindNames, type NameHit, namesOf } from './names.js'
import { keysIn } from './parse.js'
import { classReader, type Hit, type Scan, scanner } from './scan.js'
import { testsOf } from './tests.js'
import { type KeysOf, keysBy, type Word } from './words.js'

export interface Engine {
  readonly keysOf: KeysOf
  readonly find: FindNames
  readonly scan: Scan
  /** Words that may stand between an opening bracket and the short name in it. */
  readonly between: ReadonlySet<string>
  /** Words by which a body is said to be of Kazakhstan. */
  readonly home: ReadonlySet<string>
  /** Social networks and messengers: no bodies. */
  readonly networks: ReadonlySet<string>
}

/** Scores of a listed name by how its form reads: plain or doubtful, without and within quotation marks. */
const certain = { plain: 0.95, doubtful: 0.6, quoted: 0.95 } as const
const quotes = new Set(['“', '”', '«', '»', '"', '„', '‘', "'", '‟'])

/** What was found in a passage is found once: listing and patterns both ask. */
function remembered(find: FindNames): FindNames {
  const passages = new WeakMap<readonly Word[], (readonly NameHit[])[]>()
  return (words, at) => {
    const known = passages.get(words) ?? []
    passages.set(words, known)
    const hits = known[at] ?? find(words, at)
    known[at] = hits
    return hits
  }
}

const engines = new WeakMap<OrgLexicon, Engine>()

/** The engine of a lexicon, made once for it. Throws where a row cannot be read. */
export function engineOf(lexicon: OrgLexicon): Engine {
  const known = engines.get(lexicon)
  if (known) return known
  const classOf = classReader(lexicon.classes)
  const keysOf = keysBy(lexicon.endings)
  const find = remembered(namesOf(lexicon.names))
  const words = (name: string) => new Set(keysIn(classOf(name)))
  const stop = words('stop')
  const tests = testsOf({ stop, generic: words('generic') }, find)
  const scan = scanner(lexicon.patterns, classOf, tests, stop)
  const [between, home, networks] = [words('between'), words('home'), words('networks')]
  const engine = { keysOf, find, scan, between, home, networks }
  engines.set(lexicon, engine)
  return engine
}

/** Listed names in the passage, each as long as it reads. */
export function listed(words: readonly Word[], find: FindNames): readonly Hit[] {
  return words.flatMap((_, from) =>
    find(words, from).flatMap(({ end, row, certainty }) => {
      const quoted =
        quotes.has(words[from - 1]?.folded ?? '') && quotes.has(words[end]?.folded ?? '')
      if (certainty === 'quoted' && !quoted) return []
      const score = quoted ? certain.plain : certain[certainty]
      return [{ from, to: end, by: `orgs/list/${row.id}`, kind: row.kind, score }]
    }),
  )
}
