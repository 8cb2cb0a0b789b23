/** What stands around a name: roles, kin and verbs speak for a person; type words, quotation marks for a thing. */
import type { Passage } from '../../document.js'
import type { CueKind, CueRow } from './rows.js'
import type { Word, Words } from './words.js'

const isBefore = (row: CueRow): boolean => row.side !== 'after'
const isAfter = (row: CueRow): boolean => row.side !== 'before'
const personal: ReadonlySet<CueKind> = new Set(['title', 'role', 'office', 'kin', 'verb', 'speech'])
const things: ReadonlySet<CueKind> = new Set(['place', 'area', 'body', 'thing', 'naming'])

const raw = (passage: Passage, word: Word | undefined): string =>
  word ? passage.text.slice(word.start, word.end) : ''

const fits = (passage: Passage, word: Word, row: CueRow): boolean =>
  row.case === 'any' || /^\p{Lu}/u.test(raw(passage, word))

const cue = (
  passage: Passage,
  word: Word | undefined,
  kinds: ReadonlySet<CueKind>,
  side: (row: CueRow) => boolean,
): CueKind | undefined =>
  word?.cues.find((row) => kinds.has(row.kind) && side(row) && fits(passage, word, row))?.kind

const beforeWeight: Partial<Record<CueKind, number>> = {
  title: 3,
  role: 2.1,
  office: 1.2,
  kin: 1.9,
  verb: 1.1,
  speech: 0.8,
}

/** `judge Ibraeva`, `his wife Aigul`, `said Kuatova`; looser, `Vice-Minister of Justice Mukanova`. */
function before(passage: Passage, words: Words, from: number): number {
  const direct = cue(passage, words.at(from - 1), personal, isBefore)
  if (direct) return beforeWeight[direct] ?? 0
  const people: ReadonlySet<CueKind> = new Set(['title', 'role', 'office', 'kin'])
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const word = words.at(at)
    if (!word || !/[\p{L}\d]/u.test(raw(passage, word))) return 0
    if (cue(passage, word, people, isBefore)) return 0.7
  }
  return 0
}

const skipped = new Set(
  'was were is are has have had been be being also not again later will never still once already был была были будет снова уже'.split(
    ' ',
  ),
)

/** `Kuatova was fined`, `Ahit’s mother`, `Kuatova, a journalist`. */
function after(passage: Passage, words: Words, to: number): number {
  const next = raw(passage, words.at(to))
  if (/^['’]$/.test(next) && raw(passage, words.at(to + 1)) === 's') {
    const kin = cue(passage, words.at(to + 2), new Set<CueKind>(['kin', 'role']), isBefore)
    return kin ? 1.8 : 0.2
  }
  if (next === ',' || next === '(' || next === '–') return apposition(passage, words, to + 1)
  let at = to
  while (at < to + 3 && skipped.has(words.at(at)?.folded ?? '')) at++
  const kind = cue(passage, words.at(at), personal, isAfter)
  if (!kind) return at > to ? 0.2 : 0
  return kind === 'verb' ? 1.3 : kind === 'title' ? 2.5 : 0.9
}

function apposition(passage: Passage, words: Words, from: number): number {
  for (let at = from; at < from + 4; at++) {
    const word = words.at(at)
    if (!word || !/\p{L}/u.test(raw(passage, word)) || word.kind === 'name') return 0
    const kind = cue(passage, word, new Set<CueKind>(['role', 'office', 'kin']), isBefore)
    if (kind) return 1.2
    if (word.folded === 'who' || word.folded === 'whose' || /^котор/.test(word.folded)) return 1.1
  }
  return 0
}

/** Type words that make the name a thing's: `Abay Street`, `улица Абая`, `Абай көшесі`, `named after Abay`. */
function naming(passage: Passage, words: Words, from: number, to: number): number {
  const kindBefore = cue(passage, words.at(from - 1), things, isBefore)
  if (kindBefore === 'area') return to - from > 1 ? -1 : -4
  if (kindBefore) return kindBefore === 'body' ? -4 : -5
  const previous = words.at(from - 1)?.folded
  const earlier = words.at(from - 2)
  if (previous === 'after' && earlier?.folded === 'named') return -5
  if (
    (previous === 'of' || previous === 'to') &&
    things.has(cue(passage, earlier, things, () => true) ?? 'role')
  ) {
    return /^(?:monument|statue|city|town|village|settlement|street|square|park)s?$/.test(
      earlier!.folded,
    )
      ? -4
      : 0
  }
  return following(passage, words, to)
}

/** `Kabanbai Batyr and Nauryzbai Batyr streets`: the shared type word may stand behind the next name. */
function following(passage: Passage, words: Words, to: number): number {
  let at = /^[”“»"’]$/.test(raw(passage, words.at(to))) ? to + 1 : to
  for (let list = 0; list < 6; list++) {
    const kind = cue(passage, words.at(at), things, isAfter)
    if (kind) return list === 0 || kind === 'place' ? -5 : 0
    const link = raw(passage, words.at(at))
    if (link !== ',' && !['and', 'или', 'or', 'и', 'және', 'мен', 'пен', '-', '–'].includes(link)) {
      return batyr(passage, words, at)
    }
    at++
    const first = at
    while (words.at(at)?.kind === 'name' && at < first + 3) at++
    if (at === first) return 0
    if (!/s$|лар|лер|дар|дер|тар|тер/.test(words.at(at)?.folded ?? '')) return 0
  }
  return 0
}

const batyr = (_passage: Passage, words: Words, at: number): number =>
  /^(?:batyr|batir|батыр|хан|khan|би|bi)$/.test(words.at(at)?.folded ?? '') ? -1 : 0

/** `Kanat Abay (Turdaliyev)`: a second surname in brackets behind a name. */
function bracketed(passage: Passage, words: Words, from: number, to: number): number {
  const owner = words.at(from - 2)
  if (raw(passage, words.at(from - 1)) !== '(' || raw(passage, words.at(to)) !== ')') return 0
  if (owner?.kind === 'initial' || owner?.kind === 'letter') return 3.2
  if (owner?.kind !== 'name' || owner.place || owner.common > 0) return 0
  const earlier = words.at(from - 3)
  return earlier?.kind === 'name' && earlier.common === 0 ? 3.2 : 0
}

/** Nothing but the name between quotation marks: rather the title of a thing. */
function quoted(passage: Passage, words: Words, from: number, to: number): number {
  const open = raw(passage, words.at(from - 1))
  const close = raw(passage, words.at(to))
  if (!/^[“„«"‘]$/.test(open)) return 0
  if (/^[”“»"’]$/.test(close)) return -2.8
  return close === '!' && /^[”“»"’]$/.test(raw(passage, words.at(to + 1))) ? -2.8 : 0
}

export interface Context {
  /** Speaks for a person. */
  readonly person: number
  /** Speaks for a thing: zero or less. */
  readonly thing: number
}

/** Token indices: the name, end exclusive, and the whole run of names that it may be a piece of. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly tail: number
}

/** Log-odds that the text around a name adds. */
export const contextOf = (passage: Passage, words: Words, place: Place): Context => ({
  person: Math.max(
    before(passage, words, place.from),
    after(passage, words, place.to),
    bracketed(passage, words, place.from, place.to),
  ),
  thing:
    naming(passage, words, place.head, place.tail) + quoted(passage, words, place.from, place.to),
})
