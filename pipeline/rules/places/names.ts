/** How far an unknown name reaches beside its type word. */
import { family, oblique } from './context.js'
import { isGenitive } from './forms.js'
import type { PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import { matchAt } from './match.js'

const longest = 5
const numbered = new Set(['street', 'square', 'microdistrict', 'park', 'district'])
const ordinal = /^\d{1,3}$/
const adjective = /(?:ая|ой|ую|ий|ый|ого|ому|ым|им|ом|ое|ей|юю|яя|его|ему)$/
const russianType =
  /^(?:област|обл|район|р-н|площад|улиц|проспект|парк|сквер|рощ|микрорайон|кра[йяею]|шосс|бульвар|набережн|переул|аэропорт|вокзал|рын|стадион|двор|мечет|собор|кладбищ|сельск|губерн|тракт|жилмассив)/

const isOpener = (line: Line, { words }: PlaceLexicon, at: number): boolean =>
  words.has('opener', line.word(at)) || words.has('month', line.word(at))

/** A word that is no part of the name after it: a town of its own, a Kazakh genitive, a family name before a building. */
function stands(line: Line, lexicon: PlaceLexicon, at: number, kind: string): boolean {
  const word = line.word(at)
  if (line.language === 'kk' && (isGenitive(word) || oblique(line, lexicon, at))) return true
  if (/^(?:building|city|region|district|settlement)$/.test(kind) && family.test(word)) return true
  const town = /^(?:district|microdistrict|street)$/.test(kind)
  return town && (matchAt(line, lexicon, at)?.found.some((one) => one.strong) ?? false)
}

/** Where the name itself ends before the type word: `Aksai` in `Aksai-4 micro-district`. */
const numberedEnd = (line: Line, type: number): number =>
  /^\d{1,2}$/.test(line.raw(type - 1)) &&
  line.raw(type - 2) === '-' &&
  line.glued(type - 1) &&
  line.glued(type - 2)
    ? type - 2
    : type

/** First token of a number that ends at the token: `12`, `12th`, `12-й`. */
function ordinalAt(line: Line, at: number): number | undefined {
  if (ordinal.test(line.word(at))) return at
  if (!line.glued(at)) return undefined
  if (/^(?:th|st|nd|rd)$/.test(line.word(at)) && ordinal.test(line.word(at - 1))) return at - 1
  const dash = line.raw(at - 1) === '-' && line.glued(at - 1) && ordinal.test(line.word(at - 2))
  return dash && /^(?:[йея]|ый|ой|ом|го|го|му|ші|шы)$/.test(line.word(at)) ? at - 2 : undefined
}

/** The `’` or `s` of a possessive inside a name: `First President’s Park`. */
const owned = (line: Line, at: number): boolean =>
  (line.word(at) === 's' && line.glued(at) && /^[’']$/.test(line.raw(at - 1))) ||
  (/^[’']$/.test(line.raw(at)) && line.glued(at) && line.capital(at - 1))

type Step = 'capital' | 'inner' | 'owned' | 'stop'

/** Whether the token belongs to the name that is read backwards from its type word. */
function stepBack(line: Line, { words }: PlaceLexicon, at: number, kind: string): Step {
  const word = line.word(at)
  if (line.capital(at) && !/^\p{Lu}\p{L}*\.$/u.test(line.raw(at))) return 'capital'
  if (line.initial(at) && kind === 'street') return 'inner'
  if (owned(line, at)) return 'owned'
  const after = at > 0 && (line.capital(at - 1) || words.has('inner', line.word(at - 1)))
  return after && words.has('inner', word) ? 'inner' : 'stop'
}

/** A word at which the name has certainly not begun: another type word, a nationality, a month, a place of its own. */
function bars(line: Line, lexicon: PlaceLexicon, at: number, type: number, kind: string): boolean {
  const { words } = lexicon
  const word = line.word(at)
  if (words.has('demonym', word) || words.has('month', word)) return true
  if (at === type - 1) return false
  const typed = (words.has('after', word) || words.has('before', word)) && !line.initial(at)
  return typed || stands(line, lexicon, at, kind)
}

/** First token of the name that ends before the type word at `type`, or undefined. */
export function nameBefore(
  line: Line,
  lexicon: PlaceLexicon,
  type: number,
  kind: string,
): number | undefined {
  const russian = russianType.test(line.word(type)) && line.language !== 'kk'
  const end = numberedEnd(line, type)
  let first = end
  let capitals = 0
  for (let at = end - 1; at >= 0 && at >= type - longest && line.joined(at + 1); at--) {
    if (bars(line, lexicon, at, type, kind)) break
    const step = stepBack(line, lexicon, at, kind)
    const ordinal = step === 'stop' && numbered.has(kind) ? ordinalAt(line, at) : undefined
    if (ordinal !== undefined) first = ordinal
    if (step === 'stop' || (step === 'inner' && russian)) break
    if (step === 'capital') capitals++
    if (step !== 'owned') first = at
  }
  for (
    ;
    first < type && capitals > 0 && isOpener(line, lexicon, first) && line.capital(first);
    first++
  )
    capitals--
  if (first >= end) return undefined
  if (capitals === 0)
    return kind === 'microdistrict' && ordinalAt(line, type - 1) === first ? first : undefined
  if (russian) return adjective.test(line.word(type - 1)) ? type - 1 : undefined
  return first
}

/** Whether the token goes on the name that began at `first`. */
function goesOn(
  line: Line,
  { words }: PlaceLexicon,
  at: number,
  first: number,
  kind: string,
): boolean {
  const word = line.word(at)
  if (at === first) return line.capital(at) || (line.initial(at) && kind === 'street')
  if (!line.joined(at)) return false
  if (words.has('inner', word)) return true
  if (['opener', 'after', 'before'].some((role) => words.has(role, word))) return false
  if (adjective.test(word) && words.at('after', line, at + 1)) return false
  return line.capital(at) || (line.initial(at) && kind === 'street')
}

/** End of the name that begins at `first`, after a type word; undefined where no name stands there. */
export function nameAfter(
  line: Line,
  lexicon: PlaceLexicon,
  first: number,
  kind: string,
): number | undefined {
  const { words } = lexicon
  if (kind === 'microdistrict' && ordinal.test(line.word(first))) return first + 1
  const most = /^(?:city|settlement|region)$/.test(kind) ? 2 : longest
  let next = first
  while (next < first + most && next < line.size && goesOn(line, lexicon, next, first, kind)) next++
  const closed = line.capital(next - 1) || words.has('inner', line.word(next - 1))
  if (next === first || !closed) return undefined
  if (isOpener(line, lexicon, first) || words.has('role', line.word(first))) return undefined
  if (kind !== 'street' && line.initial(next) && line.joined(next))
    return next - first > 1 ? next - 1 : undefined
  return line.raw(next - 1).length < 2 ? undefined : withNumber(line, next)
}

/** `Aksai-4` after its type word: the number belongs to the name. */
function withNumber(line: Line, next: number): number {
  const part = line.raw(next) === '-' && line.glued(next) && line.glued(next + 1)
  return part && /^\d{1,2}$/.test(line.raw(next + 1)) ? next + 2 : next
}
