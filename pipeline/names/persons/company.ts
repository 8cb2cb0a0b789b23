/** Names beside a name: a second surname in brackets, a list of surnames. */
import type { Word, Words } from './words.js'

/** `Kanat Abay (Turdaliyev)`: a second surname in brackets behind a name. */
export function bracketed(words: Words, from: number, to: number): number {
  const owner = words.at(from - 2)
  if (words.raw(from - 1) !== '(' || words.raw(to) !== ')') return 0
  if (owner?.kind === 'initial' || owner?.kind === 'letter') return 3.2
  if (owner?.kind !== 'name' || owner.place || owner.common > 0) return 0
  const earlier = words.at(from - 3)
  const given = earlier?.common === 0 || earlier?.evidence.given === 2
  return earlier?.kind === 'name' && given ? 3.2 : 0
}

const links = new Set([
  ',',
  'and',
  'и',
  'или',
  'or',
  'және',
  'мен',
  'бен',
  'пен',
  'jáne',
  'men',
  'pen',
])

const isSurname = (word: Word | undefined): boolean =>
  word?.kind === 'name' &&
  word.evidence.family === 2 &&
  !word.evidence.adjective &&
  !word.place &&
  word.common === 0

/** `Karim, Zhanna and Sayat Esentaev`: given names that share the surname of the last. */
function sharesSurname(words: Words, at: number): boolean {
  if (words.at(at)?.evidence.given !== 2) return false
  let next = at + 1
  for (let count = 0; count < 6 && links.has(words.raw(next)); count++) {
    if (links.has(words.raw(next + 1))) next++
    if (words.at(next + 1)?.evidence.given !== 2) return false
    const family = words.at(next + 2)
    if (family?.kind === 'name' && !family.place && family.common === 0) return true
    next += 2
  }
  return false
}

/** `Baptists Warkentin and Unger`: the role before the first is of both. */
function sharesRole(words: Words, from: number): boolean {
  if (!links.has(words.raw(from - 1)) || words.at(from - 2)?.kind !== 'name') return false
  const role = words.at(from - 3)
  const base = role?.cues.find(({ kind }) => kind === 'role' || kind === 'title')
  return base !== undefined && (base.word !== role!.folded || /^messrs/.test(role!.folded))
}

/** `Toktash, Bukhanov and Zhumashev`: alone in a list of surnames. */
export function listed(words: Words, from: number, to: number): number {
  if (to - from > 1) return 0
  if (sharesSurname(words, from)) return 1.3
  if (sharesRole(words, from)) return 1.7
  const linked = (at: number) => links.has(words.raw(at))
  const after = linked(to) && isSurname(words.at(to + 1)) && words.at(to + 2)?.kind !== 'name'
  const before =
    linked(from - 1) && isSurname(words.at(from - 2)) && words.at(from - 3)?.kind !== 'name'
  const both = words.raw(to) !== ',' || linked(to + 2)
  return (after && both) || before ? 1.3 : 0
}
