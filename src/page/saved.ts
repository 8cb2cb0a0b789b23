/** What the page saves: a format of all reports, the corrections, a register. */
import type { Reviewed } from '../review/desk.js'
import type { Pieces, Titles } from '../write/document.js'
import type { Format } from '../write/format.js'
import { runFiles } from '../write/run-files.js'
import { archived } from './host/zip.js'
import type { Saved } from './messages.js'

export async function bytesOf(pieces: Pieces): Promise<ArrayBuffer> {
  const all: (string | Uint8Array<ArrayBuffer>)[] = []
  for await (const piece of pieces) all.push(piece as string | Uint8Array<ArrayBuffer>)
  return new Blob(all).arrayBuffer()
}

/** Several files of one format come as an archive. */
export async function savedAs(run: Reviewed, format: Format, titles: Titles): Promise<Saved> {
  const all: Saved[] = []
  for (const { name, pieces } of runFiles(run, [format], titles))
    all.push({ name, bytes: await bytesOf(pieces()) })
  return all.length === 1 ? all[0]! : { name: `atau-${format}.zip`, bytes: archived(all) }
}
