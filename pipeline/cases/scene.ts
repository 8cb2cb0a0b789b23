/** An entry as the stage of cases reads it: words with their senses, each name one unit, sentences in units. */
import type { Labelled, Language, Passage, Range } from '../document.js'
import type { Found, WordIndex } from '../lexicon/lookup.js'
import { Gap } from '../read/gap.js'
import { memo } from '../read/memo.js'
import type { Valued } from '../valued.js'
import type { OrgValue } from '../values.js'
import type { Declined } from './grammatical-case.js'

/** A word, a mark, or a whole mention; words of a sanction stay words. */
export interface Unit extends Range {
  readonly word: string
  readonly mention?: Valued
  /** A line break or an empty line stands before it. */
  readonly line: boolean
  readonly capital: boolean
}

/** Half-open, in units. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Scene {
  readonly passage: Passage
  readonly text: string
  readonly language: Language
  readonly units: readonly Unit[]
  readonly mentions: readonly Valued[]
  /** What begins at a unit, the longest first. */
  readonly senses: readonly (readonly Found[])[]
  readonly index: WordIndex
  readonly declined: Declined
}

/** Index of the unit that holds an offset, or of the next one. */
export function unitAt(units: readonly Unit[], offset: number): number {
  let [low, high] = [0, units.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (units[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const whole = (label: Labelled['label']): boolean => label !== 'PENALTY'

const isCapital = memo(({ raw }) => /^\p{Lu}/u.test(raw))

function unitsOf(passage: Passage, mentions: readonly Valued[]): readonly Unit[] {
  const { text, tokens } = passage
  const units: Unit[] = []
  let next = 0
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    while (next < mentions.length && mentions[next]!.end <= token.start) next++
    const mention = mentions[next]
    const line =
      at > 0 &&
      token.gap !== Gap.glued &&
      /[\n\r]/.test(text.slice(tokens[at - 1]!.end, token.start))
    const capital = isCapital(token.form)
    if (mention && mention.start < token.end && whole(mention.label)) {
      while (at < tokens.length && tokens[at]!.start < mention.end) at++
      const { start, end, label } = mention
      units.push({ start, end, word: `@${label}`, mention, line, capital })
      continue
    }
    const inside = mention && mention.start <= token.start ? { mention } : {}
    units.push({ start: token.start, end: token.end, word: token.folded, line, capital, ...inside })
    at++
  }
  return units
}

/** As phrases of the lexicon write it: a body by its kind, `taken to the @police`; another mention by its label, `выдали @place`. */
export const lookedUp = ({ word, mention }: Unit): string => {
  if (word === '@ORG') return `@${(mention!.value as OrgValue).kind ?? 'body'}`
  const { kind } = (mention?.value ?? {}) as { kind?: string }
  if (word === '@PLACE' && kind === 'facility') return '@facility'
  return word.startsWith('@') ? word.toLowerCase() : word
}

const capitals = /^\p{Lu}{2,}$/u

/** `1,200 US dollars`: no pronoun, but where all is in capitals. */
function isShort(text: string, units: readonly Unit[], at: number): boolean {
  const shouts = (each: number) => {
    const unit = units[each]
    return unit !== undefined && capitals.test(text.slice(unit.start, unit.end))
  }
  return units[at]!.word === 'us' && shouts(at) && !shouts(at - 1) && !shouts(at + 1)
}

export function sceneOf(
  passage: Passage,
  mentions: readonly Valued[],
  index: WordIndex,
  declined: Declined,
): Scene {
  const units = unitsOf(passage, mentions)
  const words = units.map(lookedUp)
  const { text, language } = passage
  const senses = units.map(({ word }, at) =>
    (word.startsWith('@') && word !== '@ORG') || (language === 'en' && isShort(text, units, at))
      ? []
      : index.at(words, at, language),
  )
  return { passage, text, language, units, mentions, senses, index, declined }
}

export function hasTag(scene: Scene, at: number, family: string): boolean {
  const senses = scene.senses[at]
  if (senses)
    for (let each = 0; each < senses.length; each++) if (senses[each]!.tags.has(family)) return true
  return false
}

export const tagAt = (scene: Scene, at: number, family: string): string | undefined => {
  for (const sense of scene.senses[at] ?? []) {
    const value = sense.tags.get(family)
    if (value !== undefined) return value
  }
  return undefined
}

/** Does a word, or the last one of a name, end as the paradigm has it: with any of these grammars, where some are given? */
export const endsAs = (
  { index, language }: Scene,
  name: string,
  paradigm: string,
  ...grammars: readonly string[]
): boolean =>
  index
    .ends(name.slice(name.lastIndexOf(' ') + 1), paradigm, language)
    .some((each) => grammars.length === 0 || grammars.some((one) => each.has(one)))

/** Words that say who is meant and may be a subject of their own, and small words. */
const naming = new Set([
  ...['all', 'except', 'firm', 'accused', 'before-now', 'does', 'sum', 'shortened', 'many'],
  ...['governs', 'suits', 'locates', 'clitic', 'not', 'reach', 'nobody', 'elder', 'why', 'once'],
  ...['whose', 'relative-object', 'first-person', 'names', 'title', 'dateline', 'within'],
  ...['day-beyond', 'day-before', 'day-of', 'beside-body', 'opposes', 'reported', 'more', 'one'],
  ...[
    'of-law',
    'describes',
    'explains',
    'violates',
    'reclassifies',
    'toward',
    'the-article',
    'allows',
  ],
  ...[
    'not-charged',
    'onto',
    'claim-to',
    'nameless',
    'spoken-of',
    'judged',
    'picks',
    'count',
    'everybody',
  ],
  ...['same-charge', 'same-sanction', 'with-them', 'for-that', 'for-all', 'gender', 'contrast'],
  ...['another', 'own-kin', 'decides', 'under', 'layman', 'complains', 'strangers'],
])

/** A word of the language that is known for more than naming somebody. */
export const isKnown = (scene: Scene, at: number): boolean =>
  scene.senses[at]!.some(({ tags }) => [...tags.keys()].some((each) => !naming.has(each)))

const stop = /^[.!?…]+$/u
const closing = /^(?:[”"»’)\]]|\[\d+\])$/u

/** Sentences in units: to a full stop with what closes behind it, and to an empty line or a line that begins anew. */
export function sentencesOf(scene: Scene): readonly Span[] {
  const { units, text } = scene
  const found: Span[] = []
  let from = 0
  const close = (to: number) => {
    if (to > from) found.push({ from, to })
    from = to
  }
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!
    if (unit.line && at > from) {
      const gap = text.slice(units[at - 1]!.end, unit.start)
      if (
        /\n\s*\n/.test(gap) ||
        ((unit.capital || /^[\d•*·–—-]/u.test(text.slice(unit.start, unit.end))) &&
          /[\p{L}\d”"»)\]]/u.test(text[units[at - 1]!.end - 1]!) &&
          headline(units, from, at))
      )
        close(at)
    }
    if (!stop.test(unit.word)) continue
    let to = at + 1
    while (to < units.length && closing.test(units[to]!.word) && !units[to]!.line) to++
    const next = units[to]
    if (next && next.start === units[to - 1]!.end && !closing.test(units[to - 1]!.word)) continue
    if (next && !next.capital && !/^[\p{P}\d@]/u.test(next.word)) continue
    // `Ms. Asanova`, `гр. Асанова`
    if (next?.word === '@PERSON' && hasTag(scene, at - 1, 'shortened')) continue
    close(to)
    at = to - 1
  }
  close(units.length)
  return found
}

/** A line without a full stop, above another that begins with a capital. */
const headline = (units: readonly Unit[], from: number, to: number): boolean =>
  units[to - 1]!.end - units[from]!.start < 160 && !/^[,;:(]$/.test(units[to - 1]!.word)
