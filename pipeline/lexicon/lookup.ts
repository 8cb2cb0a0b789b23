/**
 * From a word of the text to what it is. A word is cut at every place into a stem of some row and an ending of its paradigm; phrases are
 * followed from their first word on. Each spelling is analysed once.
 */
import type { Language } from '../document.js'
import { foldWord } from '../fold.js'
import { kazakhLatin, type ReadKazakhLatin } from './kazakh-latin.js'
import { inSkeleton, skeletonOf } from './latin-kazakh.js'
import { type Element, keyOf, phrasesOf } from './notation.js'
import { type Grammar, noGrammar, type Paradigms, paradigmsOf } from './paradigms.js'
import type { Branch, LexiconRows, StemRow, VerbForms, WordRow, WordTable } from './rows.js'
import { endingsIn, type Reading, stemsOf } from './stems.js'

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
  /** What the end of any word (folded), known or not, says where it is read by a paradigm. */
  readonly ends: (word: string, paradigm: string, language: Language) => readonly Grammar[]
}

const tagsOf = (row: WordRow): ReadonlyMap<string, string> =>
  new Map(
    row.tags.map((tag) => {
      const at = tag.indexOf('=')
      return at < 0 ? [tag, ''] : [tag.slice(0, at), tag.slice(at + 1)]
    }),
  )

/** A branch behind the first word of phrases. */
interface Begun {
  readonly next: Branch
  readonly grammar: Grammar
}

const none: readonly never[] = []
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

const latinWord = /^(?=.*[a-z])(?:[a-z\u00df-\u024f\u0259ә'’ʼ-]|\p{M})+$/u

const branch = (): Branch => ({})

/** The rows of a language as a table: phrases as a tree of keys, stems with what they take. */
export function wordTable(
  language: Language,
  { words, english }: Pick<LexiconRows, 'words' | 'english'>,
): WordTable {
  const root = branch()
  const stems: StemRow[] = []
  const latin: StemRow[] = []
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
      for (const [form, grammars] of ofVerb(verb, element.stem)) stems.push([form, key, grammars])
    else {
      const stem = foldWord(element.stem)
      stems.push([stem, key, paradigm])
      if (language === 'kk') latin.push([skeletonOf(stem), key, paradigm])
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
        node.next ??= new Map()
        let next = node.next.get(key)
        if (!next) {
          next = branch()
          node.next.set(key, next)
        }
        node = next
      }
      node.leaves ??= []
      node.leaves.push({ row, tags })
    }
  }
  return { root, stems, latin }
}

/** The index of one language; the readings of a word in Latin letters are looked up in its place. */
function indexOf(
  language: Language,
  { root, stems: rows, latin: latinRows }: WordTable,
  endings: LexiconRows['endings'],
  readLatin?: ReadKazakhLatin,
) {
  const stemsBy = (paradigms: Paradigms, list: readonly StemRow[]) => {
    const stems = stemsOf(paradigms)
    for (const [stem, key, takes] of list)
      stems.add(stem, key, typeof takes === 'object' ? takes : { language, paradigm: takes })
    return stems
  }
  const paradigms = paradigmsOf(endings)
  const latinParadigms = language === 'kk' ? paradigmsOf(endings.map(inSkeleton)) : undefined
  const stems = stemsBy(paradigms, rows)
  const latin = latinParadigms && stemsBy(latinParadigms, latinRows)

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

  const ended = new Map<string, Map<string, readonly Grammar[]>>()
  const ends = (word: string, name: string): readonly Grammar[] => {
    const known = ended.get(name) ?? new Map<string, readonly Grammar[]>()
    ended.set(name, known)
    const before = known.get(word)
    if (before) return before
    const found =
      latinParadigms && latinWord.test(word)
        ? endingsIn(skeletonOf(word), latinParadigms(language, name))
        : endingsIn(word, paradigms(language, name))
    if (known.size < remembered) known.set(word, found)
    return found
  }

  const joined = (a: Grammar, b: Grammar): Grammar =>
    a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b])

  const opens = (word: string): boolean =>
    readingsOf(word).some(({ key }) => {
      const next = root.next?.get(key)
      return next !== undefined && (next.next !== undefined || next.gap !== undefined)
    })

  const begun = new Map<string, readonly Begun[]>()
  /** Where phrases go on that begin with the word: most words begin none. */
  const begunBy = (word: string): readonly Begun[] => {
    const before = begun.get(word)
    if (before) return before
    const found = readingsOf(word).flatMap(({ key, grammar }) => {
      const next = root.next?.get(key)
      return next ? [{ next, grammar }] : []
    })
    if (begun.size < remembered) begun.set(word, found)
    return found
  }

  /** Puts into `hits` what begins at `from` and goes on at `at` behind a branch. */
  const walk = (
    texts: readonly string[],
    from: number,
    hits: Found[],
    { leaves, next, gap }: Branch,
    at: number,
    grammar: Grammar,
  ) => {
    if (leaves)
      for (let each = 0; each < leaves.length; each++) {
        const { row, tags } = leaves[each]!
        hits.push({ row, tags, grammar, from, to: at })
      }
    if (next && at < texts.length) {
      const readings = readingsOf(texts[at]!)
      for (let each = 0; each < readings.length; each++) {
        const reading = readings[each]!
        const branch = next.get(reading.key)
        if (branch) walk(texts, from, hits, branch, at + 1, joined(grammar, reading.grammar))
      }
    }
    if (gap)
      for (let skip = 0; skip <= longestGap && at + skip < texts.length; skip++) {
        if (skip > 0 && /^[.;!?]$/u.test(texts[at + skip - 1]!)) break
        walk(texts, from, hits, gap, at + skip, grammar)
      }
  }

  const at = (texts: readonly string[], from: number): readonly Found[] => {
    const begins = begunBy(texts[from]!)
    if (begins.length === 0 && !root.gap) return none
    const hits: Found[] = []
    for (const { next, grammar } of begins) walk(texts, from, hits, next, from + 1, grammar)
    if (root.gap) walk(texts, from, hits, { gap: root.gap }, from, noGrammar)
    return hits.length > 1 ? hits.sort((a, b) => b.to - a.to) : hits
  }
  return { at, opens, ends }
}

const made = new WeakMap<LexiconRows, WordIndex>()

/** Compiled once for all who ask the same rows; throws where a row cannot be read. Kazakh in Latin letters is read in every alphabet. */
export function wordIndex(rows: LexiconRows): WordIndex {
  const index = made.get(rows) ?? compiled(rows)
  made.set(rows, index)
  return index
}

function compiled(rows: LexiconRows): WordIndex {
  const table = rows.compiled ?? ((language) => wordTable(language, rows))
  const make = {
    en: () => indexOf('en', table('en'), rows.endings),
    ru: () => indexOf('ru', table('ru'), rows.endings),
    kk: () => indexOf('kk', table('kk'), rows.endings, kazakhLatin(rows.kazakhSchemes)),
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
    ends: (word, paradigm, language) => of(language).ends(word, paradigm),
  }
}
