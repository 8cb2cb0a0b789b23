/** Tokens cut once more for grammars: hyphens stand alone, a figure is one number. Each spelling is cut and looked up once. */
import type { Passage, Range } from '../../document.js'
import { foldWord } from '../../fold.js'
import { type Grammar, noGrammar } from '../../lexicon/paradigms.js'
import { figure } from '../../read/figure.js'
import type { Form } from '../../read/form.js'
import { Gap } from '../../read/gap.js'
import { memo } from '../../read/memo.js'
import type { Trie } from './trie.js'
import { type Entry, inflected, type Vocabulary } from './vocabulary.js'

/** All that is known of a piece by its spelling. */
export interface Spelled {
  readonly folded: string
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** All capitals: where a text is written so, a capital begins no sentence. */
  readonly upper: boolean
  /** The value of figures. */
  readonly number: number | undefined
  /** Where the phrases that begin with it go on. */
  readonly branch: Trie<Entry> | undefined
  /** Class of what the vocabulary does not know: that of a mark, `name`, `initial`, `word`, `compound`. */
  readonly class: string
  /** What it is where no phrase begins with it: `трехлетний`, number and unit in one Russian word, or a form of a Kazakh verb. */
  readonly made: Entry | undefined
  /** What the ending of a Kazakh verb says. */
  readonly grammar: Grammar
}

export interface Piece extends Range, Spelled {
  /** No white space stands before it. */
  readonly glued: boolean
  /** A new line stands before it. */
  readonly line: boolean
}

/** A piece as it lies in its token. */
type Cut = readonly [offset: number, length: number, spelled: Spelled]

/** A figure as people write it, a date in figures, a word, or one mark. */
const part =
  /\d{1,3}(?:[\s,.]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)|\d+(?:[.,]\d{1,2})?(?![\d])|\d+|[^\d\-–‑]+|./gsu
const whole = /^(?:\p{L}+|\d+|\P{L}\D?)$/u
const capital = /^\p{Lu}/u
const upper = /^[\p{Lu}\p{M}-]{2,}$/u
const letters = /^\p{L}/u
const footnote = /^\[\d+\]$/
const initial = /^\p{L}{1,4}\.$/u

const marks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    comma: ',',
    dash: '-–—‑−',
    open: '([',
    close: ')]',
    quote: '"“”„«»‘',
    apostrophe: "'",
    colon: ':',
    semicolon: ';',
    slash: '/',
    stop: '.!?…',
    hash: '#',
    percent: '%',
  }).flatMap(([name, signs]) => [...signs].map((sign) => [sign, name] as const)),
)

function plainClass(folded: string, isCapital: boolean): string {
  const mark = marks.get(folded)
  if (mark) return mark
  if (footnote.test(folded)) return 'mark'
  if (!letters.test(folded)) return 'sign'
  if (!isCapital) return 'word'
  return initial.test(folded) ? 'initial' : 'name'
}

function compound(folded: string, { words, stems, stemmed }: Vocabulary): Entry | undefined {
  if (folded.length < 8 || !stemmed.test(folded)) return undefined
  for (const [stem, unit] of stems) {
    const at = folded.indexOf(stem)
    if (at < 3) continue
    const number = words.next?.get(folded.slice(0, at))?.word
    if (number?.class === 'number' && number.value)
      return { class: 'compound', unit, value: number.value, language: 'ru', adjective: true }
  }
  return undefined
}

function spelled(raw: string, folded: string, vocabulary: Vocabulary): Spelled {
  const isCapital = capital.test(raw)
  const branch = vocabulary.words.next?.get(folded)
  const verb = inflected(vocabulary, folded)
  const made = branch ? undefined : (verb?.entry ?? compound(folded, vocabulary))
  return {
    folded,
    capital: isCapital,
    upper: isCapital && upper.test(raw),
    number: figure(folded),
    branch,
    class: made?.class ?? plainClass(folded, isCapital),
    made,
    grammar: verb?.grammar ?? noGrammar,
  }
}

type Respell = (word: string) => string | undefined

const latin = /\p{Script=Latin}/u

function cutsOf({ raw, folded }: Form, vocabulary: Vocabulary, respell?: Respell): readonly Cut[] {
  const word = (respell && latin.test(folded) ? respell(folded) : undefined) ?? folded
  if (whole.test(raw) || raw.startsWith('[') || !/[\d\-–‑]/.test(raw))
    return [[0, raw.length, spelled(raw, word, vocabulary)]]
  return [...raw.matchAll(part)].map(({ index, 0: piece }) => [
    index,
    piece.length,
    spelled(piece, foldWord(piece), vocabulary),
  ])
}

export type PieceReader = (passage: Pick<Passage, 'tokens' | 'language'>) => readonly Piece[]

/** Tokens → pieces, by what a vocabulary knows of them. */
export function pieceReader(vocabulary: Vocabulary): PieceReader {
  const plain = memo((form) => cutsOf(form, vocabulary))
  const kazakh = memo((form) => cutsOf(form, vocabulary, vocabulary.cyrillic))
  return ({ tokens, language }) => {
    const cuts = language === 'kk' ? kazakh : plain
    const pieces: Piece[] = []
    for (const token of tokens) {
      let first = true
      for (const [offset, length, own] of cuts(token.form)) {
        const start = token.start + offset
        pieces.push({
          start,
          end: start + length,
          glued: !first || token.gap === Gap.glued,
          line: first && token.gap >= Gap.line,
          folded: own.folded,
          capital: own.capital,
          upper: own.upper,
          number: own.number,
          branch: own.branch,
          class: own.class,
          made: own.made,
          grammar: own.grammar,
        })
        first = false
      }
    }
    return pieces
  }
}
