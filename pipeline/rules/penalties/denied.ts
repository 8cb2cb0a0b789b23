/** A milder measure that was asked for and not granted: `refused to replace the arrest by house arrest`. */
import type { Modality } from '../../values.js'
import { isNegation } from './cue.js'
import type { Node } from './penalty.js'

/** How far a refusal works, in lexemes. */
const far = 18
const changes = new Set(['undo', 'freed', 'swap'])
const leads = new Set(['to', 'with', 'for', 'by', 'on', 'under', 'beneath'])
const verbs = new Set(['sentenced', 'given', 'imposed', 'held', 'jail', 'fined'])
const small = new Set(['det', 'article', 'adj'])
const dative = /(?:ға|ге|қа|ке|на|не)$/

const refuses = ({ class: name }: Node): boolean => name === 'refuse'

/** `refused to free him and sentenced him to 15 days`: another verb says what came. */
const brought = (nodes: readonly Node[], from: number, to: number): boolean =>
  nodes
    .slice(from, to)
    .some(
      ({ class: name, folded }, index) =>
        verbs.has(name) &&
        !folded.endsWith('ть') &&
        nodes[from + index - 1]!.class !== 'to' &&
        !isNegation(nodes[from + index - 1]!),
    )

/** In Kazakh what is asked for stands before the refusal: `үйқамаққа ауыстырудан бас тартты`. */
function kazakh(nodes: readonly Node[], at: number, to: number): boolean {
  const last = nodes[at]!.penalty!.parts.at(-1)!.last
  const rest = nodes.slice(at + 1, Math.min(to, at + 10))
  // `айыппұл салынды, қамау туралы өтініш қабылданбады`: the refusal is of what stands behind its own verb.
  const verb = rest.findIndex(({ class: name }) => verbs.has(name))
  const refusal = rest.slice(0, verb === -1 ? rest.length : verb).findIndex(refuses)
  const between = rest.slice(0, Math.max(refusal, 0))
  // `қамау туралы өтінішін қабылдамады`
  if (between.some((node) => node.class === 'motion')) return true
  return dative.test(last) && between.some((node) => changes.has(node.class))
}

/** `sought` for what a refusal withheld, else undefined. `from` and `to` bound the sentence. */
export function rejected(
  nodes: readonly Node[],
  at: number,
  from: number,
  to: number,
): Modality | undefined {
  let lead = at - 1
  while (lead >= from && small.has(nodes[lead]!.class)) lead--
  for (let cue = at - 1; cue >= Math.max(from, at - far); cue--) {
    if (!refuses(nodes[cue]!)) continue
    const between = nodes.slice(cue + 1, at)
    const change = between.findLastIndex((node) => changes.has(node.class))
    const led = leads.has(nodes[lead]?.class ?? '')
    const old =
      nodes[lead]?.class !== 'and' && between.slice(change + 1).some((node) => node.penalty)
    if (change === -1 || !(led || old)) continue
    return brought(nodes, cue + 1 + change, at) ? undefined : 'sought'
  }
  return kazakh(nodes, at, to) ? 'sought' : undefined
}
