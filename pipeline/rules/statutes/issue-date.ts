/** Date and number of an act between its head and its title: `Закон РК от 15 июля 2002 года № 344 «О …»`. */
import { isGlued, isMark, plays, type Scene } from './scene.js'

/** Index after the date and number that begin at `at`, or `at`. */
export function issued(scene: Scene, at: number): number {
  let to = part(scene, at) ?? at
  for (let more = 0; to > at && more < 2; more++) {
    const next = part(scene, isMark(scene, to, ',') ? to + 1 : to)
    if (next === undefined) break
    to = next
  }
  return to
}

function part(scene: Scene, at: number): number | undefined {
  if (plays(scene, at, 'of', 'dated')) {
    const day = dayAt(scene, at + 1)
    return day && yearWordEnd(scene, day)
  }
  return plays(scene, at, 'number-sign') ? signedAt(scene, at) : kazakhDayAt(scene, at)
}

const isNumber = (scene: Scene, at: number, like: RegExp): boolean =>
  scene.pieces[at]?.kind === 'number' && like.test(scene.pieces[at]!.raw)

const isWord = (scene: Scene, at: number): boolean => scene.pieces[at]?.kind === 'word'

const [day, year, figures] = [/^\d{1,2}$/, /^\d{4}$/, /^\d{1,2}\.\d{1,2}\.\d{4}$/]

/** `15.07.2002`, `15 July 2002`, `July 15, 2002`, `2002 жылғы 15 шілде`. */
function dayAt(scene: Scene, at: number): number | undefined {
  if (isNumber(scene, at, figures)) return at + 1
  if (isWord(scene, at) && isNumber(scene, at + 1, day) && isMark(scene, at + 2, ','))
    return isNumber(scene, at + 3, year) ? at + 4 : undefined
  if (!isNumber(scene, at, day)) return kazakhDayAt(scene, at)
  const ending = isGlued(scene, at + 1) && plays(scene, at + 1, 'number-ending') ? 1 : 0
  const month = at + 1 + ending
  if (!isWord(scene, month)) return undefined
  const last = isMark(scene, month + 1, ',') ? month + 2 : month + 1
  return isNumber(scene, last, year) ? last + 1 : undefined
}

const kazakhDayAt = (scene: Scene, at: number): number | undefined =>
  isNumber(scene, at, year) &&
  plays(scene, at + 1, 'year') &&
  isNumber(scene, at + 2, day) &&
  isWord(scene, at + 3)
    ? at + 4
    : undefined

/** Behind a code's name: `of 1997`, `1997 года`; index after it, or `at`. */
export function yearBehind(scene: Scene, at: number): number {
  const of = plays(scene, at, 'of', 'dated')
  const told = of ? at + 1 : at
  if (!isNumber(scene, told, year) || Number(scene.pieces[told]!.raw) > 2014) return at
  if (of) return told + 1
  const end = yearWordEnd(scene, told + 1)
  return end > told + 1 ? end : at
}

function yearWordEnd(scene: Scene, at: number): number {
  if (!plays(scene, at, 'year')) return at
  return isMark(scene, at + 1, '.') && isGlued(scene, at + 1) ? at + 2 : at + 1
}

/** `№ 344`, `No. 344-II`. */
function signedAt(scene: Scene, at: number): number | undefined {
  const first = isMark(scene, at + 1, '.') ? at + 2 : at + 1
  if (scene.pieces[first]?.kind !== 'number') return undefined
  let to = first + 1
  while (isGlued(scene, to) && (scene.pieces[to]!.kind !== 'mark' || isMark(scene, to, '-/'))) to++
  return to
}
