/** What a folder of weights says of itself: `manifest.json` beside them. Read and held to its schema before anything is loaded. */
import { z } from 'zod'

/** Of words, windows, tags and files together; weights made for another one are refused. */
export const protocol = 1

export const manifestSchema = z.strictObject({
  id: z.string(),
  revision: z.string(),
  protocol: z.number(),
  /** Folder of the files, relative to the manifest. */
  folder: z.string(),
  /** File → sha256. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  window: z.strictObject({ size: z.number().int().min(16), overlap: z.number().int().min(0) }),
  temperature: z.number().positive(),
  trainedOn: z.array(z.string()),
})

export type Manifest = z.infer<typeof manifestSchema>

/** Throws with the place and what was expected. */
export function manifestOf(text: string, place: string): Manifest {
  const found = manifestSchema.safeParse(jsonOf(text, place))
  if (!found.success) {
    const issue = found.error.issues[0]
    throw new Error(`${place}: ${issue?.path.join('.') || 'manifest'}: ${issue?.message}`)
  }
  if (found.data.protocol !== protocol)
    throw new Error(
      `${place}: weights for protocol ${found.data.protocol}, this program reads protocol ${protocol}`,
    )
  return found.data
}

function jsonOf(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${place}: not JSON`)
  }
}
