/** A run of elements: `Article 272, Part 2, Article 269, Part 2`, `405(2), 258 (Part 1)`, `ч. 2 ст. 405, 258`. */
import {
  type Element,
  elementAt,
  type Link,
  listEnd,
  type Mark,
  marksOf,
  type Separator,
  separatorAt,
} from './element.js'
import { keywordAt } from './keyword.js'
import { below, hasArticle, levelOf } from './level.js'
import { lawNameAt } from './name.js'
import { goesOn, letterAt, type NumberFound, numberAt, ordinalAt } from './number.js'
import { bracketEnd, isMark, opens, quoteEnd, type Scene, startsLine } from './scene.js'

export interface Elements {
  /** Of a run with its first keyword. */
  readonly from?: number
  readonly marks: readonly Mark[]
  /** Index after the last atom. */
  readonly to: number
  readonly plural: boolean
}

/** Longer runs are no citation of a report; the bound keeps the search linear. */
const longest = 80

export function elementsAt(scene: Scene, at: number): Elements | undefined {
  const first = elementAt(scene, at)
  if (!first) return undefined
  return runFrom(scene, {
    from: at,
    marks: first.marks,
    to: first.to,
    plural: first.keyword.plural,
  })
}

/** The run as far as it goes on, at most to so many marks. */
export function runFrom(scene: Scene, start: Elements, most = longest): Elements {
  let run = start
  while (run.marks.length < most) {
    const more =
      bracketed(scene, run) ??
      joined(scene, run, run.to) ??
      listed(scene, run) ??
      glossed(scene, run)
    if (!more) break
    run = more
  }
  return run
}

const add = (run: Elements, marks: readonly Mark[], to: number, plural = run.plural): Elements => ({
  ...run,
  marks: [...run.marks, ...marks],
  to,
  plural,
})

const linked = (element: Element, link: Link): readonly Mark[] =>
  element.marks.map((mark, index) => (index === 0 ? { ...mark, link } : mark))

/** The next element with its keyword. */
function joined(scene: Scene, run: Elements, from: number): Elements | undefined {
  const separator = separatorAt(scene, from)
  const next = elementAt(scene, separator.to)
  if (next && isNextLine(scene, run, separator, next)) return undefined
  return next && add(run, linked(next, separator.link), next.to, run.plural || next.keyword.plural)
}

/** Citations one a line stay apart; a wrapped line goes on. */
function isNextLine(scene: Scene, run: Elements, { link, to }: Separator, next: Element): boolean {
  const begins = startsLine(scene, to) || startsLine(scene, to - 1)
  if (!begins || link === 'and' || link === 'of') return false
  const leads = run.marks[0]!.level !== 'article' && hasArticle(run.marks)
  if (next.keyword.level !== 'article' && !leads) return false
  return link === 'direct' || (run.from !== undefined && startsLine(scene, run.from))
}

/** The next number without a keyword. */
function listed(scene: Scene, run: Elements): Elements | undefined {
  const separator = separatorAt(scene, run.to)
  if (separator.link === 'of') return undefined
  const dashed = behindBracket(scene, run, separator)
  if (dashed) return dashed
  const missing = separator.to === run.to
  const found =
    numberAt(scene, separator.to) ??
    spelled(scene, run, separator.to) ??
    lettered(scene, run, separator.to)
  if (!found || (isDay(scene, separator.to, found) && run.marks.at(-1)!.level !== 'article'))
    return undefined
  const level = levelOf(scene, run, found)
  const article = level === 'article'
  if (missing && !(run.plural && article && Number.parseInt(found.value, 10) > 30)) return undefined
  const list = { article, plural: run.plural && separator.link === 'and' }
  if (!goesOn(scene, separator.to, found, list) && !lawNameAt(scene, found.to)) return undefined
  const to = listEnd(scene, separator.to, level, found.to)
  return add(run, marksOf({ level, value: found.value, link: separator.link }), to)
}

/** `Article 24(3) – 188(4)`: a part in brackets and the next article. */
function behindBracket(scene: Scene, run: Elements, { to }: Separator): Elements | undefined {
  if (!isMark(scene, to, '-–—') || run.marks.at(-1)!.link !== 'bracket') return undefined
  const found = numberAt(scene, to + 1)
  const article =
    found && (isMark(scene, found.to, '(') || goesOn(scene, to + 1, found, anyArticle))
  if (!found || !article || found.value.includes('.') || Number(found.value) < 30) return undefined
  return add(run, [{ level: 'article', value: found.value, link: 'comma' }], found.to)
}

const anyArticle = { article: true, plural: false }

/** `п. «а», «б»`. */
const lettered = (scene: Scene, run: Elements, at: number): NumberFound | undefined =>
  run.marks.at(-1)!.level === 'paragraph' || run.marks.at(-1)!.level === 'subparagraph'
    ? letterAt(scene, at)
    : undefined

/** `2nd`, `5-го` in a list of parts is the day of a date. */
const isDay = (scene: Scene, at: number, found: NumberFound): boolean =>
  found.ordinal && scene.pieces[at]!.kind === 'number'

/** `частями первой, второй и третьей`: only in a list of parts; the noun behind the last has its own number. */
const spelled = (scene: Scene, run: Elements, at: number): NumberFound | undefined => {
  const found = run.marks.at(-1)!.level === 'article' ? undefined : ordinalAt(scene, at)
  const noun = found && keywordAt(scene, found.to)
  return found && (!noun || numberAt(scene, noun.to)) ? found : undefined
}

/** `405 (Part 2)`, `405(2)`, `14(3)(d)`, `(1) and (3)`. */
function bracketed(scene: Scene, run: Elements): Elements | undefined {
  const separator = separatorAt(scene, run.to)
  const repeated = separator.link === 'and' || separator.link === 'comma'
  if (separator.to > run.to && !(repeated && run.marks.at(-1)!.link === 'bracket')) return undefined
  const close = bracketEnd(scene, separator.to, 24)
  if (close === undefined) return undefined
  const inside = keyworded(scene, separator.to + 1) ?? numbered(scene, run, separator)
  if (!inside || inside.to !== close) return undefined
  return add(
    run,
    inside.marks.map((mark) => ({ ...mark, link: 'bracket' as const })),
    close + 1,
  )
}

function keyworded(scene: Scene, at: number): Pick<Elements, 'marks' | 'to'> | undefined {
  const inside = elementAt(scene, at) && elementsAt(scene, at)
  return inside?.marks.every((mark) => mark.level !== 'article') ? inside : undefined
}

function numbered(
  scene: Scene,
  run: Elements,
  separator: { readonly to: number; readonly link: Link },
): Pick<Elements, 'marks' | 'to'> | undefined {
  const last = run.marks.at(-1)!.level
  const level = separator.to > run.to ? last : below[last]
  const marks: Mark[] = []
  let at = separator.to + 1
  for (let guard = 0; guard < 12; guard++) {
    const found = numberAt(scene, at) ?? letterAt(scene, at)
    if (!found || Number.parseInt(found.value, 10) > 40) return undefined
    marks.push({ level, value: found.value, link: 'bracket' })
    const next = separatorAt(scene, found.to)
    if (next.to === found.to) return { marks, to: found.to }
    at = next.to
  }
  return undefined
}

/** Index after a gloss in brackets or quotes: `174 (incitement of discord)`, `419 “False denunciation”`. */
export function glossEnd(scene: Scene, at: number): number | undefined {
  const close = isMark(scene, at, '(')
    ? bracketEnd(scene, at)
    : isMark(scene, at, opens)
      ? quoteEnd(scene, at)
      : undefined
  return close === undefined ? undefined : close + 1
}

/** A gloss in the middle of a list: an article must follow. */
function glossed(scene: Scene, run: Elements): Elements | undefined {
  const to = glossEnd(scene, run.to)
  if (to === undefined) return undefined
  const more = joined(scene, run, to) ?? listed(scene, { ...run, to })
  const next = more?.marks[run.marks.length]
  const separate = next?.level === 'article' ? next.link === 'and' || next.link === 'comma' : !!next
  return more && separate ? more : undefined
}
