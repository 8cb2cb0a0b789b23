/**
 * The part that somebody has in a sentence of sanctions and citations. A *subject* may bear them, *kin* as well where no pronoun points elsewhere.
 * An *owner* (whose mother, lawyer or case is spoken of) and a *speaker* do where nobody else is at hand. Who holds an office, or is only spoken of, is *out*.
 */
import type { Event } from '../record.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import { clauseAt, type Reading } from './draft.js'
import { type Item, someTag } from './items.js'
import { isOwnedSubject, speaks, suffersAct, unspoken } from './people.js'
import { endsAs, hasTag, type Scene, type Span, tagAt } from './scene.js'

export type Part = 'subject' | 'kin' | 'owner' | 'speaker' | 'out'

const titles = 10

const isMark = (word: string): boolean => /^[.,;!?()“”«»"–—]$/u.test(word)

const verbal = ['event', 'support', 'speech', 'complement', 'finite', 'copula', 'decides', 'cue']

/** A verb, but no participle beside a noun. */
const isVerbal = (scene: Scene, at: number): boolean =>
  verbal.some((tag) => hasTag(scene, at, tag)) &&
  !(scene.language !== 'kk' && ['anaphor', 'accused'].some((tag) => hasTag(scene, at, tag))) &&
  !(scene.language === 'ru' && scene.senses[at]!.some(({ grammar }) => grammar.has('participle')))

/** `in support of the journalist X`, `Victim: X`, `X-ты қолдап`: words beside a name that only speak of it. */
function isSpokenOf(scene: Scene, { from, to }: Bearer, start: number): boolean {
  const behind = (at: number) =>
    scene.senses[at]?.some(({ tags }) => tags.get('spoken-of') === 'behind') === true
  const spoken =
    behind(to) ||
    (scene.language === 'kk' &&
      /^\p{L}/u.test(scene.units[to]?.word ?? '') &&
      !isVerbal(scene, to) &&
      scene.senses[to + 1]?.some(
        ({ tags, to: end }) => tags.get('spoken-of') === 'behind' && end > to + 2,
      ))
  if (spoken && !hasTag(scene, to, 'judged')) return true
  for (let at = from - 1; at >= start && from - at <= titles; at--) {
    if (scene.units[at]!.word === ')') {
      while (at > start && scene.units[at]!.word !== '(') at--
      continue
    }
    const sense = scene.senses[at]!.find(({ tags }) => tags.get('spoken-of') === '')
    if (sense) return sense.to <= from
    const { word } = scene.units[at]!
    if (isMark(word) || word === '@PERSON' || (word === ':' && at - start > 3)) return false
    const within = [1, 2, 3].some((back) =>
      scene.senses[at - back]?.some(({ tags, to: end }) => tags.has('spoken-of') && end > at),
    )
    if (isVerbal(scene, at) && !within) return false
  }
  return false
}

/** `Asanov, who in May received 4 years`, `Asanov, earlier sentenced to 4 years`: what stands behind the name is about them. */
const judged = new Set<Event>([
  'sentence',
  'fine',
  'detention',
  'charge',
  'trial',
  'acquittal',
  'release',
])

function isTold(
  { scene, clauses, told }: Reading,
  { to }: Bearer,
  items: readonly Item[],
): boolean {
  const own = clauseAt(clauses, to - 1)
  const next = clauses[clauses.indexOf(own) + 1]
  if (!next || next.at !== own.at || next.from - to > 1) return false
  if (
    next.kind === 'participle' &&
    !told.some(({ trigger }) => trigger.clause === next && judged.has(trigger.event)) &&
    !someTag(scene, next.from, next.from + 3, 'state')
  )
    return false
  if (next.kind !== 'relative' && next.kind !== 'participle') return false
  if (hasTag(scene, next.from, 'finite') || tagAt(scene, next.from, 'relative') === 'thing')
    return false
  const item = items.find((each) => each.from >= to)
  return item !== undefined && !someTag(scene, to, item.from, 'speech')
}

/** `Ivanov, Article …`, `Ivanov – 15 days`; an office needs the mark. */
function standsAt(scene: Scene, { to }: Bearer, items: readonly Item[], office: boolean): boolean {
  const item = items.find((each) => each.from >= to)
  if (!item || item.from - to > 3) return false
  // `The judge, Asanov, jailed him for six years`
  const another = scene.units
    .slice(item.from, item.to)
    .some((_, at) => isObject(scene, item.from + at))
  if (scene.language === 'en' && another) return false
  const between = scene.units.slice(to, item.from)
  const bare = between.every(
    ({ word }, at) =>
      /^[,:;(–—-]$/u.test(word) ||
      hasTag(scene, to + at, 'under') ||
      hasTag(scene, to + at, 'one') ||
      hasTag(scene, to + at, 'many'),
  )
  return bare && (!office || between.some(({ word }) => /^[,;(–—-]$/u.test(word)))
}

const isObject = ({ senses }: Scene, at: number): boolean =>
  senses[at]?.some(
    ({ tags }) =>
      tags.has('objective') || /:(?:dative|accusative|objective)$/.test(tags.get('pronoun') ?? ''),
  ) ?? false

const judging = new Set<Event>(['sentence', 'fine', 'detention', 'charge'])

/** May the name be the subject of a past verb in the singular: `Ким вынес`, `Серикова вынесла`, not `Серикову дал`, `Серикова судил`? */
const agrees = (scene: Scene, { cases, mention, gender: own }: Bearer, verb: string): boolean => {
  if (!cases.has('nominative')) return false
  if (scene.language !== 'ru') return true
  const gender = own ?? (mention.value as { gender?: string } | undefined)?.gender
  return gender === undefined || gender === (endsAs(scene, verb, 'past', 'feminine') ? 'f' : 'm')
}

const decides = ({ told, scene }: Reading, at: number): boolean =>
  hasTag(scene, at, 'decides') ||
  told.some(
    ({ trigger }) =>
      trigger.from === at &&
      trigger.voice === 'active' &&
      trigger.form === 'told' &&
      trigger.frame !== 'subject' &&
      judging.has(trigger.event),
  )

const farthest = 4

/** Who decides is not punished: `Asanov opened a case`, `Asanov, having heard the case, gave him 5 days`. */
function acts(
  reading: Reading,
  bearer: Bearer,
  { to: end }: Span,
  items: readonly Item[],
  named: readonly Bearer[],
): boolean {
  const { scene } = reading
  const { to } = bearer
  const next = scene.units[to]?.word ?? ''
  if (tagAt(scene, to, 'decides') === '' && agrees(scene, bearer, next)) return true
  const item = items.find((each) => each.from >= to)
  if (!item || named.some((each) => each.from >= to && each.from < item.from)) return false
  if (scene.language === 'kk')
    return (
      !isMarked(scene, bearer) &&
      scene.units
        .slice(to, item.from)
        .some((_, at) => isObject(scene, to + at) || tagAt(scene, to + at, 'pronoun') === 'any') &&
      !scene.units.slice(to, item.from).some(({ word }) => /^[;:«»“”–—]$/u.test(word)) &&
      [0, 1, 2, 3, 4].some(
        (step) => item.to + step < end && tagAt(scene, item.to + step, 'decides') === 'them',
      )
    )
  let at = to
  if (next === ',') {
    at++
    while (at < item.from && scene.units[at]!.word !== ',') at++
    at++
  }
  for (const start = at; at < item.from && at - start <= farthest + 2; at++) {
    if (decides(reading, at))
      return (
        [at - 1, at + 1].some((each) => isObject(scene, each)) &&
        agrees(scene, bearer, scene.units[at]!.word)
      )
    if (isMark(scene.units[at]!.word) || scene.units[at]!.word === ':') return false
    if (
      ['joins', 'names', 'speech', 'relative', 'complement', 'definite'].some((tag) =>
        hasTag(scene, at, tag),
      )
    )
      return false
    if (hasTag(scene, at, 'pronoun') && !isObject(scene, at)) return false
  }
  return false
}

/** `sentenced the mayor Asanov`, `судью Асанова оштрафовали`, `әкім X-қа айыппұл салынды`: an office keeps nobody from it. */
const isCondemned = (
  { told, scene }: Reading,
  own: Clause,
  bearer: Bearer,
  items: readonly Item[],
): boolean =>
  (scene.language === 'kk' && isMarked(scene, bearer) && items.length > 0) ||
  told.some(({ trigger: { clause, event, voice, from, to, form, frame, plural } }) => {
    if (clause.at !== own.at || !judging.has(event) || !/^(?:told|future)$/.test(form)) return false
    const behind = bearer.from >= to
    const apart = scene.units.slice(Math.min(to, bearer.to), Math.max(from, bearer.from))
    if (apart.some(({ word }) => /^(?:@PERSON|[;”»“«])$/.test(word))) return false
    // `The judge, Asanov, jailed him`, `wants him jailed`
    if (scene.language === 'en' && [from - 1, from + 1, to].some((at) => isObject(scene, at)))
      return false
    if (voice === 'passive' && frame !== 'dative')
      return (
        !behind &&
        (clause === own || scene.units[bearer.to]?.word === ',') &&
        (from - bearer.to <= 8 || scene.units[bearer.to]?.word === ',') &&
        bearer.cases.has('nominative')
      )
    if (scene.language === 'en') return behind && bearer.from - to <= 5 && frame !== 'subject'
    if (frame !== 'object' && frame !== 'dative') return false
    const governed = bearer.cases.has(frame === 'dative' ? 'dative' : 'accusative')
    return (
      governed &&
      (behind
        ? bearer.from - to <= 6
        : from - bearer.to <= 3 && (plural || !bearer.cases.has('nominative')))
    )
  })

/** `Asanov, the investigator, threatened her with 5 years`: an office behind the name, and another whom the sanction falls on. */
function isNamedFor(
  { scene }: Reading,
  { to }: Bearer,
  items: readonly Item[],
  named: readonly Bearer[],
): boolean {
  const item = items.find((each) => each.from >= to)
  if (!item) return false
  let from = to + 1
  while (from < item.from && !/^[,)]$/.test(scene.units[from]!.word)) from++
  return (
    named.some((each) => each.from > from && each.from < item.from) ||
    scene.units.slice(from, item.from).some((_, at) => isObject(scene, from + at))
  )
}

/** Offices whose holders judge nobody, where a text does not say so of the one before a name. */
const weak = (role: string | undefined): boolean =>
  role === 'official' || role === 'expert' || role === 'police'

/** A Kazakh name in the dative or accusative: who gets a sanction or is put under one, whatever the order of words. */
export const isMarked = (scene: Scene, { mention: { start, end } }: Bearer): boolean =>
  endsAs(scene, scene.text.slice(start, end).toLowerCase(), 'name', 'accusative', 'dative')

/** `Асанов, судья`: its word stands behind the name. */
const isBehind = (scene: Scene, { from, to }: Bearer): boolean =>
  /^[,(]$/.test(scene.units[to]?.word ?? '') &&
  ![1, 2, 3, 4].some((back) => hasTag(scene, from - back, 'role'))

/** The word right before a name that tells who somebody is: the nearest with a role, kin or circle, nothing that is a verb between. */
interface Title {
  readonly at: number
  readonly kind: 'role' | 'kin' | 'related'
  readonly role?: string | undefined
}

const longest = 8

function titleOf(scene: Scene, { from }: Bearer, start: number): Title | undefined {
  let blocked = false
  // `sentenced by a judge`, whose office is not of whom `of` brings.
  if (scene.language === 'en' && suffersAct(scene, from, start)) return undefined
  for (let at = from - 1; at >= start && from - at <= longest; at--) {
    const { word, capital } = scene.units[at]!
    if (word === ',' && at === from - 1) continue
    if (word === '@PERSON' && at === from - 1 && scene.language === 'ru') continue
    if (scene.senses[at - 1]?.some(({ tags, to }) => to === at + 1 && tags.has('someone'))) continue
    if (word === ':' && at === from - 1 && at - start <= 3) continue
    if (isMark(word) || word === ':' || word === '@PERSON') return undefined
    // `после жалобы прокурора срок Асанова`: the title before what is the person's is another's.
    if (isOwnedSubject(scene, at)) return undefined
    const role = tagAt(scene, at, 'role')
    if (role !== undefined && blocked) return undefined
    if (role !== undefined)
      return hasTag(scene, at, 'layman') ? undefined : { at, kind: 'role', role }
    if (hasTag(scene, at, 'kin')) return { at, kind: 'kin' }
    if (tagAt(scene, at, 'related') === '') return { at, kind: 'related' }
    if (
      isVerbal(scene, at) ||
      (scene.language === 'ru' &&
        scene.senses[at]!.every(({ tags }) => tags.has('of-laws')) &&
        isPast(scene, word))
    )
      return undefined
    if (
      scene.language === 'en' &&
      /^\p{Ll}/u.test(word) &&
      !capital &&
      !['title', 'held', 'inside', 'names', 'determiner', 'anaphor', 'role', 'court', 'site'].some(
        (tag) => hasTag(scene, at, tag),
      ) &&
      !verbal.some((tag) => hasTag(scene, at, tag))
    )
      blocked = true
  }
  return undefined
}

/** `вел`, `вела` */
const isPast = (scene: Scene, word: string): boolean =>
  /\p{L}{2}л$/u.test(word) || endsAs(scene, word, 'past', 'feminine', 'plural')

/** `former judge Asanov` holds none. */
const isFormer = (scene: Scene, { at }: Title): boolean =>
  [1, 2].some((back) => tagAt(scene, at - back, 'state') === 'person')

const isWhose = (scene: Scene, at: number): boolean =>
  [1, 2, 3].some(
    (back) => hasTag(scene, at - back, 'possessive') || hasTag(scene, at - back, 'whose'),
  )

/** Small words and titles between `of` and a name. */
const titular = ['title', 'determiner', 'anaphor', 'role', 'kin', 'state', 'accused', 'related']

/** `Asanov's mother`, `Асановтың анасы`, `the mother of Asanov`, `адвокат Асанова`: whom the case may be about, though another is spoken of. */
function ownsSomebody(
  scene: Scene,
  { from, to, standing }: Bearer,
  title: Title | undefined,
): boolean {
  if (standing !== 'owner') return false
  const behind = [0, 1, 2, 3].some(
    (step) =>
      hasTag(scene, to + step, 'kin') ||
      tagAt(scene, to + step, 'related') === '' ||
      tagAt(scene, to + step, 'role') === 'lawyer',
  )
  if (scene.language === 'ru')
    return (
      title !== undefined &&
      title.kind !== 'role' &&
      !isWhose(scene, title.at) &&
      (/[\p{L}.]\s/u.test(scene.text.slice(scene.units[from]!.start, scene.units[from]!.end)) ||
        scene.units[to]?.word === '@PERSON')
    )
  if (scene.language === 'kk')
    return behind || hasTag(scene, to, 'site') || hasTag(scene, to, 'station')
  if (/^(?:'|’|'s|’s)$/.test(scene.units[to]?.word ?? '')) return behind
  if (title?.kind === 'role' || title?.kind === 'kin') return true
  let of = from - 1
  while (of > from - 5 && scene.units[of]?.word !== 'of') of--
  const between = Array.from({ length: from - of - 1 }, (_, at) => of + 1 + at)
  const unknown = between.filter((at) => !titular.some((tag) => hasTag(scene, at, tag))).length
  return [1, 2].some(
    (back) =>
      hasTag(scene, of - back, 'kin') ||
      hasTag(scene, of - back, 'role') ||
      (unknown < 2 && hasTag(scene, of - back, 'related')),
  )
}

/** `Asanov, an aide to the former governor Kali, was fined`: the second name only tells whose aide or driver the first is. */
function isWithin(scene: Scene, { from, to }: Bearer, start: number): boolean {
  if (
    scene.language !== 'en' ||
    !/^[,)]$/.test(scene.units[to]?.word ?? '') ||
    hasTag(scene, to + 1, 'relative')
  )
    return false
  let open = from - 1
  while (open > start && from - open < 12 && !/^[,(]$/.test(scene.units[open]!.word)) open--
  const words = scene.units.slice(open + 1, from).map(({ word }) => word)
  const link = words.findIndex((_, at) => at > 0 && at <= 4 && hasTag(scene, open + 1 + at, 'held'))
  return (
    scene.units[open - 1]?.word === '@PERSON' &&
    link > 0 &&
    words.every((word) => /^[\p{L}-]+$|^@PLACE$/u.test(word)) &&
    scene.units.slice(open + 1, open + 1 + link).every(({ capital }) => !capital)
  )
}

/** `Asanov from the prosecutor's office` */
const isOfBody = (scene: Scene, { to }: Bearer): boolean =>
  (tagAt(scene, to, 'beside-body') === '' || scene.units[to]?.word === 'of') &&
  [1, 2, 3, 4].some((step) => {
    const unit = scene.units[to + step]
    if (scene.units.slice(to, to + step + 1).some(({ word }) => isMark(word))) return false
    const kind = unit?.word === '@ORG' ? (unit.mention!.value as { kind?: string }).kind : undefined
    return (
      /^(?:police|prosecutor|security|ministry|government)$/.test(kind ?? '') ||
      tagAt(scene, to + step, 'role') === 'prosecutor' ||
      hasTag(scene, to + step, 'acts') ||
      hasTag(scene, to + step, 'acts-in-town')
    )
  })

/** `Asanov, called as a witness`: of the people beside the phrase the one in its clause. */
function isWitness(
  scene: Scene,
  sentence: Span,
  bearer: Bearer,
  named: readonly Bearer[],
): boolean {
  let at = sentence.to - 1
  while (at >= sentence.from && !hasTag(scene, at, 'not-charged')) at--
  if (at < sentence.from) return false
  const before = named.findLast((each) => each.to <= at)
  const after = named.find((each) => each.from >= at)
  const parted = (from: number, to: number) =>
    scene.units.slice(from, to).some(({ word }) => /^[,;]$/.test(word))
  const later = after && (!before || (parted(before.to, at) && !parted(at, after.from)))
  return bearer === (later ? after : before)
}

/** `Мені 174-баппен айыптады`, `сотталдым`: who speaks of himself is named later on. */
export const isOfSelf = (scene: Scene, { from, to }: Span): boolean =>
  scene.language === 'kk' &&
  scene.units
    .slice(from, to)
    .some(({ word }, at) => hasTag(scene, from + at, 'first-person') || endsAs(scene, word, 'mine'))

/** `Мне дали 15 суток, рассказал X` */
const isOfSpeaker = (scene: Scene, span: Span): boolean =>
  isOfSelf(scene, span) ||
  scene.units
    .slice(span.from, span.to)
    .some(
      (_, at) =>
        hasTag(scene, span.from + at, 'first-person') ||
        tagAt(scene, span.from + at, 'pronoun')?.startsWith('speaker'),
    )

/** `…, объяснил студентам юрист X`, `…, деп түсіндірді журналистерге заңгер X`: the verb of speech before its subject, behind what is said. */
function saysBefore(scene: Scene, { from, cases }: Bearer, sentence: Span): boolean {
  if (scene.language === 'en' || !cases.has('nominative')) return false
  for (let at = from - 1; at > sentence.from && from - at <= 6; at--) {
    const { word, mention } = scene.units[at]!
    const speech = scene.senses[at]!.find(({ tags }) => tags.get('speech') === '')
    if (speech && !unspoken.some((each) => speech.grammar.has(each)))
      return (
        (/^[,–—»”"]$/u.test(scene.units[at - 1]!.word) ||
          (scene.language === 'kk' && hasTag(scene, at - 1, 'speech'))) &&
        !isOfSpeaker(scene, { from: sentence.from, to: at })
      )
    if ((mention && word !== '@ORG' && word !== '@DATE') || /^[.,;:()!?–—]$/u.test(word))
      return false
    if (['event', 'support', 'relative', 'joins'].some((tag) => hasTag(scene, at, tag)))
      return false
  }
  return false
}

export function partOf(
  reading: Reading,
  sentence: Span,
  bearer: Bearer,
  items: readonly Item[],
  named: readonly Bearer[],
): Part {
  const { scene, clauses } = reading
  const { standing } = bearer
  if (standing === 'excepted') return 'out'
  const told = isTold(reading, bearer, items)
  if (isSpokenOf(scene, bearer, sentence.from) && !told) return 'out'
  const title = titleOf(scene, bearer, sentence.from)
  const said = items.some(({ to }) => to <= bearer.from)
  if (said && saysBefore(scene, bearer, sentence)) return title?.kind === 'role' ? 'out' : 'speaker'
  const owns = ownsSomebody(scene, bearer, title)
  if (isWithin(scene, bearer, sentence.from)) return 'owner'
  if (standing === 'witness' || isWitness(scene, sentence, bearer, named)) return 'speaker'
  if (standsAt(scene, bearer, items, standing === 'office' || title?.kind === 'role'))
    return 'subject'
  const own = clauseAt(clauses, bearer.from)
  const role = title?.kind === 'role' && !isFormer(scene, title) ? title.role : undefined
  const behind =
    role === undefined && standing === 'office' && title === undefined && isBehind(scene, bearer)
  const condemned =
    isCondemned(reading, own, bearer, items) || suffersAct(scene, bearer.from, sentence.from)
  if ((role !== undefined || behind) && !told && !condemned) {
    if (behind) {
      if (isNamedFor(reading, bearer, items, named)) return 'out'
    } else if (!weak(role))
      return scene.language === 'ru' &&
        role === 'lawyer' &&
        scene.units[bearer.to]?.word === '@PERSON'
        ? 'owner'
        : 'out'
    else if (role !== 'police') return 'speaker'
  }
  if (owns) return told ? 'subject' : 'owner'
  if (told) return 'subject'
  const kin = title?.kind === 'kin' || bearer.kin ? 'kin' : 'subject'
  if (condemned && scene.language !== 'kk') return kin
  // `X мен Y-тің ісі`: the last of several carries the ending.
  if (scene.language === 'kk' && bearer.cases.size === 1 && bearer.cases.has('genitive'))
    return 'owner'
  if (isOfBody(scene, bearer) || acts(reading, bearer, sentence, items, named)) return 'out'
  if (
    scene.language === 'kk'
      ? saysAtEnd(scene, sentence, bearer, named) && !isAttributed(reading, bearer, items)
      : standing === 'speaker' ||
        (standing !== 'free' && speaks(scene, bearer.from, own, bearer.cases))
  )
    return 'speaker'
  return kin
}

/** `5 жылға сотталған белсенді X … жариялады` */
const isAttributed = (
  { told }: Reading,
  { mention, from }: Bearer,
  items: readonly Item[],
): boolean =>
  items.some((each) => each.to <= from) &&
  told.some(
    ({ trigger, who }) =>
      trigger.form === 'epithet' && who?.people.some((each) => each.mention === mention),
  )

/** A Kazakh sentence ends in its verb: `Асанов … деп мәлімдеді.` */
function saysAtEnd(
  scene: Scene,
  { from, to }: Span,
  bearer: Bearer,
  named: readonly Bearer[],
): boolean {
  const first = scene.units.findIndex(
    ({ word, mention }, at) =>
      at >= from &&
      (mention?.label === 'PENALTY' ||
        (/^@(?!DATE|PLACE)/.test(word) &&
          !named.some(
            (each) => each.from === at && each.cases.size === 1 && each.cases.has('genitive'),
          ))),
  )
  if (first !== bearer.from || isMarked(scene, bearer)) return false
  const listed = scene.units[bearer.to + 1]?.word === '@PERSON'
  let at = to - 1
  while (at > bearer.to && !/^\p{L}/u.test(scene.units[at]!.word)) at--
  return !listed && [at, at - 1].some((each) => hasTag(scene, each, 'speech'))
}

const joined = (scene: Scene, from: number, to: number): boolean =>
  from < to &&
  scene.units
    .slice(from, to)
    .every((_, at) => ['names', 'joins', 'companion'].some((tag) => hasTag(scene, from + at, tag)))

const plural = (scene: Scene, at: number): boolean =>
  scene.senses[at]?.some(({ tags, grammar }) => tags.has('role') && grammar.has('plural')) ?? false

/** Only a joining word between, and both stand alike: `supporters of Asanov and Kali`; `the release of Asanov and Kali, who were fined`. */
export function partsOf(
  reading: Reading,
  sentence: Span,
  named: readonly Bearer[],
  items: readonly Item[],
): Map<Bearer, Part> {
  const { scene } = reading
  const parts = new Map<Bearer, Part>()
  let last: Bearer | undefined
  let listed = false
  for (const one of named) {
    const own = partOf(reading, sentence, one, items, named)
    parts.set(one, own)
    const together = last !== undefined && joined(scene, last.to, one.from)
    const comma =
      last !== undefined && one.from - last.to === 1 && scene.units[last.to]!.word === ','
    const before = last && parts.get(last)
    listed = plural(scene, one.from - 1) || (listed && (together || comma))
    if (listed && own === 'subject' && before === 'out') parts.set(one, before)
    else if (last && own === 'subject' && together) {
      if (isTold(reading, one, items)) parts.set(last, own)
      else if (
        (before === 'out' || before === 'owner') &&
        !isCondemned(reading, clauseAt(reading.clauses, one.from), one, items)
      )
        parts.set(one, before)
    } else if (
      last &&
      before === 'subject' &&
      together &&
      own === (scene.language === 'kk' && one.standing !== 'owner' ? 'owner' : 'speaker')
    )
      parts.set(one, before)
    last = one
  }
  return parts
}
