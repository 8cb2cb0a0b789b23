/** How a word is written, and what stands at its sides: all that can be told without a list. */
import type { Token } from '../../document.js'
import { Gap } from '../../read/gap.js'
import { Shape } from '../../read/shape.js'

export const initial =
  /^(?:\p{Lu}\p{M}*|\p{Lu}\p{Ll}{1,3})(?:\.?[-‑](?:\p{Lu}\p{M}*|\p{Lu}\p{Ll}{1,3}))?\.$/u
/** `K-Zh`: two initials that share a full stop. */
export const doubleLetters = /^(?:\p{Lu}|Zh|Sh|Ch|Kh|Gh|Дж)[-‑](?:\p{Lu}|Zh|Sh|Ch|Kh|Gh|Дж)$/u
/** `Al`, `Дм`: the first letters of a given name. */
export const shortened = /^\p{Lu}\p{Ll}{1,2}$/u
export const digraph = /^(?:Shch|Dzh|Zh|Sh|Ch|Kh|Gh|Ts|Ye|Yu|Ya|Yo|Iu|Ia|Дж)$/
/** `аль-Хадж`, `al-Masri`: a name in spite of its small letter. */
export const article = /^(?:аль|эль|ас|ад|аш|al|el|as|ad|ash)-\p{Lu}/u
export const letter = /^\p{Lu}\p{M}*$/u
/** `YouTube`, `KazTAG`, `ӘҚБтК-нің`: a capital inside, but `McDonald`, `DeVries` and `O’Neill` are names. */
export const camel = /^(?!Mc|Mac|De|Di|La|Le|El)(?:\p{Lu}?\p{Ll}+\p{Lu}|\p{Lu}{2}[\p{L}]*-?\p{Ll})/u

/** `Пресс-секретарь`, `өнертапқыш-ғалым`: the last part tells what the word is; `Mirzohid-aka`, `Роза-апай` are names. */
export const compound =
  /-(?!(?:aka|ata|apa|apai|aga|agai|hoja|khoja|qori|xon|khan|bek|ака|ата|апа|апай|ага|ағай|аға|тәте|хан|бек|кари)$)\p{Ll}[\p{Ll}\p{M}]*$/u

/** Begins with a capital letter. */
export const isCapital = (shape: number): boolean => (shape & capital) === capital
const capital = Shape.word | Shape.capital

const opening = /^[.!?:;…«“„"‘'([\u2022–—>-]$/u

/** At the head of a line, a sentence or a quotation. */
export function opensAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.form
  if (!before || tokens[at]!.gap >= Gap.line) return true
  return (before.shape & Shape.footnote) !== 0 || opening.test(before.raw)
}

/** `Abishev A./Toleu K.`: a slash between capitalised words is no link. */
const slash = /\p{Lu}[\p{L}.]*\/$/u

/** Part of a link, an address, a hashtag or a domain: `#Qantar`, `Vlast.kz`, `facebook.com/Alga`. */
export function glued(text: string, { start, end }: Token): boolean {
  const before = text[start - 1] ?? ''
  if (/[#@_=&%\d]/.test(before)) return true
  if (/^(?:\.\p{Ll}|[@_=\d]|\/\P{Lu})/u.test(text.slice(end, end + 4))) return true
  return before === '/' && !slash.test(text.slice(Math.max(0, start - 30), start))
}
