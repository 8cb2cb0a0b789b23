/** A name as written → words, initials and commas. */
import type { Initials } from './initials.js'

export interface Piece {
  readonly text: string
  readonly initial: boolean
  /** Joined to the piece before by a hyphen. */
  readonly hyphen: boolean
  readonly capitals: boolean
  /** 0 before the first comma, 1 after it, … */
  readonly segment: number
}

const pieces = /[\p{L}\p{M}'’ʼ‘`´ʹʺʻ]+|[.,()\-‐‑–—;/]/gu
const camel = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/u
const edges = /^['’ʼ‘`´ʹʺʻ]+|['’ʼ‘`´ʹʺʻ]{2,}$/gu
const possessive = /['’]s$/

const isCapitals = (text: string): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()

const isPreposition = (word: string): boolean =>
  word.length === 1 && word !== word.toUpperCase() && word === word.toLowerCase()

function lettersOf(
  text: string,
  dotted: boolean,
  first: boolean,
  initials: Initials,
): readonly string[] {
  const capital = text[0] !== text[0]?.toLowerCase()
  if (text.length === 1) return (capital || dotted) && initials(text) ? [text] : []
  if (text.length > 4) return []
  if (dotted && capital && initials(text)) return [text]
  if (!capital) return []
  if (text.length === 2 && !isCapitals(text) && /^[zsckdtyьжшч]h$/i.test(text)) return [text]
  if (text.length === 2 && isCapitals(text) && !first && text !== 'II')
    return initials(text) && /h$/i.test(text) ? [text] : [...text].filter((one) => initials(one))
  return []
}

/** Words with a capital and small letters behind it, and blanks: most names of most lists. Nothing in them is an initial. */
const usual = /^(?:[A-Z][a-z]+|[А-ЯЁ][а-яё]+)(?: (?:[A-Z][a-z]+|[А-ЯЁ][а-яё]+))*$/
/** Words as short may be an initial: Ya, Zh. */
const shortWord = 2

const usualPieces = (words: readonly string[]): readonly Piece[] =>
  words.map((text) => ({ text, initial: false, hyphen: false, capitals: false, segment: 0 }))

/** Splits a name; what stands in brackets is left out, and so is a lone small letter: о Викторе. */
export function splitName(text: string, initials: Initials): readonly Piece[] {
  if (usual.test(text)) {
    const words = text.split(' ')
    if (words.every((word) => word.length > shortWord)) return usualPieces(words)
  }
  const out: Piece[] = []
  const found = [...text.matchAll(pieces)].map((match) => match[0])
  const loud = !/\p{Ll}{2}/u.test(text)
  let depth = 0
  let segment = 0
  let hyphen = false
  found.forEach((raw, at) => {
    if (raw === '(') depth++
    else if (raw === ')') depth = Math.max(0, depth - 1)
    else if (depth > 0) return
    else if (raw === ',' || raw === ';') segment++
    else if (raw === '.') return
    else if (/^[-‐‑–—/]$/.test(raw)) {
      hyphen = true
      return
    } else {
      const word = raw.replace(possessive, '').replace(edges, '')
      const dotted = found[at + 1] === '.'
      const loudWord = loud && word.length > 1 && !dotted
      const joined = hyphen || /^[-‐‑–—]$/.test(found[at + 1] ?? '')
      const loudPart = word.length === 2 && joined && isCapitals(word)
      const letters =
        loudWord || loudPart ? [] : lettersOf(word, dotted, out.length === 0, initials)
      const parts =
        letters.length > 0
          ? letters
          : isPreposition(word)
            ? []
            : word.length > 0
              ? word.split(camel)
              : []
      parts.forEach((part, nth) => {
        out.push({
          text: part,
          initial: letters.length > 0,
          hyphen: hyphen && nth === 0,
          capitals: !loud && isCapitals(part),
          segment,
        })
      })
    }
    hyphen = false
  })
  return out
}
