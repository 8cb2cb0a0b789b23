/** Whom a Russian verb is told of: `людей, которые были задержаны`, `тех, кто был осуждён` are nobody by name. */
import type { Bearer } from '../bearer.js'
import type { Clause } from '../clause.js'
import { endsAs, hasTag, type Scene, tagAt } from '../scene.js'
import type { Trigger } from '../trigger.js'

const wordAt = (scene: Scene, at: number): string => scene.units[at]?.word ?? ''

/** The relative pronoun of a clause, behind its preposition where it has one. */
const pronounOf = (scene: Scene, { kind, from }: Clause): number | undefined =>
  kind === 'relative'
    ? [from, from + 1, from + 2].find((at) => hasTag(scene, at, 'relative'))
    : undefined

/** `X, которая`: a pronoun in the feminine is about a woman. */
export function relates(scene: Scene, clause: Clause, people: readonly Bearer[]): boolean {
  const at = pronounOf(scene, clause)
  if (at === undefined || tagAt(scene, at, 'relative') === 'whose') return true
  if (tagAt(scene, at, 'relative') === 'one') return false
  const [first] = people
  if (people.length !== 1 || !first?.gender) return true
  // A man in the genitive may look like a woman, `Руслана Омарова`.
  return first.gender === 'f' || !endsAs(scene, wordAt(scene, at), 'which', 'feminine')
}

/** `среди тех, кто был задержан, – X`: who is meant follows. */
const isAmong = (scene: Scene, { from, sentence }: Clause): boolean =>
  scene.units
    .slice(sentence.from, from)
    .some((_, at) => hasTag(scene, sentence.from + at, 'among-those'))

/** A noun that stands for itself: not `трое суток`, `двое детей`. */
const isPlain = (scene: Scene, at: number): boolean =>
  /^\p{Ll}{4,}$/u.test(wordAt(scene, at)) &&
  !scene.units[at]!.mention &&
  !['unit', 'kin', 'event', 'support', 'lasts'].some((tag) => hasTag(scene, at, tag))

/** `двое студентов`, `10 активистов`, `троих его коллег`: people in number whom no name follows. */
function severalIn(scene: Scene, { from, to }: Clause, acting: boolean): boolean {
  const named = (noun: number) => [1, 2].some((step) => wordAt(scene, noun + step) === '@PERSON')
  for (let at = from; at < to; at++) {
    // `его избили двое надзирателей`: those who did it.
    const heads = tagAt(scene, at, 'heads')
    if (acting && heads === 'subject') continue
    if (heads !== undefined && isPlain(scene, at + 1) && !named(at + 1)) return true
    const several = hasTag(scene, at, 'number') || tagAt(scene, at, 'person') === 'another'
    if (!several && !/^\d{1,3}$/.test(wordAt(scene, at))) continue
    const noun = [at + 1, at + 2].find(
      (each) => each < to && ['person', 'related', 'home'].some((tag) => hasTag(scene, each, tag)),
    )
    if (noun !== undefined && !named(noun)) return true
  }
  return false
}

/** `по словам правозащитницы X`, `…, написал на своей странице X`: who tells it. */
const isSource = (scene: Scene, name: number, from: number): boolean => {
  for (let at = name - 1; at >= from && name - at <= 6; at--) {
    if (/^[,;:]$/.test(wordAt(scene, at))) return false
    if (wordAt(scene, at - 1) === ',' && tagAt(scene, at, 'speech') === '') return true
    if (scene.senses[at]!.some(({ tags, to }) => tags.get('speech') === 'of' && to <= name))
      return true
  }
  return false
}

/** What happened to those whom a clause with `кто` tells of happened to nobody by name. */
export function ofOthers(scene: Scene, { clause, frame, voice, support }: Trigger): boolean {
  if (support !== undefined || (frame !== 'object' && frame !== 'subject')) return false
  const named = scene.units
    .slice(clause.from, clause.to)
    .some(({ word }, at) => word === '@PERSON' && !isSource(scene, clause.from + at, clause.from))
  if (!named && severalIn(scene, clause, frame === 'object' && voice === 'active')) return true
  // `в камерах оказались другие`
  const strangers = scene.units
    .slice(clause.from, clause.to)
    .some((_, at) => hasTag(scene, clause.from + at, 'strangers'))
  if (!named && strangers && !(frame === 'object' && voice === 'active')) return true
  if (frame === 'object' && voice === 'active') return false
  const at = pronounOf(scene, clause)
  return at !== undefined && tagAt(scene, at, 'relative') === 'one' && !isAmong(scene, clause)
}
