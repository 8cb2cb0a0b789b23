/** Kazakh verbs of moving, holding and calling tell an event by who acts and where somebody is taken. */
import type { Found } from '../../lexicon/lookup.js'
import type { Event } from '../../record.js'
import type { Clause } from '../clause.js'
import { hasTag, type Scene, type Span } from '../scene.js'
import { goesOnNow } from './kazakh-verbs.js'

const textOf = (scene: Scene, at: number): string => {
  const { start, end } = scene.units[at]!
  return scene.text.slice(start, end).toLowerCase()
}

const some = ({ from, to }: Span, test: (at: number) => boolean): boolean => {
  for (let at = from; at < to; at++) if (test(at)) return true
  return false
}

const isBody = (scene: Scene, at: number, kind: RegExp): boolean =>
  scene.units[at]!.word === '@ORG' && kind.test(textOf(scene, at))

const police = /полици|іібб?|ұқк|қауіпсіздік|тергеу|antikor|антикор|прокур|polic/u
const prison = /колони|мекеме|изолятор|түрме|абақты|учрежд/u
const court = /сот|sot/u

/** The object right before an active verb is a thing: `телефонын алып кетті`, `залды босатты`. */
export function takesThing(scene: Scene, { from, grammar }: Found): boolean {
  if (grammar.has('passive')) return false
  const before = scene.units[from - 1]
  if (!before || before.mention || !/(?:[ндт][ыі]|ын|ін)$/u.test(before.word)) return false
  return scene.senses[from - 1]!.every((sense) => sense.tags.has('owned'))
}

const dative = /(?:[ғқ]а|[гк]е|на|не|[gğǵq]a|[gk]e|na|ne)$/u

/** To prison, to the police, or somewhere by police. */
function whereTaken(scene: Scene, { from }: Clause, { from: to }: Found): Event | undefined {
  const before = { from, to }
  const isKind = (at: number, kind: string) =>
    (scene.units[at]!.mention?.value as { kind?: string } | undefined)?.kind === kind
  const towards = (at: number, tag: string) =>
    scene.senses[at]!.some((sense) => sense.tags.has(tag) && sense.grammar.has('dative'))
  const body = (at: number, kind: RegExp) =>
    isBody(scene, at, kind) && dative.test(textOf(scene, at))
  const prisons = (at: number) =>
    towards(at, 'prison') ||
    body(at, prison) ||
    (isKind(at, 'facility') && dative.test(textOf(scene, at)))
  if (some(before, prisons)) return 'transfer'
  if (some(before, (at) => towards(at, 'ward'))) return undefined
  if (some(before, (at) => towards(at, 'station') || body(at, police))) return 'detention'
  const actors = (at: number) =>
    scene.senses[at]!.some(
      (sense) =>
        (sense.tags.has('station') || sense.tags.get('role') === 'police') &&
        !['dative', 'ablative', 'locative', 'accusative'].some((each) => sense.grammar.has(each)),
    ) ||
    (isBody(scene, at, police) && !dative.test(textOf(scene, at)))
  return some(before, actors) ? 'detention' : undefined
}

const movesPrisoner = (scene: Scene, clause: Clause, found: Found): boolean =>
  whereTaken(scene, clause, found) === 'transfer' ||
  some({ from: clause.from, to: found.from }, (at) =>
    scene.senses[at]!.some(({ tags, grammar }) => tags.has('ward') && grammar.has('dative')),
  )

/** A court, its sanction or a term make of `қамауға алды` a measure; police alone hold. */
function isOrdered(scene: Scene, { from, to }: Clause, found: Found): boolean {
  const near = { from: Math.max(from, found.from - 4), to: Math.min(to, found.to + 1) }
  if (some(near, (at) => scene.units[at]!.mention?.label === 'PENALTY')) return true
  const whole = { from, to }
  if (some(whole, (at) => hasTag(scene, at, 'court') || isBody(scene, at, court)))
    return !some(whole, (at) =>
      scene.senses[at]!.some(
        (sense) =>
          (sense.tags.get('role') === 'police' || sense.tags.has('station')) &&
          ![...sense.grammar].some((each) => each !== 'possessed'),
      ),
    )
  return false
}

export function eventOf(scene: Scene, found: Found, clause: Clause, own: Event): Event | undefined {
  const { tags, from, to } = found
  const holds = [1, 2].some((step) =>
    scene.senses[from - step]?.some((sense) => sense.tags.has('holds') && sense.to >= to),
  )
  if (holds) return undefined
  const object = !tags.has('of') && ['detention', 'release', 'transfer'].includes(own)
  if (object && takesThing(scene, found)) return undefined
  if (tags.has('carried')) return whereTaken(scene, clause, found)
  if (tags.has('place')) return movesPrisoner(scene, clause, found) ? own : undefined
  if (tags.has('lodged')) {
    const before = { from: clause.from, to: from }
    return some(before, (at) => hasTag(scene, at, 'deed') || isBody(scene, at, court))
      ? own
      : undefined
  }
  if (tags.has('called')) {
    // `сотқа тартуға шақырды` calls for something.
    if (/у(?:ға|ге|ды|ді)$/u.test(scene.units[from - 1]?.word ?? '')) return undefined
    const called = { from: clause.from, to: from }
    return some(
      called,
      (at) => hasTag(scene, at, 'bureau') || isBody(scene, at, police) || isBody(scene, at, court),
    )
      ? own
      : undefined
  }
  if (tags.has('arrest') && isOrdered(scene, clause, found)) return 'sentence'
  if (own === 'sentence' && /^сотт/u.test(scene.units[from]!.word) && goesOnNow(scene, found))
    return 'trial'
  return own
}
