import type { Log } from './log.js'
import { describe, shownLine } from './problem.js'
import type { Failure } from './run.js'

/** Failures, one line each; where they come from is logged at debug. */
export function complain(failed: readonly Failure[], log: Log): void {
  for (const { name, error } of failed) {
    process.stderr.write(`atau: ${shownLine(name)}: ${describe(error)}\n`)
    log.debug({ err: error }, name)
  }
}

/** Says of a file of a folder why it is no input. */
export const passedOver =
  (quiet = false) =>
  (name: string, what: string): void => {
    if (!quiet) process.stderr.write(`atau: ${shownLine(name)}: passed over: ${what}\n`)
  }
