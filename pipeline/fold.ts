/**
 * Folding makes texts comparable: lower case, ё→е, ŋ→ñ, composed letters, look-alike letters of the wrong script joined,
 * soft hyphens, zero-width signs and left-over combining marks gone. The way back is built while folding.
 */

/** Latin letters and the Cyrillic letters that look the same, position by position. */
const latinTwins = 'aceiopxyhkmtbäëïiöüy'
const cyrillicTwins = 'асеіорхуһкмтвӓёїіӧӱү'

const toCyrillic = new Map([...latinTwins].map((letter, at) => [letter, [...cyrillicTwins][at]!]))
const toLatin = new Map([...cyrillicTwins].map((letter, at) => [letter, [...latinTwins][at]!]))

const invisible = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff|\p{Variation_Selector}/u
const cluster = /\P{M}\p{M}*|\p{M}+/gu
const word = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]+/gu

export interface Folded {
  readonly text: string
  /** Offset in the folded text → offset in the text that was folded (also for the end: `text.length`). */
  readonly at: (offset: number) => number
}

const foldCluster = (raw: string): string => {
  if (invisible.test(raw) && raw.replace(new RegExp(invisible, 'gu'), '') === '') return ''
  return raw
    .replace(new RegExp(invisible, 'gu'), '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replaceAll('ё', 'е')
    .replaceAll('ŋ', 'ñ')
    .replaceAll('’', "'")
    .replaceAll('ʼ', "'")
}

const without = (letters: readonly string[], twins: ReadonlyMap<string, string>): number =>
  letters.filter((letter) => !twins.has(letter)).length

/** A word that mixes scripts is repaired towards the letters that have no twin, `áкіmshіlік`, else its majority: `Aлматы` with a Latin A. */
function twinsOf(raw: string): ReadonlyMap<string, string> | undefined {
  const lower = raw.toLowerCase()
  const latin = lower.match(/\p{Script=Latin}/gu) ?? []
  const cyrillic = lower.match(/\p{Script=Cyrillic}/gu) ?? []
  if (latin.length === 0 || cyrillic.length === 0) return undefined
  const [own, other] = [without(cyrillic, toLatin), without(latin, toCyrillic)]
  if ((own === 0) !== (other === 0)) return own === 0 ? toLatin : toCyrillic
  return cyrillic.length >= latin.length ? toCyrillic : toLatin
}

/** ASCII, or whole Cyrillic letters with ASCII marks: nothing to repair, and every sign keeps its place. */
const plain = /^(?:[\n\x20-\x7e]*|[\x20-\x40\x5b-\x60\x7b-\x7e\u0400-\u0482\u048a-\u04ff]*)$/

export function fold(text: string): Folded {
  if (plain.test(text))
    return {
      text: text.toLowerCase().replaceAll('ё', 'е'),
      at: (offset) => Math.min(offset, text.length),
    }
  const back: number[] = []
  let folded = ''
  const add = (raw: string, from: number, twins: ReadonlyMap<string, string> | undefined) => {
    for (const part of raw.matchAll(cluster)) {
      const plain = foldCluster(part[0])
      const joined = twins
        ? [...plain].map((letter) => twins.get(letter) ?? letter).join('')
        : plain
      for (let unit = 0; unit < joined.length; unit++) back.push(from + part.index)
      folded += joined
    }
  }
  let last = 0
  for (const found of text.matchAll(word)) {
    add(text.slice(last, found.index), last, undefined)
    add(found[0], found.index, twinsOf(found[0]))
    last = found.index + found[0].length
  }
  add(text.slice(last), last, undefined)
  return { text: folded, at: (offset) => back[offset] ?? text.length }
}

export const foldWord = (word: string): string => fold(word).text
