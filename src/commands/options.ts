import { Option } from 'commander'

/** Options that several commands share. The levels are pino's. */
export const logLevel = (): Option =>
  new Option('--log-level <level>', 'what is logged on standard error')
    .choices(['silent', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('warn')
