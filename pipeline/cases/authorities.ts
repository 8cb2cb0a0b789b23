/** The body or official that acted: named in the clause, in the one that it goes on from, or the court that the text tells before or behind. */
import type { Event } from '../record.js'
import type { Valued } from '../valued.js'
import { authorityNear, isWithin, personOf } from './actors.js'
import { dateNear } from './circumstances.js'
import type { Clause } from './clause.js'
import { clauseAt, type Draft } from './draft.js'
import { endsAs, hasTag, type Scene, type Span, tagAt } from './scene.js'

/** What one draft is asked with. */
export interface Asked {
  readonly scene: Scene
  readonly clauses: readonly Clause[]
  readonly drafts: readonly Draft[]
  /** The people of the drafts: nobody acts against himself. */
  readonly persons: ReadonlySet<string>
  /** It lay before what the entry reports. */
  readonly past: boolean
}

/** Is the body that of the act's own words, so that its town is where it happened? */
export interface Authority {
  readonly mention: Valued
  readonly here: boolean
}

export function authorityOf(asked: Asked, draft: Draft): Authority | undefined {
  if (draft.event === 'hunger_strike') return undefined
  const { scene, persons } = asked
  const { clause, at, event } = draft
  const named =
    authorityNear(scene, clause, at, persons, event) ??
    aroundOf(asked, draft) ??
    behindColon(asked, draft) ??
    theCourt(asked, draft)
  if (named) return { mention: named, here: true }
  const other = theJudge(scene, draft) ?? courtBehind(asked, draft)
  return other && { mention: other, here: false }
}

const sanctioning = new Set<Event>(['sentence', 'fine'])

/** The body of the clauses that this one goes on from: `the court sentenced X, who …, to 9 years`. */
function aroundOf({ scene, drafts, persons, past }: Asked, draft: Draft): Valued | undefined {
  const { clause, also, at, event, person } = draft
  const own = dateNear(scene, clause, at)
  for (const each of [...(past ? [] : mainOf(clause)), ...(also ?? [])]) {
    const found = authorityNear(scene, each, at, persons, event)
    if (!found) continue
    // `A source at the court said that X …`
    if (isWithin(scene, found.from) && tellsOf(scene, each, 'speech')) continue
    if (also?.includes(each)) return found
    // `On 3 May the court fined X; on 9 June his appeal was dismissed`: another day, another body.
    const other = dateNear(scene, each, found.from)
    if (own && other && own.id !== other.id) continue
    const told = drafts.filter((one) => one.clause === each)
    if (event === 'appeal' && told.some((one) => sanctioning.has(one.event))) continue
    // `The court prolonged X's arrest; his wife was not let in`
    const ofOthers = told.length > 0 && told.every((one) => one.person !== person)
    if (ofOthers && !sanctioning.has(event)) continue
    return found
  }
  return undefined
}

const judicial = new Set<Event>(['sentence', 'fine', 'acquittal', 'closure', 'appeal', 'release'])

/** `X will stay under house arrest: so the city court decided`, `The case was closed: the court saw no offence`. */
function behindColon(
  { scene, clauses, persons, drafts, past }: Asked,
  { clause, event, person, mention }: Draft,
): Valued | undefined {
  if (past || !judicial.has(event) || scene.units[clause.to - 1]?.word !== ':') return undefined
  const next = clauses[clauses.indexOf(clause) + 1]
  if (next?.at !== clause.at) return undefined
  const others = drafts.some((each) => each.clause === next && each.person !== person)
  const named = scene.units
    .slice(next.from, next.to)
    .some((unit) => unit.word === '@PERSON' && personOf(unit.mention!) !== personOf(mention))
  const court = others || named ? undefined : authorityNear(scene, next, next.from, persons, event)
  return kindOf(court) === 'court' ? court : undefined
}

const kindOf = (mention: Valued | undefined): string | undefined =>
  (mention?.value as { kind?: string } | undefined)?.kind

const tellsOf = (scene: Scene, { from, to }: Span, tag: string): boolean =>
  scene.senses.slice(from, to).some((senses) => senses.some(({ tags }) => tags.has(tag)))

/** The clause that a broken-off one goes on from. */
function mainOf(clause: Clause): readonly Clause[] {
  const found: Clause[] = []
  for (let each = clause.parent; each && each.at === clause.at; each = each.parent)
    if (clause.kind !== 'main' && each.kind === 'main') found.push(each)
  return found
}

interface NamedAt {
  readonly at: number
  readonly mention: Valued
}

const courts = new WeakMap<Scene, readonly NamedAt[]>()

/** The courts that the text names, in its order. */
function courtsOf(scene: Scene) {
  const found =
    courts.get(scene) ??
    scene.units.flatMap(({ mention, word }, at) =>
      word === '@ORG' && (mention?.value as { kind?: string } | undefined)?.kind === 'court'
        ? [{ at, mention: mention! }]
        : [],
    )
  courts.set(scene, found)
  return found
}

/** The only court that the text names up to a unit. */
function onlyCourt(scene: Scene, to: number): NamedAt | undefined {
  const [first, ...others] = courtsOf(scene).filter(({ at }) => at < to)
  const nameOf = ({ start, end }: Valued) => scene.text.slice(start, end)
  const same = others.every(({ mention }) => nameOf(mention) === nameOf(first!.mention))
  return first && same ? first : undefined
}

/** `the court`: the one named before; `the regional court`, `the Yesil court`, `a court`: another. */
function courtSaid(scene: Scene, { from, to }: Span): 'same' | 'another' | undefined {
  const said = new Set<boolean>()
  for (let at = from; at < to; at++)
    if (hasTag(scene, at, 'court')) said.add(at === from || isSameCourt(scene, at - 1))
  return said.size === 0 ? undefined : said.has(true) ? 'same' : 'another'
}

const isSameCourt = (scene: Scene, before: number): boolean => {
  const { word, capital, line } = scene.units[before]!
  if (endsAs(scene, word, 'modifier')) return false
  const named = capital && !hasTag(scene, before, 'determiner')
  if (scene.language === 'en') return !hasTag(scene, before, 'another') && !named
  return !named || line || /^[.!?]$/.test(scene.units[before - 1]?.word ?? '.')
}

/** `the court` without a name, and a sanction without anybody who imposes it, mean the one court that the text named before. */
function theCourt({ scene, clauses, drafts, past }: Asked, draft: Draft): Valued | undefined {
  const { clause, modality, penalty, person } = draft
  const court = onlyCourt(scene, clause.from)
  if (!court) return undefined
  const goesOn = clause.kind === 'joined' || clause.kind === 'resumed' ? mainOf(clause) : []
  const said = [clause, ...goesOn].map((each) => courtSaid(scene, each))
  if (said.includes('same')) return court.mention
  if (said[0] === 'another') return undefined
  if (past || modality !== 'imposed' || penalty === undefined) return undefined
  const { from, to } = clause.sentence
  if (from <= court.at && court.at < to) return court.mention
  // What it did to somebody else by name is no word on this one: `A third defendant, X, was fined`.
  const there = drafts.filter(
    ({ clause: { sentence } }) => sentence.from <= court.at && court.at < sentence.to,
  )
  const told =
    there.length > 0
      ? there.some((each) => each.person === person)
      : tellsEvent(scene, clauseAt(clauses, court.at).sentence, /^(?:sentence|fine)$/)
  return told ? court.mention : undefined
}

const tellsEvent = (scene: Scene, { from, to }: Span, events: RegExp): boolean =>
  scene.senses
    .slice(from, to)
    .some((senses) => senses.some(({ tags }) => events.test(tags.get('event') ?? '')))

/** `X got 15 days. The Medeu district court saw an offence in his posts`: the court of the next sentence, which tells no act of its own. */
function courtBehind({ scene, clauses, drafts, past }: Asked, draft: Draft): Valued | undefined {
  const { clause, modality, penalty, at } = draft
  if (past || modality !== 'imposed' || !penalty || onlyCourt(scene, at)) return undefined
  const { to } = clause.sentence
  const behind = to < scene.units.length ? clauseAt(clauses, to).sentence : undefined
  if (!behind || behind.from !== to || scene.units[to]!.line) return undefined
  const [court, ...more] = courtsOf(scene).filter((each) => to <= each.at && each.at < behind.to)
  if (!court || more.length > 0) return undefined
  const own = drafts.some((each) => each.clause.sentence.from === to)
  if (own || tellsEvent(scene, behind, /^(?:appeal|acquittal|closure|trial|refusal)$/))
    return undefined
  const about = scene.units
    .slice(court.at, behind.to)
    .some(({ word }, index) => word !== '@PERSON' && hasTag(scene, court.at + index, 'pronoun'))
  const stands = authorityNear(scene, clauseAt(clauses, court.at), court.at, new Set(), draft.event)
  return about && stands?.id === court.mention.id ? court.mention : undefined
}

const judges = new WeakMap<Scene, readonly NamedAt[]>()

/** Sentences of nothing but a judge. */
function judgesOf(scene: Scene): readonly NamedAt[] {
  const found =
    judges.get(scene) ??
    scene.units.flatMap(({ mention, word }, at) => {
      const lone =
        word === '@PERSON' &&
        at > 0 &&
        tagAt(scene, at - 1, 'role') === 'judge' &&
        /^[.!?]?$/.test(scene.units[at + 1]?.word ?? '') &&
        (scene.units[at - 2]?.word === '.' || scene.units[at - 1]!.line)
      return lone ? [{ at, mention: mention! }] : []
    })
  judges.set(scene, found)
  return found
}

/** `X., Article 488, 10 days. Judge Y.`: the one judge behind the sanction. */
function theJudge(scene: Scene, { at, penalty, modality }: Draft): Valued | undefined {
  if (!penalty || modality !== 'imposed') return undefined
  const found = judgesOf(scene)
  const last = found.at(-1)
  return last && last.at > at && (found.at(-2)?.at ?? -1) <= at ? last.mention : undefined
}
