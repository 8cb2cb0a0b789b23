/** Runs that are under way, so that a worker of another version or of other options can say at once that it cannot help. */
import type { Redis } from './connect.js'
import type { Identity } from './identity.js'
import { beat, prefix } from './wire.js'

const key = `${prefix}:runs`

/** Milliseconds, by the one clock that all share. */
async function now(redis: Redis): Promise<number> {
  const [seconds, micros] = await redis.time()
  return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000)
}

interface Run {
  readonly run: string
  readonly identity: Identity
}

/** Has to be said again within three beats. */
export async function announce(redis: Redis, run: Run): Promise<void> {
  await redis.zadd(key, String((await now(redis)) + 3 * beat), JSON.stringify(run))
}

export async function endAnnounced(redis: Redis, run: Run): Promise<void> {
  await redis.zrem(key, JSON.stringify(run))
}

export async function announced(redis: Redis): Promise<readonly Identity[]> {
  const time = await now(redis)
  await redis.zremrangebyscore(key, '-inf', String(time))
  const runs = await redis.zrange(key, '0', '-1')
  return runs.map((text) => (JSON.parse(text) as Run).identity)
}
