/** What speaks for a thing: type words, `named after`, quotation marks around the name alone. */
import { cue, isAfter, isBefore } from './cue.js'
import { inCase } from './endings.js'
import type { CueKind } from './rows.js'
import type { Words } from './words.js'

const things: ReadonlySet<CueKind> = new Set(['place', 'area', 'body', 'thing', 'naming'])

/** `прокурор Мангистауской области Бердибеков`: the type word has its name before it. */
const regional = /^\p{Lu}\p{Ll}+[сц]к(?:ая|ой|ую|ого|ому|ом|ий|им)$/u

const year = /^(?:19|20)\d\d$/

/** Type words that make the name a thing's: `Abay Street`, `улица Абая`, `Абай көшесі`, `named after Abay`. */
export function naming(words: Words, from: number, to: number): number {
  const led = leading(words, from, to)
  if (led !== undefined) return led
  const behind = described(words, to)
  if (behind < 0) return behind
  // `Асылды үйінен`: what has an ending of its own names no thing.
  const last = words.at(to - 1)
  const cased = words.language === 'kk' && last !== undefined && inCase(last)
  return cased ? 0 : following(words, to)
}

/** What stands before the name: `улица Абая`, `named after Abay`, `read Anna Karenina`. */
export function leading(words: Words, from: number, to: number): number | undefined {
  if (to - from > 1 && titleOf(words, from, to)) return -5
  // `4 мая 2023 г. Омара Кали`: a year's.
  const dated = year.test(words.raw(from - 2))
  const taken =
    dated || regional.test(words.raw(from - 2)) || owned(words, from) || causing(words, from, to)
  const kindBefore = taken ? undefined : cue(words.at(from - 1), things, isBefore)
  if (kindBefore === 'area') return to - from > 1 ? -1 : -4
  if (kindBefore) return kindBefore === 'body' ? -4 : -6.5
  if (kindBefore === undefined && (entitled(words, from) || owning(words, from, to))) return -6.5
  if (shared(words, from)) return -5
  if (opening.test(words.raw(from - 1)) && cue(words.at(from - 2), things, () => true)) return -4
  const previous = words.at(from - 1)?.folded
  const earlier = words.at(from - 2)
  if (previous === 'after' && earlier?.folded === 'named') return -5
  if (
    (previous === 'of' || previous === 'to') &&
    things.has(cue(earlier, things, () => true) ?? 'role')
  ) {
    return /^(?:monument|statue|city|town|village|settlement|street|square|park)s?$/.test(
      earlier!.folded,
    )
      ? -4
      : 0
  }
  return undefined
}

/** `party “Zhana Tolkyn”` */
const opening = /^[“„«"‘]$/

const roles: ReadonlySet<CueKind> = new Set(['role', 'office', 'title'])

/** `хозяйку кафе Нгуен`: the type word tells what she is mistress of. */
const owned = (words: Words, from: number): boolean =>
  words.at(from - 1)?.kind === 'other' && cue(words.at(from - 2), roles, isBefore) !== undefined

const works: ReadonlySet<CueKind> = new Set(['work'])
const owner = /^(?:his|her|their|its|my|our|your)$/

const doing: ReadonlySet<CueKind> = new Set(['verb', 'speech'])
const leadsIn = /^(?:For|Over|After|In|About|During|Because|Due|With|Before|Since|Following)$/

/** `For a song Askar Ospanov was fined`, `After the film Ospanov said`: a phrase at the head of the sentence, whom it happened to behind. */
function causing(words: Words, from: number, to: number): boolean {
  if (words.language !== 'en' || !cue(words.at(from - 1), thing, isBefore)) return false
  let head = from - 2
  while (head > from - 6 && words.at(head)?.kind === 'other' && !words.at(head)?.opens) head--
  if (!words.at(head)?.opens || !leadsIn.test(words.raw(head))) return false
  return [to, to + 1, to + 2].some((at) => cue(words.at(at), doing, () => true))
}

const small = /^\p{Ll}/u
const human: ReadonlySet<CueKind> = new Set(['title', 'role', 'office', 'kin', 'verb', 'speech'])
const linking = /^(?:of|in|at|on|from|for|to|by|with|and|who|whose|that|which)$/

/** `Ak Tulpar, the best horse of the farm,`: what it is stands behind, set off. */
export function described(words: Words, to: number): number {
  if (words.language !== 'en' || words.raw(to) !== ',') return 0
  if (!/^(?:the|an?)$/.test(words.raw(to + 1))) return 0
  for (let at = to + 2; at < to + 6 && small.test(words.raw(at)); at++) {
    if (cue(words.at(at), human, () => true) || linking.test(words.raw(at))) return 0
    if (cue(words.at(at), thing, isBefore))
      return /^(?:[,.;)]|of|that|which|from|with|at|on|in)$/.test(words.raw(at + 1)) ? -6.5 : 0
  }
  return 0
}

/** `his novel The Grey Mare`, `read Anna Karenina`, `his Lada Granta`. */
function titleOf(words: Words, from: number, to: number): boolean {
  const before = words.raw(from - 1)
  const inside = words.at(from - 1)?.opens === false
  if (before === 'The' && inside) return true
  if (/^['’]$/.test(words.raw(to)) && words.raw(to + 1) === 's') return false
  return owner.test(before.toLowerCase()) || cue(words.at(from - 1), works, isBefore) !== undefined
}

const thing: ReadonlySet<CueKind> = new Set(['thing'])

/** `the play Uncle Vanya`, `the ferry Professor Gul`, `played Uncle Vanya`: a title or epithet in capitals between the type word and the name. */
const entitled = (words: Words, from: number): boolean =>
  words.language === 'en' &&
  /^\p{Lu}\p{Ll}/u.test(words.raw(from - 1)) &&
  (cue(words.at(from - 2), thing, isBefore) ?? cue(words.at(from - 2), works, isBefore)) !==
    undefined

/** `his racehorse, Black Sultan,`: a name set off behind what somebody owns. */
const owning = (words: Words, from: number, to: number): boolean =>
  words.language === 'en' &&
  words.raw(from - 1) === ',' &&
  /^[,.;)]$/.test(words.raw(to)) &&
  cue(words.at(from - 2), thing, isBefore) !== undefined &&
  (owner.test(words.raw(from - 3).toLowerCase()) || words.raw(from - 3) === 's')

const several = /^(?:улиц(?:ах|ам|ами)?|проспект(?:ов|ах|ам|ами)|площад(?:ей|ях|ям))$/

/** `улиц Сейфуллина и Райымбека`: the type word before the first name is of both. */
function shared(words: Words, from: number): boolean {
  if (words.raw(from - 1) !== 'и') return false
  let at = from - 2
  while (words.at(at)?.kind === 'name' && at > from - 5) at--
  return at < from - 2 && several.test(words.at(at)?.folded ?? '')
}

/** `Kabanbai Batyr and Nauryzbai Batyr streets`: the shared type word may stand behind the next name. */
function following(words: Words, to: number): number {
  let at = /^[”“»"’]$/.test(words.raw(to)) ? to + 1 : to
  for (let list = 0; list < 6; list++) {
    const kind = cue(words.at(at), things, isAfter)
    if (kind) return list === 0 || kind === 'place' ? -5 : 0
    const link = words.raw(at)
    if (link !== ',' && !['and', 'или', 'or', 'и', 'және', 'мен', 'пен', '-', '–'].includes(link)) {
      return batyr(words, at)
    }
    at++
    const first = at
    while (words.at(at)?.kind === 'name' && at < first + 3) at++
    if (at === first) return 0
    if (!/s$|лар|лер|дар|дер|тар|тер/.test(words.at(at)?.folded ?? '')) return 0
  }
  return 0
}

const batyr = (words: Words, at: number): number =>
  /^(?:batyr|batir|батыр|хан|khan|би|bi)$/.test(words.at(at)?.folded ?? '') ? -1 : 0

/** `31 Mamyr`, `9 May`: a bare number before a single word makes it no surname. */
export const numbered = (words: Words, from: number, to: number): number =>
  to - from === 1 && /^\d+$/.test(words.raw(from - 1)) ? -2.5 : 0

/** Nothing but the name between quotation marks: rather the title of a thing. */
export function quoted(words: Words, from: number, to: number): number {
  const open = words.raw(from - 1)
  const close = words.raw(to)
  if (!opening.test(open)) return 0
  if (/^[”“»"’]$/.test(close)) return -2.8
  return close === '!' && /^[”“»"’]$/.test(words.raw(to + 1)) ? -2.8 : 0
}
