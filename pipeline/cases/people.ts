/** The people of an entry as bearers of events: groups named together, how each stands in its clause, whom a pronoun means. */

import type { PersonValue } from '../values.js'
import type { Bearer } from './bearer.js'
import { headEnd } from './entries.js'
import { isExcepted } from './exceptions.js'
import { grammarOf } from './grammar/index.js'
import { isTurn } from './grammar/kazakh-speech.js'
import { casesOfMention, type GrammaticalCase } from './grammatical-case.js'
import { hasTag, type Scene, type Span, tagAt } from './scene.js'

const longestTitle = 4

/** The words right before a name that say who it is: `судья Алматы`, `the lawyer`, `his wife`. */
function titleBefore(
  scene: Scene,
  at: number,
  from: number,
): { role?: string; kin: boolean; at: number } {
  for (let before = at - 1, count = 0; before >= from && count < longestTitle; before--) {
    const { word } = scene.units[before]!
    // `адвокат Бокаева Тлегенов`: the name between is whose lawyer he is.
    if (word === '@PERSON' && before === at - 1 && scene.language === 'ru') continue
    if (/^[.;:!?()]$/.test(word) || word === '@PERSON') break
    if (isOwnedSubject(scene, before)) break
    if (endsSomeone(scene, before)) {
      before--
      continue
    }
    const role = tagAt(scene, before, 'role')
    // `the trial before a judge of Asanov`: no title stands before the preposition of a name.
    if (word === 'of' && before === at - 1) break
    // `допрошена в качестве свидетеля Асанова`: no title of the name behind it.
    if (role !== undefined && hasTag(scene, before - 2, 'in-role')) break
    if (role !== undefined) return { role, kin: false, at: before }
    if (hasTag(scene, before, 'kin')) return { kin: true, at: before }
    if (/^(?:@ORG|@PLACE|[,«»"“”])$/u.test(word) || hasTag(scene, before, 'title')) continue
    if (word === ',' || hasVerbal(scene, before)) break
    count++
  }
  return { kin: false, at: -1 }
}

/** `жалоба прокурора, срок Асанова`: a thing in the nominative is of the person behind it; the title before it is another's. */
export const isOwnedSubject = ({ language, senses }: Scene, at: number): boolean =>
  language === 'ru' &&
  senses[at]!.some(({ tags, grammar }) => tags.has('owned') && grammar.has('nominative'))

/** `құқық қорғаушы` is no `қорғаушы`. */
const endsSomeone = (scene: Scene, at: number): boolean =>
  scene.senses[at - 1]?.some(({ tags, to }) => to === at + 1 && tags.has('someone')) === true

const hasVerbal = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'event') ||
  hasTag(scene, at, 'speech') ||
  hasTag(scene, at, 'support') ||
  hasTag(scene, at, 'joins')

/** `Asanov, a lawyer,`, `Асанов, судья`: the apposition behind a name. */
function titleAfter(scene: Scene, at: number, to: number): string | undefined {
  if (scene.units[at + 1]?.word !== ',') return undefined
  for (let next = at + 2; next < Math.min(to, at + 6); next++) {
    const { word } = scene.units[next]!
    if (word === ',' || hasVerbal(scene, next)) return undefined
    const role = tagAt(scene, next, 'role')
    // `X, her lawyer confirms, was freed`: who tells it.
    if (role !== undefined) return isTelling(scene, next + 1, to) ? undefined : role
  }
  return undefined
}

/** A verb of speech closes what the comma began. */
const isTelling = (scene: Scene, at: number, to: number): boolean =>
  [at, at + 1].some(
    (verb) =>
      verb < to &&
      scene.units[verb + 1]?.word === ',' &&
      scene.senses[verb]!.some(({ tags }) => tags.get('speech') === ''),
  )

/** `the sentencing in Aktau of Asanov, editor of a weekly`: whatever the office, the act is done to who holds it. */
export function suffersAct(scene: Scene, at: number, from: number): boolean {
  let of = at - 1
  // `of Ms Asanova`
  while (of > from && isShortened(scene, of)) of--
  if (scene.units[of]?.word !== 'of') return false
  for (let before = of - 1; before >= from && at - before <= 7; before--) {
    if (/^(?:sentence|fine|detention)$/.test(tagAt(scene, before, 'event') ?? '')) return true
    if (/^(?:[,.;:]|of|@PERSON)$/.test(scene.units[before]!.word)) return false
  }
  return false
}

/** Forms of a verb of speech that make nobody its speaker. */
export const unspoken = ['passive', 'gerund', 'ablative', 'noun']

/** `according to Asanov`, `по словам соседки Асановой`: words that what is told comes from whom they govern. */
function isSource(scene: Scene, at: number, from: number): boolean {
  for (let before = at - 1; before >= from && at - before <= 7; before--) {
    const source = scene.senses[before]!.find((each) => each.tags.get('speech') === 'of')
    if (source) return source.to <= at
    if (/^[,.;:]$/.test(scene.units[before]!.word) || hasTag(scene, before, 'event')) return false
  }
  return false
}

/** `Asanov, a retired driver, told …`: behind an apposition without a verb. */
function speaksBehind(scene: Scene, at: number, { to }: Span): boolean {
  if (scene.units[at + 1]?.word !== ',') return false
  for (let next = at + 2; next < to && next - at < 16; next++) {
    if (scene.units[next]!.word === '@PERSON') return false
    if (scene.units[next]!.word === ',' && next > at + 2) {
      const sense = scene.senses[next + 1]?.find((each) => each.tags.get('speech') === '')
      if (next + 1 < to && sense) return !unspoken.some((each) => sense.grammar.has(each))
    } else if (hasVerbal(scene, next) && !hasTag(scene, next, 'joins')) return false
  }
  return false
}

/** `said Asanov`, `Asanov told …`, `по словам Асанова`. */
export function speaks(
  scene: Scene,
  at: number,
  { from, to }: Span,
  cases: ReadonlySet<GrammaticalCase>,
): boolean {
  if (isSource(scene, at, from) || (at === 0 && isTurn(scene))) return true
  if (cases.has('nominative') && speaksBehind(scene, at, { from, to })) return true
  for (const next of [at + 1, at + 2, at - 1, at - 2]) {
    if (next < from || next >= to) continue
    const between =
      next > at
        ? next - at === 2
          ? scene.units[at + 1]!.word
          : ''
        : at - next === 2
          ? scene.units[at - 1]!.word
          : ''
    if (between && /^[.;@]/.test(between)) continue
    // `X was told to come`
    if (next === at + 2 && tagAt(scene, at + 1, 'aux') === 'passive') continue
    if (next < at && grammarOf(scene.language).quotesAhead?.(scene, next, from) === false) continue
    const sense = scene.senses[next]?.find((each) => each.tags.get('speech') === '')
    if (!sense || !cases.has('nominative')) continue
    if (!unspoken.some((each) => sense.grammar.has(each))) return true
  }
  return false
}

function standingOf(
  scene: Scene,
  at: number,
  clause: Span,
  cases: ReadonlySet<GrammaticalCase>,
): Pick<Bearer, 'standing' | 'role' | 'kin'> {
  if (isExcepted(scene, at)) return { standing: 'excepted', kin: false }
  const { role, kin, at: title } = titleBefore(scene, at, clause.from)
  const oblique = !cases.has('nominative') || isJoinedToOblique(scene, at)
  if (grammarOf(scene.language).owns(scene, at, clause, cases))
    return { standing: 'owner', kin: false }
  const later = suffersAct(scene, at, clause.from) ? undefined : titleAfter(scene, at, clause.to)
  if (role === 'witness') return { standing: 'witness', kin }
  if (
    role !== undefined &&
    !(title >= 0 && oblique && scene.language === 'ru' && !sameCase(scene, title, cases)) &&
    !(title >= 0 && oblique && scene.language === 'kk' && acting.has(role))
  )
    return { standing: 'office', role, kin }
  if (later !== undefined && later !== 'witness') return { standing: 'office', role: later, kin }
  if (speaks(scene, at, clause, cases)) return { standing: 'speaker', kin }
  return { standing: 'free', kin }
}

/** `Прокурор Асанов пен Болатовқа 5 жыл сұрады`: the last of those joined tells the case of all. */
function isJoinedToOblique(scene: Scene, at: number): boolean {
  const next = scene.units[at + 2]
  if (scene.language !== 'kk' || next?.word !== '@PERSON' || !hasTag(scene, at + 1, 'names'))
    return false
  return !casesOfMention(next.mention!, scene.text, scene.language, scene.declined).has(
    'nominative',
  )
}

/** `Судья Асановты қамады`: a bare title before an oblique name acts on it. */
const acting = new Set(['judge', 'police', 'prosecutor', 'investigator'])

/** Does the title agree with the name: `судья Асанов`, `судье Асанову`? A nominative before an oblique name is another's. */
const sameCase = (scene: Scene, at: number, cases: ReadonlySet<GrammaticalCase>): boolean => {
  const sense = scene.senses[at]?.find((each) => each.tags.has('role'))
  if (!sense || sense.grammar.size === 0) return true
  const told = [...sense.grammar].filter((each) => each !== 'plural')
  return told.length === 0 || told.some((each) => cases.has(each as GrammaticalCase))
}

/** `his mother, Y`: the word tells whether a man or a woman is meant. */
function genderOfKin(scene: Scene, at: number, { from }: Span): 'm' | 'f' | undefined {
  const { kin, at: title } = titleBefore(scene, at, from)
  const told = kin ? tagAt(scene, title, 'kin') : undefined
  return told === 'm' || told === 'f' ? told : undefined
}

const every = 7

/** `блогера Асылжан Тажибек`: a name that does not change stands in the case of its title. */
function narrowed(
  scene: Scene,
  at: number,
  from: number,
  cases: ReadonlySet<GrammaticalCase>,
): ReadonlySet<GrammaticalCase> {
  if (scene.language !== 'ru' || at - 1 < from || hasTag(scene, at - 3, 'in-role')) return cases
  const titles = scene.senses[at - 1]!.filter(
    ({ tags, grammar, to }) =>
      to === at && (tags.has('role') || tags.has('anaphor')) && !grammar.has('plural'),
  )
  const told = new Set(titles.flatMap(({ grammar }) => [...grammar])) as Set<GrammaticalCase>
  if (told.size === 0 || told.has('nominative') || hasTag(scene, at - 2, 'role')) return cases
  const both = [...cases].filter((each) => told.has(each))
  if (both.length > 0) return new Set(both)
  return cases.has('nominative') ? told : cases
}

/** `Musin, brother of the former banker Timur Musin, was detained`: the second name only tells whose brother. */
function isApposition(scene: Scene, before: Bearer, own: Bearer, end: number): boolean {
  const from = before.to
  const to = own.from
  if (!/^[,(]$/.test(scene.units[from]?.word ?? '')) return false
  if (to + 1 < end && !/^[,)]$/.test(scene.units[to + 1]?.word ?? '')) return false
  // A name that may stand in any case tells nothing by it.
  const known = scene.language !== 'ru' || before.cases.size < every
  let told = known && before.cases.has('nominative') && !own.cases.has('nominative')
  for (let at = from + 1; at < to; at++) {
    const epithet = scene.senses[at]!.some(({ grammar }) => grammar.has('participle'))
    // `X, отцу застреленного 6 января Y`
    if (epithet && scene.language === 'ru') continue
    if (hasVerbal(scene, at) || /^[,;:]$/.test(scene.units[at]!.word)) return false
    // `X, оның ағасы Y`: another one.
    if (hasTag(scene, at, 'whose')) return false
    told ||= hasTag(scene, at, 'kin') || hasTag(scene, at, 'role')
    told ||= hasTag(scene, at, 'held')
  }
  return told && to > from + 1
}

/** Bearers of a clause, in their order. */
export function bearersOf(scene: Scene, clause: Span): readonly Bearer[] {
  const found: Bearer[] = []
  for (let at = clause.from; at < clause.to; at++) {
    const { mention, word } = scene.units[at]!
    if (word !== '@PERSON' || !mention) continue
    const told = casesOfMention(mention, scene.text, scene.language, scene.declined)
    const cases = narrowed(scene, at, clause.from, told)
    found.push({
      from: at,
      to: at + 1,
      mention,
      cases,
      gender: (mention.value as PersonValue | undefined)?.gender ?? genderOfKin(scene, at, clause),
      ...standingOf(scene, at, clause, cases),
    })
    const own = found.at(-1)!
    const before = found.at(-2)
    if (before && (isApposition(scene, before, own, clause.to) || sharesOf(scene, before, own)))
      found[found.length - 1] = { ...own, standing: 'owner' }
  }
  return found
}

const isJoining = (scene: Scene, at: number): boolean =>
  /^[,&]$/.test(scene.units[at]?.word ?? '') || hasTag(scene, at, 'names')

/** `the trial of X and Y`, `of Ms X and Mr Y`, `of X, a driver, Y, a cook, and Z`: the preposition governs all of them. */
const sharesOf = (scene: Scene, before: Bearer, own: Bearer): boolean => {
  if (scene.language !== 'en' || before.standing !== 'owner' || own.standing !== 'free')
    return false
  const between = scene.units.slice(before.to, own.from).map((_, at) => before.to + at)
  const isMark = (at: number) => isJoining(scene, at)
  if (between.length <= 2 && between.every(isMark)) return true
  const last = between.findLastIndex(isMark)
  if (last < 0 || between.length > 8 || !isMark(before.to)) return false
  const titles = between.slice(last + 1)
  if (!titles.every((at) => isTitle(scene, at) || isShortened(scene, at))) return false
  // An apposition that a comma closes, else a joining word right behind the name.
  const closed = hasTag(scene, before.to + 1, 'determiner') && titles.length === 0
  return closed
    ? between.every((at) => isMark(at) || isTitle(scene, at))
    : last <= 1 && hasTag(scene, between[last]!, 'names')
}

/** `наблюдателей Кима и Ахметову`: an office told of several stands before the first; `X and the lawyer Y`: joined, both stand alike. */
const alike = (scene: Scene, last: Bearer, next: Bearer): boolean =>
  last.standing === next.standing ||
  (last.standing === 'office' && next.standing === 'free') ||
  (last.standing === 'free' &&
    next.standing === 'office' &&
    hasTag(scene, last.to, 'names') &&
    !hasTag(scene, last.to, 'companion') &&
    [...next.cases].some((each) => last.cases.has(each)))

/** `дал X и Y по 5 суток, их сосед Z`: behind a mere comma another case is another clause's. */
export const agrees = (scene: Scene, last: Bearer, next: Bearer): boolean =>
  scene.language !== 'ru' ||
  scene.units[last.to]?.word !== ',' ||
  hasTag(scene, last.to + 1, 'names') ||
  last.cases.has('nominative') ||
  !next.cases.has('nominative') ||
  [...next.cases].some((each) => last.cases.has(each))

/** `X-ты да, Y-ті де` */
const pastParticle = (scene: Scene, at: number): number =>
  hasTag(scene, at, 'particle') ? at + 1 : at

/** People named together: nothing but commas, joining words and short titles between. */
export function groupsOf(scene: Scene, bearers: readonly Bearer[]): readonly (readonly Bearer[])[] {
  const groups: Bearer[][] = []
  for (const bearer of bearers) {
    const last = groups.at(-1)?.at(-1)
    const between = last ? scene.units.slice(last.to, bearer.from) : []
    const together =
      last !== undefined &&
      alike(scene, last, bearer) &&
      agrees(scene, last, bearer) &&
      between.length <= 8 &&
      isJoining(scene, pastParticle(scene, last.to)) &&
      between.every(
        (unit, at) =>
          isJoining(scene, last.to + at) ||
          isTitle(scene, last.to + at) ||
          /^@(?:PLACE|ORG)$/.test(unit.word) ||
          /^[()]$/.test(unit.word) ||
          isShortened(scene, last.to + at) ||
          isAge(scene, last.to + at),
      )
    if (together) groups.at(-1)!.push(bearer)
    else groups.push([bearer])
  }
  return groups.flatMap((group) => (isList(scene, group) ? [group] : group.map((each) => [each])))
}

/** `X, 24, and Y, 22, were held` */
const isAge = ({ units }: Scene, at: number): boolean =>
  /^\d\d$/.test(units[at]!.word) && units[at - 1]?.word === ',' && units[at + 1]?.word === ','

/** `гр.`, `Mr.` */
const isShortened = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'shortened') ||
  (scene.units[at]!.word === '.' && hasTag(scene, at - 1, 'shortened'))

/** `матери A, B`, `activists A, B`: people told of in the plural before the first. */
const severalAhead = (scene: Scene, at: number): boolean =>
  scene.senses[at - 1]?.some(
    ({ tags, grammar }) =>
      grammar.has('plural') && ['anaphor', 'kin', 'role', 'person'].some((tag) => tags.has(tag)),
  ) ?? false

/** Back over commas, days and towns. */
function sentenceStart({ units }: Scene, at: number): number {
  let from = at
  while (
    from > 0 &&
    at - from < 8 &&
    !/^[.;:!?]$/.test(units[from - 1]!.word) &&
    !units[from]!.line
  )
    from--
  return from
}

/** `On a petition by Kim, Omar was warned`: two names with a mere comma between are no list. */
const isList = (scene: Scene, group: readonly Bearer[]): boolean =>
  group.length !== 2 ||
  // `Kim, Omar and three others`
  (hasTag(scene, group[1]!.to, 'joins') &&
    ['others', 'more'].some((tag) => hasTag(scene, group[1]!.to + 1, tag))) ||
  severalAhead(scene, group[0]!.from) ||
  // `3 мая, Тараз, Усенов А., Оспан Д., задержание`
  headEnd(scene, sentenceStart(scene, group[0]!.from)) === group[0]!.from ||
  // `гр. Усенова А., гр. Оспан Д.`
  (hasTag(scene, group[0]!.from - 2, 'shortened') &&
    hasTag(scene, group[1]!.from - 2, 'shortened')) ||
  scene.units
    .slice(group[0]!.to, group[1]!.from)
    .some(
      (unit, at) =>
        (unit.word !== ',' && isJoining(scene, group[0]!.to + at)) ||
        ['particle', 'whose'].some((tag) => hasTag(scene, group[0]!.to + at, tag)),
    )

/** A small word that is no verb: `the activist`, `журналист`; not `в столице`, with which somebody else's part begins. */
const isTitle = (scene: Scene, at: number): boolean =>
  !hasVerbal(scene, at) &&
  !hasTag(scene, at, 'outcome') &&
  tagAt(scene, at, 'locates') !== 'in' &&
  /^[\p{L}-]+$/u.test(scene.units[at]!.word) &&
  !scene.units[at]!.capital

/** `X complained of hazing`: who speaks in the clause tells what was done to him. */
export const complainsIn = (scene: Scene, { from, to }: Span): boolean =>
  scene.units.slice(from, to).some((_, at) => hasTag(scene, from + at, 'complains'))
