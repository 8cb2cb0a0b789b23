/** The caller's side of shared work: a report goes to Redis, its records come back from whichever worker took it. */
import { randomBytes } from 'node:crypto'
import type { Source } from '../../pipeline/document.js'
import type { Annotated } from '../../pipeline/records.js'
import { unpack as unpackRecords } from '../kept/pack.js'
import { Problem } from '../problem.js'
import { announce, endAnnounced } from './announce.js'
import { type Connection, connect } from './connect.js'
import { type Identity, queueOf } from './identity.js'
import { beat, kept, pack, prefix, recordsKey, refusalIn, textKey } from './wire.js'

export interface Giver {
  /** Throws what reading here would throw; a Problem for a report that is set aside. */
  readonly read: (bytes: Uint8Array, file: string, given: Source['given']) => Promise<Annotated>
  readonly close: () => Promise<void>
}

export interface Giving {
  readonly identity: Identity
  /** Seconds that a worker may take for a report. */
  readonly timeout: number
  /** Hears what the user should know. */
  readonly warn: (message: string) => void
}

/** A fault that is not the report's own is tried again so often. */
const attempts = 3
/** First wait between two tries, ms; each next is twice as long. */
const backOff = 1000

interface Waiting {
  readonly done: () => void
  readonly failed: (reason: string) => void
}

export async function giverOf(url: string, giving: Giving): Promise<Giver> {
  const connection = await connect(url)
  try {
    return await opened(connection, giving)
  } catch (error) {
    connection.close()
    throw error
  }
}

async function opened(connection: Connection, { identity, timeout, warn }: Giving): Promise<Giver> {
  const { bull, redis, place, lost } = connection
  const run = { run: randomBytes(8).toString('hex'), identity }
  const name = queueOf(identity)
  const queue = new bull.Queue(name, { connection: redis, prefix })
  // From the first event on: one that comes before the first is asked for would else be missed.
  const events = new bull.QueueEvents(name, {
    connection: redis,
    prefix,
    lastEventId: '0',
  })
  const heard = () => {}
  queue.on('error', heard)
  events.on('error', heard)
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady(), announce(redis, run)])

  const waiting = new Map<string, Waiting>()
  events.on('completed', ({ jobId }) => waiting.get(jobId)?.done())
  events.on('failed', ({ jobId, failedReason }) => waiting.get(jobId)?.failed(failedReason))

  const send = (id: string) =>
    queue.add(
      'read',
      {},
      {
        jobId: id,
        attempts,
        backoff: { type: 'exponential', delay: backOff, jitter: 0.5 },
        removeOnComplete: { age: kept / 1000 },
        removeOnFail: { age: kept / 1000 },
      },
    )

  /** Events may be lost, and a Redis may forget: what became of a report is asked for as well. */
  async function look(id: string, one: Waiting): Promise<void> {
    await redis.pexpire(textKey(id), kept)
    const job = await bull.Job.fromId(queue, id)
    if (!job) {
      if (waiting.has(id)) await send(id)
      return
    }
    if (await job.isCompleted()) one.done()
    else if (await job.isFailed()) one.failed(job.failedReason)
  }
  const begun = performance.now()
  let warned = false
  async function tend(): Promise<void> {
    await announce(redis, run)
    for (const [id, one] of waiting) await look(id, one)
    if (warned || waiting.size === 0) return
    if ((await queue.getWorkersCount()) === 0 && performance.now() - begun > beat / 2) {
      warned = true
      warn(`${place}: no worker of this version is there yet; waiting (atau work --redis …)`)
    }
  }
  const timer = setInterval(() => tend().catch(heard), beat)

  let count = 0
  async function read(bytes: Uint8Array, file: string, given: Source['given']): Promise<Annotated> {
    const id = `${run.run}-${++count}`
    const asked = { file, timeout, bytes, ...(given && { given }) }
    await redis.set(textKey(id), pack(asked), 'PX', kept)
    try {
      const answered = new Promise<void>((done, fail) => {
        waiting.set(id, { done, failed: (reason) => fail(failureOf(reason)) })
      })
      await Promise.race([send(id), lost])
      await Promise.race([answered, lost])
      const records = await redis.getBuffer(recordsKey(id))
      if (!records)
        throw new Problem('its records are gone from Redis; expected them to wait there')
      return unpackRecords(records)
    } finally {
      waiting.delete(id)
      await forget(id)
    }
  }
  const forget = async (id: string): Promise<void> => {
    if (redis.status !== 'ready') return
    await redis.del(textKey(id), recordsKey(id))
    await queue.remove(id)
  }
  return {
    read,
    close: async () => {
      clearInterval(timer)
      if (redis.status === 'ready') {
        await Promise.all([...waiting.keys()].map((id) => forget(id).catch(heard)))
        await endAnnounced(redis, run)
      }
      await events.close()
      connection.close()
    },
  }
}

function failureOf(reason: string): Error {
  const { own, message } = refusalIn(reason)
  return own ? new Problem(message) : new Error(message)
}
