/** The shapes that a name is written in, and how sure each is by its words alone. */
import type { Evidence } from './rows.js'
import type { Word } from './words.js'

export interface Shape {
  /** I initial, L bare letter, W word, P patronymic, p particle. */
  readonly shape: RegExp
  readonly by: string
  /** Log-odds of the shape before its words are looked at. */
  readonly base: number
}

const shapes: readonly Shape[] = [
  { shape: /^[WP]I{1,3}$/, by: 'names/surname-initial', base: 2.2 },
  { shape: /^[WP]L{1,2}$/, by: 'names/surname-initial', base: 1.3 },
  { shape: /^I{1,3}p?[WP]$/, by: 'names/initial-surname', base: 1.8 },
  { shape: /^WI{1,2}[WP]$/, by: 'names/full-name', base: 1 },
  { shape: /^(?:WWP|WPW|WWWP)$/, by: 'names/patronymic', base: -0.6 },
  { shape: /^(?:WWp|WWWp|WpW)$/, by: 'names/patronymic', base: -0.6 },
  { shape: /^(?:WP|PW|PWW)$/, by: 'names/patronymic', base: -0.6 },
  { shape: /^WW$/, by: 'names/full-name', base: -0.6 },
  { shape: /^WWW$/, by: 'names/full-name', base: -2.2 },
  { shape: /^Wp{1,2}W$/, by: 'names/full-name', base: -0.6 },
  { shape: /^WWp{1,2}W$/, by: 'names/full-name', base: -1 },
  { shape: /^[WP]$/, by: 'names/surname', base: -1.5 },
]

export const longestShape = 5

const known = new Map<string, Shape | undefined>()

/** `signs`: one for each word, at most `longestShape`. */
export function shapeOf(signs: string): Shape | undefined {
  if (!known.has(signs))
    known.set(
      signs,
      shapes.find(({ shape }) => shape.test(signs)),
    )
  return known.get(signs)
}

const isPatronymic = (evidence: Evidence): boolean => evidence.patronymic === 2

export const sign = (word: Word): string => {
  if (word.kind === 'initial') return 'I'
  if (word.kind === 'letter') return 'L'
  if (word.kind === 'particle') return 'p'
  return isPatronymic(word.evidence) ? 'P' : 'W'
}
