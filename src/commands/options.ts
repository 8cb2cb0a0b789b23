import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { readCount, readLabels, readProposers } from './values.js'

/** Options that several commands share. The levels are pino's. */
export const logLevel = (): Option =>
  new Option('--log-level <level>', 'what is logged on standard error')
    .choices(['silent', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('warn')

/** Of every command that reads reports. `jobs`: what is done at once. */
export const withReading = (command: Command, jobs: string): Command =>
  command
    .option('--model <DIR|hub-id|none>', 'the model (default: the shipped one)')
    .option('--without <list>', 'leave out proposers: rules, names, model', readProposers)
    .option('--labels <list>', 'only these labels, such as PERSON,PLACE', readLabels)
    .option('--jobs <N>', jobs, readCount, Math.min(4, availableParallelism()))
