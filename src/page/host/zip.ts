/** Files → one ZIP archive, equal for equal files. */
import { zipSync } from 'fflate'
import type { Saved } from '../messages.js'

const day = new Date(1980, 0, 1, 12)

export function archived(files: readonly Saved[]): ArrayBuffer {
  const entries = files.map(({ name, bytes }) => [name, new Uint8Array(bytes)] as const)
  return zipSync(Object.fromEntries(entries), { mtime: day }).slice().buffer
}
