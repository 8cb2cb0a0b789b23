/** The tests that a pattern may ask of a word by name, as `data/orgs/README.md` lists them. */
import type { Test } from './compile.js'
import type { FindNames } from './names.js'
import type { Word } from './words.js'

export interface Vocabulary {
  /** Words that begin no name though they may be written with a capital: `On`, `May`, `Judge`. */
  readonly stop: ReadonlySet<string>
  /** Words that name no body by themselves: `City`, `Regional`, `Police`. */
  readonly generic: ReadonlySet<string>
}

const letters = /\p{L}{2}/u
const quoteOrMark = /^(?:[“”«»"„‘‟‹›();:?\]]|\[.*\])$/u

/** What a sentence may begin after: there a capital says nothing. */
const sentenceEnd = /^(?:[.!?:“”«»"„–—-]|\[.*\])$/u

const when =
  (holds: (word: Word, words: readonly Word[], at: number) => boolean): Test =>
  (words, at) => {
    const word = words[at]
    return word && holds(word, words, at) ? [at + 1] : []
  }

const among = (word: Word, keys: ReadonlySet<string>): boolean =>
  word.keys.some((key) => keys.has(key))

export function testsOf({ stop, generic }: Vocabulary, find: FindNames): (name: string) => Test {
  const cap = (word: Word): boolean =>
    word.capital && letters.test(word.folded) && !word.folded.endsWith('.') && !among(word, stop)
  const proper = (word: Word): boolean => cap(word) && !among(word, generic)
  const tests: Readonly<Record<string, Test>> = {
    cap: when(cap),
    proper: when(proper),
    inner: when(
      (word, words, at) => proper(word) && !sentenceEnd.test(words[at - 1]?.folded ?? '.'),
    ),
    number: when((word) => /^\d{1,3}(?:-\d)?$/.test(word.folded)),
    title: when((word) => word.capital || /^\d/.test(word.folded)),
    small: when((word) => !word.capital && /\p{L}/u.test(word.folded)),
    word: when((word) => letters.test(word.folded)),
    unsigned: (words, at) => (/^\p{L}{1,4}\.$/u.test(words[at]?.folded ?? '') ? [] : [at]),
    last: when((word) => !quoteOrMark.test(word.folded) && !/^[.,;…–—-]$/.test(word.folded)),
    any: when(
      (word, words, at) =>
        !quoteOrMark.test(word.folded) && (word.folded !== '.' || words[at + 1]?.glued === true),
    ),
    org: (words, at) =>
      find(words, at).flatMap((hit) => (hit.certainty === 'quoted' ? [] : [hit.end])),
  }
  return (name) => {
    const test = tests[name]
    if (!test) throw new Error(`no test <${name}>; there are ${Object.keys(tests).join(', ')}`)
    return test
  }
}
