/** Reads an organisation: the listed English name where there is one, else the words of the text; and what kind of body it is. */
import type { Labelled, Passage, Reader, Token } from '../document.js'
import type { Span } from '../match/scan.js'
import { slice } from '../range.js'
import { type Engine, engineOf, listed } from '../rules/orgs/engine.js'
import type { OrgHit } from '../rules/orgs/hit.js'
import type { OrgLexicon, OrgName } from '../rules/orgs/lexicon.js'
import type { NameHit } from '../rules/orgs/names.js'
import type { OrgValue } from '../values.js'

const wrapping = /^[\s“”«»"„‘’']+|[\s“”«»"„‘’']+$/gu

const tokensIn = ({ tokens }: Passage, mention: Labelled): readonly Token[] =>
  tokens.filter((token) => token.start >= mention.start && token.end <= mention.end)

/** The words of a mention, and the listed names in it. */
interface Words {
  readonly tokens: readonly Token[]
  readonly names: readonly NameHit[]
}

const whole = ({ tokens, names }: Words): OrgName | undefined =>
  names.find(({ from, to }) => from === 0 && to === tokens.length)?.row

const width = ({ from, to }: Span): number => to - from

/** The listed body of a name that goes on with the land it belongs to: `КНБ РК`, `ҚР ҰҚК`. */
function withLand({ home }: Engine, { tokens, names }: Words): OrgName | undefined {
  const own = names.filter(({ from, to }) => {
    const beside = [...tokens.slice(0, from), ...tokens.slice(to)]
    return beside.every(({ form }) => home(form))
  })
  return own.sort((a, b) => width(b) - width(a))[0]?.row
}

/** The kind of the widest pattern; `listed` stands for the kind of the name that it holds. */
function kindOf({ scan }: Engine, { tokens, names }: Words): string | undefined {
  const widest = (hits: readonly OrgHit[]) =>
    [...hits].sort((a, b) => width(b) - width(a) || b.score - a.score)[0]?.kind
  const kind = widest(scan(tokens, names))
  return kind === 'listed' || kind === undefined ? widest(listed(tokens, names)) : kind
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
    const tokens = tokensIn(passage, mention)
    const words = { tokens, names: engine.find(tokens) }
    const row = whole(words) ?? withLand(engine, words)
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
