/** What goes through Redis: names of keys, and a report with what is told of it as bytes. */
import type { Source } from '../../pipeline/document.js'

export const prefix = 'atau'

/** A file as its caller read it. */
export interface Asked {
  readonly file: string
  readonly given?: Source['given']
  /** A worker gives up after so many seconds. */
  readonly timeout: number
  readonly bytes: Uint8Array
}

/** Bytes of a report wait here, then its records; nothing of them stands in the queue itself. */
export const textKey = (id: string): string => `${prefix}:text:${id}`
export const recordsKey = (id: string): string => `${prefix}:records:${id}`

/** After so long, ms, Redis forgets what no caller says it still needs. */
export const kept = 10 * 60_000
/** How often a caller says so, ms. */
export const beat = 5000

export function pack({ bytes, ...told }: Asked): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(told)}\n`), bytes])
}

export function unpack(whole: Buffer): Asked {
  const end = whole.indexOf(10)
  return { ...JSON.parse(whole.toString('utf8', 0, end)), bytes: whole.subarray(end + 1) }
}

/** Why a report could not be read. `own`: a fault of the report, told to the user as it is. */
export interface Refusal {
  readonly own: boolean
  readonly message: string
}

export const refusalText = (refusal: Refusal): string => JSON.stringify(refusal)

/** What BullMQ itself says of a job whose workers died is no refusal of ours. */
export function refusalIn(reason: string): Refusal {
  try {
    const { own, message } = JSON.parse(reason)
    if (typeof own === 'boolean' && typeof message === 'string') return { own, message }
  } catch {}
  return /stalled/.test(reason)
    ? { own: true, message: 'set aside: every worker that took it was lost' }
    : { own: false, message: reason }
}
