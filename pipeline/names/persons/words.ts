/** Tokens → what each may be in a name. */
import type { Passage, Range, Token } from '../../document.js'
import { blocked, nameable } from './nameable.js'
import {
  amid,
  article,
  capital,
  compound,
  digraph,
  glued,
  initial,
  letter,
  opensAt,
} from './orthography.js'
import { type CueRow, type Evidence, type NameLexicon, none, type Reading } from './rows.js'

export type WordKind =
  /** May be a part of a name. */
  | 'name'
  /** `M.`, `Zh.` */
  | 'initial'
  /** A capital by itself or a digraph, its full stop forgotten: `M`, `Zh`. */
  | 'letter'
  /** `bin`, `von`, `uly`. */
  | 'particle'
  /** Capitalised, but never in a name: a month, a role, a type word, an acronym. */
  | 'blocked'
  | 'other'

export interface Word extends Range {
  readonly at: number
  readonly folded: string
  readonly kind: WordKind
  readonly readings: readonly Reading[]
  readonly evidence: Evidence
  readonly cues: readonly CueRow[]
  readonly common: 0 | 1 | 2
  readonly place: boolean
  /** At the head of a sentence or of a quotation: its capital proves nothing. */
  readonly opens: boolean
  readonly upper: boolean
  /** In Latin letters where the text around is in Cyrillic ones. */
  readonly alien: boolean
  /** The letters of an initial as written, without full stop. */
  readonly letters: string
}

/** `Mr.`, `Dr.` are no initials; `Г.` and `С.` are, though `г.` is a town and `с.` a village. */
const dotted = (raw: string, cues: readonly CueRow[]): boolean => raw.length > 2 && blocked(cues)

/** `Камал Хасанның қызы Акшара`: behind a genitive `қызы` is a daughter, not a patronymic. */
const genitive = /(?:[ндт](?:ың|ің)|[ndt][yıi][nńñ])$/

function attaches(passage: Passage, at: number, cues: readonly CueRow[]): boolean {
  if (cues.some((row) => row.kind === 'particle')) return true
  const before = passage.tokens[at - 1]
  return cues.some((row) => row.kind === 'patronymic') && !!before && !genitive.test(before.folded)
}

function cuesOf(lexicon: NameLexicon, raw: string, folded: string, passage: Passage) {
  const whole = lexicon.cues(folded, passage.language)
  if (whole.length > 0 || !compound.test(raw)) return whole
  return lexicon.cues(folded.slice(folded.lastIndexOf('-') + 1), passage.language)
}

export interface Words {
  readonly at: (index: number) => Word | undefined
  readonly length: number
}

/** One analysis per token of the passage, made when asked for. */
export function wordsOf(lexicon: NameLexicon, passage: Passage): Words {
  const made = new Map<number, Word | undefined>()
  const make = (at: number): Word | undefined => {
    const token = passage.tokens[at]
    return token && analyse(lexicon, passage, token, at)
  }
  return {
    length: passage.tokens.length,
    at: (index) => {
      if (!made.has(index)) made.set(index, make(index))
      return made.get(index)
    },
  }
}

function analyse(lexicon: NameLexicon, passage: Passage, token: Token, at: number): Word {
  const raw = passage.text.slice(token.start, token.end)
  const { start, end, folded } = token
  const isWord = /\p{L}/u.test(raw)
  const cues = isWord ? cuesOf(lexicon, raw, folded, passage) : []
  const base: Word = {
    start,
    end,
    at,
    folded,
    cues,
    readings: [],
    evidence: none,
    common: 0,
    place: false,
    opens: false,
    upper: false,
    alien: false,
    letters: raw.replace(/[.‑-]/g, ''),
    kind: 'other',
  }
  if (!isWord) return base
  if (initial.test(raw) && !dotted(raw, cues)) {
    return { ...base, cues: [], kind: 'initial', opens: opensAt(passage, at) }
  }
  if (attaches(passage, at, cues)) {
    if (!capital.test(raw) || amid(passage, at)) return { ...base, kind: 'particle' }
  }
  if (!capital.test(raw) && !article.test(raw)) return base
  if (letter.test(raw) || digraph.test(raw)) {
    return { ...base, kind: glued(passage, token) ? 'blocked' : 'letter' }
  }
  return nameable(lexicon, passage, { ...base, kind: 'name' }, raw)
}
