/** Tokens → what each may be in a name, its neighbours looked at. */
import type { Language, Passage, Range, Token } from '../../document.js'
import type { Form } from '../../read/form.js'
import { Gap } from '../../read/gap.js'
import { Shape } from '../../read/shape.js'
import type { NameLexicon } from './lexicon.js'
import type { Look } from './look.js'
import { glued, isCapital, opensAt } from './orthography.js'
import { type CueRow, type Evidence, none, type Reading } from './rows.js'

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
  readonly raw: string
  readonly folded: string
  readonly kind: WordKind
  readonly readings: readonly Reading[]
  /** Those of the pieces of a hyphenated word. */
  readonly pieces: readonly (readonly Reading[])[]
  readonly evidence: Evidence
  readonly cues: readonly CueRow[]
  readonly common: 0 | 1 | 2
  readonly place: boolean
  /** At the head of a sentence or of a quotation: its capital proves nothing. */
  readonly opens: boolean
  readonly upper: boolean
  /** All the words at its sides are in capitals too: its own prove nothing. */
  readonly shouted: boolean
  /** The name of a month, here perhaps of a person: `April Johnston`. */
  readonly month: boolean
  /** In Latin letters where the text around is in Cyrillic ones. */
  readonly alien: boolean
  /** The letters of an initial as written, without full stop. */
  readonly letters: string
  /** What stands before it. */
  readonly gap: Gap
}

export interface Words {
  readonly language: Language
  readonly at: (index: number) => Word | undefined
  /** As written; empty past the ends. */
  readonly raw: (index: number) => string
  readonly length: number
}

const known = new WeakMap<Passage, Words>()

/** One analysis per token of the passage, made when asked for; the same for all who ask. */
export function wordsOf(lexicon: NameLexicon, passage: Passage): Words {
  const before = known.get(passage)
  if (before) return before
  const { tokens, language } = passage
  const made: (Word | undefined)[] = new Array(tokens.length)
  const lookAt = (index: number): Look | undefined => {
    const token = tokens[index]
    return token && lexicon.look(token.form, language)
  }
  const words: Words = {
    language,
    length: tokens.length,
    raw: (index) => tokens[index]?.form.raw ?? '',
    at: (index) => {
      if (index < 0 || index >= tokens.length) return undefined
      const word = made[index] ?? analyse(lexicon, passage, index, lookAt)
      made[index] = word
      return word
    },
  }
  known.set(passage, words)
  return words
}

const capital = (token: Token | undefined): boolean =>
  token !== undefined && isCapital(token.form.shape)

/** `Камал Хасанның қызы Акшара`: behind a genitive `қызы` is a daughter, not a patronymic. */
const genitive = /(?:[ндт](?:ың|ің)|[ndt][yıi][nńñ])$/

/** `Марин Ле Пен`: a capitalised particle stands between two names. */
function attaches(look: Look, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const son = look.son && before !== undefined && !genitive.test(before.folded)
  if (!look.particle && !son) return false
  return !capital(tokens[at]) || (capital(before) && capital(tokens[at + 1]))
}

const amidCyrillic = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 6), at + 7).some((token) => token.script === 'cyrillic')

/** `San Francisco`, `Otegen Batyr`: a place of two words. */
function inPair(lexicon: NameLexicon, at: number, lookAt: (at: number) => Look | undefined) {
  const [before, own, after] = [keysOf(lookAt(at - 1)), keysOf(lookAt(at)), keysOf(lookAt(at + 1))]
  const named = (first: readonly string[], second: readonly string[]) =>
    first.some((one) => second.some((other) => lexicon.place(`${one} ${other}`)))
  return named(before, own) || named(own, after)
}

/** Of a capitalised word and of the nominatives that it may stand for: `Южной Кореи`. */
const keysOf = (look: Look | undefined): readonly string[] =>
  look?.key ? [look.key, ...look.readings.map(({ key }) => key)] : []

function analyse(
  lexicon: NameLexicon,
  passage: Passage,
  at: number,
  lookAt: (at: number) => Look | undefined,
): Word {
  const { tokens, text } = passage
  const token = tokens[at]!
  const look = lookAt(at)!
  if (look.kind === 'mark') return wordOf(token, at, look, 'other')
  if (look.kind === 'initial') return wordOf(token, at, look, 'initial', opensAt(tokens, at))
  if (attaches(look, tokens, at)) return wordOf(token, at, look, 'particle')
  if (look.kind === 'small') return wordOf(token, at, look, 'other')
  if (look.kind === 'letter')
    return wordOf(token, at, look, glued(text, token) ? 'blocked' : 'letter')
  const opens = opensAt(tokens, at)
  const month = look.month ? monthAt(at, tokens, lookAt) : undefined
  const stopped =
    (look.stopped && month === undefined && !isTradeName(look, tokens, at, lookAt)) ||
    (opens && look.kin) ||
    glued(text, token) ||
    inPair(lexicon, at, lookAt)
  const word = wordOf(token, at, look, stopped ? 'blocked' : 'name', opens)
  const alien = token.script === 'latin' && amidCyrillic(tokens, at)
  const shouted = look.upper && shoutedAt(tokens, at)
  return alien || shouted || month !== undefined
    ? {
        ...word,
        alien,
        shouted,
        month: month !== undefined,
        common: month ?? word.common,
        // By itself only a name that the document has makes it one.
        evidence: month === 2 ? none : word.evidence,
      }
    : word
}

/** `Гончар`, `Turner`: what somebody does for a living, and a surname. */
const isTrade = ({ cues, upper, folded }: Look): boolean =>
  !upper &&
  cues.length > 0 &&
  cues.every(({ kind, language }) => kind === 'role' && language !== 'kk') &&
  cues.some(({ word, language }) => language === 'ru' || word === folded)

/** `Вера Гончар`: inside a sentence a trade with a capital behind a given name is a surname. */
function isTradeName(
  look: Look,
  tokens: readonly Token[],
  at: number,
  lookAt: (at: number) => Look | undefined,
): boolean {
  if (!isTrade(look) || tokens[at]!.gap >= Gap.line) return false
  const before = lookAt(at - 1)
  return (
    before?.kind === 'name' &&
    (before.month || (!before.stopped && before.evidence.given === 2)) &&
    before.evidence.given > 0
  )
}

const timed =
  /^(?:in|since|until|till|by|during|before|after|last|next|this|early|late|mid|every|each|of)$/

/** `April Johnston`, `Наурыз Ахатай`, and `April teaches`: a month's name that may be a person's, and how ordinary it is there. */
function monthAt(
  at: number,
  tokens: readonly Token[],
  lookAt: (at: number) => Look | undefined,
): 0 | 2 | undefined {
  const [before, after] = [tokens[at - 1]?.form, tokens[at + 1]?.form]
  const dated = (form: Form | undefined) => form !== undefined && (form.shape & Shape.digit) !== 0
  // `In June 2023 June Turner …`: the year closes the date before.
  const closed = dated(before) && lookAt(at - 2)?.month === true
  if ((dated(before) && !closed) || dated(after) || timed.test(before?.folded ?? ''))
    return undefined
  const free = (look: Look | undefined) =>
    look?.kind === 'name' &&
    !look.place &&
    (isTrade(look) ||
      (!look.stopped &&
        (look.common < 2 || look.evidence.family === 2 || look.evidence.given === 2)))
  return free(lookAt(at + 1)) || free(lookAt(at - 1)) ? 0 : 2
}

/** The words of its line at both sides, two each, are in capitals. */
function shoutedAt(tokens: readonly Token[], at: number): boolean {
  let loud = 0
  for (const step of [-1, 1])
    for (let seen = 0, other = at + step; seen < 2; other += step) {
      const edge = step < 0 ? tokens[other + 1] : tokens[other]
      const shape = tokens[other]?.form.shape
      if (shape === undefined || edge!.gap >= Gap.line) break
      if (!(shape & Shape.letter)) continue
      if (shape & Shape.dotted || shape & Shape.single) continue
      if (!(shape & Shape.upper)) return false
      loud++
      seen++
    }
  return loud > 1
}

const unread: readonly Reading[] = []
const uncued: readonly CueRow[] = []

/** Written out field by field: the most frequent thing that the finder makes. */
function wordOf(
  { start, end, gap }: Token,
  at: number,
  look: Look,
  kind: WordKind,
  opens = false,
): Word {
  const named = look.kind === 'name' && (kind === 'name' || kind === 'blocked')
  return {
    start,
    end,
    at,
    gap,
    kind,
    opens,
    alien: false,
    shouted: false,
    month: false,
    raw: look.raw,
    folded: look.folded,
    letters: look.letters,
    cues: kind === 'initial' ? uncued : look.cues,
    readings: named ? look.readings : unread,
    pieces: named ? look.pieces : [],
    evidence: named ? look.evidence : none,
    common: named ? look.common : 0,
    place: named && look.place,
    upper: named && look.upper,
  }
}
