/** Endings by paradigm: from what stands behind a stem to what it says. */
import type { Language } from '../document.js'
import { unbrace } from './notation.js'
import type { EndingRow } from './rows.js'

export type Grammar = ReadonlySet<string>

/** Ending → what it says; one ending may say several things (`читали`: past, plural). */
export interface Paradigm {
  readonly get: (ending: string) => readonly Grammar[] | undefined
}

export type Paradigms = (language: Language, name: string) => Paradigm

const nothing: Grammar = new Set()

/** An ending as it stands, or the front of all endings of another paradigm: `ған<n>`. */
interface Cell {
  readonly front: string
  readonly grammar: Grammar
  readonly inner?: Paradigm
}

/** Kazakh verbs alone have some hundred thousand endings: those of an inner paradigm are put together when one is asked for. */
function paradigmOf(cells: readonly Cell[]): Paradigm {
  const whole = new Map<string, { at: number; grammar: Grammar }[]>()
  const joints = cells.map((cell, at) => ({ ...cell, at })).filter(({ inner }) => inner)
  cells.forEach(({ front, grammar, inner }, at) => {
    if (!inner) whole.set(front, [...(whole.get(front) ?? []), { at, grammar }])
  })
  const known = new Map<string, readonly Grammar[] | undefined>()
  const make = (ending: string): readonly Grammar[] | undefined => {
    const found = [...(whole.get(ending) ?? [])]
    for (const { front, grammar, inner, at } of joints)
      if (ending.startsWith(front))
        for (const own of inner!.get(ending.slice(front.length)) ?? [])
          found.push({ at, grammar: new Set([...grammar, ...own]) })
    return found.length === 0
      ? undefined
      : found.sort((a, b) => a.at - b.at).map(({ grammar }) => grammar)
  }
  return {
    get(ending) {
      if (known.has(ending)) return known.get(ending)
      const made = make(ending)
      if (known.size < remembered) known.set(ending, made)
      return made
    },
  }
}

const remembered = 20_000

/** Throws where a row names a set of endings that is not there. `<name>` in a row stands for all endings of another paradigm. */
export function paradigmsOf(rows: readonly EndingRow[]): Paradigms {
  const sets = new Map<string, EndingRow[]>()
  for (const row of rows) {
    const key = `${row.language} ${row.paradigm}`
    sets.set(key, [...(sets.get(key) ?? []), row])
  }
  const made = new Map<string, Paradigm>()
  const make = (language: Language, name: string): Paradigm => {
    const own = sets.get(`${language} ${name}`)
    if (!own) throw new Error(`no endings +${name} (${language})`)
    const cells = own.flatMap(({ grammar, endings }) =>
      endings
        .split(' ')
        .flatMap(unbrace)
        .map((cell): Cell => {
          const open = cell.indexOf('<')
          const written = open < 0 ? cell : cell.slice(0, open)
          const front = written === '-' ? '' : written
          if (open < 0) return { front, grammar: new Set(grammar) }
          const inner = paradigms(language, cell.slice(open + 1, -1))
          return { front, grammar: new Set(grammar), inner }
        }),
    )
    return paradigmOf(cells)
  }
  const paradigms: Paradigms = (language, name) => {
    const key = `${language} ${name}`
    const known = made.get(key)
    if (known) return known
    const paradigm = make(language, name)
    made.set(key, paradigm)
    return paradigm
  }
  return paradigms
}

export { nothing as noGrammar }
