/** Whether what a PDF packs unpacks to a bearable size; its reader has no limit of its own. */
import { inflateSync } from 'node:zlib'
import { Problem } from '../../problem.js'

/** Of one stream, and of all; pictures, which are never unpacked, do not count. */
const [mostOne, mostAll] = [64 * 1024 * 1024, 512 * 1024 * 1024]
const head = 1024

const tooLarge = (): Problem =>
  new Problem(
    `unpacks to more than ${mostOne >> 20} MB in one place; expected an ordinary document`,
  )

/** What is damaged or locked unpacks to nothing here: its reader tells more. */
function unpacked(packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: mostOne })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
    return new Uint8Array()
  }
}

const latin = new TextDecoder('latin1')

/** Where an English word begins next, or -1. */
function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same++
    if (same === word.length) return at
  }
  return -1
}

/** Throws a Problem where the streams unpack to more. */
export function checkStreams(bytes: Uint8Array): void {
  let all = 0
  for (let at = find(bytes, 'stream', 0); at >= 0; at = find(bytes, 'stream', at + 6)) {
    const next = bytes[at + 6]
    if (next !== 0x0a && next !== 0x0d) continue
    const from = at + (next === 0x0d && bytes[at + 7] === 0x0a ? 8 : 7)
    const end = find(bytes, 'endstream', from)
    if (end < 0) return
    const before = latin.decode(bytes.subarray(Math.max(0, at - head), at))
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (filters > 0 && !/\/Subtype\s*\/Image\b/.test(dictionary)) {
      let content = bytes.subarray(from, end)
      for (let each = 0; each < Math.min(filters, 4); each++) content = unpacked(content)
      all += content.length
      if (all > mostAll) throw tooLarge()
    }
    at = end + 'endstream'.length
  }
}
