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

const joining = new Set(['and', '&', 'и'])

/** A body that is sure by itself ends the name before it: `Committee to Protect Journalists and Front Line Defenders` are two. */
function parted(hits: readonly OrgHit[], tokens: readonly Token[]): readonly OrgHit[] {
  const sure = hits.filter(
    ({ by, from }) =>
      (by.startsWith('orgs/list/') || by === 'orgs/domain') &&
      joining.has(tokens[from - 1]?.folded ?? ''),
  )
  if (sure.length === 0) return hits
  return hits.map((hit) => {
    const next = sure.find(({ from, to }) => from > hit.from + 1 && from < hit.to && to >= hit.to)
    return next ? { ...hit, to: next.from - 1 } : hit
  })
}

/** `Арман Қожа Steppe Times`: a name written in two alphabets is two names. */
function ofOneAlphabet(hits: readonly OrgHit[], tokens: readonly Token[]): readonly OrgHit[] {
  return hits.map((hit) => {
    if (tokens[hit.from]!.script !== 'cyrillic' || tokens[hit.to - 1]!.script !== 'latin')
      return hit
    let from = hit.to - 1
    while (tokens[from - 1]!.script !== 'cyrillic') from--
    return hit.to - from > 1 ? { ...hit, from } : hit
  })
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
    parted(
      [...listed(tokens, names), ...ofOneAlphabet(finders.scan(tokens, names), tokens), ...latin],
      tokens,
    ),
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
