/** Reads an organisation: the listed English name where there is one, else the words of the text; and what kind of body it is. */
import type { Labelled, Passage, Reader, Token } from '../document.js'
import type { Span } from '../match/scan.js'
import { slice } from '../range.js'
import { bodiesIn, findersFor } from '../rules/orgs/bodies.js'
import { type Engine, engineOf } from '../rules/orgs/engine.js'
import type { OrgHit } from '../rules/orgs/hit.js'
import type { OrgName } from '../rules/orgs/lexicon.js'
import type { NameHit } from '../rules/orgs/names.js'
import type { OrgLexicon } from '../rules/orgs/tables.js'
import type { OrgValue } from '../values.js'

const wrapping = /^[\s“”«»"„‘’']+|[\s“”«»"„‘’']+$/gu

function tokensIn({ tokens }: Passage, { start, end }: Labelled): readonly Token[] {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < tokens.length && tokens[to]!.end <= end) to++
  return tokens.slice(low, to)
}

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

const starting = new WeakMap<readonly OrgHit[], ReadonlyMap<number, OrgHit>>()

/** The kind of the body that was found there; of another range, that of the widest in it. */
function kindOf(found: readonly OrgHit[], { tokens }: Passage, inside: readonly Token[]) {
  const own = starting.get(found) ?? new Map(found.map((hit) => [tokens[hit.from]!.start, hit]))
  starting.set(found, own)
  const end = inside.at(-1)?.end ?? 0
  return inside
    .flatMap(({ start }) => own.get(start) ?? [])
    .filter(({ to }) => tokens[to - 1]!.end <= end)
    .sort((a, b) => width(b) - width(a) || found.indexOf(a) - found.indexOf(b))[0]?.kind
}

/** From a bracket to the short name in it at most: thirty signs, which may be two units each. */
const longestLead = 61

/** The full name before a short one in brackets: `Democratic Choice of Kazakhstan (DCK)`. */
const spelledOut = (
  text: string,
  mention: Labelled,
  mentions: readonly Labelled[],
): Labelled | undefined =>
  !text.slice(Math.max(0, mention.start - longestLead), mention.start + 1).includes('(')
    ? undefined
    : mentions.find(
        (other) =>
          other.label === 'ORG' &&
          other.end < mention.start &&
          /^[”»"']?\s*\([^()]{0,30}$/u.test(text.slice(other.end, mention.start)),
      )

/** `name` and, where the rows tell it, `kind`; never undefined. */
export function orgReader(lexicon: OrgLexicon): Reader<OrgValue> {
  const engine = engineOf(lexicon)
  const listedRow = (mention: Labelled, passage: Passage): OrgValue | undefined => {
    const tokens = tokensIn(passage, mention)
    const words = { tokens, names: findersFor(engine, passage).find(tokens) }
    const row = whole(words) ?? withLand(engine, words)
    return row && { name: row.name, kind: row.kind }
  }
  const asWritten = (mention: Labelled, passage: Passage): OrgValue => {
    const name = slice(passage.text, mention).replace(wrapping, '')
    const kind = kindOf(bodiesIn(engine, passage), passage, tokensIn(passage, mention))
    return kind ? { name, kind } : { name }
  }
  return (mention, passage, mentions) => {
    const full = spelledOut(passage.text, mention, mentions)
    const row = listedRow(mention, passage) ?? (full && listedRow(full, passage))
    return row ?? asWritten(full ?? mention, passage)
  }
}
