/** `node:zlib` in a browser, as far as readers use it: unpacking with a limit. */
import { Inflate, Unzlib } from 'fflate'

interface Limit {
  readonly maxOutputLength: number
}

const slice = 1 << 16

/** Throws a RangeError beyond the limit, and what the library throws where the data are damaged. */
function unpacked(
  kind: typeof Inflate | typeof Unzlib,
  packed: Uint8Array,
  { maxOutputLength }: Limit,
) {
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = new kind((piece) => {
    size += piece.length
    if (size > maxOutputLength) throw new RangeError('unpacks to more than allowed')
    pieces.push(piece)
  })
  for (let at = 0; at < packed.length || at === 0; at += slice)
    stream.push(packed.subarray(at, at + slice), at + slice >= packed.length)
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export const inflateRawSync = (packed: Uint8Array, limit: Limit) => unpacked(Inflate, packed, limit)
export const inflateSync = (packed: Uint8Array, limit: Limit) => unpacked(Unzlib, packed, limit)
