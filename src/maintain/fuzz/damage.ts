/** Damage to whole files: to their bytes, and to what the bytes mean. The same numbers damage in the same way. */
import { unzipSync } from 'fflate'
import { zipped } from './whole.js'

/** From 0 to 1. */
export type Random = () => number

const below = (random: Random, most: number): number => Math.floor(random() * most)
const one = <T>(random: Random, of: readonly T[]): T => of[below(random, of.length)]!

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts)

type Damage<T> = (whole: T, random: Random) => T

const inBytes: readonly Damage<Uint8Array>[] = [
  (whole, random) => {
    const copy = Uint8Array.from(whole)
    for (let left = 1 + below(random, 8); left > 0; left--)
      copy[below(random, copy.length)] = below(random, 256)
    return copy
  },
  (whole, random) => whole.slice(0, below(random, whole.length)),
  (whole, random) => whole.slice(below(random, whole.length)),
  (whole, random) => {
    const [from, length] = [below(random, whole.length), below(random, 200)]
    return joined(whole.slice(0, from), whole.slice(from + length))
  },
  (whole, random) => {
    const [from, length] = [below(random, whole.length), below(random, 200)]
    const part = whole.slice(from, from + length)
    const copies = Array.from({ length: 1 + below(random, 40) }, () => part)
    return joined(whole.slice(0, from), ...copies, whole.slice(from))
  },
  (whole, random) => {
    const at = below(random, whole.length)
    const filling = new Uint8Array(below(random, 300)).fill(
      one(random, [0, 0x20, 0x0a, 0xff, 0x22]),
    )
    return joined(whole.slice(0, at), filling, whole.slice(at))
  },
  (whole) => joined(Uint8Array.from([0xef, 0xbb, 0xbf]), whole),
  (whole) => joined(whole, whole),
]

const oddWords: readonly string[] = [
  ...'-1|0|1e309|99999999999999999999|NaN|null|true|[]|{}|""|"'.split('|'),
  ...'|\0|\u001b[31m|\r|\n\n|\t|\u202e|\ud800|\ufeff|<|>|&|&#xd800;|&#0;|&unknown;|]]>|<!--|<![CDATA[|<?x'.split(
    '|',
  ),
  ...'__proto__|constructor|toString|../../etc/passwd|=1+1|%s%n|{{x}}|\\|{P:|PERSON'.split('|'),
  '('.repeat(3000),
  'a'.repeat(70_000),
  '<b>'.repeat(3000),
  '[['.repeat(20_000),
  '<w:p>'.repeat(3000),
]
const pieces = /\d+|[\p{L}_:]+|[^\s\p{L}\d]/gu

const inText: readonly Damage<string>[] = [
  (whole, random) => {
    const found = [...whole.matchAll(pieces)]
    if (found.length === 0) return whole
    const { index, 0: piece } = one(random, found)
    return whole.slice(0, index) + one(random, oddWords) + whole.slice(index + piece.length)
  },
  (whole, random) => {
    const lines = whole.split(/(?<=[\n>])/)
    const at = below(random, lines.length)
    const other = below(random, lines.length)
    return lines
      .map((line, nth) => (nth === at ? lines[other]! : nth === other ? lines[at]! : line))
      .join('')
  },
  (whole, random) => {
    const lines = whole.split(/(?<=[\n>])/)
    const [from, to] = [below(random, lines.length), below(random, 30)]
    return [...lines.slice(0, from), ...lines.slice(from + to)].join('')
  },
  (whole, random) => {
    const lines = whole.split(/(?<=[\n>])/)
    const at = below(random, lines.length)
    return [
      ...lines.slice(0, at),
      lines[at]!.repeat(1 + below(random, 40)),
      ...lines.slice(at),
    ].join('')
  },
]

const oddValues: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  'x\u001b[31m\n',
  '\ud800',
  [],
  {},
  [null],
  [[[[]]]],
  { __proto__: null, type: 'entry' },
]

/** One value inside of JSON is replaced, taken away, or stands twice. */
function inJson(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return one(random, oddValues)
  if (Array.isArray(value)) {
    if (value.length === 0) return [one(random, oddValues)]
    const at = below(random, value.length)
    if (random() < 0.1) return [...value, ...value]
    return value.map((each, nth) => (nth === at ? inJson(each, random) : each))
  }
  const keys = Object.keys(value)
  if (keys.length === 0) return one(random, oddValues)
  const key = one(random, keys)
  const { [key]: inner, ...rest } = value as Record<string, unknown>
  if (random() < 0.15) return rest
  return { ...rest, [key]: inJson(inner, random) }
}

const jsonLines = (whole: string, random: Random): string => {
  const lines = whole.split('\n')
  const at = below(random, lines.length)
  return lines
    .map((line, nth) =>
      nth === at && line !== '' ? JSON.stringify(inJson(JSON.parse(line), random)) : line,
    )
    .join('\n')
}

const decoded = (whole: Uint8Array): string => new TextDecoder().decode(whole)
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The parts of an archive, one of them damaged inside, packed again. */
function inArchive(whole: Uint8Array, random: Random): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(whole)).map(([name, part]) => [name, decoded(part)]),
  )
  const name = one(random, Object.keys(parts))
  if (random() < 0.1) {
    const { [name]: _, ...rest } = parts
    return zipped(rest)
  }
  return zipped({ ...parts, [name]: one(random, inText)(parts[name]!, random) })
}

/** Damages a file once or a few times, in a way that its kind knows. */
export function damaged(name: string, whole: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.3) return one(random, inBytes)(whole, random)
  if (/\.(?:docx|xlsx)$/.test(name)) return inArchive(whole, random)
  if (/\.db$/.test(name)) return one(random, inBytes)(whole, random)
  const text = decoded(whole)
  if (/\.jsonl?$/.test(name) && random() < 0.6) return encoded(jsonLines(text, random))
  let out = text
  for (let left = 1 + below(random, 3); left > 0; left--) out = one(random, inText)(out, random)
  return encoded(out)
}
