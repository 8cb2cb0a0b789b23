/** How far an unknown name reaches beside its type word. */
import { isGenitive, isSurname, oblique } from './context.js'
import type { Line } from './line.js'
import { isNamed } from './match.js'

const longest = 5
const numbered = new Set(['street', 'square', 'microdistrict', 'park', 'district'])
const afterSurname = new Set(['building', 'city', 'region', 'district', 'settlement'])
const inTown = new Set(['district', 'microdistrict', 'street'])
const ordinal = /^\d{1,3}$/

const isOpener = (line: Line, at: number): boolean => line.is('opener', at) || line.is('month', at)

/** A word that is no part of the name after it: a town of its own, a Kazakh genitive, a family name before a building. */
function stands(line: Line, at: number, kind: string): boolean {
  if (line.language === 'kk' && (isGenitive(line, at) || oblique(line, at))) return true
  if (afterSurname.has(kind) && isSurname(line, at)) return true
  return inTown.has(kind) && isNamed(line, at)
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
  if (!line.glued(at) || !line.is('ordinal-ending', at)) return undefined
  if (!line.cyrillic(at)) return ordinal.test(line.word(at - 1)) ? at - 1 : undefined
  const dash = line.raw(at - 1) === '-' && line.glued(at - 1) && ordinal.test(line.word(at - 2))
  return dash ? at - 2 : undefined
}

/** The `’` or `s` of a possessive inside a name: `First President’s Park`. */
const owned = (line: Line, at: number): boolean =>
  (line.word(at) === 's' && line.glued(at) && /^[’']$/.test(line.raw(at - 1))) ||
  (/^[’']$/.test(line.raw(at)) && line.glued(at) && line.capital(at - 1))

type Step = 'capital' | 'inner' | 'owned' | 'stop'

/** Whether the token belongs to the name that is read backwards from its type word. */
function stepBack(line: Line, at: number, kind: string): Step {
  if (line.capital(at) && !/^\p{Lu}\p{L}*\.$/u.test(line.raw(at))) return 'capital'
  if (line.initial(at) && kind === 'street') return 'inner'
  if (owned(line, at)) return 'owned'
  const after = at > 0 && (line.capital(at - 1) || line.is('name-inner', at - 1))
  return after && line.is('name-inner', at) ? 'inner' : 'stop'
}

/** A word at which the name has certainly not begun: another type word, a nationality, a month, a place of its own. */
function bars(line: Line, at: number, type: number, kind: string): boolean {
  if (line.is('nationality', at) || line.is('month', at)) return true
  if (at === type - 1) return false
  // `Арман Қожа Wall Street`
  if (line.capital(at) && line.cyrillic(at) && !line.cyrillic(type - 1)) return true
  const typed = (line.is('type-after', at) || line.is('type-before', at)) && !line.initial(at)
  return typed || stands(line, at, kind)
}

/** `Белсенділер Республика алаңына`: people who act at the head of a sentence begin no name. */
const plural = /(?:[лдт]ар|[лдт]ер)$/
const isPlural = (line: Line, at: number): boolean =>
  line.language === 'kk' &&
  plural.test(line.word(at)) &&
  (at === 0 || /^[.!?…:»”"–—-]$/u.test(line.raw(at - 1)))

/** First token of the name that ends before the type word at `type`, or undefined. */
export function nameBefore(line: Line, type: number, kind: string): number | undefined {
  const russian = line.language !== 'kk' && line.phrase('type-after', type)?.language === 'ru'
  const end = numberedEnd(line, type)
  let first = end
  let capitals = 0
  for (let at = end - 1; at >= 0 && at >= type - longest && line.joined(at + 1); at--) {
    if (bars(line, at, type, kind)) break
    const step = stepBack(line, at, kind)
    const ordinal = step === 'stop' && numbered.has(kind) ? ordinalAt(line, at) : undefined
    if (ordinal !== undefined) first = ordinal
    if (step === 'stop' || (step === 'inner' && russian)) break
    if (step === 'capital') capitals++
    if (step !== 'owned') first = at
  }
  while (first < type && capitals > 0 && isOpener(line, first) && line.capital(first)) {
    first++
    capitals--
  }
  if (capitals > 1 && first < type - 1 && isPlural(line, first)) first++
  if (first >= end) return undefined
  if (capitals === 0)
    return kind === 'microdistrict' && ordinalAt(line, type - 1) === first ? first : undefined
  if (russian) return line.ends('adjective', type - 1) ? type - 1 : undefined
  return first
}

/** Whether the token goes on the name that began at `first`. */
function goesOn(line: Line, at: number, first: number, kind: string): boolean {
  if (at === first) return line.capital(at) || (line.initial(at) && kind === 'street')
  if (!line.joined(at)) return false
  if (line.is('name-inner', at)) return true
  if (line.is('opener', at) || line.is('type-after', at) || line.is('type-before', at)) return false
  if (line.ends('adjective', at) && line.phrase('type-after', at + 1)) return false
  return line.capital(at) || (line.initial(at) && kind === 'street')
}

/** End of the name that begins at `first`, after a type word; undefined where no name stands there. */
export function nameAfter(line: Line, first: number, kind: string): number | undefined {
  if (kind === 'microdistrict' && ordinal.test(line.word(first))) return first + 1
  if (kind === 'street' && ordinal.test(line.word(first))) return afterNumber(line, first)
  const most = kind === 'city' || kind === 'settlement' || kind === 'region' ? 2 : longest
  let next = first
  while (next < first + most && next < line.size && goesOn(line, next, first, kind)) next++
  const closed = line.capital(next - 1) || line.is('name-inner', next - 1)
  if (next === first || !closed) return undefined
  if (isOpener(line, first) || line.is('office', first)) return undefined
  if (kind !== 'street' && line.initial(next) && line.joined(next))
    return next - first > 1 ? next - 1 : undefined
  return line.raw(next - 1).length < 2 ? undefined : withNumber(line, next)
}

/** `улица 28 Панфиловцев`, `20-летия Октября`, `8-й Гвардейской дивизии`: a number with what it counts. */
function afterNumber(line: Line, first: number): number | undefined {
  const tail = line.raw(first + 1) === '-' && line.glued(first + 1) && line.glued(first + 2)
  let next = tail ? first + 3 : first + 1
  if (!line.cyrillic(next) || !line.capital(next) || line.raw(next).length < 3) return undefined
  if (line.is('type-before', next)) return undefined
  while (next < first + longest && line.joined(next) && line.capital(next)) next++
  const noun = line.ends('adjective', next - 1) && line.joined(next) && line.cyrillic(next)
  return noun ? next + 1 : next
}

/** `Aksai-4` after its type word: the number belongs to the name. */
function withNumber(line: Line, next: number): number {
  const part = line.raw(next) === '-' && line.glued(next) && line.glued(next + 1)
  return part && /^\d{1,2}$/.test(line.raw(next + 1)) ? next + 2 : next
}
