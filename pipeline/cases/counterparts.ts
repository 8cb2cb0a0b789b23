/**
 * `X's wife said that her husband had been beaten`: where somebody's relative or lawyer has been told of, the noun for what that person is to them
 * (husband, son, client) means the person. Such a noun becomes a unit of that name, so that all that follows reads it as one.
 */
import type { Found } from '../lexicon/lookup.js'
import type { PersonValue } from '../values.js'
import { casesOfMention, type GrammaticalCase, type StandIn } from './grammatical-case.js'
import { endsAs, hasTag, type Scene, tagAt, type Unit } from './scene.js'

type Gender = 'm' | 'f' | undefined

/** What one is to whom the other is. */
const reciprocal: Readonly<Record<string, string>> = {
  spouse: 'spouse',
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  counsel: 'client',
}

interface Noun {
  readonly relation: string
  readonly gender: Gender
  readonly cases: ReadonlySet<GrammaticalCase>
  readonly to: number
}

/** Somebody told of as another's: `X's wife`. */
interface Relative {
  readonly relation: string
  readonly gender: Gender
  readonly at: number
  readonly of: NonNullable<Unit['mention']>
  /** The relative's own name. */
  readonly self: Unit['mention']
}

const nominative = new Set(['n', 'possessed'])

/** A noun in the singular that tells what somebody is to another. */
function nounAt(scene: Scene, at: number): Noun | undefined {
  const senses = (scene.senses[at] ?? []).filter(
    ({ tags, grammar }) => tags.has('relates') && !grammar.has('plural'),
  )
  const [first] = senses
  if (!first) return undefined
  const [relation, gender] = first.tags.get('relates')!.split(':')
  const told = senses.flatMap(({ grammar }) => [...grammar])
  const cases = told.map((each) => (nominative.has(each) ? 'nominative' : each))
  return {
    relation: relation!,
    gender: gender === 'm' || gender === 'f' ? gender : undefined,
    cases: new Set(cases as GrammaticalCase[]),
    to: first.to,
  }
}

const genderOf = (mention: Relative['of']): Gender =>
  (mention.value as PersonValue | undefined)?.gender

const idOf = (mention: Relative['of']): string =>
  (mention.value as PersonValue | undefined)?.personId ?? mention.id

const suits = (one: Gender, other: Gender): boolean =>
  one === undefined || other === undefined || one === other

/** Words between a noun and the name of whose it is: `мать активиста X`, `the lawyer of the activist X`. */
const isTitle = (scene: Scene, at: number): boolean =>
  ['anaphor', 'role', 'title', 'person', 'someone', 'determiner'].some((tag) =>
    hasTag(scene, at, tag),
  )

const longestTitle = 3

function nameBehind(scene: Scene, from: number): number | undefined {
  let at = from
  while (at < scene.units.length && at - from < longestTitle && isTitle(scene, at)) at++
  return scene.units[at]?.word === '@PERSON' ? at : undefined
}

function nameBefore(scene: Scene, before: number): number | undefined {
  let at = before
  while (at > 0 && before - at < longestTitle && isTitle(scene, at)) at--
  return scene.units[at]?.word === '@PERSON' ? at : undefined
}

/** The name of whose relative a noun tells, in words that stand with it. */
function ownerBeside(scene: Scene, at: number, noun: Noun): Relative['of'] | undefined {
  const { units, language } = scene
  if (language === 'en') {
    const apostrophe = [at - 1, at - 2, at - 3].find((each) =>
      /^['’]s?$/u.test(units[each]?.word ?? ''),
    )
    const name = apostrophe === undefined ? undefined : nameBefore(scene, apostrophe - 1)
    if (name !== undefined && name === apostrophe! - 1) return units[name]!.mention
    const of = units[noun.to]?.word === 'of' ? nameBehind(scene, noun.to + 1) : undefined
    return of === undefined ? undefined : units[of]!.mention
  }
  const beside = language === 'ru' ? nameBehind(scene, noun.to) : nameBefore(scene, at - 1)
  const mention = beside === undefined ? undefined : units[beside]!.mention
  if (!mention) return undefined
  const cases = casesOfMention(mention, scene.text, language, scene.declined)
  if (!cases.has('genitive') || (language === 'ru' && cases.has('nominative'))) return undefined
  return mention
}

/** Whom `his`, `её`, `оның` before a noun means: the last of that gender who was named. */
function ownerMeant(scene: Scene, at: number, named: readonly Relative['of'][]) {
  const pronoun = [at - 1, at - 2]
    .filter((each) => scene.units[each]?.word !== '@PERSON')
    .map((each) => tagAt(scene, each, 'pronoun') ?? tagAt(scene, each, 'whose'))
    .find((each) => each !== undefined)
  if (pronoun === undefined) return undefined
  const [gender] = pronoun.split(':')
  if (gender === 'plural' || gender === 'speaker') return undefined
  const told = gender === 'm' || gender === 'f' ? gender : undefined
  return named.findLast((each) => suits(genderOf(each), told))
}

/** A bare noun (`по словам жены`, `the lawyer said`) is of the only one whom the entry has named. */
function onlyNamed(named: readonly Relative['of'][], own: Relative['of'] | undefined) {
  const others = named.filter((each) => !own || idOf(each) !== idOf(own))
  const ids = new Set(others.map(idOf))
  return ids.size === 1 ? others.at(-1) : undefined
}

const isMine = (scene: Scene, at: number): boolean =>
  ['possessive', 'whose', 'reflexive'].some((tag) => hasTag(scene, at, tag))

/** `her younger son`, `another client`, `son of Y`, `her husband Yerlan`: somebody whom other words tell. */
function isOther(scene: Scene, at: number, { to }: Noun): boolean {
  const { units, language } = scene
  if (units[to]?.word === '@PERSON' || nameBehind(scene, to) !== undefined) return true
  if (/^['’]s?$/u.test(units[at - 1]?.word ?? '') || units[at - 1]?.word === '@PERSON') return true
  if (language === 'en' && units[to]?.word === 'of') return true
  if (/^[,(]$/.test(units[to]?.word ?? '') && nameBehind(scene, to + 1) !== undefined) return true
  if (isMine(scene, at - 1)) return false
  // `младшего сына`, `екінші ұлы`: a word before the noun may single out another.
  const singled = ['indefinite', 'others', 'elder'].some((tag) => hasTag(scene, at - 1, tag))
  const word = units[at - 1]?.word ?? ''
  return (
    language === 'en' ||
    singled ||
    endsAs(scene, word, 'modifier') ||
    (language === 'ru' && endsAs(scene, word, 'adj'))
  )
}

const farthest = 60
/** Of whom somebody has one. */
const once = new Set(['spouse', 'parent'])

/** `would not speak against her brother` says nothing. */
const says = ({ tags, grammar }: Found): boolean =>
  tags.has('speech') && !grammar.has('infinitive') && !grammar.has('base')

/** In what the relative says, or in another sentence: `refused to testify against her brother` tells nothing of him. */
const isToldBy = ({ units, senses, language }: Scene, from: number, to: number): boolean => {
  // `по словам жены`
  for (let at = Math.max(0, from - 3); at < units.length; at++) {
    const stop = /^[.!?:]$/.test(units[at]!.word)
    if (stop && at < from) continue
    if (stop && at >= to) return false
    if (stop || senses[at]!.some(says)) return true
    // In Kazakh who says it comes first, and that it is said last.
    if (at >= to && language !== 'kk') return false
  }
  return false
}

/** Whom a noun means by what was told of their relative. */
function meant(
  scene: Scene,
  at: number,
  noun: Noun,
  told: readonly Relative[],
): Relative['of'] | undefined {
  if (isOther(scene, at, noun)) return undefined
  // `his wife Saule …, the wife was fined`
  const self = told.findLast(
    (each) =>
      once.has(noun.relation) &&
      each.relation === noun.relation &&
      each.gender === noun.gender &&
      at - each.at <= farthest,
  )?.self
  if (self && !isMine(scene, at - 1)) return self
  const other = told.findLast(
    (each) =>
      reciprocal[each.relation] === noun.relation &&
      at - each.at <= farthest &&
      isToldBy(scene, each.at, at),
  )
  if (!other || !suits(noun.gender, genderOf(other.of))) return undefined
  // `X's wife … his wife`: the same noun again, said of the same man; `X's brother said that his brother …`
  const same = noun.relation === other.relation && noun.gender === other.gender
  const apart = scene.units.slice(other.at, at).some(({ word }) => /^[.!?;]$/.test(word))
  return same && (noun.relation !== 'sibling' || apart) ? undefined : other.of
}

const acting = new Set(['judge', 'police', 'prosecutor', 'investigator', 'official', 'expert'])

const holdsOffice = (scene: Scene, at: number): boolean =>
  [at - 1, at - 2].some((each) => acting.has(tagAt(scene, each, 'role') ?? ''))

/** The scene with such nouns as names. */
export function withCounterparts(scene: Scene): Scene {
  const told: Relative[] = []
  const named: Relative['of'][] = []
  const changed = new Map<number, Unit>()
  for (let at = 0; at < scene.units.length; at++) {
    const unit = scene.units[at]!
    if (unit.word === '@PERSON' && unit.mention && !holdsOffice(scene, at)) named.push(unit.mention)
    const noun = nounAt(scene, at)
    if (!noun || unit.mention) continue
    const person = meant(scene, at, noun, told)
    if (person) {
      const { start } = unit
      const { end } = scene.units[noun.to - 1]!
      const { cases } = noun
      const mention: StandIn = { ...person, start, end, ...(scene.language !== 'en' && { cases }) }
      changed.set(noun.to - 1, { ...scene.units[noun.to - 1]!, start, word: '@PERSON', mention })
      continue
    }
    if (reciprocal[noun.relation] === undefined) continue
    const name = nameBehind(scene, noun.to)
    const self = name === undefined ? undefined : scene.units[name]!.mention
    const of =
      ownerBeside(scene, at, noun) ?? ownerMeant(scene, at, named) ?? onlyNamed(named, self)
    if (of)
      told.push({
        relation: noun.relation,
        gender: noun.gender,
        at,
        of,
        self: self && idOf(self) !== idOf(of) ? self : undefined,
      })
  }
  if (changed.size === 0) return scene
  return {
    ...scene,
    units: scene.units.map((unit, at) => changed.get(at) ?? unit),
    // The pronoun of `her husband` is no object of its own.
    senses: scene.senses.map((senses, at) =>
      changed.has(at) || (changed.has(at + 1) && isMine(scene, at)) ? [] : senses,
    ),
  }
}
