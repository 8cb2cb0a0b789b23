/** Kazakh quotations in which somebody tells what happened to himself: `«Үйіме келіп, тінту жүргізді», – дейді X`. */
import { endsAs, hasTag, type Scene } from '../scene.js'
import type { Trigger } from '../trigger.js'

const opens = /^[«“„]$/u
const closes = /^[»”]$/u

/** Where the quotation or the line of a dialogue begins in which a unit stands. */
function speechFrom({ units }: Scene, at: number): number | undefined {
  for (let from = at - 1; from >= 0; from--) {
    const { word } = units[from]!
    if (closes.test(word)) break
    if (opens.test(word)) return from + 1
  }
  if (!/^[–—-]$/u.test(units[0]!.word)) return undefined
  // `– …, – дейді X. – …`: an even dash closes what the one before opened.
  const dashes = units.slice(0, at).filter(({ word }) => /^[–—]$/u.test(word)).length
  return dashes % 2 === 1 || dashes === 0 ? 1 : undefined
}

const isMine = (scene: Scene, at: number): boolean => {
  if (hasTag(scene, at, 'first-person')) return true
  const { word, mention, start, end } = scene.units[at]!
  return (
    (!mention || mention.label === 'PENALTY') &&
    scene.text.slice(start, end) === word &&
    endsAs(scene, word, 'mine')
  )
}

/** Somebody else to whom it may have happened. */
const isAnother = (scene: Scene, at: number): boolean =>
  scene.units[at]!.word === '@PERSON' || ['others', 'kin'].some((tag) => hasTag(scene, at, tag))

/** Does who speaks tell of himself, and the clause of nobody else? */
export function tellsOfSelf(scene: Scene, { clause, from }: Trigger): boolean {
  const begin = speechFrom(scene, from)
  if (begin === undefined) return false
  for (let at = Math.max(begin, clause.from); at < from; at++) if (isAnother(scene, at)) return false
  for (let at = begin; at < clause.to; at++) {
    if (closes.test(scene.units[at]!.word)) return false
    if (isMine(scene, at)) return true
  }
  return false
}
