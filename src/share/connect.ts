/** The one door to `bullmq` and `ioredis`: which are there only where a user wants to share work. Nothing but the user's own address is asked. */
import { createRequire } from 'node:module'
import type { Redis } from 'ioredis'
import { Problem } from '../problem.js'
import { attempt } from '../run.js'
import { placeOf } from './address.js'

export type { Job, Queue, QueueEvents, Worker } from 'bullmq'
export type { Redis } from 'ioredis'

const packages = { bullmq: '6.7.0', ioredis: '6.0.0' }

function has(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}

export interface Connection {
  readonly bull: typeof import('bullmq')
  readonly redis: Redis
  /** For messages: without user and password. */
  readonly place: string
  /** Never settles but where the connection is gone for good; then it rejects with a Problem. */
  readonly lost: Promise<never>
  readonly close: () => void
}

/** Tries after a connection broke, and the longest wait between two, ms: a minute and a half in all. */
const tries = 35
const longestWait = 3000

const refused = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return code === 'ECONNREFUSED' ? 'connection refused' : (said ?? 'no answer')
}

/** Throws a Problem where the packages are missing or nothing answers at the address. */
export async function connect(url: string): Promise<Connection> {
  const missing = Object.keys(packages).filter((name) => !has(name))
  if (missing.length > 0) {
    const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
    throw new Problem(
      `--redis needs ${missing.join(' and ')}, not installed here (npm install ${wanted.join(' ')})`,
    )
  }
  const [bull, { Redis: Client }] = await Promise.all([import('bullmq'), import('ioredis')])
  const place = placeOf(url)
  let connected = false
  let first: unknown
  const redis = new Client(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: 10_000,
    retryStrategy: (times) =>
      connected && times <= tries ? Math.min(times * 200, longestWait) : null,
  })
  // What breaks is told once, by whoever waits for it.
  redis.on('error', (error) => {
    first ??= error
  })
  const opened = await attempt(place, () => redis.connect())
  if ('failure' in opened) {
    redis.disconnect()
    throw new Problem(`cannot be reached: ${refused(first ?? opened.failure.error)}`)
  }
  connected = true
  const lost = new Promise<never>((_, reject) => {
    redis.on('end', () => reject(new Problem('the connection is lost')))
  })
  lost.catch(() => undefined)
  return { bull, redis, place, lost, close: () => redis.disconnect() }
}
