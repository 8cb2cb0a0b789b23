/** Stems with the endings that they take: a word is cut at every place. */
import type { Grammar, Paradigm } from './paradigms.js'
import { noGrammar } from './paradigms.js'

export interface Reading {
  readonly key: string
  readonly grammar: Grammar
}

export interface Stems {
  readonly add: (stem: string, key: string, paradigm: Paradigm | 'any') => void
  readonly read: (word: string) => readonly Reading[]
}

interface Stem {
  readonly key: string
  readonly paradigm: Paradigm | 'any'
}

const longestEnding = 14

/** `fold` joins what is spelt in several ways; it is applied to stems and endings, and to words before they are read. */
export function stemsOf(fold?: (text: string) => string): Stems {
  const stems = new Map<string, Stem[]>()
  const folded = new Map<Paradigm, Paradigm>()
  const endings = (paradigm: Paradigm): Paradigm => {
    if (!fold) return paradigm
    const known = folded.get(paradigm)
    if (known) return known
    const own = new Map<string, Grammar[]>()
    for (const [ending, grammars] of paradigm)
      own.set(fold(ending), [...(own.get(fold(ending)) ?? []), ...grammars])
    folded.set(paradigm, own)
    return own
  }
  const add = (stem: string, key: string, paradigm: Paradigm | 'any') => {
    const at = fold ? fold(stem) : stem
    const entry = { key, paradigm: paradigm === 'any' ? paradigm : endings(paradigm) }
    const list = stems.get(at)
    if (list) list.push(entry)
    else stems.set(at, [entry])
  }
  const read = (text: string): readonly Reading[] => {
    const word = fold ? fold(text) : text
    const found: Reading[] = []
    for (let at = word.length; at >= Math.max(1, word.length - longestEnding); at--) {
      const ending = word.slice(at)
      for (const { key, paradigm } of stems.get(word.slice(0, at)) ?? []) {
        if (paradigm === 'any') {
          if (/^[\p{L}\p{M}'’-]*$/u.test(ending)) found.push({ key, grammar: noGrammar })
          continue
        }
        for (const grammar of paradigm.get(ending) ?? []) found.push({ key, grammar })
        // A letter that stem and ending have in common is written once: `қойып`, `qoiyp`.
        if (fold && word[at - 1] === 'i')
          for (const grammar of paradigm.get(`i${ending}`) ?? []) found.push({ key, grammar })
      }
    }
    return found
  }
  return { add, read }
}
