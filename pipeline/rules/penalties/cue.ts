/** Classes of words that say what became of a penalty, and the sentence that they work in. */
import type { Node } from './penalty.js'

/** Half-open, into the nodes of a passage. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

/** How far a cue works, in lexemes. */
export const far = 40

export const imposing: ReadonlySet<string> = new Set(
  'sentenced given customary imposed extend serving served grant'.split(' '),
)
/** Verbs that carry the kind. */
export const verbs: ReadonlySet<string> = new Set(['jail', 'fined'])
export const breaks: ReadonlySet<string> = new Set(['comma', 'dash', 'quote', 'semicolon', 'colon'])

export const isNegation = ({ class: name }: Node): boolean =>
  name === 'negate' || name === 'refuse' || name === 'lack'

/** Forms of `be`: what stands before it suffers the verb after it. */
export const passives = new Set(['was', 'were', 'been', 'is', 'are', 'be', 'being'])

export function sentenceAt(nodes: readonly Node[], at: number): Sentence {
  let from = at
  while (from > 0 && at - from < 4 * far && nodes[from - 1]!.class !== 'stop') from--
  let to = at + 1
  while (to < nodes.length && to - at < 4 * far && nodes[to]!.class !== 'stop') to++
  return { from, to }
}

export const near = (nodes: readonly Node[], at: number, back: number, name: string): boolean =>
  nodes.slice(Math.max(0, at - back), at).some((node) => node.class === name)

/** `сотталады`, `айырылмақ`: what is to come. */
export const isFuture = ({ grammar }: Node): boolean =>
  !grammar.has('negated') &&
  (grammar.has('nonpast') || grammar.has('intent') || grammar.has('aorist'))

const ending = /[^аеиоөуүұыіә]с[ае]$|[аеыі]с[ае]$|[lnmkqptdreyaıi]s[ae]$/

/** `Егер`, `дәлелденсе`, `if`: what follows depends on it. */
export const conditional = (nodes: readonly Node[], from: number, to: number): boolean =>
  nodes
    .slice(from, to)
    .some(
      ({ class: name, folded, capital, grammar }) =>
        name === 'if' ||
        grammar.has('conditional') ||
        (name === 'word' &&
          !capital &&
          folded.length > 4 &&
          folded !== 'болса' &&
          ending.test(folded)),
    )

/** `released after serving 4 years`, `отбыв три года`: what was served stands. */
export const isServed = (nodes: readonly Node[], at: number): boolean =>
  nodes.slice(Math.max(0, at - 3), at).some(({ class: name }) => /^serv(?:ed|ing)$/.test(name)) ||
  /^serv(?:ed|ing)$/.test(nodes[at + 1]?.class ?? '')

/** `назначенный`, `вынесенное`: a participle beside its noun. */
export const longForm = /н{2}[а-я]{2,3}$/
