/** The words around a name (`data/places/words.tsv`), found by role at a token: phrases of one to four words, any ending. */
import type { Line } from './line.js'

export interface WordRow {
  readonly role: string
  readonly kind: string
  readonly words: string
}

export interface Phrase {
  readonly kind: string
  /** Index of the first token after the phrase. */
  readonly end: number
}

type Steps = readonly ReadonlySet<string>[]

export interface PlaceWords {
  readonly has: (role: string, word: string) => boolean
  /** The longest phrase of the role that begins at the token. */
  readonly at: (role: string, line: Line, token: number) => Phrase | undefined
}

const expand = (word: string, endings: ReadonlyMap<string, readonly string[]>): Set<string> => {
  const open = word.indexOf('(')
  if (open < 0) return new Set([word])
  const [stem, list] = [word.slice(0, open), word.slice(open + 1, -1)]
  return new Set((endings.get(list) ?? list.split(',')).map((ending) => stem + ending))
}

interface Compiled {
  readonly steps: Steps
  readonly kind: string
}

function compile(rows: readonly WordRow[]): ReadonlyMap<string, ReadonlyMap<string, Compiled[]>> {
  const endings = new Map(
    rows.filter((row) => row.role === 'paradigm').map((row) => [row.kind, row.words.split(',')]),
  )
  const byWord = new Map<string, Map<string, Compiled[]>>()
  for (const row of rows) {
    if (row.role === 'paradigm') continue
    for (const phrase of row.words.split('|')) {
      const steps = phrase.split(' ').map((word) => expand(word, endings))
      const compiled = { steps, kind: row.kind }
      for (const first of steps[0]!) {
        const roles = byWord.get(first) ?? new Map<string, Compiled[]>()
        byWord.set(first, roles)
        const known = roles.get(row.role)
        if (known) known.push(compiled)
        else roles.set(row.role, [compiled])
      }
    }
  }
  for (const roles of byWord.values())
    for (const list of roles.values()) list.sort((a, b) => b.steps.length - a.steps.length)
  return byWord
}

/** `rows` of `data/places/words.tsv`; an unknown paradigm is read as a list of endings. */
export function placeWords(rows: readonly WordRow[]): PlaceWords {
  const byWord = compile(rows)
  return {
    has: (role, word) =>
      byWord
        .get(word)
        ?.get(role)
        ?.some((row) => row.steps.length === 1) ?? false,
    at: (role, line, token) => {
      const found = byWord
        .get(line.word(token))
        ?.get(role)
        ?.find(({ steps }) =>
          steps.every((step, at) => token + at < line.size && step.has(line.word(token + at))),
        )
      return found && { kind: found.kind, end: token + found.steps.length }
    },
  }
}
