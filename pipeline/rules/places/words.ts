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

export interface PlaceWords {
  readonly has: (role: string, word: string) => boolean
  /** The longest phrase of the role that begins at the token. */
  readonly at: (role: string, line: Line, token: number) => Phrase | undefined
}

/** A word as the rows write it: `stem(paradigm)`, or a word without endings. */
interface Pattern {
  readonly stem: string
  readonly endings?: ReadonlySet<string>
}

interface Entry {
  readonly role: string
  readonly kind: string
  readonly steps: readonly Pattern[]
}

type Endings = ReadonlyMap<string, ReadonlySet<string>>

function patternOf(word: string, paradigms: Endings): Pattern {
  const open = word.indexOf('(')
  if (open < 0) return { stem: word }
  const list = word.slice(open + 1, -1)
  return { stem: word.slice(0, open), endings: paradigms.get(list) ?? new Set(list.split(',')) }
}

const fits = ({ stem, endings }: Pattern, word: string): boolean =>
  endings ? word.startsWith(stem) && endings.has(word.slice(stem.length)) : word === stem

/** Entries by the stem of their first word. */
function compile(rows: readonly WordRow[]): ReadonlyMap<string, readonly Entry[]> {
  const paradigms: Endings = new Map(
    rows
      .filter((row) => row.role === 'paradigm')
      .map((row) => [row.kind, new Set(row.words.split(','))]),
  )
  const byStem = new Map<string, Entry[]>()
  for (const { role, kind, words } of rows) {
    if (role === 'paradigm') continue
    for (const phrase of words.split('|')) {
      const steps = phrase.split(' ').map((word) => patternOf(word, paradigms))
      const stem = steps[0]!.stem
      const known = byStem.get(stem)
      if (known) known.push({ role, kind, steps })
      else byStem.set(stem, [{ role, kind, steps }])
    }
  }
  return byStem
}

const most = 20_000
const none: readonly Entry[] = []

/** `rows` of `data/places/words.tsv`; an unknown paradigm is read as a list of endings. */
export function placeWords(rows: readonly WordRow[]): PlaceWords {
  const byStem = compile(rows)
  const seen = new Map<string, readonly Entry[]>()
  const collect = (word: string): readonly Entry[] => {
    const found: Entry[] = []
    for (let cut = word.length; cut > 0; cut--)
      for (const entry of byStem.get(word.slice(0, cut)) ?? none)
        if (fits(entry.steps[0]!, word)) found.push(entry)
    return found.sort((a, b) => b.steps.length - a.steps.length)
  }
  const entriesOf = (word: string): readonly Entry[] => {
    const known = seen.get(word)
    if (known) return known
    if (seen.size > most) seen.clear()
    const entries = collect(word)
    seen.set(word, entries.length > 0 ? entries : none)
    return entries
  }
  const matches = (line: Line, token: number, steps: readonly Pattern[]): boolean =>
    steps.every((step, at) => token + at < line.size && fits(step, line.word(token + at)))
  return {
    has: (role, word) =>
      entriesOf(word).some((entry) => entry.role === role && entry.steps.length === 1),
    at: (role, line, token) => {
      const found = entriesOf(line.word(token)).find(
        (entry) => entry.role === role && matches(line, token, entry.steps),
      )
      return found && { kind: found.kind, end: token + found.steps.length }
    },
  }
}
