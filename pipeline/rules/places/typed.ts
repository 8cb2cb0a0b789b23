/** A type word and a name: `Almaty region`, `Otegen Batyr settlement`, `Абай көшесі`; `г. Тараз`, `the village of Kuryk`. */
import { stemKey } from '../../gazetteer/index.js'
import { beforeSome, besideBody, byInitial, isGenitive, isSurname, type Tokens } from './context.js'
import { addressEnd, houseAfter, houseBefore } from './house.js'
import type { Line, RolePhrase } from './line.js'
import { isNamed, matchAt, villageAt } from './match.js'
import { nameAfter, nameBefore } from './names.js'
import type { Proposal } from './proposal.js'

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
const known = (line: Line, first: number, next: number, kind: string): boolean => {
  const match = matchAt(line, first)
  if (match && match.next === next)
    return (
      match.villages.length > 0 || match.found.some((one) => one.strong || one.place.kind === kind)
    )
  const stem = stemKey(line.word(next - 1)) ?? `${line.names(next - 1).keys[0]}~`
  return (
    next - first === 1 && line.lexicon.gazetteer.find(stem).some((one) => one.place.kind === kind)
  )
}

/** `Park of the First President`: the type word is the name's first word. */
function opened(line: Line, token: number): readonly Proposal[] {
  const type = line.capital(token) ? line.phrase('type-after', token) : undefined
  const tail =
    type && /^(?:park|building)$/.test(type.kind) ? line.phrase('type-tail', type.end) : undefined
  const span = tail && { start: line.start(token), end: line.end(tail.end - 1) }
  return span ? [{ ...span, by: `opened-${type?.kind}`, score: 0.8 }] : []
}

/** `Қанат Ибрагим Жамбыл облысы`: of words that run on, those that the gazetteer knows by that type. */
function shortest(line: Line, { first, next }: Tokens, kind: string): number {
  // `Мейрам Сәкенді Спорт сарайында`, `Мейрам Сәкен Абай көшесінде`: before a name of two words stands somebody.
  if (line.language === 'kk' && next - first > 2) {
    if (kind === 'building') return next - 1
    const words = Array.from({ length: next - first }, (_, at) => first + at)
    if (addressed.has(kind) && words.every((at) => line.capital(at)))
      return next - (isSurname(line, next - 1) ? 2 : 1)
  }
  if (!administrative.has(kind)) return first
  for (let at = first; at < next; at++)
    if (line.capital(at) && known(line, at, next, kind)) return at
  return first
}

function following(line: Line, token: number): readonly Proposal[] {
  const type = line.phrase('type-after', token)
  if (!type || !line.joined(token) || line.initial(token)) return []
  const reach = nameBefore(line, token, type.kind)
  if (reach === undefined) return []
  const first = shortest(line, { first: reach, next: token }, type.kind)
  // `an Astana district court`: some court of the town.
  if (
    type.kind !== 'region' &&
    isNamed(line, first, 'city') &&
    beforeSome(line, { first, next: type.end })
  )
    return []
  // `Алматының әуежайы`: the town's.
  if (type.kind === 'building' && isGenitive(line, token - 1) && isNamed(line, first, 'city'))
    return []
  const house = addressed.has(type.kind)
  const from = house ? houseBefore(line, first) : first
  const tail = type.kind === 'park' ? line.phrase('type-tail', type.end)?.end : undefined
  const to = tail ?? ((house && houseAfter(line, type.end)) || type.end)
  const sure = administrative.has(type.kind) && known(line, first, token, type.kind)
  const worth = sure ? 0.96 : (base[type.kind] ?? 0.6)
  // A church of a confession is a community: `Orthodox Church`.
  const faith = type.kind === 'building' && line.is('denomination', token - 1)
  const score = faith ? 0.1 : worth * besideBody(line, { first, next: type.end })
  return [{ start: line.start(from), end: addressEnd(line, to), by: `after-${type.kind}`, score }]
}

/** Score and end of the name after a type word that stays outside. */
function named(line: Line, first: number, kind: string) {
  const match = matchAt(line, first)
  if (administrative.has(kind)) {
    if (match?.found.some((one) => one.strong || one.place.kind === kind))
      return { next: match.next, score: 0.95 }
    const village = villageAt(line, first)
    if (village && !line.initial(village.next)) return { next: village.next, score: 0.9 }
    if (match) return { next: match.next, score: 0.9 }
  }
  const next = nameAfter(line, first, kind)
  if (next === undefined) return undefined
  const family = isSurname(line, first) || /^\p{Lu}{2,}$/u.test(line.raw(first))
  return { next, score: administrative.has(kind) ? (family ? 0.4 : 0.7) : 0.9 }
}

/** `district of Almaty`: the town's district, not one of that name. */
export const ofTown = (line: Line, first: number, { kind, end }: RolePhrase): boolean =>
  /^(?:district|microdistrict|region)$/.test(kind) &&
  line.word(end - 1) === 'of' &&
  isNamed(line, first, 'city')

/** A Russian type word that already ends a name takes no second one: `глава Московской области Иван Петров`. */
export const taken = (line: Line, token: number, { kind }: RolePhrase): boolean =>
  line.phrase('type-after', token) !== undefined && nameBefore(line, token, kind) !== undefined

/** `Главная улица Павлодара`: the town's, which an adjective tells apart from its others. */
const isDescribed = (line: Line, token: number, first: number): boolean =>
  line.language === 'ru' &&
  line.joined(token) &&
  line.ends('adjective', token - 1) &&
  line.is('opener', token - 1) &&
  isNamed(line, first, 'city')

function preceding(line: Line, token: number): readonly Proposal[] {
  const type = line.language === 'kk' ? undefined : line.phrase('type-before', token)
  if (!type) return []
  if (line.raw(token).endsWith('.') && line.isNumber(token - 1) && !line.capital(type.end))
    return []
  const dot = line.raw(type.end) === '.' && line.glued(type.end) ? 1 : 0
  let first = type.end + dot
  while (line.is('named-after', first)) first++
  if (!line.joined(first)) return []
  const name = named(line, first, type.kind)
  const used =
    name !== undefined &&
    (taken(line, token, type) || ofTown(line, first, type) || isDescribed(line, token, first))
  const year = line.isNumber(token - 1) && line.word(token) === 'г.'
  // `4 мая 2023 г. Омара Кали`; `А. Сулейменову` is a person, `А. Ақсу` a village.
  const unsure = year || (name !== undefined && name.score < 0.9 && line.initial(token))
  if (!name || used || unsure) return []
  const next = (addressed.has(type.kind) && houseAfter(line, name.next)) || name.next
  const person =
    !line.initial(token) &&
    administrative.has(type.kind) &&
    byInitial(line, { first, next: name.next })
  const body = administrative.has(type.kind) ? besideBody(line, { first: token, next }) : 1
  const score = person ? 0.2 : name.score * body
  return [
    { start: line.start(first), end: addressEnd(line, next), by: `before-${type.kind}`, score },
  ]
}

/** Proposals of both orders, at a type word. */
export function typed(line: Line, token: number, out: Proposal[]): void {
  out.push(...opened(line, token), ...following(line, token), ...preceding(line, token))
}
