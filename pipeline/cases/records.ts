/** Drafts with their date, place and authority: from their own words, from what covers them in the sentence, from the head of the item. */
import { grouped } from '../link/grouped.js'
import type { CaseRecord } from '../record.js'
import type { Valued } from '../valued.js'
import { personOf, takenTo } from './actors.js'
import { isToCome } from './assertion.js'
import { authorityOf } from './authorities.js'
import {
  appositionsIn,
  grantedAround,
  isEventDate,
  mentionsIn,
  placeNear,
  placesIn,
  presupposedIn,
  reasonsIn,
} from './circumstances.js'
import type { Clause } from './clause.js'
import { decidedOn } from './decided.js'
import type { Draft } from './draft.js'
import { givenOn } from './given.js'
import { isFound } from './grammar/finding.js'
import { grammarOf } from './grammar/index.js'
import { liftingOf, whereLifted } from './lifting.js'
import { hasTag, type Scene, type Span, unitAt } from './scene.js'
import { isVague } from './told-times.js'
import { type When, whenOf } from './when.js'

export interface Setting {
  /** The entry is an item of a report, whose head tells date and place. */
  readonly headed: boolean
  readonly townOf: (body: Valued) => string | undefined
  /** The date that the paragraph before told last, ISO 8601. */
  readonly before?: string | undefined
  /** The year in which the first paragraphs say that they happen. */
  readonly opened?: string | undefined
}

const isoOf = (mention: Valued | undefined): string | undefined =>
  (mention?.value as { iso?: string } | undefined)?.iso

/** Date, place and authority, then the record. */
export function recordsOf(
  scene: Scene,
  drafts: readonly Draft[],
  { headed, townOf, before, opened }: Setting,
  clauses: readonly Clause[],
): readonly CaseRecord[] {
  const persons = new Set(drafts.map((each) => personOf(each.mention)))
  const filed = headed && isFiled(scene)
  const line = headed && !filed ? undefined : datelineOf(scene)
  const head =
    headed && !line ? headOf(scene) : (townAhead(scene) ?? (line ? undefined : dateAhead(scene)))
  const lineDay = line && isoOf(dateIn(scene, line))
  const acts = new Map<number, Set<Clause>>()
  for (const draft of drafts)
    acts.set(draft.clause.at, (acts.get(draft.clause.at) ?? new Set()).add(draft.clause))
  const { period, issued } = scene.passage
  const headDay = isoOf(head?.date)
  // `Today`, in an item of a report, is the item's own day.
  const anchor =
    issued ??
    lineDay ??
    headDay ??
    (period ? (period[0] === period[1] ? period[0] : period[0].slice(0, 7)) : opened)
  const inSentence = grouped(clauses, (clause) => clause.at)
  const apart = drafts.filter((each) => each.span !== each.clause)
  const attributes = apart.map((each) => each.span)
  const ordered = [...drafts].sort((a, b) => a.at - b.at)
  const records = ordered.map((told): CaseRecord => {
    const lifting = liftingOf(scene, told, inSentence)
    const draft = whereLifted(told, lifting)
    const { clause, span } = draft
    const granted =
      draft.penalty && !isOfCourt(scene, draft) ? grantedAround(scene, clause, draft.at) : undefined
    const own = granted ?? { from: Math.max(span.from, line?.to ?? 0), to: span.to }
    const lone = (acts.get(clause.at)?.size ?? 0) <= 1
    const past =
      granted !== undefined || draft.assertion === 'background' || laysBefore(scene, draft)
    const bare = draft.assertion === 'state' || draft.modality === 'possible'
    // What was lifted later: the day on which it was imposed is not that of the lifting.
    const imposed =
      draft.modality === 'lifted' &&
      !lifting &&
      tells(scene, clause, imposing) &&
      !tells(scene, clause.sentence, released)
    const shut = isShut(scene, draft)
    const wider: readonly Span[] = shut
      ? (draft.also ?? [])
      : granted || (past && !isChained(scene, clause)) || bare
        ? []
        : [
            ...(draft.also ?? []),
            ...(isChained(scene, clause) && !draft.penalty ? [clause.parent!] : []),
            ...frontsOf(scene, clause).map((each) => behind(each, line)),
            ...(lone || isRow(scene, clause)
              ? [{ from: Math.max(clause.sentence.from, line?.to ?? 0), to: clause.sentence.to }]
              : []),
          ]
    // What stands in a clause about somebody, or of what is to come, is when and where of that clause.
    const about = inSentence
      .get(clause.at)!
      .filter(
        (each) =>
          each !== clause &&
          (each.kind === 'relative' || each.kind === 'participle' || isToCome(scene, each)),
      )
    const without = [
      ...attributes.filter((each) => each !== span),
      ...reasonsIn(scene, { from: draft.near, to: clause.sentence.to }),
      ...(scene.language === 'kk' ? reasonsIn(scene, clause) : []),
      ...frontReason(scene, draft),
      ...presupposedIn(scene, clause.sentence, draft),
      ...appositionsIn(scene, clause.sentence),
    ]
    const decisions = [...decisionsIn(scene, draft), ...beyondBracket(scene, draft)]
    const parted = behindSemicolon(scene, clause)
    const time: When =
      bare || imposed
        ? {}
        : whenOf(scene, draft, {
            own,
            wider,
            without: [...without, ...decisions],
            about: [...about, ...parted],
            anchors: { before, issued: anchor },
            headId: head?.date?.id,
          })
    const ownDate = time.own
    const given =
      granted || time.date || draft.modality !== 'imposed' || time.relative !== undefined
        ? undefined
        : givenOn(scene, draft)
    const next =
      granted || bare || imposed || time.date || time.relative !== undefined
        ? undefined
        : decidedOn(scene, draft, drafts, inSentence)
    const date = dealt(scene, drafts, draft, 'DATE') ?? time.date ?? given ?? next
    const relative = time.relative === headDay ? undefined : time.relative
    const actor = bare ? undefined : authorityOf({ scene, clauses, drafts, persons, past }, draft)
    const authority = actor?.mention
    // Of another day than the head's: the head's place is not its own.
    const elsewhere =
      ownDate && head?.place && head.date && isoOf(ownDate) !== isoOf(head.date)
        ? spansOf(scene, head.place)
        : []
    const ownPlace =
      bare || imposed ? undefined : placeNear(scene, own, draft.near, [...without, ...elsewhere])
    // `taken to the Karatau police department`
    const body = actor?.here ? courtOf(scene, actor.mention) : takenTo(scene, draft)
    const town = ownPlace || bare ? undefined : body && townOf(body)
    const place =
      bracketed(scene, draft) ??
      dealt(scene, drafts, draft, 'PLACE') ??
      ownPlace ??
      (town || ownDate || relative !== undefined || imposed
        ? undefined
        : firstOf(wider, (each) =>
            placeNear(scene, each, draft.near, [
              ...without,
              ...about,
              ...elsewhere,
              ...parted,
              ...saidBehind(clause, inSentence.get(clause.at)!),
            ]),
          ))
    const takes = head !== undefined && !past && !bare && !isTaken(scene, apart, draft, head.date)
    const when = date ?? (takes && relative === undefined ? head.date : undefined)
    const sameDay = head?.date === undefined || isoOf(when) === isoOf(head.date)
    const near = (!headed && !town) || (sameDay && relative === undefined)
    const where = place ?? (town || !takes || !near ? undefined : head.place)
    const iso = isoOf(when) ?? relative ?? undefined
    const name = town ?? (where?.value as { name?: string } | undefined)?.name
    const { modality } = draft
    return {
      person: draft.mention.id,
      event: draft.event,
      statutes: draft.statutes.map((each) => each.id),
      ...(draft.penalty && { penalty: draft.penalty.id }),
      ...(modality && { modality }),
      ...(where && { place: where.id }),
      ...(name && { where: name }),
      ...(when && { date: when.id }),
      ...(iso && { when: iso }),
      ...(authority && { authority: authority.id }),
      because: [
        draft.because,
        { rule: draft.rule, start: draft.mention.start, end: draft.mention.end },
      ],
    }
  })
  return records.filter(({ event, when }) => event !== 'trial' || !isAhead(when, issued))
}

/** A row of a table: its cells tell one judgment. */
const isRow = ({ units }: Scene, { sentence: { from, to } }: Clause): boolean =>
  units.slice(from, to).some(({ word }) => word === '|')

/** `X was questioned; colleagues say it was about the fire in Kentau`: what a semicolon parts is told of something else. */
function behindSemicolon(scene: Scene, { to, sentence }: Clause): readonly Span[] {
  const { units, language } = scene
  if (language === 'kk') return []
  const mark = units.slice(to - 1, sentence.to).findIndex(({ word }) => word === ';')
  if (mark < 0) return []
  const from = to + mark
  // `X признана виновной; решение огласили в Кокшетау`
  const same = [from, from + 1, from + 2].some((at) => hasTag(scene, at, 'decided'))
  return same ? [] : [{ from, to: sentence.to }]
}

/** What others say behind the act's clause. */
const saidBehind = ({ from }: Clause, all: readonly Clause[]): readonly Span[] =>
  all.filter((each) => each.kind === 'complement' && each.from > from)

const wholeDay = /^\d{4}-\d\d-\d\d$/

/** `goes on trial on 3 December` in a text of 29 November: still to come. */
const isAhead = (when: string | undefined, issued: string | undefined): boolean =>
  wholeDay.test(when ?? '') && wholeDay.test(issued ?? '') && when! > issued!

/** `судья X из суда Уральска`, `Judge X (Taraz City Court)`: where a judge sits. */
function courtOf(scene: Scene, mention: Valued): Valued {
  if (mention.label !== 'PERSON') return mention
  const at = unitAt(scene.units, mention.start)
  const small = ['locates', 'governs', 'preposition', 'inside', 'title']
  const opens = (each: number) =>
    /^[(,]$/.test(scene.units[each]?.word ?? '') || small.some((tag) => hasTag(scene, each, tag))
  const court = opens(at + 1) ? [at + 2, at + 3].find((each) => isCourt(scene, each)) : undefined
  return court !== undefined && (court === at + 2 || opens(at + 2))
    ? scene.units[court]!.mention!
    : mention
}

const isCourt = ({ units }: Scene, at: number): boolean =>
  (units[at]?.mention?.value as { kind?: string } | undefined)?.kind === 'court'

/** `The day after his arrest a court in Oral sanctioned two months of custody`: a court between the noun and the sanction imposes it then. */
function isOfCourt(scene: Scene, { at, penalty }: Draft): boolean {
  const to = penalty ? unitAt(scene.units, penalty.start) : at
  for (let each = at + 1; each < to; each++)
    if (hasTag(scene, each, 'court') || isCourt(scene, each)) return true
  return false
}

/** `For a vigil on 21 May 2016 the former had been sentenced`, `The trial over the unrest in Zhanaozen began`: the day and place of what it was for. */
const frontReason = (scene: Scene, { clause: { from }, at, near }: Draft): readonly Span[] => {
  const [first] = scene.language === 'en' ? reasonsIn(scene, { from, to: near + 1 }) : []
  return first && (first.from === from || (first.from > at && at < near)) ? [first] : []
}

const towns: readonly string[] = ['city', 'settlement']

/** `По 15 суток получили A (Семей), B (Орал)`: a town in brackets behind each name. */
function bracketed({ units }: Scene, { mention, clause: { sentence } }: Draft): Valued | undefined {
  const townBehind = (at: number): Valued | undefined => {
    const place = units[at + 2]?.mention
    const kind = (place?.value as { kind?: string } | undefined)?.kind ?? ''
    return units[at]?.word === '@PERSON' &&
      units[at + 1]?.word === '(' &&
      units[at + 3]?.word === ')' &&
      towns.includes(kind)
      ? place
      : undefined
  }
  const told = units
    .slice(sentence.from, sentence.to)
    .filter((_, at) => townBehind(sentence.from + at)).length
  const own = units.findIndex((unit) => unit.mention?.id === mention.id)
  return told > 1 && own >= 0 ? townBehind(own) : undefined
}

/** `A and B were detained in Oral and Semey respectively`, `on 1 and 3 March respectively` */
function dealt(
  scene: Scene,
  drafts: readonly Draft[],
  draft: Draft,
  label: 'PLACE' | 'DATE',
): Valued | undefined {
  const { event, clause } = draft
  const { sentence } = clause
  if (
    !scene.units
      .slice(sentence.from, sentence.to)
      .some((_, at) => hasTag(scene, sentence.from + at, 'in-turn'))
  )
    return undefined
  const people = [
    ...new Map(
      drafts
        .filter((each) => each.clause.at === clause.at && each.event === event)
        .sort((a, b) => a.mention.start - b.mention.start)
        .map((each) => [each.person, each]),
    ).keys(),
  ]
  const told =
    label === 'PLACE'
      ? placesIn(scene, sentence)
      : mentionsIn(scene, sentence, 'DATE').filter(({ from }) => isEventDate(scene, from))
  const listed =
    label === 'PLACE' || told.slice(1).every(({ from }, at) => from - told[at]!.to <= 1)
  return people.length > 1 && listed && told.length === people.length
    ? told[people.indexOf(draft.person)]
    : undefined
}

const spansOf = (scene: Scene, { id }: Valued): readonly Span[] => {
  const at = scene.units.findIndex(({ mention }) => mention?.id === id)
  return at < 0 ? [] : [{ from: 0, to: at + 1 }]
}

/** `had been fined`, `had asked for`: before what the entry reports. */
const laysBefore = (scene: Scene, { clause, at, penalty }: Draft): boolean => {
  // `The court concluded that X had disobeyed`: what it finds is judged then.
  if (scene.language !== 'en' || isFound(scene, clause)) return false
  const end = penalty ? Math.max(at, unitAt(scene.units, penalty.start)) : at
  for (let each = clause.from; each < end; each++)
    if (
      scene.units[each]!.word === 'had' &&
      !hasTag(scene, each + 1, 'determiner') &&
      !/^[@\d]/.test(scene.units[each + 1]?.word ?? '@') &&
      !scene.units.slice(each, end).some(({ word }) => word === ',')
    )
      return true
  return false
}

/** `On 5 May X was detained; later Y was freed`, `In May X complained that his card was blocked`: the time of the other verb is not the case's. */
function isShut(scene: Scene, { event, near, span, clause }: Draft): boolean {
  const { kind, parent, sentence, from } = clause
  const { units, senses } = scene
  if (kind === 'joined' && event === 'release' && hasSubject(scene, from, near))
    return (
      isVague(scene, span) ||
      !parent ||
      units.slice(parent.from, from + 1).some(({ word }) => word === ';') ||
      frontsOf(scene, clause).every((front) => !covers(scene, front))
    )
  // In Kazakh a semicolon ends what the words in front cover.
  if (scene.language === 'kk' && units.slice(sentence.from, from).some(({ word }) => word === ';'))
    return true
  if (kind !== 'complement' || !parent) return false
  return senses
    .slice(parent.from, parent.to)
    .some((all) => all.some(({ tags }) => tags.has('speech')))
}

const subjects = ['pronoun', 'anaphor', 'kin', 'role', 'related']

/** `В Таразе 5 мая X вызвали, Y отпустили`: place and day of what stands in front are told of all. */
const covers = ({ units }: Scene, { from, to }: Span): boolean =>
  ['@DATE', '@PLACE'].every((label) => units.slice(from, to).some(({ word }) => word === label))

/** Does a clause name somebody before its verb? */
const hasSubject = (scene: Scene, from: number, to: number): boolean =>
  scene.units
    .slice(from, to)
    .some(
      ({ word }, index) =>
        word === '@PERSON' || subjects.some((tag) => hasTag(scene, from + index, tag)),
    )

const imposing = /^(?:sentence|fine)$/
const released = /^(?:appeal|release|closure|acquittal)$/

/** Does a verb of such an event stand there? */
const tells = (scene: Scene, { from, to }: Span, events: RegExp): boolean =>
  scene.senses
    .slice(from, to)
    .some((senses) => senses.some(({ tags }) => events.test(tags.get('event') ?? '')))

/** `…таратқан деп танып, 20 АЕК айыппұл салған еді`: one chain of verbs, one time. */
const isChained = (scene: Scene, { kind, parent, at }: Clause): boolean =>
  grammarOf(scene.language).verbLast === true &&
  kind === 'joined' &&
  parent?.at === at &&
  /п$/u.test(scene.units[parent.to - 2]?.word ?? '')

/** The head's day stands in a participle clause: it is that clause's own. `apart`: drafts of such clauses. */
const isTaken = (
  scene: Scene,
  apart: readonly Draft[],
  { span: own }: Draft,
  date: Valued | undefined,
): boolean =>
  date !== undefined &&
  apart.some(
    ({ span, assertion }) =>
      span !== own &&
      assertion === 'background' &&
      scene.units.slice(span.from, span.to).some((unit) => unit.mention?.id === date.id),
  )

/** Without the dateline. */
const behind = ({ from, to }: Span, line: Span | undefined): Span => ({
  from: Math.max(from, line?.to ?? 0),
  to,
})

/** `X вышел 5 мая (суд дал ему 10 суток)`: what a bracket tells with a verb of its own is of another day than what stands around it. */
function beyondBracket(
  scene: Scene,
  { near, clause: { sentence }, penalty }: Draft,
): readonly Span[] {
  if (!penalty || scene.language !== 'ru') return []
  const word = (at: number) => scene.units[at]!.word
  let from = near
  while (from > sentence.from && !/^[()]$/.test(word(from))) from--
  let to = near
  while (to < sentence.to && !/^[()]$/.test(word(to))) to++
  if (word(from) !== '(' || scene.units[to]?.word !== ')') return []
  const told = scene.units
    .slice(from, to)
    .some((_, at) => ['pronoun', 'court', 'event'].some((tag) => hasTag(scene, from + at, tag)))
  if (!told) return []
  return [
    { from: sentence.from, to: from },
    { from: to, to: sentence.to },
  ]
}

/** `the appeal against the decision of January 14`: the day of what is appealed, not of the appeal. */
const decisionsIn = (scene: Scene, { event, span }: Draft): readonly Span[] =>
  event !== 'appeal'
    ? []
    : scene.units.slice(span.from, span.to).flatMap(({ word }, index) => {
        const at = span.from + index
        return word === '@DATE' && hasTag(scene, at - 1, 'day-of') ? [{ from: at, to: at + 1 }] : []
      })

const dateIn = ({ units }: Scene, { from, to }: Span): Valued | undefined =>
  units.slice(from, to).find(({ word }) => word === '@DATE')?.mention

/** What stands at the front of the clauses that this one goes on from, before their first verb: it covers them all. */
function frontsOf(scene: Scene, clause: Clause): readonly Span[] {
  return parentsOf(clause).map(({ from, to }) => {
    let end = from
    while (
      end < to &&
      !scene.senses[end]!.some((sense) => sense.tags.has('event') || sense.tags.has('speech')) &&
      scene.units[end]!.word !== '@PERSON' &&
      scene.units[end]!.mention?.label !== 'PENALTY'
    )
      end++
    return { from, to: end }
  })
}

/** `ASTANA, 15 May 2023 — …`: the dateline of a news text, behind which its own words begin. */
function datelineOf(scene: Scene): Span | undefined {
  let [place, body, date] = [false, false, false]
  for (let at = 0; at < Math.min(8, scene.units.length); at++) {
    const { word } = scene.units[at]!
    if (/^(?:[–—-]|\.|:|\/)$/.test(word) && at > 0 && (place || (body && date)))
      return { from: 0, to: at + 1 }
    if (word === '@PLACE') place = true
    else if (word === '@ORG') body = true
    else if (word === '@DATE') date = true
    else if (!/^[,()]$/.test(word)) return undefined
  }
  return undefined
}

/** `ASTANA, 15 May 2023 — …`: a town in capitals before its day is where a news text was filed; an item of a report writes it as any word. */
function isFiled({ units, text }: Scene): boolean {
  const [town, comma, date] = units
  const name = town ? text.slice(town.start, town.end) : ''
  const alike = /^\p{Lu}[\p{Lu}\s-]{3,}$/u.test(name)
  const rest = text.slice(date?.end ?? 0)
  return (
    town?.word === '@PLACE' &&
    comma?.word === ',' &&
    date?.word === '@DATE' &&
    alike &&
    rest.toUpperCase() !== rest
  )
}

function parentsOf(clause: Clause): readonly Clause[] {
  const found: Clause[] = []
  if (clause.kind === 'main' || clause.kind === 'relative' || clause.kind === 'participle')
    return found
  for (
    let each = clause.parent;
    each && each.at === clause.at && found.length < 3;
    each = each.parent
  ) {
    if (each.kind === 'relative' || each.kind === 'participle') continue
    found.push(each)
  }
  return found
}

const firstOf = <S, T>(spans: readonly S[], find: (span: S) => T | undefined): T | undefined => {
  for (const span of spans) {
    const found = find(span)
    if (found) return found
  }
  return undefined
}

/** The place of an inner clause: `Алматыда өткен жиынға қатысқан …`. */
const isInner = (scene: Scene, at: number): boolean => {
  const { verbLast, isHome } = grammarOf(scene.language)
  return verbLast === true && isHome(scene, at)
}

interface Head {
  readonly date?: Valued
  readonly place?: Valued
}

/** `Орал. 4 мамырда полиция …`, `Oral: A, B`: an item of a round-up begins with its town alone; `АЛМАТЫ. 5 мая. Агентство –` is a dateline. */
function townAhead(scene: Scene): Head | undefined {
  const { units: all } = scene
  const name = all.findIndex(({ word }) => word === '@PERSON')
  const numbered = all.slice(0, name).every(({ word }) => /^[\d.)–—•-]+$/u.test(word))
  // `1. X, Орал. 5 жылға …`
  const listed = name >= 0 && numbered && all[name + 1]?.word === ','
  const front = all.findIndex(({ word }) => /^[@\p{L}]/u.test(word))
  const at = listed ? behindBirth(all, name + 2) : front > 0 && front <= 2 ? front : 0
  const units = withoutCount(all.slice(at))
  const [first, stop] = units
  const kind = (first?.mention?.value as { kind?: string } | undefined)?.kind
  if (first?.word !== '@PLACE' || !first.mention || !stop || stop.line || !/^[.:]$/.test(stop.word))
    return undefined
  if (kind !== 'city' && kind !== 'settlement') return undefined
  const next = units.slice(2, 7)
  const dateline =
    (stop.word === '.' && next.some(({ word }) => /^[–—/-]$/.test(word))) ||
    (next[0]?.word === '@ORG' && next[1]?.word === '.') ||
    (next[0]?.word === '@DATE' && /^[.,(]$/.test(next[1]?.word ?? '.'))
  if (dateline || next.length < 2) return undefined
  const behind = units[2]!
  const date =
    behind.word === '@DATE' && isEventDate(scene, all.indexOf(behind)) ? behind.mention : undefined
  return { place: first.mention, ...(date && { date }) }
}

/** `Oral (3): A, B and C` */
const withoutCount = (units: Scene['units']): Scene['units'] =>
  /^\($/.test(units[1]?.word ?? '') && /^\d+$/.test(units[2]?.word ?? '') && units[3]?.word === ')'
    ? [...units.slice(0, 1), ...units.slice(4)]
    : units

/** `✅ 15.02.2024. X was fined`: an item that begins with its day alone. */
function dateAhead(scene: Scene): Head | undefined {
  const { units } = scene
  const at = units.findIndex(({ word }) => /^[@\p{L}\d]/u.test(word))
  const { mention, word } = units[at] ?? {}
  const alone = word === '@DATE' && /^[.:]$/.test(units[at + 1]?.word ?? '') && units[at + 2]
  return alone && at <= 2 && mention && wholeDay.test(isoOf(mention) ?? '')
    ? { date: mention }
    : undefined
}

/** `1. X, 1973 г.р., Орал.`: a year of birth between name and town. */
function behindBirth(units: Scene['units'], from: number): number {
  const comma = units.slice(from, from + 7).findIndex(({ word }) => word === ',')
  const between = units.slice(from, from + comma)
  const born =
    comma > 0 &&
    between.some(({ word }) => /^(?:19|20)\d\d$/.test(word)) &&
    between.every(({ mention }) => !mention)
  return born ? from + comma + 1 : from
}

/** Date and place with which an item of a report begins. */
function headOf(scene: Scene): Head {
  let date: Valued | undefined
  let place: Valued | undefined
  for (let at = 0; at < Math.min(scene.units.length, 16); at++) {
    const { mention, word } = scene.units[at]!
    if (word === '@DATE' && !isEventDate(scene, at)) break
    if (word === '@DATE' && !date && mention) date = mention
    else if (word === '@PLACE' && mention) {
      if (isInner(scene, at)) break
      const kind = (mention.value as { kind?: string } | undefined)?.kind
      if (kind === 'city' || kind === 'settlement') place = mention
      else if (kind === 'district' || (!place && kind === 'region')) place = mention
      if (place && kind !== 'region') break
    } else if (word.startsWith('@')) break
    else if (!/^[,.–—:•*\d()-]/u.test(word) && !hasTag(scene, at, 'dateline')) break
  }
  return { ...(date && { date }), ...(place && { place }) }
}
