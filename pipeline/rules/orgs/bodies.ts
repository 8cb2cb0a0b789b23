/** The bodies of a passage: listed names, ways of writing names, foreign names, short names in brackets; without overlap. Found once. */
import type { Language, Passage, Token } from '../../document.js'
import { settled } from '../../match/overlap.js'
import { bracketed } from './brackets.js'
import { type Engine, type Finders, listed } from './engine.js'
import type { OrgHit } from './hit.js'
import { foreign } from './latin.js'
import type { NameHit } from './names.js'

/** What a further word is worth beside the score: the longest name wins unless it is much the less sure one. */
const perWord = 0.12

const rank = (hit: OrgHit): number => hit.score + perWord * (hit.to - hit.from)

/** Kinds by which a row says that the words of the name tell more. */
const open = new Set(['organization', 'office'])

/** A text in Cyrillic may name more foreign bodies than it has other words. */
const fewNames = 5

/** Kazakh in Latin letters is read in its alphabets. */
export function findersFor(engine: Engine, { tokens, language }: Passage): Finders {
  if (language !== 'kk') return engine
  let [latin, cyrillic] = [0, 0]
  for (const { script } of tokens) {
    if (script === 'latin') latin++
    else if (script === 'cyrillic') cyrillic++
  }
  return latin > cyrillic * fewNames ? engine.inLatin() : engine
}

/** The kind of the row, of the name that it holds, or as its words tell. */
function kindOf(
  hit: OrgHit,
  tokens: readonly Token[],
  language: Language,
  finders: Finders,
  names: readonly NameHit[],
): string {
  if (hit.kind === 'listed') {
    const inside = names.filter(({ from, to }) => from >= hit.from && to <= hit.to)
    return inside.sort((a, b) => b.to - b.from - (a.to - a.from))[0]?.row.kind ?? hit.kind
  }
  return (open.has(hit.kind) && finders.kindOf(tokens, hit, language)) || hit.kind
}

function found(engine: Engine, passage: Passage): readonly OrgHit[] {
  const { tokens, language } = passage
  const finders = findersFor(engine, passage)
  const names = finders.find(tokens)
  const latin = finders === engine ? foreign(tokens, language, engine.networks) : []
  const full = settled(
    [...listed(tokens, names), ...finders.scan(tokens, names), ...latin],
    rank,
  ).map((hit) => ({ ...hit, kind: kindOf(hit, tokens, language, finders, names) }))
  return settled([...full, ...bracketed(tokens, full, engine.between)], rank)
}

const known = new WeakMap<Engine, WeakMap<readonly Token[], readonly OrgHit[]>>()

export function bodiesIn(engine: Engine, passage: Passage): readonly OrgHit[] {
  const own = known.get(engine) ?? new WeakMap<readonly Token[], readonly OrgHit[]>()
  known.set(engine, own)
  const before = own.get(passage.tokens) ?? found(engine, passage)
  own.set(passage.tokens, before)
  return before
}
