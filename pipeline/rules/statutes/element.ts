/** One keyword with its number, in either order: `Part 2`, `second part`, `174-й статье`, `405 және 258-баптары`. */
import { type Keyword, keywordAt, type Level } from './keyword.js'
import { letterAt, type NumberFound, numberAt, ordinalAt } from './number.js'
import { isMark, plays, type Scene } from './scene.js'

/** How a mark hangs on what stands before it. */
export type Link = 'direct' | 'comma' | 'and' | 'of' | 'bracket'

export interface Mark {
  readonly level: Level
  readonly value: string
  readonly link: Link
}

export interface Element {
  readonly marks: readonly Mark[]
  readonly to: number
  readonly keyword: Keyword
}

export interface Separator {
  readonly link: Link
  readonly to: number
}

/** Commas, `and`, `of the`, slashes between two elements; at most four. */
export function separatorAt(scene: Scene, at: number): Separator {
  let to = at
  let link: Link = 'direct'
  for (; to < at + 4; to++) {
    if (isMark(scene, to, ',;')) link = link === 'direct' ? 'comma' : link
    else if (isMark(scene, to, '/') || plays(scene, to, 'and')) link = 'and'
    else if (plays(scene, to, 'of') && !isMark(scene, to, '-')) link = 'of'
    else if (!plays(scene, to, 'the')) break
  }
  return { link, to }
}

export const elementAt = (scene: Scene, at: number): Element | undefined =>
  keywordFirst(scene, at) ?? ordinalFirst(scene, at) ?? numbersFirst(scene, at)

const of = (keyword: Keyword, found: NumberFound): Element => ({
  marks: [{ level: keyword.level, value: found.value, link: 'direct' }],
  to: found.to,
  keyword,
})

function keywordFirst(scene: Scene, at: number): Element | undefined {
  const keyword = keywordAt(scene, at)
  if (!keyword || (keyword.kazakh && keyword.full)) return undefined
  const bracketed = isMark(scene, keyword.to, '(') && scene.atoms[keyword.to + 1]?.kind === 'number'
  if (bracketed && keyword.level !== 'article') {
    const inner = numberAt(scene, keyword.to + 1)
    return inner && isMark(scene, inner.to, ')')
      ? of(keyword, { ...inner, to: inner.to + 1 })
      : undefined
  }
  const ordinal = ordinalAt(scene, keyword.to)
  if (ordinal && keyword.level !== 'article')
    return of(keyword, { value: ordinal, to: keyword.to + 1, ordinal: true })
  const letter = keyword.level === 'article' ? undefined : letterAt(scene, keyword.to)
  const found = numberAt(scene, keyword.to) ?? letter
  if (!found) return undefined
  const listed = keyword.level === 'paragraph' || keyword.level === 'subparagraph'
  const closing = listed && isMark(scene, found.to, ')') && !isOpen(scene, at)
  return of(keyword, closing ? { ...found, to: found.to + 1 } : found)
}

/** Whether a bracket was opened shortly before: then `)` closes it and is no mark of a list (`п. 2)`). */
function isOpen(scene: Scene, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 12); before--)
    if (isMark(scene, before, '()')) return isMark(scene, before, '(')
  return false
}

/** `second part`, `вторая часть`, `екінші бөлігі`. */
function ordinalFirst(scene: Scene, at: number): Element | undefined {
  const ordinal = ordinalAt(scene, at)
  if (!ordinal) return undefined
  const keyword = keywordAt(scene, at + 1)
  if (!keyword || keyword.level === 'article') return undefined
  return of(keyword, { value: ordinal, to: keyword.to, ordinal: true })
}

const longest = 30

/** `405 және 258-баптары`, `1) тармақшасы`, `174-й статье`, `2nd part`, `174 статья`. */
function numbersFirst(scene: Scene, at: number): Element | undefined {
  if (scene.atoms[at]?.kind !== 'number') return undefined
  const found: { readonly value: string; readonly link: Link }[] = []
  let link: Link = 'direct'
  for (let next = at; found.length < longest; ) {
    const number = numberAt(scene, next)
    if (!number) return undefined
    found.push({ value: number.value, link })
    const to = isMark(scene, number.to, ')') ? number.to + 1 : number.to
    const keyword = nounBehind(scene, to, number)
    if (keyword) return { ...marksOf(keyword, found), to: keyword.to, keyword }
    const separator = separatorAt(scene, to)
    if (separator.to === to || separator.link === 'of') return undefined
    link = separator.link
    next = separator.to
  }
  return undefined
}

const marksOf = (
  keyword: Keyword,
  found: readonly { readonly value: string; readonly link: Link }[],
) => ({
  marks: found.map((each) => ({ level: keyword.level, ...each })),
})

/** The noun of the numbers before it; of `174 статья 2` the noun belongs to the number behind. */
function nounBehind(scene: Scene, at: number, number: NumberFound): Keyword | undefined {
  const hyphen = isMark(scene, at, '-‑–') && scene.atoms[at]!.glued ? at + 1 : at
  const keyword = keywordAt(scene, hyphen)
  if (!keyword) return undefined
  if (keyword.kazakh) return keyword
  if (hyphen > at || !keyword.full || plays(scene, at, 'and')) return undefined
  if (number.ordinal) return keyword
  const russian = /\p{Script=Cyrillic}/u.test(scene.atoms[at]!.word)
  return russian && !numberAt(scene, keyword.to) && !ordinalAt(scene, keyword.to)
    ? keyword
    : undefined
}
