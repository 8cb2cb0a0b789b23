/** Endings by paradigm: from what stands behind a stem to what it says. */
import type { Language } from '../document.js'
import { unbrace } from './notation.js'
import type { EndingRow } from './rows.js'

export type Grammar = ReadonlySet<string>

/** Ending → what it says; one ending may say several things (`читали`: past, plural). */
export type Paradigm = ReadonlyMap<string, readonly Grammar[]>

export type Paradigms = (language: Language, name: string) => Paradigm

const nothing: Grammar = new Set()

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
    const paradigm = new Map<string, Grammar[]>()
    const add = (ending: string, grammar: Grammar) =>
      paradigm.set(ending, [...(paradigm.get(ending) ?? []), grammar])
    for (const { grammar, endings } of own)
      for (const cell of endings.split(' ').flatMap(unbrace)) {
        const open = cell.indexOf('<')
        if (open < 0) {
          add(cell === '-' ? '' : cell, new Set(grammar))
          continue
        }
        const front = cell.slice(0, open)
        for (const [ending, inner] of paradigms(language, cell.slice(open + 1, -1)))
          for (const one of inner)
            add(`${front === '-' ? '' : front}${ending}`, new Set([...grammar, ...one]))
      }
    return paradigm
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
