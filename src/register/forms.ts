/** The spellings of a register and the keys that find them. Inside a transaction. */
import { keysOf } from '../../pipeline/link/candidates.js'
import type { KeyKind, Spelt } from '../../pipeline/link/register.js'
import { spoken } from '../../pipeline/names/match/judged.js'
import type { Matcher } from '../../pipeline/names/match/matcher.js'
import { part } from '../load/table.js'
import type { Database } from './database.js'
import { kinds } from './known.js'

function putKeys({ sql }: Database, form: number, spelt: Spelt, matcher: Matcher): void {
  const keys = keysOf(matcher, spelt)
  for (const kind of ['near', 'alone', 'fuller'] as const satisfies readonly KeyKind[])
    for (const key of keys[kind])
      sql('INSERT INTO blocks (kind, key, form) VALUES (?, ?, ?)').run(kinds[kind], key, form)
}

/** Number of the form, which is put in where it is new. */
export function formOf(database: Database, spelt: Spelt, matcher: Matcher): number {
  const { sql } = database
  const value = JSON.stringify(spelt.value)
  const find = () =>
    sql('SELECT id FROM forms WHERE text = ? AND lang = ? AND value = ?').get<{ id: number }>(
      spelt.text,
      spelt.lang,
      value,
    )?.id
  const known = find()
  if (known !== undefined) return known
  sql('INSERT INTO forms (text, lang, value, spoken) VALUES (?, ?, ?, ?)').run(
    spelt.text,
    spelt.lang,
    value,
    spoken(spelt.text),
  )
  const made = find()!
  putKeys(database, made, spelt, matcher)
  return made
}

/** Keys made by other tables of names than this program's are made anew. */
export function refreshKeys(database: Database, matcher: Matcher): void {
  const { sql } = database
  const now = part('match-state')
  const before = sql("SELECT value FROM facts WHERE name = 'keys'").get<{ value: string }>()?.value
  if (before === now) return
  sql('DELETE FROM blocks').run()
  for (const { id, text, lang, value } of sql('SELECT id, text, lang, value FROM forms').all<{
    id: number
    text: string
    lang: string
    value: string
  }>())
    putKeys(database, id, { text, lang, value: JSON.parse(value) }, matcher)
  sql("INSERT OR REPLACE INTO facts (name, value) VALUES ('keys', ?)").run(now)
}
