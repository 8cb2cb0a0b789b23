/** When and where: the date and place that a clause tells of its event. */
import type { Event } from '../record.js'
import type { Valued } from '../valued.js'
import type { PlaceValue } from '../values.js'
import { grammarOf } from './grammar/index.js'
import { endsAs, hasTag, type Scene, type Span, tagAt } from './scene.js'

export const mentionsIn = (
  scene: Scene,
  span: Span,
  label: Valued['label'],
): readonly (Valued & Span)[] => {
  const found: (Valued & Span)[] = []
  for (let at = span.from; at < span.to; at++) {
    const { mention, word } = scene.units[at]!
    if (mention && word === `@${label}`) found.push({ ...mention, from: at, to: at + 1 })
  }
  return found
}

/** The nearest one, those before the trigger first. */
export function nearest<T extends Span>(
  scene: Scene,
  all: readonly T[],
  at: number,
): T | undefined {
  const behind = grammarOf(scene.language).verbLast ? 100 : 0.5
  const far = ({ from }: T) => Math.abs(from - at) + (from > at ? behind : 0)
  return [...all].sort((a, b) => far(a) - far(b))[0]
}

const isTold = (word: string | undefined): boolean => /^(?:@PLACE|@DATE|,)$/.test(word ?? '')

/**
 * `(Өскемен, 15 қазан)`, `… қамалды, Ақтау.`: places and days with nothing beside them, in brackets or at the end of a line, are those of what
 * the line tells. Brackets right behind a name only before a dash or colon: `X (Павлодар) – 3 тәулік`.
 */
function isAside({ units }: Scene, at: number): boolean {
  let [from, to] = [at, at + 1]
  while (isTold(units[from - 1]?.word)) from--
  while (isTold(units[to]?.word)) to++
  const before = units[from - 1]?.word
  const after = units[to]?.word
  if (before === '(' && after === ')')
    return units[from - 2]?.word !== '@PERSON' || /^[–—:-]$/.test(units[to + 1]?.word ?? '')
  return (
    (units[from]!.word === ',' || before === ':') &&
    /^[.;]?$/.test(after ?? '') &&
    (units[to + 1]?.line ?? true) &&
    to - from <= 4
  )
}

/** Behind the verb and a comma, where the verb stands last: told of what follows. */
const isNext = (scene: Scene, at: number, from: number): boolean =>
  grammarOf(scene.language).verbLast === true &&
  from > at &&
  !isAside(scene, from) &&
  scene.units.slice(at, from).some((unit) => /^[,;:–—]$/u.test(unit.word))

/** Does a word or phrase with such a tag end right before a unit? */
const endsBefore = (scene: Scene, at: number, family: string, value?: string): boolean =>
  [1, 2].some((back) =>
    scene.senses[at - back]?.some(
      ({ tags, to }) =>
        to === at && tags.has(family) && (value === undefined || tags.get(family) === value),
    ),
  )

const isMatter = (scene: Scene, at: number): boolean =>
  grammarOf(scene.language).isMatter?.(scene, at) ?? false

/** `since`: something that goes on, so that the day on which it began is its own. */
export const isEventDate = (scene: Scene, at: number, since = false): boolean =>
  !isMatter(scene, at) && ((since && isSince(scene, at)) || tellsWhen(scene, at))

const isSince = (scene: Scene, at: number): boolean =>
  endsBefore(scene, at, 'day-beyond', 'since') || tagAt(scene, at + 1, 'day-before') === 'since'

/** `has been held since 5 May`, `Since 5 May she has refused food`: the day on which what goes on began. */
function beganThen(scene: Scene, at: number): boolean {
  if (!endsBefore(scene, at, 'day-beyond', 'since')) return false
  for (let near = Math.max(0, at - 15); near < Math.min(scene.units.length, at + 10); near++)
    if (tagAt(scene, near, 'aux') === '' && hasTag(scene, near, 'finite')) return true
  return false
}

/** `from 31 March to 5 May`, `с 31 марта по 5 мая`: the day on which what lasted began. */
const beginsThere = (scene: Scene, at: number): boolean =>
  ['from', 'since'].some((value) => endsBefore(scene, at, 'day-beyond', value)) &&
  hasTag(scene, at + 1, 'day-beyond') &&
  scene.units[at + 2]?.word === '@DATE'

/** `в ночь на 8 января`, `30 қыркүйекке қараған түні` */
const isNight = (scene: Scene, at: number): boolean =>
  endsBefore(scene, at, 'overnight') || hasTag(scene, at + 1, 'overnight')

/** `бұған дейін наурызда`: before that, in March. */
const isAnaphor = (scene: Scene, at: number): boolean =>
  grammarOf(scene.language).verbLast === true && scene.units[at - 2]?.word !== '@DATE'

/** `from May 5`, `until 31 August` tell a date that is not the event's, `not until 31 August` one that is. */
const tellsWhen = (scene: Scene, at: number): boolean =>
  endsBefore(scene, at, 'cue', 'none') ||
  isNight(scene, at) ||
  beginsThere(scene, at) ||
  beganThen(scene, at) ||
  ((!endsBefore(scene, at, 'day-beyond') || isAnaphor(scene, at)) &&
    !hasTag(scene, at + 1, 'day-before') &&
    !(
      grammarOf(scene.language).verbLast &&
      grammarOf(scene.language).isHome(scene, at) &&
      !isAside(scene, at)
    ))

/**
 * `for a rally in Almaty on 20 March`: behind such words the text tells why, not when and where. In Kazakh they stand behind what they govern.
 * Units of a span that tell a reason.
 */
export function reasonsIn(scene: Scene, { from, to }: Span): readonly Span[] {
  const found: Span[] = []
  for (let at = from; at < to; at++) {
    if (!isReason(scene, at)) continue
    if (scene.language === 'kk') found.push({ from: clauseStart(scene, at, from), to: at })
    else {
      found.push({
        from: at,
        to: Math.min(
          verbBehind(scene, at, to),
          frontEnd(scene, from, at, to),
          offenceEnd(scene, at, to),
        ),
      })
      break
    }
  }
  return found
}

/** `The trial over the unrest in Zhanaozen began in Atyrau`: the verb of the noun before ends its reason. */
const verbBehind = (scene: Scene, from: number, to: number): number => {
  if (scene.language !== 'en') return to
  for (let at = from + 1; at < to; at++)
    if (
      scene.senses[at]!.some(
        (sense) =>
          sense.tags.has('support') && (sense.grammar.has('past') || sense.grammar.has('present')),
      )
    )
      return at
  return to
}

/** `sued X for libel on 3 May`: an offence by its mere name has no day of its own. */
const offenceEnd = (scene: Scene, at: number, to: number): number => {
  const { units } = scene
  const bare =
    scene.language === 'en' &&
    units[at + 3]?.word === '@DATE' &&
    hasTag(scene, at + 2, 'inside') &&
    /^\p{Ll}{4,}$/u.test(units[at + 1]!.word) &&
    !/(?:ing|s)$/.test(units[at + 1]!.word) &&
    !hasTag(scene, at + 1, 'determiner')
  return bare ? at + 2 : to
}

const told = (scene: Scene, from: number, to: number): boolean =>
  scene.senses
    .slice(from, to)
    .some((senses) => senses.some(({ tags, grammar }) => tags.has('event') && grammar.has('past')))

/** `A week after they had called for it, prosecutors in Oral dropped the case`: the comma before the verb ends a reason in front of it. */
const frontEnd = (scene: Scene, from: number, at: number, to: number): number => {
  if (scene.language === 'ru') return courtBehind(scene, at, to)
  if (scene.language !== 'en' || told(scene, from, at)) return to
  const comma = scene.units.slice(at, to).findIndex(({ word }) => word === ',')
  if (comma >= 0) return told(scene, at + comma, to) ? at + comma : to
  return at === from ? actorBehind(scene, at, to) : to
}

/** `On its second reading a judge in Oral ended the case`: who acts ends a reason at the head of the clause. */
const actorBehind = (scene: Scene, from: number, to: number): number => {
  let verb = from + 1
  while (verb < to && !told(scene, verb, verb + 1)) verb++
  if (verb === to) return to
  const acts = ['role', 'court', 'acts']
  for (let at = verb - 1; at > from + 1; at--)
    if (acts.some((tag) => hasTag(scene, at, tag))) {
      let start = at
      while (start > from + 1 && !hasTag(scene, start, 'determiner') && at - start < 3) start--
      return hasTag(scene, start, 'determiner') ? start : at
    }
  return to
}

/** `За давностью лет городской суд 5 мая закрыл дело`: the court that acts ends a reason in front of it. */
const courtBehind = ({ units }: Scene, from: number, to: number): number => {
  const court = units
    .slice(from, to)
    .findIndex(({ mention }) => (mention?.value as { kind?: string } | undefined)?.kind === 'court')
  return court < 0 ? to : from + court
}

/** `for 15 days`, `за два года` measure; what follows another word is a reason. */
const isReason = (scene: Scene, at: number): boolean => {
  // `for the first time`: of the phrases that begin there the longest counts.
  const longest = Math.max(...scene.senses[at]!.map(({ to }) => to))
  if (!scene.senses[at]!.some(({ tags, to }) => to === longest && tags.has('reason'))) return false
  const next = scene.units[at + 1]
  return !(
    next &&
    (/^\d/.test(next.word) ||
      hasTag(scene, at + 1, 'act') ||
      [1, 2, 3].some((step) => tagAt(scene, at + step, 'act') === 'trial') ||
      next.word === '@DATE' ||
      next.mention?.label === 'PENALTY' ||
      (hasTag(scene, at + 1, 'number') &&
        ['unit', 'lasts'].some((tag) => hasTag(scene, at + 2, tag))))
  )
}

const clauseStart = (scene: Scene, at: number, from: number): number => {
  for (let before = at - 1; before >= from; before--)
    if (/^[,;:.]$/.test(scene.units[before]!.word) || scene.units[before]!.word === '@PERSON')
      return before
  return from
}

/** Words of a noun's phrase behind it: `the arrest of the blogger X in Taraz on 3 May`. */
const inPhrase = (scene: Scene, at: number): boolean =>
  /^@(?:DATE|PLACE|ORG)$/.test(scene.units[at]!.word) ||
  ['inside', 'preposition', 'determiner', 'possessive', 'role', 'anaphor', 'placetype'].some(
    (tag) => hasTag(scene, at, tag),
  ) ||
  hasTag(scene, at, 'within') ||
  (scene.language === 'ru' && scene.units[at]!.word === '.')

/** Where the phrase of a noun of an act ends: its owner stands before its day and place. */
function phraseEnd(scene: Scene, act: Span, to: number): number {
  let told = false
  let at = act.to
  for (; at < to; at++) {
    const { word } = scene.units[at]!
    const circumstance = /^@(?:DATE|PLACE)$/.test(word)
    if (word === '@PERSON' ? told : !inPhrase(scene, at)) break
    told ||= circumstance
  }
  return at
}

/** `his arrest`, `X's arrest`, `the latest search`: where the phrase of a noun begins. */
function phraseStart(scene: Scene, at: number, from: number): number {
  let start = at
  const open = (each: number) =>
    ['determiner', 'possessive', 'adverb'].some((tag) => hasTag(scene, each, tag)) ||
    /^(?:@PERSON|['’]s?|s)$/u.test(scene.units[each]!.word) ||
    (scene.language !== 'kk' &&
      /^\p{Ll}+$/u.test(scene.units[each]!.word) &&
      endsAs(scene, scene.units[each]!.word, 'modifier'))
  while (start > from && at - start < 5 && open(start - 1)) start--
  return start
}

/** `Following his arrest on 14 April, X declared a hunger strike`: the day and place of what a noun takes for granted are not those of the verb. */
export function presupposedIn(
  scene: Scene,
  { from, to }: Span,
  { at: own, event }: { readonly at: number; readonly event: Event },
): readonly Span[] {
  const found: Span[] = []
  for (let at = from; at < to; at++) {
    const act = scene.senses[at]?.find((sense) => sense.tags.has('act') && sense.to <= to)
    const unit = scene.units[at]!
    const kind = act?.tags.get('act')
    // A hearing is where and when its outcome is.
    if (!act || unit.mention || kind === 'trial' || kind === event) continue
    const start = phraseStart(scene, at, from)
    const behind = hasTag(scene, start - 1, 'presupposes') && start > 0
    const subject = start === from && own >= act.from
    if (behind || subject) found.push({ from: start, to: phraseEnd(scene, act, to) })
  }
  return found
}

/** May stand between such a preposition and what it takes for granted: `against the five-year sentence`, `over X's arrest`. */
const isPremodifier = (scene: Scene, at: number): boolean => {
  const { word, mention } = scene.units[at]!
  if (/^(?:['’]s?|s|-)$/u.test(word)) return true
  // `over X's arrest`, `the sentencing of X to …`, not `the charges against X`
  if (word === '@PERSON')
    return (
      /^['’]s?$/u.test(scene.units[at + 1]?.word ?? '') ||
      scene.units[at - 1]?.word === 'of' ||
      hasTag(scene, at - 1, 'act')
    )
  if (mention) return mention.label === 'PENALTY'
  if (hasTag(scene, at, 'act')) return true
  if (['event', 'finite', 'modal', 'speech', 'support'].some((tag) => hasTag(scene, at, tag)))
    return false
  return /^[\p{Ll}\d-]+$/u.test(word)
}

/**
 * `protested in Astana on 3 June against the five-year sentence of X`: what stands under such a preposition was when and where its own phrase
 * tells. Units from the preposition to the end of the phrase.
 */
export function grantedAround(scene: Scene, clause: Span, at: number): Span | undefined {
  for (let before = at - 1; before >= clause.from && at - before <= 8; before--) {
    const cue = scene.senses[before]!.find(({ tags }) => tags.get('presupposes') === 'done')
    if (cue && cue.to <= at)
      return { from: before, to: phraseEnd(scene, { from: at, to: at + 1 }, clause.to) }
    if (!isPremodifier(scene, before)) return undefined
  }
  return undefined
}

const opensApposition = ['determiner', 'role', 'anaphor', 'person', 'kin', 'related']

/** `X, the head of a union in Zhanaozen,`: where somebody holds an office is not where something happened. */
export function appositionsIn(scene: Scene, { from, to }: Span): readonly Span[] {
  const found: Span[] = []
  if (grammarOf(scene.language).verbLast) return found
  for (let at = from; at + 2 < to; at++) {
    if (scene.units[at]!.word !== '@PERSON' || scene.units[at + 1]!.word !== ',') continue
    if (!opensApposition.some((tag) => hasTag(scene, at + 2, tag))) continue
    let end = at + 2
    const verb = (each: number) =>
      ['event', 'speech', 'support', 'finite', 'modal', 'relative'].some((tag) =>
        hasTag(scene, each, tag),
      )
    while (end < to && !/^[,;.:]$/.test(scene.units[end]!.word) && !verb(end)) end++
    if (/^[,.]$/.test(scene.units[end]?.word ?? '.')) found.push({ from: at + 1, to: end })
  }
  return found
}

/** `without`: spans that belong to another event of the clause. */
const outside = (without: readonly Span[]) => (each: Span) =>
  !without.some((span) => span.from <= each.from && each.to <= span.to)

export const dateNear = (
  scene: Scene,
  span: Span,
  at: number,
  without: readonly Span[] = [],
  since = false,
) =>
  nearest(
    scene,
    mentionsIn(scene, span, 'DATE').filter(
      (each) =>
        isEventDate(scene, each.from, since) &&
        outside(without)(each) &&
        !isNext(scene, at, each.from) &&
        !isOfState(scene, each.from, at),
    ),
    at,
  )

/** `has been free since March 2021 despite his sentence`: since when it has been so is no day of what is told behind; `Since May 5, she …` is. */
const isOfState = (scene: Scene, date: number, at: number): boolean =>
  scene.language === 'en' &&
  date < at &&
  isSince(scene, date) &&
  /^[\p{L}@]/u.test(scene.units[date - 2]?.word ?? '')

const settled = new Set(['city', 'settlement', 'district', 'region'])
const rank = ['region', 'district', 'settlement', 'city']

/** `Ridder, 6 May 2024: X was detained`: at the front of a sentence. */
const isDateline = ({ units }: Scene, at: number): boolean => {
  const front = at === 0 || /^[.;!?•–—]$/u.test(units[at - 1]!.word) || units[at]!.line
  const dated = /^[,.(]$/.test(units[at + 1]?.word ?? '') && units[at + 2]?.word === '@DATE'
  const end = dated ? at + (units[at + 3]?.word === ')' ? 4 : 3) : at + 1
  return front && /^[:–—]$/u.test(units[end]?.word ?? '')
}

/** `Asanov A.; Oral; 3 May`: a cell of a table. */
const isCell = ({ units }: Scene, at: number): boolean =>
  (units[at]!.line || units[at - 1]?.word === ';') &&
  (units[at + 1] === undefined || units[at + 1]!.line || units[at + 1]!.word === ';')

/** Told as the place of something, not as where somebody is from. */
const isPlaceOfEvent = (scene: Scene, at: number): boolean => {
  const grammar = grammarOf(scene.language)
  if (isDateline(scene, at) || isCell(scene, at)) return true
  if (grammar.verbLast && isAside(scene, at)) return true
  return !grammar.isHome(scene, at) && !isMatter(scene, at) && grammar.isLocation(scene, at)
}

const placeOf = (mention: Valued): PlaceValue | undefined => mention.value as PlaceValue | undefined

/** Towns of a clause, in their order. */
export const placesIn = (scene: Scene, span: Span): readonly (Valued & Span)[] =>
  mentionsIn(scene, span, 'PLACE').filter((each) => {
    const kind = placeOf(each)?.kind ?? ''
    return (
      settled.has(kind) && kind !== 'region' && !grammarOf(scene.language).isHome(scene, each.from)
    )
  })

/** `in Oral and Semey`: of two towns neither is the place of one act. */
const isOneOfTwo = (scene: Scene, { from, to }: Span): boolean =>
  (tagAt(scene, to, 'names') === '' && scene.units[to + 1]?.word === '@PLACE') ||
  (tagAt(scene, from - 1, 'names') === '' && scene.units[from - 2]?.word === '@PLACE')

/** The narrowest of the places that a clause tells. */
export function placeNear(
  scene: Scene,
  span: Span,
  at: number,
  without: readonly Span[] = [],
): (Valued & Span) | undefined {
  const told = mentionsIn(scene, span, 'PLACE').filter(
    (each) =>
      settled.has(placeOf(each)?.kind ?? '') &&
      isPlaceOfEvent(scene, each.from) &&
      outside(without)(each) &&
      !isNext(scene, at, each.from),
  )
  const near = nearest(scene, told, at)
  if (!near || isOneOfTwo(scene, near)) return undefined
  // `in Otar, Zhambyl region`: of neighbours the narrower.
  const beside = told.filter((each) => Math.abs(each.from - near.from) <= 3)
  return [...beside].sort((a, b) => narrow(b) - narrow(a))[0]
}

const narrow = (mention: Valued): number => {
  const found = rank.indexOf(placeOf(mention)?.kind ?? '')
  return found === 2 ? 3 : found
}
