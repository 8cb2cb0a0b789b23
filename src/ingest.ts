/** A file or standard input → Source. After this the text is never rewritten. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Source } from '../pipeline/document.js'
import type { Input } from './ingest/inputs.js'
import { checked, type Ingested, sourceOf } from './ingest/source.js'
import { Problem } from './problem.js'

/** One string of JavaScript holds little more. */
const limit = 500 * 1024 * 1024

/** Bytes of a whole file. Stops reading at 500 MB. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) throw new Problem('is larger than 500 MB; expected less (split it)')
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)
}

export async function bytesOf(input: Input): Promise<Uint8Array> {
  if (input.path === '-') return collect(process.stdin)
  const file = await open(input.path)
  return collect(file.createReadStream({ highWaterMark: 1 << 22 }))
}

/** A text that is in memory already, taken as it is; the hash is that of its UTF-8. Throws a Problem where it is blank. */
export function textSource(text: string, file: string, given?: Source['given']): Source {
  const sha256 = createHash('sha256').update(checked(text)).digest('hex')
  return { id: sha256, text, origin: { file, sha256 }, ...(given && { given }) }
}

export const ingest = async (input: Input, given?: Source['given']): Promise<Ingested> =>
  sourceOf(await bytesOf(input), input.file, given)
