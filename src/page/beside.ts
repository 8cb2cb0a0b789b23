/** What a person drops beside reports: files of corrections, and registers of people. */
import { registered } from './engine.js'
import { hold } from './host/database.js'
import type { InBrowser } from './kept.js'
import type { Dropped, Told } from './messages.js'

export const isCorrections = ({ name }: Dropped): boolean => /\.jsonl$/i.test(name)
export const isRegister = ({ name }: Dropped): boolean => /\.(?:db|sqlite3?)$/i.test(name)

/** Records that `annotate` has written begin with the report's line. */
const isRecords = (text: string): boolean => /^\s*\{"type":"/.test(text)

type Outcome = Extract<Told, { readonly told: 'taken' | 'refused' }>

/** Adds its lines to those that are kept, and says what became of them. */
export async function takeCorrections(
  { name: file, bytes }: Dropped,
  kept: InBrowser,
): Promise<readonly Outcome[]> {
  const text = new TextDecoder().decode(bytes)
  const refused = (wording: string, message = '', n?: number): Outcome => ({
    told: 'refused',
    file,
    wording,
    message,
    ...(n !== undefined && { filling: { n } }),
  })
  if (text.trim() === '') return [refused('drop.empty')]
  if (isRecords(text)) return [refused('drop.records')]
  const { lines, added, known, problems } = await kept.take(text, file)
  const [first] = problems
  if (lines === 0) return [refused('drop.corrections.none', first)]
  return [
    { told: 'taken', file, wording: 'drop.taken', filling: { n: added, known } },
    ...(first === undefined ? [] : [refused('drop.corrections.bad', first, problems.length)]),
  ]
}

/** Holds the register; how many people it has. Throws where it is none. */
export async function takeRegister({ name, bytes }: Dropped, sql: ArrayBuffer): Promise<Told> {
  await hold(sql, new Uint8Array(bytes))
  return { told: 'register', file: name, people: registered() }
}
