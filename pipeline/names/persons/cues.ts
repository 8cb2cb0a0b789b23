/** What stands around a name: roles, kin, verbs and other names speak for a person; `things.ts` says what speaks against. */
import { bracketed, listed } from './company.js'
import { cue, isAfter, isBefore } from './cue.js'
import type { CueKind } from './rows.js'
import { naming, numbered, quoted } from './things.js'
import type { Words } from './words.js'

const personal: ReadonlySet<CueKind> = new Set(['title', 'role', 'office', 'kin', 'verb', 'speech'])
const beforeWeight: Partial<Record<CueKind, number>> = {
  title: 3,
  role: 1.7,
  office: 1.2,
  kin: 1.9,
  verb: 1.1,
  speech: 0.8,
}

/** `“…,” said Kuatova`: who speaks stands behind the verb. */
const endsQuote = /^[”“»"’]$/
const afterQuote = 2

/** `judge Ibraeva`, `his wife Aigul`, `said Kuatova`; looser, `Vice-Minister of Justice Mukanova`. */
function before(words: Words, from: number, to: number): number {
  const direct = cue(words.at(from - 1), personal, isBefore)
  if (direct === 'speech' && endsQuote.test(words.raw(from - 2))) return afterQuote
  if (direct) return beforeWeight[direct] ?? 0
  const sign = words.raw(from - 1)
  if (sign === ':') return cue(words.at(from - 2), people, isBefore) ? 1.2 : 0
  if (sign === ',' && to - from > 1) return looser(words, from - 1)
  if (sign === ',' && words.raw(to) === ',') return apposed(words, from)
  return looser(words, from)
}

/** `her seven-year-old, Lev, left`, `супруга арестованного Олжаса Бекенова, Дина, молчит`. */
function apposed(words: Words, from: number): number {
  if ((words.at(from)?.evidence.given ?? 0) === 0) return 0
  for (let at = from - 2; at >= Math.max(0, from - 8); at--) {
    const word = words.at(at)
    if (!word || !/\p{L}/u.test(word.raw)) return 0
    if (cue(word, new Set<CueKind>(['kin']), isBefore)) return 1.6
    if (at === from - 2 && /-old$|летн/.test(word.folded)) return 1.6
  }
  return 0
}

const people: ReadonlySet<CueKind> = new Set(['title', 'role', 'office', 'kin'])

/** A role some words before, nothing but words between: `Commissioner for Human Rights Pillay`. */
function looser(words: Words, from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const word = words.at(at)
    if (!word || !/[\p{L}\d]/u.test(word.raw)) return 0
    if (cue(word, people, isBefore)) return 0.7
  }
  return 0
}

/** Small words between a name and its verb. */
export const skipped: ReadonlySet<string> = new Set(
  'was were is are has have had been be being also not again later will never still once already был была были будет снова уже'.split(
    ' ',
  ),
)

/** `Kuatova was fined`, `Ahit’s mother`, `Kuatova, a journalist`. */
function after(words: Words, to: number): number {
  const next = words.raw(to)
  if (/^['’]$/.test(next) && words.raw(to + 1) === 's') {
    const kin = cue(words.at(to + 2), new Set<CueKind>(['kin', 'role']), isBefore)
    return kin ? 1.8 : 0.2
  }
  if (next === ',' || next === '(' || next === '–') return apposition(words, to + 1)
  let at = to
  while (at < to + 3 && skipped.has(words.at(at)?.folded ?? '')) at++
  const kind = cue(words.at(at), personal, isAfter)
  if (!kind) return at > to ? 0.2 : 0
  return kind === 'verb' ? 1.3 : kind === 'title' ? 2.5 : 0.9
}

/** `the group’s program director` */
const ofOwner = (words: Words, at: number): boolean =>
  /^['’]$/.test(words.raw(at)) && words.raw(at + 1) === 's'

function apposition(words: Words, from: number): number {
  for (let [at, past] = [from, 4]; at < from + past; at++) {
    if (ofOwner(words, at)) {
      at++
      past = 8
      continue
    }
    const word = words.at(at)
    if (!word || !/\p{L}/u.test(word.raw) || word.kind === 'name') return 0
    const kind = cue(word, new Set<CueKind>(['role', 'office', 'kin']), isBefore)
    if (kind) return 1.2
    if (word.folded === 'who' || word.folded === 'whose' || /^котор/.test(word.folded)) return 1.1
  }
  return 0
}

/** How far behind a name its question or shout may end, and how many words may stand before it. */
const shout = { behind: 12, before: 2 }

/** `Руслан здесь?`, `Тимур, выходи!`, `Where is Madina?`: somebody is asked for or called by the given name. */
function called(words: Words, from: number, to: number): number {
  const name = words.at(from)
  // A name that is also a word is one where it is called: `Людмила, выходи!`
  const common = words.raw(to) === ',' ? 1 : 0
  if (to - from > 1 || name?.evidence.given !== 2 || name.common > common || name.place) return 0
  let first = from
  while (first > from - shout.before && words.at(first)?.opens === false) {
    if (!/^\p{L}+$/u.test(words.raw(first - 1))) break
    first--
  }
  if (!words.at(first)?.opens) return 0
  for (let at = to; at < to + shout.behind; at++) {
    const raw = words.raw(at)
    // `Дорогие коллеги!`: what is shouted to somebody stands behind a comma.
    if (/^[?!]+$/.test(raw)) return raw.includes('?') || words.raw(to) === ',' || at === to ? 2 : 0
    if (!/^[\p{Ll}\d,-]+$/u.test(raw)) return 0
  }
  return 0
}

/** A Russian past tense, by its end alone. */
const past = { m: /[аеиоуыюя]л(?:ся)?$/, f: /[аеиоуыюя]л(?:а|ась)$/ }
const shortestPast = 4

/** `Асель уехала`, `Руслан не отозвался`: a given name and what he or she did. */
function acted(words: Words, from: number, to: number): number {
  const name = words.at(from)
  const gender = name?.evidence.gender
  if (words.language !== 'ru' || to - from > 1 || !gender || name.evidence.given !== 2) return 0
  if (name.common > 0 || name.place) return 0
  const verb = words.at(skipped.has(words.raw(to)) || words.raw(to) === 'не' ? to + 1 : to)
  const { folded, kind } = verb ?? { folded: '', kind: 'name' }
  return kind === 'other' && folded.length >= shortestPast && past[gender].test(folded) ? 1.2 : 0
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

/** `Сестре Абишева Сауле`: the owner's name was cut off in front. */
const behindOwner = (words: Words, { from, head }: Place): boolean =>
  head === from && words.at(from - 1)?.kind === 'name'

/** Log-odds that the text around a name adds. */
export const contextOf = (words: Words, place: Place): Context => ({
  person:
    listed(words, place.from, place.to) +
    Math.max(
      behindOwner(words, place) ? 1.9 : before(words, place.from, place.to),
      after(words, place.to),
      bracketed(words, place.from, place.to),
      called(words, place.from, place.to),
      acted(words, place.from, place.to),
    ),
  thing:
    naming(words, place.head, place.tail) +
    quoted(words, place.from, place.to) +
    numbered(words, place.from, place.to),
})
