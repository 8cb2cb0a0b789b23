/** The listed names as a tree of words: from a place in the text to every name that begins there. */
import { foldWord } from '../../fold.js'
import { reader } from '../../read/reading.js'
import type { Certainty, OrgForm, OrgName } from './lexicon.js'
import { rowKeys } from './stems.js'
import { type Word, writtenOf } from './words.js'

export interface NameHit {
  readonly end: number
  readonly row: OrgName
  readonly certainty: Certainty
}

interface Leaf {
  readonly row: OrgName
  readonly certainty: Certainty
  readonly capital: boolean
  readonly loud: boolean
}

interface Node {
  readonly next: Map<string, Node>
  readonly leaves: Leaf[]
}

type FormWord = Pick<Word, 'folded' | 'capital' | 'loud'>

export type FindNames = (words: readonly Word[], at: number) => readonly NameHit[]

/** Inside a name it comes and goes: `Department of (the) Penitentiary System`. */
const article = 'the'

const node = (): Node => ({ next: new Map(), leaves: [] })

/** A form of capitals alone (`NSC`) is found only in capitals. */
const loudForm = (words: readonly FormWord[]): boolean =>
  words.length === 1 && words[0]!.loud && words[0]!.folded.length < 8

function plant(root: Node, row: OrgName, form: OrgForm, words: readonly FormWord[]): void {
  let level: readonly Node[] = [root]
  for (const [place, word] of words.entries()) {
    if (place > 0 && word.folded === article) continue
    const keys = rowKeys(word.folded, word.loud && word.folded.length < 8, form.language)
    level = level.flatMap((at) =>
      keys.map((key) => {
        const next = at.next.get(key) ?? node()
        at.next.set(key, next)
        return next
      }),
    )
  }
  const { certainty } = form
  const leaf = { row, certainty, capital: words[0]?.capital ?? false, loud: loudForm(words) }
  for (const at of level) at.leaves.push(leaf)
}

function hitsAt(root: Node, words: readonly Word[], first: number): readonly NameHit[] {
  const found: NameHit[] = []
  const start = words[first]
  const walk = (from: Node, at: number) => {
    const word = words[at]
    if (!word) return
    for (const key of word.keys) {
      const node = from.next.get(key)
      if (!node) continue
      for (const { row, certainty, capital, loud } of node.leaves)
        if ((!capital || start?.capital) && (!loud || start?.loud))
          found.push({ end: at + 1, row, certainty })
      if (node.next.size > 0) walk(node, words[at + 1]?.folded === article ? at + 2 : at + 1)
    }
  }
  walk(root, first)
  return found
}

const read = reader(['U.S.', 'Inc.', 'Ltd.', 'St.'])
const plain = /^\p{L}+(?:[ -]\p{L}+)*$/u

/** Most forms are words and blanks, for which the reader would say the same at ten times the cost. */
function wordsOfForm(text: string): readonly FormWord[] {
  const parts = plain.test(text) ? text.split(' ') : read(text).map((token) => token.form.raw)
  return parts.map((part) => ({ folded: foldWord(part), ...writtenOf(part) }))
}

/** Every name that begins at a word, in no order. */
export function namesOf(names: readonly OrgName[]): FindNames {
  const root = node()
  for (const row of names)
    for (const form of row.forms) plant(root, row, form, wordsOfForm(form.text))
  return (words, at) => hitsAt(root, words, at)
}
