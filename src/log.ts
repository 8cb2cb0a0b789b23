/** The log: JSON lines on standard error. What tells people's names is logged at debug and below only. */
import { pino } from 'pino'

export const levels = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type Level = (typeof levels)[number]

export type Log = Pick<ReturnType<typeof pino>, 'error' | 'warn' | 'info' | 'debug' | 'trace'>

/** Written at once, so that nothing is lost where the process ends. */
export const openLog = (level: Level): Log =>
  pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
