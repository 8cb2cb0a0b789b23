/** Marks of a citation → articles with their parts; which part goes with which article. No law yet. */
import type { Mark } from '../../rules/statutes/index.js'

export interface Place {
  readonly article: string
  readonly part?: string
  readonly paragraph?: string
}

interface Group {
  readonly article: Mark
  readonly before: readonly Mark[]
  readonly after: readonly Mark[]
}

/** `dotted`: what `405.2` means under the law: an article of its own, or article and part. */
export function placesOf(
  marks: readonly Mark[],
  dotted: (value: string) => readonly Mark[],
): readonly Place[] {
  const plain = marks.flatMap((mark) =>
    mark.level === 'article' && /^\d+[.–]\d/.test(mark.value) && !mark.value.includes('..')
      ? dotted(mark.value).map((each, index) => (index === 0 ? { ...each, link: mark.link } : each))
      : [mark],
  )
  const seen = new Set<string>()
  return groupsOf(plain)
    .flatMap(placesOfGroup)
    .filter((place) => {
      const key = JSON.stringify(place)
      return seen.has(key) ? false : seen.add(key)
    })
}

/** Parts between two articles go to the one before (`Article 405, Part 2, Article 258`) or behind (`ч. 2 ст. 405`). */
function groupsOf(marks: readonly Mark[]): readonly Group[] {
  const articles = marks.flatMap((mark, index) => (mark.level === 'article' ? [index] : []))
  const leads = articles[0] !== undefined && articles[0] > 0
  const trails = articles.at(-1) !== undefined && articles.at(-1)! < marks.length - 1
  const cuts = articles.map((index, order) => {
    const previous = order === 0 ? -1 : articles[order - 1]!
    return order === 0 ? 0 : cutOf(marks, previous, index, leads, trails)
  })
  return articles.map((index, order) => ({
    article: marks[index]!,
    before: marks.slice(cuts[order], index),
    after: marks.slice(index + 1, cuts[order + 1] ?? marks.length),
  }))
}

/** Index where the run between two articles stops belonging to the first. */
function cutOf(
  marks: readonly Mark[],
  previous: number,
  next: number,
  leads: boolean,
  trails: boolean,
): number {
  const link = marks[next]!.link
  const first = previous + 1
  if (first === next) return next
  const bracketed = lastBracket(marks, first, next)
  if (bracketed === next) return next
  if (link === 'of') return Math.max(bracketed, chainStart(marks, first, next))
  const direct = marks[bracketed]!.link === 'direct' || marks[bracketed]!.link === 'of'
  if (leads) return direct && link !== 'direct' ? next : bracketed
  const joined = link === 'direct' && !direct && !trails
  return joined ? bracketed : next
}

const lastBracket = (marks: readonly Mark[], first: number, next: number): number => {
  let at = first
  while (at < next && marks[at]!.link === 'bracket') at++
  return at
}

/** `…, Part 1, paragraph 2 of Part 3 of Article 5`: back over what hangs together by `of` and over its list. */
function chainStart(marks: readonly Mark[], first: number, next: number): number {
  let at = next - 1
  while (at > first && (marks[at]!.link === 'of' || marks[at]!.level === marks[at - 1]!.level)) at--
  return at
}

const range = (value: string): readonly string[] => {
  const [first = '', last] = value.split('..')
  if (last === undefined) return [value]
  const from = Number(first)
  const count = Math.min(Number(last) - from, 99)
  return Array.from({ length: count + 1 }, (_, index) => String(from + index))
}

function placesOfGroup({ article, before, after }: Group): readonly Place[] {
  const parts = [...partsBefore(before), ...partsOf(after)]
  return range(article.value).flatMap((number) =>
    parts.length === 0
      ? [{ article: number }]
      : parts.map((part) => ({ article: number, ...part })),
  )
}

const depth = { article: 0, part: 1, paragraph: 2, subparagraph: 3 } as const

/** `п. 3 ч. 2 ст. 274` climbs up to the article, `part 2, paragraph 3, article 274` does not. */
function partsBefore(marks: readonly Mark[]): readonly Part[] {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first && last && depth[first.level] < depth[last.level]) return partsOf(marks)
  return [...partsOf([...nested(marks)].reverse())].reverse()
}

const above = {
  article: 'article',
  part: 'part',
  paragraph: 'part',
  subparagraph: 'paragraph',
} as const

/** `sub-clause 4 of clause 1`: of two of one rank the one behind `of` holds the other. */
const nested = (marks: readonly Mark[]): readonly Mark[] =>
  marks.map((mark, at) =>
    mark.link === 'of' && marks[at - 1]?.level === mark.level
      ? { ...mark, level: above[mark.level] }
      : mark,
  )

type Part = Omit<Place, 'article'>

/** From the article outwards: parts with their paragraphs; a paragraph without a part is the part. */
function partsOf(marks: readonly Mark[]): readonly Part[] {
  const top = (['part', 'paragraph', 'subparagraph'] as const).find((level) =>
    marks.some((mark) => mark.level === level),
  )
  const parts: { part: string; paragraphs: string[] }[] = []
  for (const mark of marks)
    for (const value of range(mark.value))
      if (mark.level === top) parts.push({ part: value, paragraphs: [] })
      else if (parts.length > 0 && deeper(marks, mark)) parts.at(-1)!.paragraphs.push(value)
  return parts.flatMap(({ part, paragraphs }) =>
    paragraphs.length === 0 ? [{ part }] : paragraphs.map((paragraph) => ({ part, paragraph })),
  )
}

/** Of paragraph and subparagraph under a part only the paragraph has a place in the normal form. */
const deeper = (marks: readonly Mark[], mark: Mark): boolean =>
  mark.level === 'paragraph' ||
  !(marks.some((each) => each.level === 'part') && marks.some((each) => each.level === 'paragraph'))
