/**
 * A name that the model is sure of in one passage is proposed wherever else the document writes it the same way. A name of
 * one word counts only when the model was sure of it in two passages: one capitalised word is too easily something else.
 */
import type { Candidate, Label, Passage, Token } from '../document.js'
import { overlaps } from '../range.js'

const sure = 0.98
/** A remembered name is a little less sure than the place where it was read. */
const faded = 0.98
const remembered: ReadonlySet<Label> = new Set(['PERSON', 'PLACE', 'ORG'])

interface Name {
  readonly words: readonly string[]
  readonly label: Label
  readonly score: number
  readonly passages: number
}

const within = (tokens: readonly Token[], { start, end }: Candidate): readonly Token[] =>
  tokens.filter((token) => token.start >= start && token.end <= end)

const wordsOf = (passage: Passage, tokens: readonly Token[]): readonly string[] =>
  tokens.map(({ start, end }) => passage.text.slice(start, end))

/** Names that were read with one label only, by their first word. */
function namesIn(
  passages: readonly Passage[],
  tagged: readonly (readonly Candidate[])[],
): ReadonlyMap<string, readonly Name[]> {
  const read = new Map<string, Name | undefined>()
  passages.forEach((passage, at) => {
    const here = new Set<string>()
    for (const each of tagged[at] ?? []) {
      const words = wordsOf(passage, within(passage.tokens, each))
      const key = words.join(' ')
      const before = read.get(key)
      const doubtful = each.score < sure || !remembered.has(each.label) || words.length === 0
      if (doubtful || here.has(key)) continue
      here.add(key)
      if (read.has(key) && before?.label !== each.label) read.set(key, undefined)
      else
        read.set(key, {
          words,
          label: each.label,
          score: Math.max(each.score, before?.score ?? 0),
          passages: (before?.passages ?? 0) + 1,
        })
    }
  })
  const byFirst = new Map<string, Name[]>()
  for (const name of read.values()) {
    if (!name || (name.words.length === 1 && name.passages < 2)) continue
    const first = name.words[0]!
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  return byFirst
}

function recalled(
  passage: Passage,
  own: readonly Candidate[],
  names: ReadonlyMap<string, readonly Name[]>,
): readonly Candidate[] {
  const words = wordsOf(passage, passage.tokens)
  const added: Candidate[] = []
  words.forEach((first, at) => {
    for (const { words: name, label, score } of names.get(first) ?? []) {
      const last = passage.tokens[at + name.length - 1]
      if (!last || name.some((word, step) => words[at + step] !== word)) continue
      const range = { start: passage.tokens[at]!.start, end: last.end }
      if (own.some((each) => overlaps(each, range))) continue
      added.push({ ...range, label, by: 'model/remembered', score: score * faded })
    }
  })
  return added
}

/** What the model found, with the names that it knows from other passages of the document. */
export function withMemory(
  passages: readonly Passage[],
  tagged: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  const names = namesIn(passages, tagged)
  if (names.size === 0) return tagged
  return passages.map((passage, at) => {
    const own = tagged[at] ?? []
    const added = recalled(passage, own, names)
    return added.length === 0 ? own : [...own, ...added]
  })
}
