/** Laws named by a title that need not be in the data: `Law “On …”`, `Law on State Property`, `«… туралы» Заң`. */
import { countryAfter, countryAt, endOfLead, endOfWord } from './country.js'
import { issued } from './issue-date.js'
import type { LawRow } from './lexicon.js'
import { isMark, opens, plays, quoteEnd, type Scene } from './scene.js'
import { longestRow } from './walk.js'

export interface Title {
  readonly to: number
  readonly row?: LawRow
  /** Of an English title that no row knows. */
  readonly slug?: string
  readonly short: false
  readonly titled: true
  readonly country?: string
}

export const titleAt = (scene: Scene, at: number): Title | undefined =>
  isMark(scene, at, opens) ? quotedBefore(scene, at) : (quotedAfter(scene, at) ?? plain(scene, at))

const isHead = (scene: Scene, at: number): boolean => plays(scene, at, 'law', 'code')

/** `Law of the RK of 15 July 2002 “On Political Parties”`. */
function quotedAfter(scene: Scene, at: number): Title | undefined {
  if (!isHead(scene, at)) return undefined
  const before = issued(scene, endOfWord(scene, at + 1))
  const country = countryAfter(scene, before, false)
  const open = issued(scene, country?.to ?? before)
  const close = quoteEnd(scene, open)
  if (close === undefined) return undefined
  const known = topicIn(scene, open + 1, close)
  if (!known && !plays(scene, open + 1, 'on')) return undefined
  return made(scene, { from: open + 1, to: close, end: close + 1 }, known, country?.code)
}

/** `«Саяси партиялар туралы» заңының`, `“On Political Parties” law`. */
function quotedBefore(scene: Scene, at: number): Title | undefined {
  // `««X туралы» Заңды оқымаған», – дейді`: the title begins with the inner mark.
  if (isMark(scene, at + 1, opens)) return undefined
  const close = quoteEnd(scene, at)
  if (close === undefined) return undefined
  const country = countryAt(scene, close + 1)
  let head = issued(scene, country ? endOfLead(scene, country.to) : close + 1)
  while (plays(scene, head, 'constitutional', 'modifier')) head++
  if (!isHead(scene, head)) return undefined
  if (!plays(scene, at + 1, 'on') && !plays(scene, close - 1, 'about')) return undefined
  const known = topicIn(scene, at + 1, close)
  return made(scene, { from: at + 1, to: close, end: head + 1 }, known, country?.code)
}

/** `Law on State Property`: a run of capitals and small words that ends in a capital. */
function plain(scene: Scene, at: number): Title | undefined {
  if (!plays(scene, at, 'law') || !/^\p{Lu}/u.test(scene.pieces[at]!.raw)) return undefined
  const from = issued(scene, at + 1)
  const country = countryAfter(scene, from, false)
  const on = country?.to ?? from
  if (!plays(scene, on, 'on')) return undefined
  const to = capitalRun(scene, on + 1)
  if (to === on + 1) return undefined
  return made(scene, { from: on, to, end: to }, topicIn(scene, on, to), country?.code)
}

const isCapital = (scene: Scene, at: number): boolean =>
  scene.pieces[at]?.kind === 'word' &&
  /^[A-Z]/.test(scene.pieces[at]!.raw) &&
  !plays(scene, at, 'counted')

/** Index after a run of capitals and small words that ends in a capital. */
export function capitalRun(scene: Scene, at: number): number {
  let to = at
  let conjunction: number | undefined
  for (let next = at; next < at + 25; next++) {
    const atom = scene.pieces[next]
    const head = plays(scene, next, 'law', 'article', 'treaty', 'code')
    if (head) return conjunction ?? to
    if (!atom) break
    if (atom.word === 'and') conjunction = to
    if (isCapital(scene, next)) to = next + 1
    else if (!plays(scene, next, 'title-small') && !isMark(scene, next, '-')) break
  }
  return to
}

/** The longest topic of a row that stands within the title. */
function topicIn(scene: Scene, from: number, to: number): LawRow | undefined {
  let best: { row: LawRow; length: number } | undefined
  for (let at = from; at < to; at++) {
    const found = longestRow(
      scene,
      scene.lexicon.topics,
      at,
      (walk) => walk.to <= to && walk.named.law.head !== 'treaty',
    )
    if (found && found.to - at > (best?.length ?? 0))
      best = { row: found.named.law, length: found.to - at }
  }
  return best?.row
}

function slugOf(scene: Scene, from: number, to: number): string | undefined {
  const words = scene.pieces.slice(from, to).filter((atom) => atom.kind === 'word')
  if (words.some((atom) => !/^[a-z]+$/.test(atom.word))) return undefined
  return words
    .map((atom) => atom.word)
    .filter((word) => !/^(?:on|about|the|of|rk|republic|kazakhstan|in)$/.test(word))
    .join('-')
}

function made(
  scene: Scene,
  title: { readonly from: number; readonly to: number; readonly end: number },
  row: LawRow | undefined,
  country: string | undefined,
): Title {
  const slug = row ? undefined : slugOf(scene, title.from, title.to)
  return {
    to: title.end,
    short: false,
    titled: true,
    ...(row && { row }),
    ...(slug && { slug }),
    ...(country && { country }),
  }
}
