/** What a spelling may be in a name, wherever it stands: asked once for each form. */
import type { Language } from '../../document.js'
import type { Form } from '../../read/form.js'
import { memo } from '../../read/memo.js'
import { Shape } from '../../read/shape.js'
import { article, camel, compound, digraph, initial, isCapital, letter } from './orthography.js'
import { type CueRow, type Evidence, type NameFacts, none, type Reading } from './rows.js'
import { sound } from './sound.js'

export interface Look {
  readonly raw: string
  readonly folded: string
  readonly cues: readonly CueRow[]
  /** `letter`: a capital by itself or a digraph; `small`: begins no name. */
  readonly kind: 'mark' | 'small' | 'initial' | 'letter' | 'name'
  /** `bin`, `von`. */
  readonly particle: boolean
  /** `uly`, `қызы`: makes a patronymic of the name before it. */
  readonly son: boolean
  /** The letters of an initial as written, without full stop. */
  readonly letters: string
  /** Sound key of a capitalised word. */
  readonly key: string
  /** Of the word, then of the pieces of a hyphenated one. */
  readonly readings: readonly Reading[]
  readonly pieces: readonly (readonly Reading[])[]
  readonly evidence: Evidence
  readonly common: 0 | 1 | 2
  readonly place: boolean
  readonly upper: boolean
  /** Never in a name: a month, a role, a type word, an acronym. */
  readonly stopped: boolean
  /** Stopped as a month only, and a given name: `April`, `Август`. */
  readonly month: boolean
  /** Russian kin: at the head of a sentence no short name, `Мать Кима`. */
  readonly kin: boolean
}

const shortestUpper = 4

/** Every part of a hyphenated name counts; the strongest speaks for the whole. */
function strongest(found: readonly Evidence[]): Evidence {
  const [first] = found
  if (!first || found.length === 1) return first ?? none
  const top = (of: (each: Evidence) => number) => Math.max(...found.map(of)) as 0 | 1 | 2
  const gender = found.find((each) => each.gender)?.gender
  return {
    given: top((each) => each.given),
    family: top((each) => each.family),
    patronymic: top((each) => each.patronymic),
    made: found.some((each) => each.made),
    adjective:
      found.some((each) => each.adjective) &&
      found.every((each) => each.family === 0 || each.adjective),
    ...(gender && { gender }),
  }
}

/** Readings of the pieces of a hyphenated word. */
const piecesOf = (facts: NameFacts, folded: string, language: Language) =>
  folded.includes('-') ? folded.split('-').map((piece) => facts.readings(piece, language)) : whole

const whole: Look['pieces'] = []
const shortestPiece = 3

const blocked = (cues: readonly CueRow[]): boolean =>
  cues.some((row) => row.kind !== 'particle' && row.kind !== 'patronymic')

/** `Mr.`, `Dr.` are no initials; `Г.` and `С.` are, though `г.` is a town and `с.` a village. */
const isInitial = (raw: string, cues: readonly CueRow[]): boolean =>
  initial.test(raw) && (raw.length <= 2 || !blocked(cues))

const isWhole = (word: string, reading: Reading): boolean =>
  !word.includes('-') || reading.form.includes('-')

/** `Наталью` is Наталья before it is Natal. */
const otherwise = (found: readonly Reading[], place: Reading): boolean =>
  found.some(
    (each) =>
      each !== place && each.evidence.given === 2 && !each.ways.every(({ plural }) => plural),
  )

/** A place or an ordinary word explains its look: only what speaks for the very same reading still counts. */
function placed(facts: NameFacts, word: string, found: readonly Reading[]): Evidence | undefined {
  const [own] = found
  // `Арыстан` is a name before it is `Арыс` in a case form.
  const named = own !== undefined && own.evidence.given > 0
  const place = found.find(
    (reading) => isWhole(word, reading) && (reading === own || !named) && facts.place(reading.key),
  )
  return place && (place === own || !otherwise(found, place)) ? place.evidence : undefined
}

const declined = /(?:[ыи]й|ая|ое|ые|ого|ому|ых|ую)$/

/** `Белый`, `Чёрная`: a listed surname that is an adjective too. */
const adjectival = (folded: string, evidence: Evidence): Evidence =>
  declined.test(folded) && evidence.given === 0 && evidence.family > 0
    ? { ...evidence, adjective: true }
    : evidence

/** In English a name that only looks made like an ordinary word (`Clément`) is none; `Sosyn` is one, though `-yn` makes surnames. */
function ordinary(facts: NameFacts, folded: string, language: Language, evidence: Evidence) {
  const found = facts.common(folded, language)
  const named = evidence.given > 0 || (evidence.family > 0 && language !== 'kk')
  return found === 1 && named && /^[a-z]/.test(folded) ? 0 : found
}

/** A role or type word may be a given name too: `Азамат`, `Батыр`. */
function stops(
  facts: NameFacts,
  folded: string,
  cues: readonly CueRow[],
  language: Language,
  given: number,
): boolean {
  const stopped = facts.stopped(folded, language)
  if (stopped === 2) return true
  if (language === 'ru' && cues.some((row) => row.kind === 'thing' && row.case === 'any'))
    return true
  const exact = cues.some((row) => row.word === folded)
  if (given > (exact ? 1 : 0) && cues.every((row) => row.language !== 'en')) return false
  return stopped === 1 || blocked(cues)
}

const acronym = (raw: string, evidence: Evidence): boolean => {
  const named = evidence.given > 0 || evidence.family > 0 || evidence.patronymic > 0
  const short = raw.length < shortestUpper && evidence.family < 2
  return short || (!named && raw.length < 6)
}

function cuesOf(facts: NameFacts, { raw, folded, shape }: Form, language: Language) {
  if (!(shape & Shape.letter)) return uncued
  const all = facts.cues(folded, language)
  // `Роман` is no novel.
  const whole = isCapital(shape) ? all.filter((row) => row.case !== 'lower') : all
  return whole.length > 0 || !compound.test(raw)
    ? whole
    : facts.cues(folded.slice(folded.lastIndexOf('-') + 1), language)
}

const uncued: readonly CueRow[] = []

/** What only a word that may be a part of a name is asked. */
type Named = Pick<
  Look,
  'readings' | 'pieces' | 'evidence' | 'common' | 'place' | 'upper' | 'stopped' | 'month' | 'kin'
>

const unnamed: Named = {
  readings: [],
  pieces: whole,
  evidence: none,
  common: 0,
  place: false,
  upper: false,
  stopped: false,
  month: false,
  kin: false,
}

function named(
  facts: NameFacts,
  { raw, folded, shape }: Form,
  cues: readonly CueRow[],
  language: Language,
): Named {
  const pieces = piecesOf(facts, folded, language)
  const readings = [
    ...facts.readings(folded, language),
    ...pieces.filter(([piece]) => piece!.form.length >= shortestPiece).flat(),
  ]
  const place = placed(facts, folded, readings)
  const evidence = adjectival(folded, place ?? strongest(readings.map((each) => each.evidence)))
  const upper = (shape & Shape.upper) !== 0
  return {
    readings,
    pieces,
    evidence,
    common: ordinary(facts, folded, language, evidence),
    place: place !== undefined,
    upper,
    stopped:
      (stops(facts, folded, cues, language, readings[0]?.evidence.given ?? 0) &&
        !(evidence.first && /ё/i.test(raw))) ||
      (compound.test(raw) && !article.test(raw)) ||
      (upper ? acronym(raw, evidence) : camel.test(raw)),
    month: evidence.given > 0 && cues.length === 0 && facts.month(folded, language),
    kin: cues.some((row) => row.kind === 'kin' && row.language === 'ru' && row.word === folded),
  }
}

function kindOf({ raw, shape }: Form, cues: readonly CueRow[]): Look['kind'] {
  if (!(shape & Shape.letter)) return 'mark'
  if (shape & Shape.dotted && isInitial(raw, cues)) return 'initial'
  if (!isCapital(shape) && !article.test(raw)) return 'small'
  return letter.test(raw) || digraph.test(raw) ? 'letter' : 'name'
}

const hasKind = (cues: readonly CueRow[], kind: CueRow['kind']): boolean =>
  cues.length > 0 && cues.some((row) => row.kind === kind)

function look(facts: NameFacts, form: Form, language: Language): Look {
  const { raw, folded } = form
  const cues = cuesOf(facts, form, language)
  const kind = kindOf(form, cues)
  const own = kind === 'name' ? named(facts, form, cues, language) : unnamed
  return {
    raw,
    folded,
    cues,
    kind,
    particle: hasKind(cues, 'particle'),
    son: hasKind(cues, 'patronymic'),
    letters: kind === 'initial' || kind === 'letter' ? raw.replace(/[.‑-]/g, '') : '',
    key: isCapital(form.shape) ? sound(folded) : '',
    readings: own.readings,
    pieces: own.pieces,
    evidence: own.evidence,
    common: own.common,
    place: own.place,
    upper: own.upper,
    stopped: own.stopped,
    month: own.month,
    kin: own.kin,
  }
}

/** The looks of all forms of the three languages, each made when it is first asked for. */
export function looks(facts: NameFacts): (form: Form, language: Language) => Look {
  const of = {
    en: memo((form) => look(facts, form, 'en')),
    ru: memo((form) => look(facts, form, 'ru')),
    kk: memo((form) => look(facts, form, 'kk')),
  }
  return (form, language) => of[language](form)
}
