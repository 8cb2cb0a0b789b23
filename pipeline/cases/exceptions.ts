/** `all but X`, `всех, кроме X`, `X-тан басқасы`: who is told of as an exception has no part in what happened to the others. */
import { hasTag, type Scene, tagAt } from './scene.js'

const longest = 8

/** Between the word of an exception and a name: titles, articles, other names. */
const isBetween = (scene: Scene, at: number): boolean =>
  /^(?:@PERSON|@PLACE|@ORG|[\p{L}-]+|,|[“”«»])$/u.test(scene.units[at]!.word) &&
  !['event', 'support', 'speech', 'finite', 'copula'].some((tag) => hasTag(scene, at, tag))

/** `except` alone tells it; `but`, `кроме` only beside `all`, `никто`. */
const excepts = (scene: Scene, at: number): boolean => {
  const kind = tagAt(scene, at, 'except')
  if (kind !== 'of-all') return kind !== undefined
  const near = (from: number, to: number) =>
    scene.units
      .slice(Math.max(0, from), Math.max(0, to))
      .some((_, index) => hasTag(scene, Math.max(0, from) + index, 'all'))
  return near(at - 6, at) || near(at + 1, at + longest)
}

/** `all … but Li was detained`: a turn with a verb of its own. */
const turns = (scene: Scene, at: number, name: number): boolean =>
  hasTag(scene, at, 'joins') &&
  (scene.units[at - 1]?.word === ',' || hasTag(scene, name + 1, 'one'))

const titles = ['determiner', 'role', 'title', 'kin', 'anaphor', 'person']

const isBeside = (scene: Scene, at: number, side: string): boolean =>
  scene.senses[at]?.some(({ tags }) => tags.get('except') === side) ?? false

/** `police held not X but his brother`, `X-ты емес, ағасын ұстады`: it happened to somebody else. */
function isContrasted(scene: Scene, name: number): boolean {
  if (isBeside(scene, name + 1, 'next')) return true
  let at = name - 1
  while (name - at <= 4 && titles.some((tag) => hasTag(scene, at, tag))) at--
  return isBeside(scene, at, 'before')
}

export function isExcepted(scene: Scene, name: number): boolean {
  if (isContrasted(scene, name)) return true
  for (let at = name + 1; at <= name + 2; at++) {
    const sense = scene.senses[at]?.find((each) => each.tags.get('except')?.startsWith('behind'))
    if (!sense) continue
    if (sense.tags.get('except') === 'behind') return true
    return [1, 2, 3].some((step) => hasTag(scene, at + step, 'all'))
  }
  for (let at = name - 1; at >= Math.max(0, name - longest); at--) {
    const sense = scene.senses[at]?.find((each) =>
      /^(?:always|of-all)$/.test(each.tags.get('except') ?? ''),
    )
    if (sense) return sense.to <= name && excepts(scene, at) && !turns(scene, at, name)
    if (!isBetween(scene, at)) {
      // the tail of a phrase: `with the exception of`
      const open = [1, 2, 3].some((back) =>
        scene.senses[at - back]?.some((each) => each.tags.has('except') && each.to > at),
      )
      if (!open) return false
    }
  }
  return false
}
