/** Kazakh quotations in which somebody tells what happened to himself: `«Үйіме келіп, тінту жүргізді», – дейді X`. */
import type { Clause } from '../clause.js'
import { endsAs, hasTag, type Scene, type Span } from '../scene.js'
import type { Trigger } from '../trigger.js'

const opens = /^[«“„]$/u
const closes = /^[»”]$/u

/** `Мені ұстағанда үйде едім, – дейді X`: the mark that opens it is missing. */
function toldBehind(scene: Scene, { from, to }: Span, at: number): boolean {
  for (let dash = at; dash < to; dash++)
    if (/^[–—-]$/u.test(scene.units[dash]!.word) && hasTag(scene, dash + 1, 'speech'))
      return !scene.units
        .slice(from, dash)
        .some(({ word }) => opens.test(word) || closes.test(word))
  return false
}

/** Nouns that end like what is one's own: `үкімді`, `бөлімде`. */
const lookalikes = ['deed', 'station']

const isOwn = (scene: Scene, at: number): boolean =>
  endsAs(scene, scene.units[at]!.word, 'mine') && !lookalikes.some((tag) => hasTag(scene, at, tag))

const isSelf = (scene: Scene, at: number): boolean =>
  hasTag(scene, at, 'first-person') || isOwn(scene, at)

/** `Дина Асанова: Мені күзде ұстады.`: a turn of a talk, whose speaker stands before it. */
export const isTurn = (scene: Scene): boolean =>
  scene.language === 'kk' &&
  scene.units[0]?.word === '@PERSON' &&
  scene.units[1]?.word === ':' &&
  scene.units.some((_, at) => at > 1 && isSelf(scene, at))

/** Where the quotation or the line of a dialogue begins in which a unit stands. */
function speechFrom(scene: Scene, { sentence }: Clause, at: number): number | undefined {
  const { units } = scene
  for (let from = at - 1; from >= 0; from--) {
    const { word } = units[from]!
    if (closes.test(word)) break
    if (opens.test(word)) return from + 1
  }
  if (toldBehind(scene, sentence, at)) return sentence.from
  if (isTurn(scene)) return 2
  if (!/^[–—-]$/u.test(units[0]!.word)) return undefined
  // `– …, – дейді X. – …`: an even dash closes what the one before opened.
  const dashes = units.slice(0, at).filter(({ word }) => /^[–—]$/u.test(word)).length
  return dashes % 2 === 1 || dashes === 0 ? 1 : undefined
}

const isMine = (scene: Scene, at: number, first: boolean): boolean => {
  if (hasTag(scene, at, 'first-person')) return true
  const { word, mention, start, end } = scene.units[at]!
  return (
    (!mention || mention.label === 'PENALTY') &&
    (first || scene.text.slice(start, end) === word) &&
    isOwn(scene, at)
  )
}

/** Somebody else to whom it may have happened. */
const isAnother = (scene: Scene, at: number): boolean =>
  scene.units[at]!.word === '@PERSON' || ['others', 'kin'].some((tag) => hasTag(scene, at, tag))

/** Does who speaks tell of himself, and the clause of nobody else? */
export function tellsOfSelf(scene: Scene, { clause, from, to }: Trigger): boolean {
  const begin = speechFrom(scene, clause, from)
  if (begin === undefined) return false
  for (let at = Math.max(begin, clause.from); at < from; at++)
    if (isAnother(scene, at)) return false
  // In a turn of a talk the speaker tells of others, too.
  const [first, last] =
    begin === 2 && isTurn(scene) ? [Math.max(2, clause.from), to] : [begin, clause.to]
  for (let at = first; at < last; at++) {
    if (closes.test(scene.units[at]!.word)) return false
    if (isMine(scene, at, at === first)) return true
  }
  return false
}
