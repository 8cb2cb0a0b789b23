/** The log: JSON lines on standard error. What tells people's names is logged at debug and below only. */
import { createRequire } from 'node:module'
import type { Logger } from 'pino'

export const levels = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type Level = (typeof levels)[number]

type Loud = Exclude<Level, 'silent'>
export type Log = Pick<Logger, Loud>

/** Loaded with the first line that is to be written: most runs log nothing. Written at once, so that nothing is lost where the process ends. */
function pino(level: Level): Log {
  const made: typeof import('pino') = createRequire(import.meta.url)('pino')
  return made({ level, base: null }, made.destination({ dest: 2, sync: true }))
}

export function openLog(level: Level): Log {
  let log: Log | undefined
  const line =
    (own: Loud) =>
    (...what: Parameters<Log['info']>): void => {
      if (levels.indexOf(own) > levels.indexOf(level)) return
      log ??= pino(level)
      log[own](...what)
    }
  return {
    error: line('error'),
    warn: line('warn'),
    info: line('info'),
    debug: line('debug'),
    trace: line('trace'),
  }
}
