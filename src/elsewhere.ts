/** An engine whose reports are read by others, over a Redis; people are linked here. */
import type { Engine, EngineOptions } from './engine.js'
import { openEngine } from './open.js'
import { Problem } from './problem.js'
import { attempt } from './run.js'
import { placeOf } from './share/address.js'
import { giverOf } from './share/give.js'
import { identityOf } from './share/identity.js'

export interface ElsewhereOptions extends EngineOptions {
  /** Seconds that a worker may take for a report. */
  readonly timeout: number
}

export async function openElsewhere(
  url: string,
  { timeout, ...options }: ElsewhereOptions,
): Promise<Engine> {
  const engine = await openEngine({ ...options, elsewhere: true })
  const identity = await identityOf(options)
  const warn = options.warn ?? (() => {})
  const giver = await attempt('redis', () => giverOf(url, { identity, timeout, warn }))
  if ('failure' in giver) {
    const { error } = giver.failure
    throw error instanceof Problem ? new Problem(`${placeOf(url)} ${error.message}`) : error
  }
  const { read, close } = giver.value
  return {
    ...engine,
    elsewhere: read,
    close: async () => {
      await close()
      await engine.close()
    },
  }
}
