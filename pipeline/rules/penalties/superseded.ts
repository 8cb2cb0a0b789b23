/** What a sentence beside it says of a penalty: cut or replaced later, annulled later, or ended by the release told before. */
import { isNegation, isServed } from './cue.js'
import type { Node } from './penalty.js'

/** How far the other sentence reaches, in lexemes. */
const far = 50
const taking = new Set('sentence punishment termword timed fine rest place ban'.split(' '))
const bans = new Set(['activity_ban', 'entry_ban', 'rights_deprivation'])
const served = new Set(['imprisonment', 'restriction_of_liberty', 'suspended_sentence'])
const breaks = new Set(['stop', 'semicolon'])

const denied = (nodes: readonly Node[], at: number): boolean =>
  nodes[at]!.folded.endsWith('ть') ||
  nodes
    .slice(Math.max(0, at - 3), at)
    .some((node) => isNegation(node) || ['to', 'seek', 'may'].includes(node.class))

/** One of a list: which of its members a later sentence speaks of is not told. */
const listed = (nodes: readonly Node[], at: number): boolean =>
  nodes.slice(Math.max(0, at - 4), at).some((node) => node.penalty)

/** `sentenced to 7 years. On appeal the term was cut to 5`, `…. The punishment was replaced with a fine of 20 MCI`. */
function replaced(nodes: readonly Node[], at: number, next: number): boolean {
  const between = nodes.slice(at + 1, next)
  const edge = between.findLastIndex((node) => breaks.has(node.class))
  if (edge === -1 || between.filter((node) => node.class === 'stop').length > 1) return false
  const verb = between.findLastIndex((node) => node.class === 'cut' || node.class === 'swap')
  if (verb <= edge || denied(nodes, at + 1 + verb)) return false
  const { kind, measure } = nodes[next]!.penalty!
  if (measure?.change === 'from' || nodes[next + 1]?.penalty?.measure?.change === 'to') return false
  if (between[verb]!.class === 'cut') return kind.kind === nodes[at]!.penalty!.kind.kind
  return between.slice(edge + 1).some((node) => taking.has(node.class))
}

/** `fined 20 MCI. The appeal court annulled the fine`. */
function annulled(nodes: readonly Node[], at: number): boolean {
  const rest = nodes.slice(at + 1, at + far)
  const from = rest.findIndex((node) => breaks.has(node.class))
  if (from === -1) return false
  const length = rest.slice(from + 1).findIndex((node) => node.class === 'stop')
  const sentence = rest.slice(from + 1, length === -1 ? undefined : from + 1 + length)
  if ([...rest.slice(0, from), ...sentence].some((node) => node.penalty)) return false
  // `were exempted from punishment` tells of others.
  const verb = sentence.findIndex(
    ({ class: name, last }) => name === 'annul' && last !== 'from' && last !== 'от',
  )
  if (verb === -1 || denied(nodes, at + 2 + from + verb)) return false
  const { measure, kind } = nodes[at]!.penalty!
  const money = measure?.money !== undefined
  return sentence
    .slice(Math.max(0, verb - 5), verb + 5)
    .some(
      ({ class: name }) =>
        taking.has(name) &&
        (name === 'ban'
          ? bans.has(kind.kind)
          : name === 'fine'
            ? money
            : !money || name !== 'timed'),
    )
}

/** Finite: `he was sentenced`, `осуждён`, `сотталды`, not `осуждённого`, `given to him`. */
const finite = (nodes: readonly Node[], at: number): boolean => {
  const { folded, last, entry } = nodes[at]!
  if (entry?.language === 'kk') return !/(?:[ғқ]ан|[гк]ен)(?:\p{L}{0,4})$/u.test(last)
  if (entry?.language === 'ru') return !/(?:ого|ому|ым|ый|ая|ой|ую|ых|ые|ими)$/.test(folded)
  return /^(?:was|were|has|have|had|been|then)$/.test(nodes[at - 1]?.folded ?? '')
}

/** `was released on parole`, `was granted parole` */
const freeing = new Set(['freed', 'grant', 'given'])
const sentencing = new Set(['sentenced', 'given', 'imposed', 'jail'])

/** `Released on parole: of the six years given to him he served two`. */
function ended(nodes: readonly Node[], at: number, from: number): boolean {
  if (!served.has(nodes[at]!.penalty!.kind.kind) || isServed(nodes, at)) return false
  let start = from - 1
  while (start > 0 && from - start < far && nodes[start - 1]!.class !== 'stop') start--
  const before = nodes.slice(Math.max(0, start), at)
  const cue = before.findLastIndex((node) => node.class === 'release')
  if (cue === -1) return false
  const near = before.slice(Math.max(0, cue - 8), cue + 12)
  if (!near.some((node) => freeing.has(node.class)) || near.some(isNegation)) return false
  const after = before.slice(cue + 1)
  const offset = at - after.length
  return !after.some(
    (node, index) =>
      node.penalty !== undefined ||
      node.class === 'again' ||
      (sentencing.has(node.class) && finite(nodes, offset + index)),
  )
}

/** Whether a sentence before or after tells that the penalty is no more. `from` begins its own sentence. */
export function superseded(nodes: readonly Node[], at: number, from: number): boolean {
  if (ended(nodes, at, from)) return true
  if (listed(nodes, at) && !bans.has(nodes[at]!.penalty!.kind.kind)) return false
  const ahead = nodes.slice(at + 1, at + far).findIndex((node) => node.penalty)
  return ahead === -1
    ? annulled(nodes, at)
    : replaced(nodes, at, at + 1 + ahead) || annulled(nodes, at)
}
