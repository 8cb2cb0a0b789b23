/** Folded word → month, with what its ending says. English months are capital: `may` and `march` are verbs. */
import type { Language, Passage, Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import { Shape } from '../../read/shape.js'
import type { DateLexicon } from './schema.js'

export interface Month {
  readonly month: number
  readonly language: Language
  /** A Kazakh form that by itself tells a time: `шілдеде`. */
  readonly tellsTime: boolean
  /** A Kazakh genitive, which a day may follow: `қазанның 3-інде`. */
  readonly genitive: boolean
  /** A Kazakh form that stands before a noun: `мамырдағы`. */
  readonly attributive: boolean
  /** `мар`, `жел`: a month only beside a day. */
  readonly short: boolean
}

/** What a parser looks at: a passage or a part of its tokens. */
export type Scene = Pick<Passage, 'text' | 'tokens' | 'language' | 'around'>

/** `near`: a day stands beside it, so that a slip of the pen or a shortened name is a month too. */
export type MonthOf = (token: Token | undefined, scene: Scene, near?: boolean) => Month | undefined

export interface Months {
  readonly monthOf: MonthOf
  /** Whether a folded word is a month in some language, or a slip of one. */
  readonly mayBe: (word: string) => boolean
  /** All forms of a language. */
  readonly forms: (language: Language) => readonly string[]
}

const genitive = /^(?:[ыі]н)?[ндт]?[ыі]ң$/
const attributive = /[дт](?:ағы|егі)$/

function rowsOf({ months, words }: DateLexicon): ReadonlyMap<string, Month> {
  const when = new Set(words.kazakhWhen.map(foldWord))
  const endings = words.kazakhEndings.map(foldWord)
  const known = new Map<string, Month>()
  const plain = { tellsTime: false, genitive: false, attributive: false }
  for (const { month, language, role, forms } of months)
    for (const form of forms.map(foldWord)) {
      const own = { month, language, short: role === 'short', ...plain }
      if (language !== 'kk' || own.short) known.set(form, own)
      else
        for (const ending of endings)
          known.set(form + ending, {
            ...own,
            tellsTime: when.has(ending),
            genitive: genitive.test(ending),
            attributive: attributive.test(ending),
          })
    }
  return known
}

export function monthReader(lexicon: DateLexicon): Months {
  const known = rowsOf(lexicon)
  const slips = slipReader(known)
  const monthOf: MonthOf = (token, { language }, near = false) => {
    if (!token) return undefined
    const found = known.get(token.folded) ?? (near ? slips(token.folded) : undefined)
    if (!found) return undefined
    if (found.short && found.language !== 'en' && !(near && found.language === language))
      return undefined
    // `31 Mamyr` in an English text is a name.
    if (found.language === 'kk' && token.script === 'latin' && language !== 'kk') return undefined
    return found.language !== 'en' || token.form.shape & Shape.capital ? found : undefined
  }
  const forms = (language: Language) =>
    [...known].flatMap(([form, month]) => (month.language === language ? [form] : []))
  const mayBe = (word: string) => known.has(word) || slips(word) !== undefined
  return { monthOf, mayBe, forms }
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
