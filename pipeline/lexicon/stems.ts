/** Stems with the endings that they take: a word is cut at every place. */
import type { Language } from '../document.js'
import { type Grammar, noGrammar, type Paradigm, type Paradigms } from './paradigms.js'

export interface Reading {
  readonly key: string
  readonly grammar: Grammar
}

/** What a stem takes: the endings of a paradigm, any (`*`), none; or it is a whole form that says something. */
type Takes =
  | { readonly language: Language; readonly paradigm: string | undefined }
  | readonly Grammar[]

export interface Stems {
  readonly add: (stem: string, key: string, takes: Takes) => void
  readonly read: (word: string) => readonly Reading[]
}

const longestEnding = 14

const alone = (grammars: readonly Grammar[]): Paradigm => ({
  get: (ending) => (ending === '' ? grammars : undefined),
})

const isWord = /^[\p{L}\p{M}'’-]*$/u

const any: Paradigm = { get: (ending) => (isWord.test(ending) ? [noGrammar] : undefined) }

export function stemsOf(paradigms: Paradigms): Stems {
  const stems = new Map<string, { key: string; paradigm: Paradigm }[]>()
  const bare = alone([noGrammar])
  const paradigmOf = (takes: Takes): Paradigm => {
    if (!('language' in takes)) return alone(takes)
    const { language, paradigm } = takes
    if (paradigm === undefined) return bare
    return paradigm === '*' ? any : paradigms(language, paradigm)
  }
  const add = (stem: string, key: string, takes: Takes) => {
    const entry = { key, paradigm: paradigmOf(takes) }
    const list = stems.get(stem)
    if (list) list.push(entry)
    else stems.set(stem, [entry])
  }
  const read = (word: string): readonly Reading[] => {
    const found: Reading[] = []
    for (let at = word.length; at >= Math.max(1, word.length - longestEnding); at--)
      for (const { key, paradigm } of stems.get(word.slice(0, at)) ?? [])
        for (const grammar of paradigm.get(word.slice(at)) ?? []) found.push({ key, grammar })
    return found
  }
  return { add, read }
}

/** What the letters at the end of a word say in a paradigm, the shortest ending first; no ending at all says nothing. */
export function endingsIn(word: string, paradigm: Paradigm): readonly Grammar[] {
  const found: Grammar[] = []
  for (let at = word.length - 1; at >= Math.max(1, word.length - longestEnding); at--)
    found.push(...(paradigm.get(word.slice(at)) ?? []))
  return found
}
