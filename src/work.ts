/** `atau work`: reads the reports that `atau annotate --redis` shares out, until it is stopped. Returns the exit status. */
import { complain } from './complain.js'
import type { EngineOptions } from './engine.js'
import { type Level, type Log, openLog } from './log.js'
import { Problem } from './problem.js'
import { attempt } from './run.js'
import { placeOf } from './share/address.js'
import { type Connection, connect } from './share/connect.js'
import { identityOf } from './share/identity.js'
import { openReaders } from './share/readers.js'
import { checkAsked, takerOf } from './share/take.js'

export interface WorkOptions extends Pick<EngineOptions, 'model' | 'without' | 'labels'> {
  readonly redis: string
  /** Reports at once, each in a process of its own. */
  readonly jobs: number
  readonly quiet?: boolean
  readonly logLevel: Level
}

/** Resolves at the first interrupt; a second one ends the process at once. */
const interrupt = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1))
        done()
      })
    }
  })

async function serve(connection: Connection, options: WorkOptions, log: Log): Promise<void> {
  const { redis: _, jobs, quiet, model, without, labels } = options
  const own = { ...(model && { model }), ...(without && { without }), ...(labels && { labels }) }
  const identity = await identityOf(own)
  await checkAsked(connection, identity)
  const readers = await openReaders(jobs, own)
  if ('message' in readers) throw new Problem(readers.message)
  const taker = takerOf(connection, { identity, readers, jobs, log })
  const stopped = interrupt()
  if (!quiet) process.stderr.write(`atau: ${connection.place}: working, ${jobs} at once\n`)
  const result = await attempt('work', () => Promise.race([stopped, taker.failed]))
  await attempt('work', taker.close)
  readers.close()
  if ('failure' in result) throw result.failure.error
}

export async function work(options: WorkOptions): Promise<number> {
  const log = openLog(options.logLevel)
  const result = await attempt(placeOf(options.redis), async () => {
    const connection = await connect(options.redis)
    try {
      await serve(connection, options, log)
    } finally {
      connection.close()
    }
  })
  if ('value' in result) return 0
  complain([result.failure], log)
  return 1
}
