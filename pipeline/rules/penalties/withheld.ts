/** What the text says was not imposed: `did not order deportation`, `neither house arrest nor`, `тағайындамады`. It is no penalty. */
import { breaks, imposing, isNegation, passives, type Sentence, verbs } from './cue.js'
import type { Node } from './penalty.js'

/** How far a verb works on its object, in lexemes. */
const far = 14
/** What may stand between the negation and its verb. */
const beside = new Set(['held', 'to', 'word', 'det', 'too', 'again'])
/** What may stand between a refusal and what was refused. */
const between = new Set(
  'to in for det article adj name initial role court prosecutor term jail fined given sentenced imposed held of'.split(
    ' ',
  ),
)
const small = new Set(['det', 'article', 'adj', 'for', 'in', 'under', 'beneath', 'with'])
/** `base`: `order` of `did not order`. */
const acts = new Set([...imposing, ...verbs, 'base'])
/** A motion was refused: it asked for the sanction. `undo`, `swap`, `freed`: the sanction that stands stays. */
const others = new Set(['seek', 'motion', 'undo', 'swap', 'freed', 'cut', 'annul'])

/** Whether the verb at an index is denied: `did not impose`, `не стал назначать`, but not `не только назначил`. */
function denied(nodes: readonly Node[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    const node = nodes[at]!
    if (isNegation(node)) return nodes[at + 1]!.class !== 'only'
    // `Nobody expected the sentencing`: a noun, which another verb denies.
    if (node.class === 'det' && node.entry?.language === 'en') return false
    if (!beside.has(node.class)) return false
  }
  return false
}

/** `without`, `neither … nor`, `did not` right before it. */
export function lacking(nodes: readonly Node[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && small.has(nodes[before]!.class)) before--
  const name = nodes[before]?.class
  // `айыппұл не 10 тәулік қамақ`: a small word of another language is something else.
  return (
    name === 'lack' ||
    (name === 'negate' && !isKazakh(nodes[before]!) && !parts(nodes[at]!).some(isKazakh))
  )
}

const links = new Set(['of', 'on', 'in'])
const helpers = new Set(['to', 'be', 'been', 'being'])

/** `cannot be deported`, `asked not to deport them`, `the ban on deportation`. */
function removalDenied(nodes: readonly Node[], at: number): boolean {
  if (nodes[at]!.penalty!.kind.kind !== 'deportation') return false
  let before = at - 1
  while (before >= 0 && helpers.has(nodes[before]!.folded)) before--
  const { class: name } = nodes[before] ?? {}
  const banned = name === 'ban' || (links.has(name ?? '') && nodes[before - 1]?.class === 'ban')
  return name === 'negate' || banned
}

const isKazakh = ({ entry }: Node): boolean => entry?.language === 'kk'

const parts = ({ penalty }: Node): readonly Node[] => penalty?.parts ?? []

const ownVerb = (node: Node): Node | undefined =>
  node.penalty!.parts.find((part) => verbs.has(part.class))

/** The verb that brings it stands before it, as in English and Russian. */
function before(nodes: readonly Node[], at: number, { from }: Sentence): boolean {
  // `не арестовали, а оштрафовали на 40 МРП`: its verb is its first word.
  if (ownVerb(nodes[at]!) === nodes[at]!.penalty!.parts[0] && nodes[at - 1]?.class !== 'or')
    return denied(nodes, at)
  for (let cue = at - 1; cue >= Math.max(from, at - far); cue--) {
    const { class: name } = nodes[cue]!
    // `Deportation was not ordered: he paid a fine of 20 MCI`
    if (name === 'colon' || name === 'semicolon') return false
    if (name === 'base' && !denied(nodes, cue)) continue
    if (acts.has(name)) return denied(nodes, cue)
    if (nodes[cue]!.penalty || others.has(name)) return false
  }
  return false
}

/** `refused to arrest him for 15 days`, `отказал в аресте на два месяца`. */
function refused(nodes: readonly Node[], at: number, { from }: Sentence): boolean {
  for (let cue = at - 1; cue >= Math.max(from, at - far); cue--) {
    const { class: name } = nodes[cue]!
    // A Kazakh refusal is of what stands before it: `өтінішін қабылдамаған сот елден шығару туралы үкім шығарды`.
    if (name === 'refuse')
      return (
        !isKazakh(nodes[cue]!) &&
        !nodes.slice(Math.max(from, cue - far), cue).some((node) => node.class === 'seek')
      )
    if (!between.has(name)) return false
  }
  return false
}

/** `айырылған`, `тәркіленген` */
export const participle = /[ғгқк][ае]н$/

/** Behind these another verb begins: `fined him 15 MCI but did not order deportation`. */
const ends = new Set([...breaks, 'and', 'block'])

/** In English only `was not imposed` speaks of what stands before it. */
const isSuffered = (between: readonly Node[], { entry }: Node): boolean =>
  entry?.language !== 'en' || between.some((node) => passives.has(node.folded))

/** `was not imposed`, `не назначено`, `қолданылмады`, `тағайындаған жоқ`, `қамаудан бас тартты`. */
function after(nodes: readonly Node[], at: number, { to }: Sentence): boolean {
  const rest = nodes.slice(at + 1, Math.min(to, at + 8))
  for (const [index, node] of rest.entries()) {
    if (node.penalty || others.has(node.class)) return false
    if (acts.has(node.class) && node.entry?.language === 'kk')
      return node.grammar.has('negated') || isNegation(rest[index + 1] ?? node)
    if (node.entry?.language !== 'kk' && ends.has(node.class)) return false
    if (acts.has(node.class))
      return isSuffered(rest.slice(0, index), node) && denied(nodes, at + 1 + index)
    if (node.class === 'refuse' && node.entry?.language === 'kk') return index < 2
    if (node.class === 'semicolon') return false
  }
  return false
}

/** `қамамады`, `қамаған жоқ`, `мүлкі тәркіленген жоқ`: the verb that carries the kind is denied itself. */
function itself(nodes: readonly Node[], at: number): boolean {
  const { grammar, last, entry } = nodes[at]!.penalty!.parts.at(-1)!
  const next = nodes[at + 1]
  if (entry?.language === 'kk' && participle.test(last) && next?.class === 'negate') return true
  if (grammar.size === 0) return false
  if (!ownVerb(nodes[at]!)) return grammar.has('negated')
  return grammar.has('negated') || (next !== undefined && isNegation(next))
}

const since = /[ғгқк][ае]н[ыі].[ае]$/

/** `қамалғанына екі ай болды`: how long ago it was. */
const isSince = (nodes: readonly Node[], at: number): boolean => {
  const [first, second] = parts(nodes[at]!)
  return first !== undefined && second !== undefined && isKazakh(first) && since.test(first.last)
}

export function withheld(nodes: readonly Node[], at: number, sentence: Sentence): boolean {
  return (
    itself(nodes, at) ||
    isSince(nodes, at) ||
    removalDenied(nodes, at) ||
    lacking(nodes, at) ||
    before(nodes, at, sentence) ||
    refused(nodes, at, sentence) ||
    after(nodes, at, sentence)
  )
}
