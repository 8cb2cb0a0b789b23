/** Parts of a ZIP archive, each unpacked when it is asked for and only so far as the limit allows, whatever its header says. */
import { inflateRawSync } from 'node:zlib'
import { Problem } from '../problem.js'

/** Of all parts together that are read; a document of 100,000 paragraphs. */
const mostUnpacked = 40 * 1024 * 1024
const mostParts = 20_000

export interface Archive {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** Throws a Problem where there is no such part, it is damaged or locked, or too much has been unpacked. */
  readonly read: (name: string) => Uint8Array
  /** A part of XML as a text. Throws a Problem for one that declares entities or nests deeply, as no office program does. */
  readonly xml: (name: string) => string
}

interface Part {
  readonly flags: number
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

const [directoryEnd, directoryEntry, localEntry] = [0x06054b50, 0x02014b50, 0x04034b50]
const [stored, deflated] = [0, 8]

const damaged = (what: string): Problem =>
  new Problem(`is a damaged Office or ZIP file: ${what}; expected a whole one`)

const tooLarge = (most: number): Problem =>
  new Problem(`unpacks to more than ${most >> 20} MB; expected less (split it)`)

function endOf(bytes: DataView): number {
  const last = Math.max(0, bytes.byteLength - 65_557)
  for (let at = bytes.byteLength - 22; at >= last; at--)
    if (bytes.getUint32(at, true) === directoryEnd) return at
  throw damaged('its list of parts is missing')
}

function partsOf(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Part> {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostParts) throw new Problem(`has ${count} parts; expected at most ${mostParts}`)
  const parts = new Map<string, Part>()
  for (let each = 0; each < count; each++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry)
      throw damaged('its list of parts breaks off')
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    parts.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name!)), {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + name! + extra! + comment!
  }
  return parts
}

/** Undefined where the part is larger than `most`. */
function unpack(
  view: DataView,
  bytes: Uint8Array,
  part: Part,
  name: string,
  most: number,
): Uint8Array | undefined {
  if (part.flags & 1) throw new Problem('is locked with a password; expected it without one')
  if (part.unpacked > most) return undefined
  const { at } = part
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localEntry)
    throw damaged(`${name} is missing`)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(start, start + part.packed)
  if (packed.length < part.packed) throw damaged(`${name} breaks off`)
  if (part.method === stored) return packed.length > most ? undefined : packed
  if (part.method !== deflated) throw damaged(`${name} is packed in an unknown way`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw damaged(`${name} cannot be unpacked`)
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** No office program writes elements so deep inside of one another; readers of XML take ages over them. */
const deepest = 1000
const tags = /<(\/?)[^<>!?/][^<>]*>/g

function isDeep(xml: string): boolean {
  let depth = 0
  for (const [tag, closing] of xml.matchAll(tags)) {
    if (closing) depth--
    else if (!tag.endsWith('/>')) depth++
    if (depth > deepest) return true
  }
  return false
}

export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/** `most`: bytes that all parts together unpack to. Throws a Problem where the list of parts is damaged. */
export function openArchive(bytes: Uint8Array, most = mostUnpacked): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = partsOf(view, bytes)
  const known = new Map<string, Uint8Array>()
  let left = most
  const read = (name: string): Uint8Array => {
    const before = known.get(name)
    if (before) return before
    const part = parts.get(name)
    if (!part) throw damaged(`${name} is missing`)
    const found = unpack(view, bytes, part, name, left)
    if (!found) throw tooLarge(most)
    left -= found.length
    known.set(name, found)
    return found
  }
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    read,
    xml: (name) => {
      const text = textOf(read(name))
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
        throw new Problem(`declares XML entities in ${name}; expected a document without them`)
      if (isDeep(text))
        throw new Problem(
          `has elements more than ${deepest} deep in ${name}; expected an Office file`,
        )
      return text
    },
  }
}
