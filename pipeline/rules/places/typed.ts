/** A type word and a name: `Almaty region`, `Otegen Batyr settlement`, `Абай көшесі`; `г. Тараз`, `the village of Kuryk`. */
import { besideBody, byInitial, type Tokens } from './context.js'
import { formsOf } from './forms.js'
import { addressEnd, houseAfter, houseBefore } from './house.js'
import { stemKey } from './key.js'
import type { PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import { matchAt, villageAt } from './match.js'
import { nameAfter, nameBefore } from './names.js'
import type { Proposal } from './proposal.js'
import type { Phrase } from './words.js'

const addressed = new Set(['street', 'square', 'microdistrict'])
const base: Readonly<Record<string, number>> = {
  region: 0.86,
  district: 0.86,
  city: 0.72,
  settlement: 0.86,
  street: 0.92,
  square: 0.9,
  park: 0.84,
  microdistrict: 0.93,
  building: 0.56,
  monument: 0.8,
}
const administrative = new Set(['region', 'district', 'city', 'settlement'])

/** Whether the gazetteer knows the name as a place that takes the type word. */
const known = (
  line: Line,
  lexicon: PlaceLexicon,
  first: number,
  next: number,
  kind: string,
): boolean => {
  const match = matchAt(line, lexicon, first)
  if (match && match.next === next)
    return (
      match.villages.length > 0 || match.found.some((one) => one.strong || one.place.kind === kind)
    )
  const stem = stemKey(line.word(next - 1)) ?? `${formsOf(line.word(next - 1), line.language)[0]}~`
  return next - first === 1 && lexicon.find(stem).some((one) => one.place.kind === kind)
}

/** `Park of the First President`: the type word is the name's first word. */
function opened(line: Line, lexicon: PlaceLexicon, token: number): readonly Proposal[] {
  const type = line.capital(token) ? lexicon.words.at('after', line, token) : undefined
  const tail =
    type && /^(?:park|building)$/.test(type.kind)
      ? lexicon.words.at('tail', line, type.end)
      : undefined
  const span = tail && { start: line.start(token), end: line.end(tail.end - 1) }
  return span ? [{ ...span, by: `opened-${type?.kind}`, score: 0.8 }] : []
}

/** `Қанат Ибрагим Жамбыл облысы`: of words that run on, those that the gazetteer knows by that type. */
function shortest(
  line: Line,
  lexicon: PlaceLexicon,
  { first, next }: Tokens,
  kind: string,
): number {
  if (!administrative.has(kind)) return first
  for (let at = first; at < next; at++)
    if (line.capital(at) && known(line, lexicon, at, next, kind)) return at
  return first
}

function following(line: Line, lexicon: PlaceLexicon, token: number): readonly Proposal[] {
  const type = lexicon.words.at('after', line, token)
  if (!type || !line.joined(token) || line.initial(token)) return []
  const reach = nameBefore(line, lexicon, token, type.kind)
  if (reach === undefined) return []
  const first = shortest(line, lexicon, { first: reach, next: token }, type.kind)
  const house = addressed.has(type.kind)
  const from = house ? houseBefore(line, first) : first
  const tail = type.kind === 'park' ? lexicon.words.at('tail', line, type.end)?.end : undefined
  const to = tail ?? ((house && houseAfter(line, type.end)) || type.end)
  const sure = administrative.has(type.kind) && known(line, lexicon, first, token, type.kind)
  const worth = sure ? 0.96 : (base[type.kind] ?? 0.6)
  const score = worth * besideBody(line, lexicon, { first, next: type.end })
  return [{ start: line.start(from), end: addressEnd(line, to), by: `after-${type.kind}`, score }]
}

/** Score and end of the name after a type word that stays outside. */
function named(line: Line, lexicon: PlaceLexicon, first: number, kind: string) {
  const match = matchAt(line, lexicon, first)
  if (administrative.has(kind)) {
    if (match?.found.some((one) => one.strong || one.place.kind === kind))
      return { next: match.next, score: 0.95 }
    const village = villageAt(line, lexicon, first)
    if (village && !line.initial(village.next)) return { next: village.next, score: 0.9 }
    if (match) return { next: match.next, score: 0.9 }
  }
  const next = nameAfter(line, lexicon, first, kind)
  if (next === undefined) return undefined
  const family =
    /(?:[ое]в|ин|ова|ева|ский)$/.test(line.word(first)) || /^\p{Lu}{2,}$/u.test(line.raw(first))
  return { next, score: administrative.has(kind) ? (family ? 0.4 : 0.7) : 0.9 }
}

/** `district of Almaty`: the town's district, not one of that name. */
export const ofTown = (
  line: Line,
  lexicon: PlaceLexicon,
  first: number,
  { kind, end }: Phrase,
): boolean =>
  /^(?:district|microdistrict|region)$/.test(kind) &&
  line.word(end - 1) === 'of' &&
  (matchAt(line, lexicon, first)?.found.some((one) => one.strong && one.place.kind === 'city') ??
    false)

/** A Russian type word that already ends a name takes no second one: `глава Московской области Иван Петров`. */
export const taken = (
  line: Line,
  lexicon: PlaceLexicon,
  token: number,
  { kind }: Phrase,
): boolean =>
  lexicon.words.at('after', line, token) !== undefined &&
  nameBefore(line, lexicon, token, kind) !== undefined

function preceding(line: Line, lexicon: PlaceLexicon, token: number): readonly Proposal[] {
  const type = line.language === 'kk' ? undefined : lexicon.words.at('before', line, token)
  const shouted = line.capital(token) && /^\p{L}\.$/u.test(line.raw(token))
  if (!type || shouted) return []
  if (line.raw(token).endsWith('.') && line.isNumber(token - 1) && !line.capital(type.end))
    return []
  const dot = line.raw(type.end) === '.' && line.glued(type.end) ? 1 : 0
  let first = type.end + dot
  while (/^(?:имени|им\.|the|атындағы)$/.test(line.word(first))) first++
  if (!line.joined(first)) return []
  const name = named(line, lexicon, first, type.kind)
  const used =
    name !== undefined && (taken(line, lexicon, token, type) || ofTown(line, lexicon, first, type))
  const year = line.isNumber(token - 1) && line.word(token) === 'г.'
  if (!name || used || (year && name.score < 0.9)) return []
  const next = (addressed.has(type.kind) && houseAfter(line, name.next)) || name.next
  const person =
    !line.initial(token) &&
    administrative.has(type.kind) &&
    byInitial(line, lexicon, { first, next: name.next })
  const body = administrative.has(type.kind) ? besideBody(line, lexicon, { first: token, next }) : 1
  const score = person ? 0.2 : name.score * body
  return [
    { start: line.start(first), end: addressEnd(line, next), by: `before-${type.kind}`, score },
  ]
}

/** Proposals of both orders, at every type word of the line. */
export function typed(line: Line, lexicon: PlaceLexicon): readonly Proposal[] {
  const out: Proposal[] = []
  for (let token = 0; token < line.size; token++)
    for (const rule of [opened, following, preceding]) out.push(...rule(line, lexicon, token))
  return out
}
