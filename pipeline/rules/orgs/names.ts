/** The listed names as a tree of words: from each place in the text to every name that begins there. */
import type { Token } from '../../document.js'
import { rowKeys } from '../../match/keys.js'
import type { KeysOf } from '../../match/questions.js'
import type { Span } from '../../match/scan.js'
import { memo } from '../../read/memo.js'
import type { ReadText } from '../../read/reading.js'
import { Shape } from '../../read/shape.js'
import type { Certainty, OrgForm, OrgName } from './lexicon.js'

export interface NameHit extends Span {
  readonly row: OrgName
  readonly certainty: Certainty
}

export interface Leaf {
  readonly row: OrgName
  readonly certainty: Certainty
  /** Bits of `Shape` that the first word must have. */
  readonly shape: number
}

/** A tree of words by their keys; plain data. */
export interface NameTree {
  readonly next: Map<string, NameTree>
  readonly leaves: Leaf[]
}

/** All names in the text, by where they begin. */
export type FindNames = (tokens: readonly Token[]) => readonly NameHit[]

/** Inside a name it comes and goes: `Department of (the) Penitentiary System`. */
const article = 'the'
/** Longer words in capitals are no abbreviations. */
const longest = 8

const node = (): NameTree => ({ next: new Map(), leaves: [] })

const isShort = ({ form }: Token): boolean =>
  (form.shape & Shape.loud) !== 0 && form.folded.length < longest

/** A form that begins with a capital is found only so; one of capitals alone (`NSC`) only in capitals. */
function shapeOf([first, ...others]: readonly Token[]): number {
  if (!first) return 0
  const capital = first.form.shape & Shape.capital
  return others.length === 0 && isShort(first) ? capital | Shape.loud : capital
}

function plant(root: NameTree, row: OrgName, form: OrgForm, tokens: readonly Token[]): void {
  let level: readonly NameTree[] = [root]
  for (const [place, token] of tokens.entries()) {
    if (place > 0 && token.folded === article) continue
    const keys = rowKeys(token.folded, isShort(token), form.language)
    level = level.flatMap((at) =>
      keys.map((key) => {
        const next = at.next.get(key) ?? node()
        at.next.set(key, next)
        return next
      }),
    )
  }
  const leaf = { row, certainty: form.certainty, shape: shapeOf(tokens) }
  for (const at of level) at.leaves.push(leaf)
}

const none: readonly never[] = []

/** `read` cuts the forms as it does the texts. */
export function nameTree(names: readonly OrgName[], read: ReadText): NameTree {
  const root = node()
  for (const row of names) for (const form of row.forms) plant(root, row, form, read(form.text))
  return root
}

export function namesIn(root: NameTree, keysOf: KeysOf): FindNames {
  /** Few words begin a name. */
  const begins = memo((form): readonly NameTree[] =>
    keysOf(form).flatMap((key) => root.next.get(key) ?? none),
  )

  return (tokens) => {
    const hits: NameHit[] = []
    const walk = (node: NameTree, from: number, at: number) => {
      const { shape } = tokens[from]!.form
      for (const { row, certainty, shape: asked } of node.leaves)
        if ((shape & asked) === asked) hits.push({ from, to: at, row, certainty })
      if (node.next.size === 0) return
      const next = tokens[at]?.folded === article ? at + 1 : at
      const token = tokens[next]
      if (!token) return
      for (const key of keysOf(token.form)) {
        const on = node.next.get(key)
        if (on) walk(on, from, next + 1)
      }
    }
    for (let at = 0; at < tokens.length; at++)
      for (const node of begins(tokens[at]!.form)) walk(node, at, at + 1)
    return hits
  }
}
