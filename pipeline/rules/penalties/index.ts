/** Sanctions and measures of restraint, by rows: kinds in words of three languages, shapes over classes of words. */
import type { Candidate, Finder, Range } from '../../document.js'
import { breaks, sentenceAt } from './cue.js'
import { modalityOf } from './modality.js'
import { isOrdinal } from './parse.js'
import { type PenaltyLexicon, parserOf } from './parser.js'
import type { Node } from './penalty.js'
import { lacking } from './withheld.js'

export { sentenceAt } from './cue.js'
export type { PenaltyLexicon } from './grammar.js'
export { modalityOf } from './modality.js'
export { type PenaltyParser, parserOf } from './parser.js'
export type { Node, Penalty } from './penalty.js'

/** A measure whose kind stands elsewhere may be something else. */
const apart = new Set(['alone', 'chain', 'left'])

/** `without confiscation of property` */
const withheld = ({ start, end }: Range): Candidate => ({
  start,
  end,
  label: 'PENALTY',
  by: 'penalties/withheld',
  score: 0,
  denies: true,
})

/** `прожила в селе тридцать лет`, `отыз жыл еңбек етті` */
const isLived = (nodes: readonly Node[], at: number): boolean => {
  if (!nodes[at]!.time) return false
  if (nodes[at + 1]?.class === 'lived') return nodes[at + 1]!.entry?.language === 'kk'
  const before = nodes.slice(Math.max(0, at - 5), at)
  const verb = before.findLastIndex(({ class: name }) => name === 'lived')
  return (
    verb !== -1 &&
    before.slice(verb).every(({ class: name }) => name === 'lived' || !breaks.has(name))
  )
}

/** `через трое суток отпущен`, `three days later`, `два месяца не мог уехать`: time that went by. */
const isPassed = (nodes: readonly Node[], at: number): boolean => {
  if (!nodes[at]!.time) return false
  const next = nodes[at + 1]
  const still = next?.class === 'negate' && next.entry?.language === 'ru'
  return nodes[at - 1]?.class === 'apart' || next?.class === 'past' || still
}

/** How far behind a measure its verb may stand. */
const soon = 4

/** `трое суток его били`, `двое суток держали в подвале`: how long it went on. */
const isTreated = (nodes: readonly Node[], at: number): boolean => {
  if (!nodes[at]!.time) return false
  const behind = nodes.slice(at + 1, at + 1 + soon)
  const verb = behind.findIndex(({ class: name }) => name === 'treated')
  return (
    verb !== -1 &&
    behind.slice(0, verb).every(({ class: name }) => /^(?:det|word|name)$/.test(name))
  )
}

/** `водворили в ШИЗО на десять суток`, `ten days in a punishment cell`: what a colony does to its prisoners is no sentence. */
function isInCell(nodes: readonly Node[], at: number): boolean {
  const { time, penalty } = nodes[at]!
  if (penalty ? penalty.kind.kind !== 'administrative_arrest' : !time) return false
  for (const step of [-1, 1])
    for (let near = at + step, far = 0; far < 4; near += step, far++) {
      const name = nodes[near]?.class
      if (name === 'punish') return true
      if (name === undefined || breaks.has(name) || name === 'comma') break
    }
  return penalty?.parts.some(({ class: name }) => name === 'punish') === true
}

const bare = new Set(['fine', 'term', 'labour'])

/** Words beside which a bare measure may be a sanction's. */
const judging = new Set(
  'sentenced given customary imposed extend serving served grant faces seek jail fined fine timed term termword place facility punish punishment sentence extreme law statute prosecutor court held spend cut swap annul freed release instead because rate whole verbal suspended conditional labour base retained again'.split(
    ' ',
  ),
)

/** `затем три года рисовал афиши`: amid a sentence that speaks of no sanction. */
function isElsewhere(nodes: readonly Node[], at: number): boolean {
  if (nodes[at]!.class !== 'time') return false
  const { from, to } = sentenceAt(nodes, at)
  const own = nodes.slice(from, to)
  return (
    at > from + 2 &&
    own.filter(({ class: name }) => name === 'word').length > 2 &&
    !own.some(({ class: name, penalty }) => penalty || judging.has(name))
  )
}

/** `оштрафована 30 марта`: no sum is told. */
function isUnmeasured(nodes: readonly Node[], at: number): boolean {
  if (nodes[at]!.class !== 'fined') return false
  const { from, to } = sentenceAt(nodes, at)
  return !nodes.slice(from, to).some(({ class: name }) => name === 'money' || name === 'number')
}

/** `gave him three months to pay`, `үш айға бөліп төлейді`: no sanction's measure. */
const isForPaying = (nodes: readonly Node[], at: number): boolean =>
  nodes[at]!.class === 'time' &&
  (nodes[at + 1]?.class === 'pay' ||
    (nodes[at + 2]?.class === 'pay' && /^(?:word|to)$/.test(nodes[at + 1]!.class)))

const pairs = ['“”', '«»', '„“', '""', '‘’']

/** Quotation marks go in or out as a pair: `one year of "freedom limitation,"`. */
function closed(text: string, start: number, end: number): number {
  const inside = text.slice(start, end)
  for (const [open, close] of pairs.map((pair) => [pair[0]!, pair[1]!] as const)) {
    const at = inside.lastIndexOf(open)
    const pending =
      open === close ? inside.split(open).length % 2 === 0 : inside.indexOf(close, at + 1) === -1
    const behind = text.slice(end, end + 2).indexOf(close)
    if (at > 0 && pending && (behind === 0 || (behind === 1 && /[,.]/.test(text[end]!))))
      return end + behind + 1
  }
  return end
}

/**
 * Finder of PENALTY; `by` is `penalties/<kind>`. It denies what the text says was not imposed.
 */
export function penalties(lexicon: PenaltyLexicon): Finder {
  const parser = parserOf(lexicon)
  return (passage) =>
    parser.nodes(passage).flatMap((node, at, nodes) => {
      const { start, penalty } = node
      // `neither a fine nor arrest`: without a measure, too.
      if (!penalty) {
        if (isOrdinal(nodes, at, node)) return [withheld({ ...node, start: nodes[at - 1]!.start })]
        const kept =
          (bare.has(node.class) && lacking(nodes, at)) ||
          isForPaying(nodes, at) ||
          isElsewhere(nodes, at) ||
          isUnmeasured(nodes, at) ||
          isPassed(nodes, at) ||
          isTreated(nodes, at) ||
          node.class === 'punish' ||
          isInCell(nodes, at) ||
          isLived(nodes, at)
        return kept ? [withheld(node)] : []
      }
      const end = closed(passage.text, start, node.end)
      if (!modalityOf(nodes, at) || isInCell(nodes, at)) return [withheld(node)]
      const by = `penalties/${penalty.kind.kind}`
      return [{ start, end, label: 'PENALTY', by, score: apart.has(penalty.stage) ? 0.85 : 0.95 }]
    })
}
