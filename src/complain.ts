import type { Log } from './log.js'
import { describe } from './problem.js'
import type { Failure } from './run.js'

/** Failures, one line each; where they come from is logged at debug. */
export function complain(failed: readonly Failure[], log: Log): void {
  for (const { name, error } of failed) {
    process.stderr.write(`atau: ${name}: ${describe(error)}\n`)
    log.debug({ err: error }, name)
  }
}
