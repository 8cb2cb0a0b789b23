/** `the fine imposed in December`, `арест, назначенный 5 мая`, `желтоқсанда салынған айыппұл`: words at a sanction that tell when it was imposed. */
import type { Valued } from '../valued.js'
import { isEventDate } from './circumstances.js'
import type { Draft } from './draft.js'
import { grammarOf } from './grammar/index.js'
import { hasTag, type Scene, unitAt } from './scene.js'

/** Between the sanction and the participle, and between it and the date. */
const [toParticiple, toDate] = [4, 5]

const stops = /^(?:[.;:()]|@PERSON)$/u

/** The first unit within reach that passes, none behind a mark that ends a phrase. */
function within(
  { units }: Scene,
  from: number,
  steps: number,
  passes: (at: number) => boolean,
): number | undefined {
  for (let at = from; at < Math.min(units.length, from + steps); at++) {
    if (passes(at)) return at
    if (stops.test(units[at]!.word)) return undefined
  }
  return undefined
}

const isDate = (scene: Scene) => (at: number) =>
  scene.units[at]!.word === '@DATE' && isEventDate(scene, at)

/** The date of the participle that says when the sanction of a draft was imposed. */
export function givenOn(scene: Scene, { penalty }: Draft): Valued | undefined {
  if (!penalty) return undefined
  const first = unitAt(scene.units, penalty.start)
  if (grammarOf(scene.language).verbLast) {
    if (!hasTag(scene, first - 1, 'given')) return undefined
    const date = [first - 2, first - 3].find((at) => scene.units[at]?.word === '@DATE')
    return date === undefined ? undefined : scene.units[date]!.mention
  }
  const end = unitAt(scene.units, penalty.end - 1) + 1
  const participle = within(scene, end, toParticiple, (at) => hasTag(scene, at, 'given'))
  const date =
    participle === undefined ? undefined : within(scene, participle + 1, toDate, isDate(scene))
  return date === undefined ? undefined : scene.units[date]!.mention
}
