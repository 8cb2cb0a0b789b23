/** How a word is written, and what stands at its sides: all that can be told without a list. */
import type { Passage, Token } from '../../document.js'

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
export const capital = /^\p{Lu}/u
export const upper = /^[\p{Lu}\p{M}'’-]{2,}$/u
/** `YouTube`, `KazTAG`, `ӘҚБтК-нің`: a capital inside, but `McDonald`, `DeVries` and `O’Neill` are names. */
export const camel = /^(?!Mc|Mac|De|Di|La|Le|El)(?:\p{Lu}?\p{Ll}+\p{Lu}|\p{Lu}{2}[\p{L}]*-?\p{Ll})/u

/** `Пресс-секретарь`, `өнертапқыш-ғалым`: the last part tells what the word is; `Mirzohid-aka`, `Роза-апай` are names. */
export const compound =
  /-(?!(?:aka|ata|apa|apai|aga|agai|hoja|khoja|qori|xon|khan|bek|ака|ата|апа|апай|ага|ағай|аға|тәте|хан|бек|кари)$)\p{Ll}[\p{Ll}\p{M}]*$/u

const opening = /[.!?:;…«“„"‘'([\u2022–—>-]/u

export function opensAt(passage: Passage, at: number): boolean {
  const before = passage.tokens[at - 1]
  const token = passage.tokens[at]
  if (!before || !token) return true
  if (passage.text.slice(before.end, token.start).includes('\n')) return true
  const sign = passage.text.slice(before.start, before.end)
  if (/^\[\d+\]$/.test(sign)) return true
  return sign.length === 1 && opening.test(sign)
}

/** `Abishev A./Toleu K.`: a slash between capitalised words is no link. */
const slash = /\p{Lu}[\p{L}.]*\/$/u

/** Part of a link, an address, a hashtag or a domain: `#Qantar`, `Vlast.kz`, `facebook.com/Alga`. */
export function glued(passage: Passage, token: Token): boolean {
  const before = passage.text.slice(Math.max(0, token.start - 30), token.start)
  const after = passage.text.slice(token.end, token.end + 4)
  if (/[#@_=&%\d]$/.test(before) || /^(?:\.\p{Ll}|[@_=\d]|\/\P{Lu})/u.test(after)) return true
  return before.endsWith('/') && !slash.test(before)
}

/** `Марин Ле Пен`: a capitalised particle between two names. */
export const amid = (passage: Passage, at: number): boolean => {
  const [before, after] = [passage.tokens[at - 1], passage.tokens[at + 1]]
  if (!before || !after) return false
  return (
    capital.test(passage.text.slice(before.start)) && capital.test(passage.text.slice(after.start))
  )
}
