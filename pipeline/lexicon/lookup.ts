/**
 * From a word of the text to what it is. A word is cut at every place into a stem of some row and an ending of its paradigm; phrases are
 * followed from their first word on. Each spelling is analysed once.
 */
import type { Language } from '../document.js'
import { foldWord } from '../fold.js'
import { kazakhLatin, type ReadKazakhLatin } from './kazakh-latin.js'
import { inSkeleton, skeletonOf } from './latin-kazakh.js'
import { type Element, keyOf, phrasesOf } from './notation.js'
import { type Grammar, noGrammar, paradigmsOf } from './paradigms.js'
import type { LexiconRows, VerbForms, WordRow } from './rows.js'
import { type Reading, stemsOf } from './stems.js'

/** What a word or phrase is, in one of its readings. */
export interface Sense {
  readonly row: WordRow
  /** Family → value; the empty string where the row gives none. */
  readonly tags: ReadonlyMap<string, string>
  readonly grammar: Grammar
}

/** A sense at its place, in tokens, half-open. */
export interface Found extends Sense {
  readonly from: number
  readonly to: number
}

export interface WordIndex {
  /** Every sense that begins at a word of `words` (folded), phrases and single words, the longest first. */
  readonly at: (words: readonly string[], from: number, language: Language) => readonly Found[]
  /** Whether a phrase of more words begins with the word (folded). */
  readonly opens: (word: string, language: Language) => boolean
}

interface Branch {
  readonly next: Map<string, Branch>
  gap?: Branch
  readonly leaves: { row: WordRow; tags: ReadonlyMap<string, string> }[]
}

const branch = (): Branch => ({ next: new Map(), leaves: [] })

const tagsOf = (row: WordRow): ReadonlyMap<string, string> =>
  new Map(
    row.tags.map((tag) => {
      const at = tag.indexOf('=')
      return at < 0 ? [tag, ''] : [tag.slice(0, at), tag.slice(at + 1)]
    }),
  )

const longestGap = 7
const remembered = 100_000

const ofVerb = (
  { past, participle, present, gerund }: VerbForms,
  lemma: string,
): ReadonlyMap<string, readonly Grammar[]> => {
  const forms = new Map<string, Grammar[]>()
  const add = (form: string, ...grammar: readonly string[]) =>
    forms.set(form, [...(forms.get(form) ?? []), new Set(grammar)])
  add(lemma, 'base')
  add(present, 'present')
  if (past === participle) add(past, 'past', 'participle')
  else {
    add(past, 'past')
    add(participle, 'participle')
  }
  add(gerund, 'gerund')
  return forms
}

const latinWord = /^(?:[a-z\u00df-\u024f'’ʼ-]|\p{M})+$/u

/** The index of one language; the readings of a word in Latin letters are looked up in its place. */
function indexOf(
  language: Language,
  { words, endings, english }: LexiconRows,
  readLatin?: ReadKazakhLatin,
) {
  const paradigms = paradigmsOf(endings)
  const root = branch()
  const stems = stemsOf(paradigms)
  const latin = language === 'kk' ? stemsOf(paradigmsOf(endings.map(inSkeleton))) : undefined
  const known = new Set<string>()

  const register = (element: Element): string => {
    const key = keyOf(element)
    if (known.has(key)) return key
    known.add(key)
    const { paradigm } = element
    const verb = language === 'en' && paradigm === 'v' ? english.get(element.stem) : undefined
    if (language === 'en' && paradigm === 'v' && !verb)
      throw new Error(`no forms of the English verb "${element.stem}"`)
    if (verb)
      for (const [form, grammars] of ofVerb(verb, element.stem)) stems.add(form, key, grammars)
    else {
      const stem = foldWord(element.stem)
      stems.add(stem, key, { language, paradigm })
      latin?.add(skeletonOf(stem), key, { language, paradigm })
    }
    return key
  }

  for (const row of words) {
    if (row.language !== language) continue
    const tags = tagsOf(row)
    for (const phrase of phrasesOf(row.forms)) {
      let node = root
      for (const element of phrase) {
        if (element === 'gap') {
          node.gap ??= branch()
          node = node.gap
          continue
        }
        const key = register(element)
        let next = node.next.get(key)
        if (!next) {
          next = branch()
          node.next.set(key, next)
        }
        node = next
      }
      node.leaves.push({ row, tags })
    }
  }

  const read = new Map<string, readonly Reading[]>()
  const readingsOf = (word: string): readonly Reading[] => {
    const before = read.get(word)
    if (before) return before
    const found = latin && latinWord.test(word) ? inLatin(word) : stems.read(word)
    if (read.size < remembered) read.set(word, found)
    return found
  }
  /** By the way back of each alphabet, else by what all spellings have in common. */
  const inLatin = (word: string): readonly Reading[] => {
    const found = [...new Set((readLatin?.(word) ?? []).map(foldWord))].flatMap(stems.read)
    return found.length > 0 ? found : latin!.read(skeletonOf(word))
  }

  const joined = (a: Grammar, b: Grammar): Grammar =>
    a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b])

  const opens = (word: string): boolean =>
    readingsOf(word).some(({ key }) => {
      const next = root.next.get(key)
      return next !== undefined && (next.next.size > 0 || next.gap !== undefined)
    })

  const at = (texts: readonly string[], from: number): readonly Found[] => {
    const hits: Found[] = []
    const walk = (node: Branch, at: number, grammar: Grammar) => {
      for (const { row, tags } of node.leaves) hits.push({ row, tags, grammar, from, to: at })
      if (node.next.size > 0 && at < texts.length)
        for (const { key, grammar: own } of readingsOf(texts[at]!)) {
          const next = node.next.get(key)
          if (next) walk(next, at + 1, joined(grammar, own))
        }
      if (node.gap)
        for (let skip = 0; skip <= longestGap && at + skip < texts.length; skip++) {
          if (skip > 0 && /^[.;!?]$/u.test(texts[at + skip - 1]!)) break
          walk(node.gap, at + skip, grammar)
        }
    }
    walk(root, from, noGrammar)
    return hits.sort((a, b) => b.to - a.to)
  }
  return { at, opens }
}

const made = new WeakMap<LexiconRows, WordIndex>()

/** Compiled once for all who ask the same rows; throws where a row cannot be read. Kazakh in Latin letters is read in every alphabet. */
export function wordIndex(rows: LexiconRows): WordIndex {
  const index = made.get(rows) ?? compiled(rows)
  made.set(rows, index)
  return index
}

function compiled(rows: LexiconRows): WordIndex {
  const make = {
    en: () => indexOf('en', rows),
    ru: () => indexOf('ru', rows),
    kk: () => indexOf('kk', rows, kazakhLatin(rows.kazakhSchemes)),
  }
  // A text of one language waits for no other.
  const made: Partial<Record<Language, ReturnType<typeof indexOf>>> = {}
  const of = (language: Language) => {
    made[language] ??= make[language]()
    return made[language]
  }
  return {
    at: (words, from, language) => of(language).at(words, from),
    opens: (word, language) => of(language).opens(word),
  }
}
