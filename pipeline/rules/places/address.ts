/** Streets without their type word: `Mangilik-El 57A`, both of `Kabanbai Batyr and Nauryzbai Batyr streets`. */
import { addressEnd, houseAfter } from './house.js'
import type { PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import { matchAt } from './match.js'
import { nameAfter, nameBefore } from './names.js'
import type { Proposal } from './proposal.js'

const and = /^(?:and|&|и|мен|және|пен|бен|,)$/
const crossing =
  /^(?:intersection|corner|crossing|crossroads|junction|пересечении|пересечение|углу|перекрестке|қиылысында)$/
const notStreet =
  /^(?:article|articles|part|paragraph|section|chapter|point|court|school|room|office|apartment|flat|unit|no|nos|art|age|aged|page|may|июля)$/

/** Members before the last of a list that shares its type word. */
function shared(line: Line, lexicon: PlaceLexicon, token: number): readonly Proposal[] {
  const type = lexicon.words.at('plural', line, token)
  const out: Proposal[] = []
  let first = type && nameBefore(line, lexicon, token, type.kind)
  while (type && first !== undefined && and.test(line.word(first - 1))) {
    const link = first - 1
    const from = memberBefore(line, lexicon, link, type.kind)
    if (from === undefined) break
    const span = { start: line.start(from), end: line.end(link - 1) }
    out.push({ ...span, by: `shared-${type.kind}`, score: 0.88 })
    first = from
  }
  return out
}

/** A list's member may be parted from its link by a comma, which `nameBefore` does not cross. */
function memberBefore(
  line: Line,
  lexicon: PlaceLexicon,
  link: number,
  kind: string,
): number | undefined {
  const from = nameBefore(line, lexicon, link, kind)
  const adjective = cyrillicAdjective.test(line.word(link - 1)) && line.capital(link - 1)
  return from ?? (adjective && /^(?:region|district)$/.test(kind) ? link - 1 : undefined)
}

const cyrillicAdjective = /(?:ой|ом|ого|ая|ий|ую|ым|им|ском)$/

const skipType = (line: Line, lexicon: PlaceLexicon, token: number): number => {
  let at = token
  if (/^(?:of|the)$/.test(line.word(at))) at++
  if (line.word(at) === 'the') at++
  const plurals = /^(?:улиц|улицы|проспектов|проспекта|ул\.|пр\.|streets|avenues)$/.test(
    line.word(at),
  )
  return plurals ? at + 1 : (lexicon.words.at('before', line, at)?.end ?? at)
}

/** `at the intersection of Abay and Dostyk`, `на углу Абая и проспекта Достык`. */
function corner(line: Line, lexicon: PlaceLexicon, token: number): readonly Proposal[] {
  if (!crossing.test(line.word(token))) return []
  const out: Proposal[] = []
  let at = skipType(line, lexicon, token + 1)
  for (let member = 0; member < 3; member++) {
    const next = nameAfter(line, lexicon, at, 'street')
    if (next === undefined) break
    const type = lexicon.words.at('after', line, next)
    const end = type?.kind === 'street' && !lexicon.words.at('plural', line, next) ? type.end : next
    out.push({ start: line.start(at), end: line.end(end - 1), by: 'corner', score: 0.85 })
    if (!/^(?:and|и|with|с|–|-|,)$/.test(line.word(end))) break
    at = skipType(line, lexicon, end + 1)
  }
  return out.length > 1 ? out : []
}

/** A name with a house number and no type word: known streets, else only numbers with a letter or a stroke. */
function bare(line: Line, lexicon: PlaceLexicon, token: number): readonly Proposal[] {
  if (
    !line.capital(token) ||
    notStreet.test(line.word(token)) ||
    lexicon.words.has('month', line.word(token))
  )
    return []
  const match = matchAt(line, lexicon, token)
  const street = match?.found.some((one) => one.place.kind === 'street') ? match : undefined
  const name = street?.next ?? nameAfter(line, lexicon, token, 'street')
  if (name === undefined) return []
  const end = houseAfter(line, name)
  if (end === undefined) return []
  const span = { start: line.start(token), end: addressEnd(line, end), by: 'house-number' }
  if (street) return [{ ...span, score: 0.86 }]
  if (/^(?:batyr|bi|khan|akyn|батыра?|би|хана?)$/.test(line.word(name - 1)) && name - token > 1)
    return [{ ...span, score: 0.75 }]
  if (/^\p{Lu}+$/u.test(line.raw(token))) return []
  const plain = line.raw(name) === ',' || end - name === 1
  const at = /^(?:at|on|near|по|на|у|возле)$/.test(line.word(token - 1))
  return plain || !at || line.capital(token - 1) ? [] : [{ ...span, score: 0.55 }]
}

/** Proposals for streets that stand without a type word of their own. */
export function addresses(line: Line, lexicon: PlaceLexicon): readonly Proposal[] {
  const out: Proposal[] = []
  for (let token = 0; token < line.size; token++)
    out.push(
      ...shared(line, lexicon, token),
      ...corner(line, lexicon, token),
      ...bare(line, lexicon, token),
    )
  return out
}
