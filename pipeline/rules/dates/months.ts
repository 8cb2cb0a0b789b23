/** Folded word → month, with what its ending says. English months are capital: `may` and `march` are verbs. */
import type { Language, Passage, Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import type { DateLexicon } from './schema.js'

export interface Month {
  readonly month: number
  readonly language: Language
  /** A Kazakh form that by itself tells a time: `шілдеде`. */
  readonly tellsTime: boolean
  /** A Kazakh genitive, which a day may follow: `қазанның 3-інде`. */
  readonly genitive: boolean
}

/** What a parser looks at: a passage or a part of its tokens. */
export type Scene = Pick<Passage, 'text' | 'tokens' | 'language'>

/** `near`: a day stands beside it, so that a slip of the pen is a month too. */
export type MonthOf = (token: Token | undefined, scene: Scene, near?: boolean) => Month | undefined

const genitive = /^(?:[ыі]н)?[ндт]?[ыі]ң$/

export function monthReader({ months, words }: DateLexicon): MonthOf {
  const when = new Set(words.kazakhWhen.map(foldWord))
  const known = new Map<string, Month>()
  for (const { month, language, forms } of months)
    for (const form of forms)
      if (language !== 'kk')
        known.set(foldWord(form), { month, language, tellsTime: false, genitive: false })
      else
        for (const ending of words.kazakhEndings.map(foldWord))
          known.set(foldWord(form) + ending, {
            month,
            language,
            tellsTime: when.has(ending),
            genitive: genitive.test(ending),
          })
  const slips = slipReader(known)
  return (token, { text, language }, near = false) => {
    const found = token && (known.get(token.folded) ?? (near ? slips(token.folded) : undefined))
    // `31 Mamyr` in an English text is a name.
    if (found?.language === 'kk' && token?.script === 'latin' && language !== 'kk') return undefined
    if (!token || found?.language !== 'en') return found
    return /^\p{Lu}/u.test(text.slice(token.start, token.end)) ? found : undefined
  }
}

export type ShortMonthOf = (
  token: Token | undefined,
) => Pick<Month, 'month' | 'language'> | undefined

/** `14 мар 2022`, `3 қаң 2022`. */
export function shortMonthReader({ months }: DateLexicon): ShortMonthOf {
  const known = new Map(
    months.flatMap(({ month, language, short }) =>
      short.map((form) => [foldWord(form), { month, language }] as const),
    ),
  )
  return (token) => known.get(token?.folded ?? '')
}

/** Shorter names of months are a letter away from other words. */
const shortest = 6

/** `Febuary`, `Septtember`, `Ocotber`, `сентбря`: a letter missing, doubled, or swapped with its neighbour. */
function slipped(written: string, name: string): boolean {
  if (written.length === name.length) {
    const at = [...name].findIndex((letter, index) => letter !== written[index])
    const swapped = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
    return at >= 0 && swapped === written
  }
  const [long, short] = written.length > name.length ? [written, name] : [name, written]
  if (long.length - short.length !== 1) return false
  const at = [...long].findIndex((letter, index) => letter !== short[index])
  const cut = long.slice(0, at) + long.slice(at + 1) === short
  return cut && (long === name || long[at] === long[at - 1])
}

/** Names of months a slip away from the written word. */
function slipReader(known: ReadonlyMap<string, Month>): (written: string) => Month | undefined {
  const names = [...known].filter(([name]) => name.length >= shortest)
  const read = new Map<string, Month | undefined>()
  return (written) => {
    if (written.length < shortest - 1 || written.length > 14 || !/^\p{L}+$/u.test(written))
      return undefined
    if (!read.has(written) && read.size < 10_000)
      read.set(
        written,
        names.find(([name]) => name[0] === written[0] && slipped(written, name))?.[1],
      )
    return read.get(written)
  }
}
