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
  const [, stem, list] = /^(.*?)(?:\((.*)\))?$/.exec(word)!
  if (list === undefined) return new Set([stem!])
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
  const roles = new Map<string, Map<string, Compiled[]>>()
  for (const row of rows) {
    if (row.role === 'paradigm') continue
    const byFirst = roles.get(row.role) ?? new Map<string, Compiled[]>()
    roles.set(row.role, byFirst)
    for (const phrase of row.words.split('|')) {
      const steps = phrase.split(' ').map((word) => expand(word, endings))
      for (const first of steps[0]!) {
        const known = byFirst.get(first)
        if (known) known.push({ steps, kind: row.kind })
        else byFirst.set(first, [{ steps, kind: row.kind }])
      }
    }
  }
  for (const byFirst of roles.values())
    for (const list of byFirst.values()) list.sort((a, b) => b.steps.length - a.steps.length)
  return roles
}

/** `rows` of `data/places/words.tsv`; an unknown paradigm is read as a list of endings. */
export function placeWords(rows: readonly WordRow[]): PlaceWords {
  const roles = compile(rows)
  return {
    has: (role, word) =>
      roles
        .get(role)
        ?.get(word)
        ?.some((row) => row.steps.length === 1) ?? false,
    at: (role, line, token) => {
      const found = roles
        .get(role)
        ?.get(line.word(token))
        ?.find(({ steps }) =>
          steps.every((step, at) => token + at < line.size && step.has(line.word(token + at))),
        )
      return found && { kind: found.kind, end: token + found.steps.length }
    },
  }
}
