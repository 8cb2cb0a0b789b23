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

/** First token of the name that ends before the type word at `type`, or undefined. */
export function nameBefore(
  line: Line,
  lexicon: PlaceLexicon,
  type: number,
  kind: string,
): number | undefined {
  const { words } = lexicon
  const russian = russianType.test(line.word(type)) && line.language !== 'kk'
  const end = numberedEnd(line, type)
  let first = end
  let capitals = 0
  for (let at = end - 1; at >= 0 && at >= type - longest && line.joined(at + 1); at--) {
    const word = line.word(at)
    const typeWord =
      at < type - 1 && (words.has('after', word) || words.has('before', word)) && !line.initial(at)
    if (typeWord || words.has('demonym', word) || words.has('month', word)) break
    if (at < type - 1 && stands(line, lexicon, at, kind)) break
    if (line.capital(at) && !/^\p{Lu}\p{L}*\.$/u.test(line.raw(at))) capitals++
    else if (line.initial(at) && kind === 'street') capitals += 0
    else if (owned(line, at)) continue
    else if (
      words.has('inner', word) &&
      at > 0 &&
      (line.capital(at - 1) || words.has('inner', line.word(at - 1)))
    ) {
      if (russian) break
    } else if (ordinalAt(line, at) !== undefined && numbered.has(kind)) {
      first = ordinalAt(line, at)!
      break
    } else break
    first = at
  }
  while (first < type && capitals > 0 && isOpener(line, lexicon, first) && line.capital(first)) {
    first++
    capitals--
  }
  if (first >= end) return undefined
  if (capitals === 0)
    return kind === 'microdistrict' && ordinalAt(line, type - 1) === first ? first : undefined
  if (russian) return adjective.test(line.word(type - 1)) ? type - 1 : undefined
  return first
}

/** End of the name that begins at `first`, after a type word; undefined where no name stands there. */
export function nameAfter(
  line: Line,
  lexicon: PlaceLexicon,
  first: number,
  kind: string,
): number | undefined {
  const { words } = lexicon
  const most = kind === 'city' || kind === 'settlement' || kind === 'region' ? 2 : longest
  let next = first
  if (numbered.has(kind) && ordinal.test(line.word(first)) && kind === 'microdistrict')
    return first + 1
  while (next < first + most && next < line.size) {
    if (next > first && !line.joined(next)) break
    const word = line.word(next)
    const stop =
      next > first &&
      (words.has('opener', word) || words.has('after', word) || words.has('before', word))
    if (stop && !words.has('inner', word)) break
    if (next > first && adjective.test(word) && words.at('after', line, next + 1)) break
    const fits =
      line.capital(next) ||
      (next > first && words.has('inner', word)) ||
      (line.initial(next) && kind === 'street')
    if (!fits) break
    next++
  }
  if (next === first || (!line.capital(next - 1) && !words.has('inner', line.word(next - 1))))
    return undefined
  if (isOpener(line, lexicon, first) || words.has('role', line.word(first))) return undefined
  const initial = line.initial(next) && line.joined(next)
  if (kind !== 'street' && initial) return next - first > 1 ? next - 1 : undefined
  if (line.raw(next - 1).length < 2) return undefined
  const part = line.raw(next) === '-' && line.glued(next) && line.glued(next + 1)
  return part && /^\d{1,2}$/.test(line.raw(next + 1)) ? next + 2 : next
}
