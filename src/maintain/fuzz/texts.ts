/** Texts that no careful reader would write. Seeded; fast-check makes them smaller where a law is broken. */
import fc, { type Arbitrary } from 'fast-check'
import { linesOf, realTexts, signs, words } from './material.js'

const joined = (parts: Arbitrary<string>, most: number): Arbitrary<string> =>
  fc.array(parts, { minLength: 1, maxLength: most }).map((all) => all.join(''))

const sign = fc.constantFrom(...signs)
const word = fc.constantFrom(...words)

/** Any code units at all, halves of surrogate pairs among them. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes))

/** Words that rules look for, in any order, blank or no blank between them. */
const spoken = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '', '\u00a0', '\n')), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''))

/** The same again and again and an end that fits nothing: what makes a careless expression try every way. */
const again = fc
  .tuple(joined(fc.oneof(word, sign), 4), fc.integer({ min: 2, max: 120 }), fc.oneof(word, sign))
  .map(([part, times, end]) => part.repeat(times) + end)

const open = fc.constantFrom('(', '[', '{', '«', '“', '"', '<', '[1', '({P:a|')
const close = fc.constantFrom(')', ']', '}', '»', '”', '"', '>', '|', '')
const brackets = fc
  .tuple(open, close, fc.integer({ min: 1, max: 200 }), spoken)
  .map(([left, right, depth, inner]) => left.repeat(depth) + inner + right.repeat(depth))

/** `text` cut into lines of `width` signs or a little more, as mail and print do, at blanks or within words. */
function wrapped(text: string, width: number, end: string): string {
  const lines: string[] = []
  for (let at = 0; at < text.length; ) {
    const blank = end === '\n' ? text.indexOf(' ', at + width) : at + width
    const to = blank < 0 || blank > at + width * 2 ? at + width : blank
    lines.push(text.slice(at, to).trim())
    at = to
  }
  return lines.join(end)
}

const sprinkled = (text: string, odd: readonly string[], every: number): string => {
  if (odd.length === 0) return text
  let out = ''
  for (let at = 0, nth = 0; at < text.length; at += every, nth++)
    out += text.slice(at, at + every) + odd[nth % odd.length]
  return out
}

/** Lines of real texts in another order and layout. */
function layouts(): Arbitrary<string> {
  const line = fc.constantFrom(...linesOf(realTexts()))
  const lines = fc.array(line, { minLength: 1, maxLength: 4 })
  const between = fc.constantFrom('\n', '\n\n', '\r\n', ' \n', ' ', '\r', '\n\n\n', '\n\t', '\n— ')
  const ends = fc.constantFrom('\n', '-\n', '\u00ad\n', ' \r\n', '\n\u200b', '\n> ')
  return fc
    .record({
      lines,
      between,
      ends,
      width: fc.integer({ min: 8, max: 90 }),
      wrap: fc.boolean(),
      odd: fc.array(sign, { maxLength: 3 }),
      every: fc.integer({ min: 3, max: 80 }),
    })
    .map(({ lines: all, between: gap, ends: end, width, wrap, odd, every }) => {
      const text = all.join(gap)
      return sprinkled(wrap ? wrapped(text, width, end) : text, odd, every)
    })
}

export type Kind = 'signs' | 'units' | 'spoken' | 'again' | 'brackets' | 'layout' | 'mixed'

/** Short texts, up to some thousand signs. A law of the reader is that a text has a letter or a sign: blank ones get one. */
export function oddTexts(): Readonly<Record<Kind, Arbitrary<string>>> {
  const layout = layouts()
  const signed = joined(fc.oneof(sign, sign, word), 60)
  const kinds = { signs: signed, units, spoken, again, brackets, layout }
  return { ...kinds, mixed: joined(fc.oneof(...Object.values(kinds)), 3) }
}

const notBlank = (text: string): string => (/\S/u.test(text) ? text : `${text}x`)

/** All kinds in one. */
export function oddText(): Arbitrary<string> {
  const { layout, spoken: said, ...others } = oddTexts()
  return fc.oneof(layout, layout, said, said, ...Object.values(others)).map(notBlank)
}

/** Texts of many KB that are one entry or one word, by what they are. `size`: signs. */
export const hugeTexts: Readonly<Record<string, (size: number) => string>> = {
  'one letter': (size) => 'a'.repeat(size),
  'one Cyrillic letter': (size) => 'Ж'.repeat(size),
  'one digit': (size) => '1'.repeat(size),
  'no blank': (size) => repeated('Асанов,ст.174,', size),
  'zero-width signs': (size) => repeated('а\u200b\u00ad', size),
  'halves of pairs': (size) => '\ud800'.repeat(size),
  'marks on marks': (size) => `e${'\u0301'.repeat(size)}`,
  'open brackets': (size) => '('.repeat(size),
  'open quotes': (size) => '«'.repeat(size),
  brackets: (size) => '('.repeat(size >> 1) + ')'.repeat(size >> 1),
  'references alone': (size) => repeated('[1]', size),
  initials: (size) => repeated('А. ', size),
  'names in a list': (size) => repeated('Асанов С., ', size),
  'articles in a list': (size) => repeated('ч. 1 ст. 174, ', size),
  numbers: (size) => repeated('1 000 ', size),
  dates: (size) => repeated('May 3, ', size),
  'blank lines': (size) => `x${'\n'.repeat(size)}x`,
  blanks: (size) => `x${' '.repeat(size)}x`,
  tabs: (size) => repeated('\t\n', size).concat('x'),
  'lines of one sign': (size) => repeated('x\n', size),
  'hyphens at ends': (size) => repeated('сло-\n', size),
  dashes: (size) => '-'.repeat(size),
  'full stops': (size) => '.'.repeat(size),
  commas: (size) => repeated(', ', size),
  'one sentence': (size) => repeated('суд арестовал Асанова на 15 суток и ', size),
  addresses: (size) => `https://example.org/${'a/'.repeat(size >> 1)}`,
}

const repeated = (part: string, size: number): string =>
  part.repeat(Math.ceil(size / part.length)).slice(0, size)
