/** One keyword with its number, in either order: `Part 2`, `second part`, `174-й статье`, `405 және 258-баптары`. */
import { type Keyword, keywordAt, type Level } from './keyword.js'
import { letterAt, type NumberFound, numberAt, ordinalAt } from './number.js'
import { isGlued, isMark, plays, type Scene, value } from './scene.js'

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
    else if (!plays(scene, to, 'the') && !isDash(scene, to)) break
  }
  return { link, to }
}

/** `ст. 188 - ч. 3`, `Article 405 – Part 2`, `24-бап 3-бөлік – 188-бап`. */
function isDash(scene: Scene, at: number): boolean {
  if (!isMark(scene, at, '-–—')) return false
  if (keywordAt(scene, at + 1)) return true
  const number = isGlued(scene, at + 1) ? undefined : numberAt(scene, at + 1)
  const noun =
    number && keywordAt(scene, isMark(scene, number.to, '-‑–') ? number.to + 1 : number.to)
  return noun?.kazakh ?? false
}

export const elementAt = (scene: Scene, at: number): Element | undefined =>
  keywordFirst(scene, at) ?? both(scene, at) ?? numbersFirst(scene, at)

const of = (keyword: Keyword, found: NumberFound): Element => ({
  marks: marksOf({ level: keyword.level, value: found.value, link: 'direct' }),
  to: found.to,
  keyword,
})

/** No act has longer lists of neighbours cited by their ends. */
const longestRange = 30
const mostParts = 20

/** A range that nobody means: `ч. 3-188` is a part and the next article, `ст. 24-188` two articles. */
export function marksOf(mark: Mark): readonly Mark[] {
  const [first = '', last] = mark.value.split('..')
  const inner = mark.level !== 'article'
  if (last === undefined || (inner ? +last <= mostParts : +last - +first <= longestRange))
    return [mark]
  return [
    { ...mark, value: first },
    { level: 'article', value: last, link: 'comma' },
  ]
}

/** `обеим частям`, `both parts`, `екі бөлігі`. */
function both(scene: Scene, at: number): Element | undefined {
  const keyword = plays(scene, at, 'both') ? keywordAt(scene, at + 1) : undefined
  if (!keyword || keyword.level === 'article') return undefined
  const mark = (value: string, link: Link): Mark => ({ level: keyword.level, value, link })
  return { marks: [mark('1', 'direct'), mark('2', 'and')], to: keyword.to, keyword }
}

function keywordFirst(scene: Scene, at: number): Element | undefined {
  const keyword = keywordAt(scene, at)
  if (!keyword || (keyword.kazakh && keyword.full)) return undefined
  const article = keyword.level === 'article'
  const inner = article ? undefined : bracketedNumber(scene, keyword.to)
  const colon = article && keyword.plural && isMark(scene, keyword.to, ':')
  const sign = colon || plays(scene, keyword.to, 'number-sign')
  const found =
    inner ??
    numberAt(scene, sign ? keyword.to + 1 : keyword.to) ??
    (article ? highOrdinal(scene, keyword.to) : spelled(scene, keyword.to))
  // `бап 15 тәулікке дейін қамауды көздейді`
  if (!found || (keyword.kazakh && plays(scene, found.to, 'counted'))) return undefined
  const to = listEnd(scene, at, keyword.level, found.to)
  return of(keyword, { ...found, to })
}

/** Behind the bracket of a list: `п. 2)`. */
export const listEnd = (scene: Scene, at: number, level: Level, to: number): number =>
  (level === 'paragraph' || level === 'subparagraph') &&
  isMark(scene, to, ')') &&
  !isOpen(scene, at)
    ? to + 1
    : to

/** `статье двести семьдесят четвёртой`; `the first article` is no citation. */
function highOrdinal(scene: Scene, at: number): NumberFound | undefined {
  const found = ordinalAt(scene, at)
  return found && Number(found.value) >= 20 ? found : undefined
}

/** `Part (2)`. */
function bracketedNumber(scene: Scene, at: number): NumberFound | undefined {
  const inner = isMark(scene, at, '(') ? numberAt(scene, at + 1) : undefined
  return inner && isMark(scene, inner.to, ')') ? { ...inner, to: inner.to + 1 } : undefined
}

/** `part two`, `п. «а»`; a range in words: `частями первой – четвёртой`. */
function spelled(scene: Scene, at: number): NumberFound | undefined {
  const first = ordinalAt(scene, at)
  if (!first) return letterAt(scene, at)
  const last = isMark(scene, first.to, '-–—') ? ordinalAt(scene, first.to + 1) : undefined
  return last ? { ...last, value: `${first.value}..${last.value}` } : first
}

/** Whether a bracket was opened shortly before: then `)` closes it and is no mark of a list (`п. 2)`). */
function isOpen(scene: Scene, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 12); before--)
    if (isMark(scene, before, '()')) return isMark(scene, before, '(')
  return false
}

const longest = 15

/** `405 және 258-баптары`, `1) тармақшасы`, `174-й статье`, `second part`, `бірінші және екінші бөліктері`. */
function numbersFirst(scene: Scene, at: number): Element | undefined {
  const found: { readonly value: string; readonly link: Link }[] = []
  let link: Link = 'direct'
  for (let next = at; found.length < longest; ) {
    const number = numberAt(scene, next) ?? ordinalAt(scene, next)
    if (!number) return undefined
    found.push({ value: number.value, link })
    const to = isMark(scene, number.to, ')') ? number.to + 1 : number.to
    const keyword = nounBehind(scene, to, number)
    if (keyword && found.length === 1 && isCount(scene, to, number)) return undefined
    if (keyword) {
      const marks = found.flatMap((each) => marksOf({ level: keyword.level, ...each }))
      return { marks, to: keyword.to, keyword }
    }
    const separator = separatorAt(scene, to)
    if (separator.to === to || separator.link === 'of') return undefined
    link = separator.link
    next = separator.to
  }
  return undefined
}

/** `по 12 статьям`, `3 статьи`: how many articles, not which. */
const isCount = (scene: Scene, at: number, found: NumberFound): boolean =>
  value(scene, at, 'several') === 'many' ||
  (!found.ordinal &&
    plays(scene, at, 'several') &&
    (Number(found.value) < 5 || isReckoned(scene, at, found)))

/** `изменят 33 статьи`, `сразу 24 статьи`, but `по признакам 174 статьи`, `нарушение 33 статьи` */
const reckoning = /(?:[аяиеыуо]ли|[юуяа]т|[иаеу]ть|[аие]н[оы]|[ая]лось|[аеи]лись)(?:ся)?$/u

function isReckoned(scene: Scene, at: number, { value: number, to }: NumberFound): boolean {
  const before = scene.pieces[at - (to > at ? 0 : 1) - 1]
  const few = /(?:^|[^1])[2-4]$/.test(number)
  const place = at - (to > at ? 0 : 1) - 1
  return (
    few &&
    before?.kind === 'word' &&
    (reckoning.test(before.word) || plays(scene, place, 'reckons'))
  )
}

/** The noun of the numbers before it; of `174 статья 2` the noun belongs to the number behind. */
function nounBehind(scene: Scene, at: number, number: NumberFound): Keyword | undefined {
  const hyphen = isMark(scene, at, '-‑–') && isGlued(scene, at) ? at + 1 : at
  const keyword = keywordAt(scene, hyphen)
  if (!keyword) return undefined
  const words = scene.pieces[number.to - 1]!.kind === 'word' && !isGlued(scene, number.to - 1)
  if (words && keyword.level === 'article' && Number(number.value) < 20) return undefined
  if (keyword.kazakh) return keyword
  if (hyphen > at || !keyword.full || plays(scene, at, 'and')) return undefined
  if (number.ordinal) return keyword
  const russian = /\p{Script=Cyrillic}/u.test(scene.pieces[at]!.word)
  return russian && !numberAt(scene, keyword.to) && !ordinalAt(scene, keyword.to)
    ? keyword
    : undefined
}
