/** The role rows of a passage's language as matchers. `адвокат*` stands for every ending; case and ё do not matter. */
import type { Language } from '../document.js'
import { remember } from '../remember.js'
import type { Roles } from './schema.js'

type List = {
  [K in keyof Roles]: Roles[K] extends Readonly<Record<Language, readonly string[]>> ? K : never
}[keyof Roles]

export interface Words {
  /** Are there any? */
  readonly any: boolean
  /** Is this one word or phrase of the list? */
  readonly has: (word: string) => boolean
  /** Does the text hold one? */
  readonly in: (text: string) => boolean
  /** Where the last one begins, or -1. */
  readonly last: (text: string) => number
}

export type RoleWords = { readonly [K in List]: Words } & {
  readonly wrongs: ReadonlySet<string>
  readonly ordinals: Ordinals
  readonly counts: Ordinals
  readonly generalPart: Readonly<Record<string, number>>
}

/** `place`: 1 the first, -1 the last, 0 whoever is left; or how many there are. */
export interface Ordinal {
  readonly begins: RegExp
  readonly place: number
}

/** Those of a list, and whether a text holds any of them at all. */
export interface Ordinals {
  readonly any: (text: string) => boolean
  readonly all: readonly Ordinal[]
}

export const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

const pattern = (word: string): string =>
  plain(word)
    .replace(/[.?+^$()[\]{}|\\]/gu, '\\$&')
    .replaceAll(' ', '\\s+')
    .replaceAll('*', '\\p{L}*')

/** The last answer: a sentence is asked the same for each of its people. */
function again<T>(answer: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, answer: answer(text) }
    return last.answer
  }
}

/** Many lists are asked of one text. */
const plainOf = again(plain)

/** Where the last match begins, or -1. */
function lastOf(each: RegExp, text: string): number {
  let last = -1
  each.lastIndex = 0
  for (let hit = each.exec(text); hit; hit = each.exec(text)) {
    last = hit.index
    if (hit[0] === '') each.lastIndex++
  }
  return last
}

/** Compiled at the first question: a text asks few of the lists of few languages. */
export function wordsIn(list: readonly string[]): Words {
  const once = (make: (any: string) => RegExp): (() => RegExp) => {
    let made: RegExp | undefined
    return () => {
      made ??= make(list.length === 0 ? '(?!)' : list.map(pattern).join('|'))
      return made
    }
  }
  const inside = (any: string) => `(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}]|['’-]\\p{L})`
  const whole = once((any) => new RegExp(`^(?:${any})$`, 'u'))
  const within = once((any) => new RegExp(inside(any), 'u'))
  const each = once((any) => new RegExp(inside(any), 'gu'))
  return {
    any: list.length > 0,
    has: remember((word) => whole().test(plain(word)), 2_000),
    in: again((text) => within().test(plainOf(text))),
    last: again((text) => lastOf(each(), plainOf(text))),
  }
}

function numbered(rows: Readonly<Record<string, number>>): Ordinals {
  const begins = Object.keys(rows).map(pattern)
  const some = new RegExp(`(?<!\\p{L})(?:${begins.length > 0 ? begins.join('|') : '(?!)'})`, 'u')
  return {
    any: (text) => some.test(text),
    all: Object.values(rows).map((place, at) => ({
      begins: new RegExp(`(?<!\\p{L})${begins[at]}\\p{L}*`, 'gu'),
      place,
    })),
  }
}

/** How many people a clause speaks of, where it says so. */
export function countIn(text: string, { counts }: RoleWords): number | undefined {
  const said = plain(text)
  if (!counts.any(said)) return undefined
  return counts.all.find(({ begins }) => said.search(begins) >= 0)?.place
}

const isList = (rows: unknown): rows is Readonly<Record<Language, readonly string[]>> =>
  Array.isArray((rows as { readonly en?: unknown }).en)

export const wordsOf = (roles: Roles, language: Language): RoleWords =>
  ({
    ...Object.fromEntries(
      Object.entries(roles).flatMap(([name, rows]) =>
        isList(rows) ? [[name, wordsIn(rows[language])]] : [],
      ),
    ),
    wrongs: new Set(roles.wrongs),
    generalPart: roles.generalPart,
    ordinals: numbered(roles.ordinals[language]),
    counts: numbered(roles.counts[language]),
  }) as unknown as RoleWords
