/** Streets without their type word: `Mangilik-El 57A`, both of `Kabanbai Batyr and Nauryzbai Batyr streets`. */
import { addressEnd, houseAfter } from './house.js'
import type { Line } from './line.js'
import { matchAt } from './match.js'
import { nameAfter, nameBefore } from './names.js'
import type { Proposal } from './proposal.js'

/** Members before the last of a list that shares its type word. */
export function shared(line: Line, token: number, out: Proposal[]): void {
  const type = line.phrase('type-shared', token)
  let first = type && nameBefore(line, token, type.kind)
  while (type && first !== undefined && line.is('list-and', first - 1)) {
    const link = first - 1
    const from = memberBefore(line, link, type.kind)
    if (from === undefined) break
    const span = { start: line.start(from), end: line.end(link - 1) }
    out.push({ ...span, by: `shared-${type.kind}`, score: 0.88 })
    first = from
  }
}

/** A list's member may be parted from its link by a comma, which `nameBefore` does not cross. */
function memberBefore(line: Line, link: number, kind: string): number | undefined {
  const from = nameBefore(line, link, kind)
  const adjective = line.ends('adjective', link - 1) && line.capital(link - 1)
  return from ?? (adjective && (kind === 'region' || kind === 'district') ? link - 1 : undefined)
}

function skipType(line: Line, token: number): number {
  let at = token
  if (line.word(at) === 'of' || line.word(at) === 'the') at++
  if (line.word(at) === 'the') at++
  return line.is('type-shared', at) ? at + 1 : (line.phrase('type-before', at)?.end ?? at)
}

/** `at the intersection of Abay and Dostyk`, `на углу Абая и проспекта Достык`. */
export function corner(line: Line, token: number, out: Proposal[]): void {
  if (!line.is('crossing', token)) return
  const streets: Proposal[] = []
  let at = skipType(line, token + 1)
  for (let member = 0; member < 3; member++) {
    const next = nameAfter(line, at, 'street')
    if (next === undefined) break
    const type = line.phrase('type-after', next)
    const end = type?.kind === 'street' && !line.is('type-shared', next) ? type.end : next
    streets.push({ start: line.start(at), end: line.end(end - 1), by: 'corner', score: 0.85 })
    if (!line.is('corner-and', end)) break
    at = skipType(line, end + 1)
  }
  if (streets.length > 1) out.push(...streets)
}

const reach = 9

const numberFollows = (line: Line, token: number): boolean => {
  for (let at = token + 1; at <= token + reach; at++) if (line.isNumber(at)) return true
  return false
}

/** A capitalised name with a house number and no type word: known streets, else only numbers with a letter or a stroke. */
export function bare(line: Line, token: number, out: Proposal[]): void {
  if (!numberFollows(line, token) || line.is('no-street', token) || line.is('month', token)) return
  const match = matchAt(line, token)
  const street = match?.found.some((one) => one.place.kind === 'street') ? match : undefined
  const name = street?.next ?? nameAfter(line, token, 'street')
  const end = name === undefined ? undefined : houseAfter(line, name)
  if (name === undefined || end === undefined) return
  const score = street ? 0.86 : worth(line, token, name, end)
  const span = { start: line.start(token), end: addressEnd(line, end) }
  if (score > 0) out.push({ ...span, by: 'house-number', score })
}

function worth(line: Line, token: number, name: number, end: number): number {
  if (line.is('honorific', name - 1) && name - token > 1) return 0.75
  if (/^\p{Lu}+$/u.test(line.raw(token))) return 0
  const plain = line.raw(name) === ',' || end - name === 1
  const at = line.is('beside', token - 1) && !line.capital(token - 1)
  return plain || !at ? 0 : 0.55
}
