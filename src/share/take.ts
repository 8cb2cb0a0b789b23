/** The worker's side of shared work: takes reports from Redis, has them read, gives their records back. */
import type { Log } from '../log.js'
import { Problem } from '../problem.js'
import { announced } from './announce.js'
import type { Connection, Job } from './connect.js'
import { differences, type Identity, queueOf } from './identity.js'
import type { Readers } from './readers.js'
import { kept, prefix, recordsKey, refusalText, textKey, unpack } from './wire.js'

/** A worker that says nothing for so long, ms, is taken for lost: its reports go to another. */
const lockDuration = 10_000
const stalledInterval = 5000
/** How many workers may be lost over one report. */
const maxStalledCount = 2
/** Between two looks at who asks, ms. */
const look = 1000

/** Throws a Problem where there are runs and none that this worker could help. */
export async function checkAsked({ redis }: Connection, identity: Identity): Promise<void> {
  const asked = await announced(redis)
  const against = asked.map((there) => differences(there, identity))
  if (against.length === 0 || against.includes('')) return
  throw new Problem(`this worker would give other records than are asked for: ${against[0]}`)
}

export interface Taker {
  /** Rejects where no work can be done any more. */
  readonly failed: Promise<never>
  /** Resolves when what was begun is done. */
  readonly close: () => Promise<void>
}

export interface Taking {
  readonly identity: Identity
  readonly readers: Readers
  readonly jobs: number
  readonly log: Log
}

export function takerOf(connection: Connection, { identity, readers, jobs, log }: Taking): Taker {
  const { bull, redis, lost } = connection
  const setAside = (message: string): Error =>
    new bull.UnrecoverableError(refusalText({ own: true, message }))

  async function take(job: Job): Promise<void> {
    const id = job.id!
    const whole = await redis.getBuffer(textKey(id))
    if (!whole) throw setAside('its text is gone from Redis; expected it to wait there')
    const asked = unpack(whole)
    const begun = performance.now()
    const outcome = await readers.read(asked)
    const ms = Math.round(performance.now() - begun)
    const { file } = asked
    if ('records' in outcome) {
      log.info({ file, ms }, 'annotated')
      await redis.set(recordsKey(id), Buffer.from(outcome.records), 'PX', kept)
      return
    }
    log.warn({ file, ms, attempt: job.attemptsMade + 1 }, 'not annotated')
    if ('slow' in outcome)
      throw setAside(`set aside: not read within ${outcome.slow} s (--timeout)`)
    if ('died' in outcome)
      throw new Error(
        refusalText({
          own: true,
          message: `set aside: reading it ended the reader (${outcome.died})`,
        }),
      )
    if (!('refusal' in outcome)) throw new Error('a reader answered another question')
    const { refusal } = outcome
    throw refusal.own ? setAside(refusal.message) : new Error(refusalText(refusal))
  }

  const worker = new bull.Worker(queueOf(identity), take, {
    connection: redis,
    prefix,
    concurrency: jobs,
    lockDuration,
    stalledInterval,
    maxStalledCount,
  })
  worker.on('error', (error) => log.debug({ err: error }, 'worker'))
  let active = 0
  worker.on('active', () => active++)
  const ended = () => active--
  worker.on('completed', ended)
  worker.on('failed', ended)

  let timer: NodeJS.Timeout | undefined
  const refused = new Promise<never>((_, reject) => {
    timer = setInterval(async () => {
      if (active > 0 || redis.status !== 'ready') return
      await checkAsked(connection, identity).catch(reject)
    }, look)
  })
  return {
    failed: Promise.race([refused, lost]),
    close: async () => {
      clearInterval(timer)
      await worker.close(redis.status !== 'ready')
    },
  }
}
