/** A process of `atau work` that reads one report after the other: what a report does to it, it does to no other. */

import { sourceOf } from './ingest/source.js'
import { pack } from './kept/pack.js'
import { openEngine } from './open.js'
import { describe, Problem } from './problem.js'
import { attempt } from './run.js'
import type { Answer, Told } from './share/readers.js'

const send = (answer: Answer): void => {
  process.send?.(answer)
}
// Who works for nobody ends.
process.on('disconnect', () => process.exit())
// An interrupt of the terminal reaches all its processes; when to end is said by the one that was started.
process.on('SIGINT', () => {})

let engine: Awaited<ReturnType<typeof openEngine>> | undefined

async function answer(told: Told): Promise<Answer> {
  if ('options' in told) {
    const warn = (message: string) => {
      throw new Problem(message)
    }
    engine = await openEngine({ ...told.options, jobs: 1, warn })
    return { ready: true }
  }
  const { bytes, file, given } = told.asked
  const { source } = await sourceOf(Buffer.from(bytes), file, given)
  return { records: await pack(await engine!.annotate(source)) }
}

process.on('message', async (told: Told) => {
  const result = await attempt('read', () => answer(told))
  if ('value' in result) return send(result.value)
  const { error } = result.failure
  const own = error instanceof Problem
  send({ refusal: { own, message: own ? error.message : describe(error) } })
})
