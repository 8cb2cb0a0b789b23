/** Why a file was not read → the key of a sentence for readers. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/register|SQLite/, 'drop.register.bad'],
  [/picture|\bscan\b|recognise/i, 'drop.picture'],
  [/password/, 'drop.locked'],
  [/larger than|more than|expected at most|split it/, 'drop.large'],
  [/damaged|breaks off|broken/, 'drop.damaged'],
  [/empty|white space/, 'drop.empty'],
]

export const sentenceFor = (message: string): string =>
  sentences.find(([pattern]) => pattern.test(message))?.[1] ?? 'drop.other'
