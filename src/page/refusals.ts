/** Why a file was not read, in a sentence for readers. */
import { describe } from '../problem.js'
import type { Told } from './messages.js'

/** What the program says → the key of the sentence. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/register|SQLite/, 'drop.register.bad'],
  [/picture|\bscan\b|recognise/i, 'drop.picture'],
  [/password/, 'drop.locked'],
  [/larger than|more than|expected at most|split it/, 'drop.large'],
  [/damaged|breaks off|broken/, 'drop.damaged'],
  [/empty|white space/, 'drop.empty'],
]

export function refusal(file: string, error: unknown): Told {
  const message = describe(error)
  const wording = sentences.find(([pattern]) => pattern.test(message))?.[1] ?? 'drop.other'
  return { told: 'refused', file, wording, message }
}
