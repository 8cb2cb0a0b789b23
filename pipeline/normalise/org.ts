/** Reads an organisation: the listed English name where there is one, else the words of the text; and what kind of body it is. */
import type { Labelled, Passage, Reader } from '../document.js'
import { slice } from '../range.js'
import { type Engine, engineOf, listed } from '../rules/orgs/engine.js'
import type { OrgLexicon, OrgName } from '../rules/orgs/lexicon.js'
import type { Hit } from '../rules/orgs/scan.js'
import { type Word, wordsOf } from '../rules/orgs/words.js'
import type { OrgValue } from '../values.js'

const wrapping = /^[\s“”«»"„‘’']+|[\s“”«»"„‘’']+$/gu

const wordsIn = ({ keysOf }: Engine, passage: Passage, mention: Labelled): readonly Word[] =>
  wordsOf(
    passage.text,
    passage.tokens.filter((token) => token.start >= mention.start && token.end <= mention.end),
    keysOf,
  )

const whole = (engine: Engine, words: readonly Word[]): OrgName | undefined =>
  engine.find(words, 0).find((hit) => hit.end === words.length)?.row

/** The listed body of a name that goes on with the land it belongs to: `КНБ РК`, `ҚР ҰҚК`. */
function withLand(engine: Engine, words: readonly Word[], home: ReadonlySet<string>) {
  const rows = words.flatMap((_, from) =>
    engine.find(words, from).flatMap(({ end, row }) => {
      const beside = [...words.slice(0, from), ...words.slice(end)]
      const own = beside.every((word) => word.keys.some((key) => home.has(key)))
      return own ? [{ row, length: end - from }] : []
    }),
  )
  return rows.sort((a, b) => b.length - a.length)[0]?.row
}

const width = (hit: Hit): number => hit.to - hit.from

/** The kind of the widest pattern; `listed` stands for the kind of the name that it holds. */
function kindOf({ scan, find }: Engine, words: readonly Word[]): string | undefined {
  const widest = (hits: readonly Hit[]) =>
    [...hits].sort((a, b) => width(b) - width(a) || b.score - a.score)[0]?.kind
  const kind = widest(scan(words))
  return kind === 'listed' || kind === undefined ? widest(listed(words, find)) : kind
}

/** The full name before a short one in brackets: `Democratic Choice of Kazakhstan (DCK)`. */
const spelledOut = (
  text: string,
  mention: Labelled,
  mentions: readonly Labelled[],
): Labelled | undefined =>
  mentions.find(
    (other) =>
      other.label === 'ORG' &&
      other.end < mention.start &&
      /^[”»"']?\s*\([^()]{0,30}$/u.test(text.slice(other.end, mention.start)),
  )

/** `name` and, where the rows tell it, `kind`; never undefined. */
export function orgReader(lexicon: OrgLexicon): Reader<OrgValue> {
  const engine = engineOf(lexicon)
  const read = (mention: Labelled, passage: Passage): OrgValue => {
    const words = wordsIn(engine, passage, mention)
    const row = whole(engine, words) ?? withLand(engine, words, engine.home)
    if (row) return { name: row.name, kind: row.kind }
    const name = slice(passage.text, mention).replace(wrapping, '')
    const kind = kindOf(engine, words)
    return kind ? { name, kind } : { name }
  }
  return (mention, passage, mentions) => {
    const value = read(mention, passage)
    if (value.kind !== undefined) return value
    const full = spelledOut(passage.text, mention, mentions)
    return full ? read(full, passage) : value
  }
}
