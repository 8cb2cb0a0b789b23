/** What brackets and words of birth and by-names tell beside a name: `Орлова (Петрова) Наталья`, `née Tuleyeva`, `a.k.a. …`. */
import type { WordRow } from './schema.js'

export interface Aside {
  /** The name without what is told beside it. */
  readonly text: string
  /** Words told beside it; capitalised, none where there are none. */
  readonly words: readonly string[]
  /** A surname by birth. */
  readonly maiden: boolean
  /** Word of the text that stands right before a bracket. */
  readonly before: string | undefined
}

type KindOf = (word: string) => WordRow['kind'] | undefined

const brackets = /[([]([^()[\]]*)[)\]]?/u
const words = /[\p{L}\p{M}'’ʼ‘`´ʹʺʻ-]+/gu
const capital = /^\p{Lu}/u
const loud = /^\p{Lu}{2,}$/u
const small = /\p{Ll}{2}/u
const smallWord = /[\s,;]\p{Ll}/u
/** `он` of `он же`, `в` of `в девичестве`. */
const lastSmall = /(?<=[\s,;])\p{Ll}{1,3}\s+$/u
const edge = /[\s,;–—-]+$/u

const nothing = (text: string): Aside => ({ text, words: [], maiden: false, before: undefined })

/** In brackets: another name, where it looks like one. */
function bracketed(text: string, kindOf: KindOf): Aside | undefined {
  const found = brackets.exec(text)
  if (!found) return undefined
  const before = text.slice(0, found.index)
  const rest = `${before} ${text.slice(found.index + found[0].length)}`
  const own = found[1]!.match(words) ?? []
  const maiden = own.some((word) => kindOf(word.toLowerCase()) === 'born')
  const names = own.filter((word) => capital.test(word))
  const odd =
    /\d/.test(found[1]!) ||
    names.length > 3 ||
    (!maiden && names.length < own.length) ||
    own.some((word) => ['title', 'organisation'].includes(kindOf(word.toLowerCase()) ?? '')) ||
    (names.some((word) => loud.test(word)) && small.test(before))
  if (odd || names.length === 0) return nothing(rest)
  return { text: rest, words: names, maiden, before: before.match(words)?.at(-1) }
}

/** After a word of birth or of a by-name: the rest of the text. */
function trailing(text: string, kindOf: KindOf): Aside | undefined {
  if (!smallWord.test(text)) return undefined
  for (const found of text.matchAll(words)) {
    const kind = kindOf(found[0])
    if ((kind !== 'born' && kind !== 'alias') || found.index === 0) continue
    const before = text.slice(0, found.index).replace(lastSmall, '').replace(edge, '')
    if (before === '') return undefined
    const names = (text.slice(found.index + found[0].length).match(words) ?? []).filter((word) =>
      capital.test(word),
    )
    return { text: before, words: names, maiden: kind === 'born', before: undefined }
  }
  return undefined
}

export function asideOf(text: string, kindOf: KindOf): Aside {
  if (/[([]/.test(text)) {
    const found = bracketed(text, kindOf)
    if (found) return found
  }
  return trailing(text, kindOf) ?? nothing(text)
}
