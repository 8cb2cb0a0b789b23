/** What a character is, as bits, found out once for each that occurs. */
export const Sign = {
  letter: 1,
  capital: 1 << 1,
  /** A combining mark. */
  mark: 1 << 2,
  /** May stand inside a word: a letter, a mark, a soft hyphen, a zero-width sign. */
  inside: 1 << 3,
  digit: 1 << 4,
  blank: 1 << 5,
  picture: 1 << 6,
  /** A skin tone. */
  tone: 1 << 7,
  /** Half of a flag. */
  flag: 1 << 8,
  small: 1 << 9,
  latin: 1 << 10,
  cyrillic: 1 << 11,
  /** A digit of any script, a Roman figure, a fraction. */
  numeral: 1 << 12,
  known: 1 << 13,
} as const

const tests: readonly (readonly [number, RegExp])[] = [
  [Sign.letter, /\p{L}/u],
  [Sign.capital, /\p{Lu}/u],
  [Sign.mark, /\p{M}/u],
  [Sign.inside, /[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]/u],
  [Sign.digit, /\d/],
  [Sign.blank, /\s/],
  [Sign.picture, /\p{Extended_Pictographic}/u],
  [Sign.tone, /\p{Emoji_Modifier}/u],
  [Sign.flag, /[\u{1f1e6}-\u{1f1ff}]/u],
  [Sign.small, /\p{Ll}/u],
  [Sign.latin, /\p{Script=Latin}/u],
  [Sign.cyrillic, /\p{Script=Cyrillic}/u],
  [Sign.numeral, /\p{N}/u],
]

const describe = (code: number): number => {
  const text = String.fromCodePoint(code)
  return tests.reduce((sign, [bit, test]) => (test.test(text) ? sign | bit : sign), Sign.known)
}

const low = new Uint16Array(0x1_0000)
const high = new Map<number, number>()

function learn(code: number): number {
  const sign = describe(code)
  if (code < low.length) low[code] = sign
  else high.set(code, sign)
  return sign
}

/** Of a character of one unit: nearly all. */
export const signOf = (unit: number): number => low[unit]! || learn(unit)

const isHalf = (unit: number): boolean => (unit & 0xf800) === 0xd800

/** Of the character that begins at an offset; 0 past the end. */
export function signAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const unit = text.charCodeAt(at)
  if (!isHalf(unit)) return signOf(unit)
  const code = text.codePointAt(at)!
  return high.get(code) ?? signOf(code)
}

/** Of the character that ends at an offset; 0 at the start. */
export function signBefore(text: string, at: number): number {
  if (at < 1) return 0
  const whole = at > 1 && isHalf(text.charCodeAt(at - 1)) && text.codePointAt(at - 2)! > 0xffff
  return signAt(text, whole ? at - 2 : at - 1)
}

/** The end of the characters from an offset on that are one of these. */
export function signsEnd(text: string, at: number, signs: number): number {
  while (signAt(text, at) & signs) at += widthAt(text, at)
  return at
}

/** Units of the character that begins at an offset. */
export const widthAt = (text: string, at: number): number =>
  isHalf(text.charCodeAt(at)) && text.codePointAt(at)! > 0xffff ? 2 : 1
