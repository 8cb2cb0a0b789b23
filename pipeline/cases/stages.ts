/** `search – 11 January, questioning – 15 January`, `Detained: 5 May`: the stages of a case as a list, each with nothing but its noun and its day. */
import type { Event } from '../record.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import { hasTag, type Scene } from './scene.js'
import type { Trigger } from './trigger.js'

/** Words between the noun and its day: whose act it was, and where. */
const between = 5

const isVerb = (scene: Scene, at: number): boolean =>
  scene.senses[at]!.some(
    ({ tags, grammar }) =>
      (tags.has('event') || tags.has('speech') || tags.has('support') || tags.has('relative')) &&
      !grammar.has('noun') &&
      !tags.has('act'),
  )

/** What the noun of a stage at a unit tells, and the unit of its day. */
export function stageAt(
  scene: Scene,
  at: number,
): { readonly event: Event; readonly to: number; readonly day: number } | undefined {
  const before = scene.units[at - 1]
  if (before && !/^[.,;:–—•(-]$/u.test(before.word) && !scene.units[at]!.line) return undefined
  const sense = scene.senses[at]?.find(({ tags }) => tags.has('stage') || tags.has('act'))
  if (!sense || scene.units[at]!.mention) return undefined
  let day = sense.to
  let marked = false
  while (day < scene.units.length && day - sense.to <= between) {
    const { word, line, mention } = scene.units[day]!
    if (word === '@DATE') break
    if (line || mention?.label === 'PENALTY' || isVerb(scene, day)) return undefined
    if (/^[–—:(-]$/u.test(word)) marked = true
    else if (/^\P{L}+$/u.test(word) && !word.startsWith('@')) return undefined
    day++
  }
  const behind = scene.units[day + 1]
  const closed = !behind || /^[.,;:)–—]$/u.test(behind.word) || behind.line
  const led = ['inside', 'locates', 'governs', 'preposition'].some((tag) =>
    hasTag(scene, day - 1, tag),
  )
  if (scene.units[day]?.word !== '@DATE' || !closed) return undefined
  if (!marked && !led && day !== sense.to) return undefined
  const event = (sense.tags.get('stage') ?? sense.tags.get('act')) as Event
  return { event, to: sense.to, day }
}

const lists = new WeakMap<Scene, ReadonlySet<number>>()

/** Where the stages of an entry begin, where it lists two or more. */
export function stagesOf(scene: Scene): ReadonlySet<number> {
  const found =
    lists.get(scene) ?? new Set(scene.units.flatMap((_, at) => (stageAt(scene, at) ? [at] : [])))
  const kept = found.size > 1 ? found : new Set<number>()
  lists.set(scene, kept)
  return kept
}

/** The trigger of a stage with which a clause begins. */
export function stageIn(scene: Scene, clause: Clause): Trigger | undefined {
  const stages = stagesOf(scene)
  for (let at = clause.from; at < clause.to; at++) {
    const stage = stages.has(at) ? stageAt(scene, at) : undefined
    if (stage && stage.day < clause.to)
      return {
        event: stage.event,
        from: at,
        to: stage.to,
        clause,
        frame: 'owner',
        voice: 'passive',
        form: 'told',
        negated: false,
        plural: false,
        support: stage.day,
        stage: true,
      }
  }
  return undefined
}

/** Whose stages they are: the only one named up to the list. */
export function ofWhom(
  { from }: Trigger,
  all: readonly (readonly Bearer[])[],
  keyOf: (mention: Bearer['mention']) => string,
): readonly Bearer[] | undefined {
  const people = all.flat().filter((one) => one.to <= from && one.standing !== 'office')
  const keys = new Set(people.map(({ mention }) => keyOf(mention)))
  return keys.size === 1 ? people.slice(-1) : undefined
}
