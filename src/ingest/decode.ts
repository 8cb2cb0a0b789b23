/** Bytes → text, or a problem that names what came. A byte-order mark is not part of the text; line ends stay. */
import chardet from 'chardet'
import { part } from '../load/table.js'
import { Problem } from '../problem.js'
import { type LegacyEncoding, legacyEncoding } from './legacy.js'
import { knownKind } from './signatures.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

const expected = 'expected plain text in UTF-8, UTF-16, windows-1251 or KOI8-R'
const sampleSize = 1 << 18

const strictly = (encoding: Encoding, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 shows itself by its mark, or by the bytes 00, 04, 20 in every second place. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, sampleSize)
  if (bytes.length % 2 === 1 || !sample.includes(0)) return undefined
  const high = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0x00 || byte === 0x04 || byte === 0x20) high[at % 2]!++
  })
  const enough = (sample.length / 2) * 0.95
  if (high[1]! > enough) return 'utf-16le'
  return high[0]! > enough ? 'utf-16be' : undefined
}

/** More than one control character in a hundred, or a NUL, is no text. */
function looksBinary(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return true
    if (code < 9 || (code > 13 && code < 32) || code === 127) controls++
  }
  return controls * 100 > text.length
}

const asText = (text: string, encoding: Encoding): Decoded => {
  if (looksBinary(text)) throw new Problem(`is a binary file; ${expected}`)
  return { text, encoding }
}

/** Where UTF-8 breaks off, if nearly all of it is UTF-8. */
function damage(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleSize * 16))
  const high = text.match(/[^\0-\x7f]/gu) ?? []
  const broken = high.filter((sign) => sign === '\ufffd').length
  if (broken === 0 || broken * 10 > high.length) return undefined
  return new TextEncoder().encode(text.slice(0, text.indexOf('\ufffd'))).length
}

function foreign(bytes: Uint8Array): Problem {
  const at = damage(bytes)
  if (at !== undefined) return new Problem(`is damaged UTF-8: a wrong byte at ${at}; ${expected}`)
  const guess = chardet.detect(bytes.subarray(0, sampleSize))
  const read =
    guess && !/utf-8|windows-1251|koi8/i.test(guess) ? `, found what looks like ${guess}` : ''
  return new Problem(`is in an encoding that cannot be told; ${expected}${read}`)
}

/** Throws a Problem for what is no text, or a text in another encoding. */
export function decode(bytes: Uint8Array): Decoded {
  const kind = knownKind(bytes)
  if (kind) throw new Problem(`is ${kind}; ${expected}`)
  const wide = wideEncoding(bytes)
  const wideText = wide && strictly(wide, bytes)
  if (wide && wideText !== undefined) return asText(wideText, wide)
  const text = strictly('utf-8', bytes)
  if (text !== undefined) return asText(text, 'utf-8')
  if (bytes.subarray(0, sampleSize).includes(0)) throw new Problem(`is a binary file; ${expected}`)
  const legacy = legacyEncoding(bytes.subarray(0, sampleSize), part('letters'))
  if (!legacy) throw foreign(bytes)
  return asText(new TextDecoder(legacy).decode(bytes), legacy)
}
