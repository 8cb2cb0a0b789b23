/** What a person decides of the people of a register: it stays, whatever comes later. Each is one transaction. */
import { speltTitle } from '../../pipeline/link/title.js'
import { levenshteinRatio } from '../../pipeline/names/distance.js'
import type { Matcher } from '../../pipeline/names/match/matcher.js'
import { Problem } from '../problem.js'
import type { Database } from './database.js'
import { decide, inOrder, mergeInto } from './merge.js'
import { refreshPeople } from './save.js'

const shown = 3

/** The id that stands for this one now. Throws with the nearest ids where nobody has it. */
export function currentId({ sql }: Database, id: string): string {
  const found = sql('SELECT id, alias_of FROM people WHERE id = ?').get<{
    id: string
    alias_of: string | null
  }>(id)
  if (found) return found.alias_of ?? found.id
  const near = sql('SELECT id FROM people')
    .all<{ id: string }>()
    .map((each) => ({ id: each.id, far: levenshteinRatio(each.id, id) }))
    .sort((a, b) => b.far - a.far || (a.id < b.id ? -1 : 1))
    .slice(0, shown)
  const hint = near.length > 0 ? `; the nearest are ${near.map((each) => each.id).join(', ')}` : ''
  throw new Problem(`has nobody of the id ${id}${hint}`)
}

/** The second id becomes an alias of the first. Returns both as they were known. */
export function mergePeople(database: Database, a: string, b: string): readonly [string, string] {
  return database.write(() => {
    const [kept, gone] = [currentId(database, a), currentId(database, b)]
    if (kept === gone) throw new Problem(`${a} and ${b} are one person already (${kept})`)
    database.sql('DELETE FROM apart WHERE a = ? AND b = ?').run(...inOrder(kept, gone))
    mergeInto(database, kept, gone, true)
    refreshPeople(database, [kept])
    return [kept, gone]
  })
}

interface Taken {
  readonly id: string
  readonly person: string
  readonly text: string
  readonly lang: string
  readonly value: string
}

/** Takes mentions out of a person into a new one; returns its id. The two stay two. */
export function splitPerson(
  database: Database,
  id: string,
  mentions: readonly string[],
  matcher: Matcher,
): string {
  return database.write(() => {
    const { sql } = database
    const person = currentId(database, id)
    const taken = [...new Set(mentions)].map((mention) => {
      const found = sql(
        `SELECT m.id, m.person, f.text, f.lang, f.value FROM mentions AS m JOIN forms AS f ON f.id = m.form WHERE m.id = ?`,
      ).get<Taken>(mention)
      if (found?.person === person) return found
      throw new Problem(`${person} has no mention ${mention}; show ${person} lists them`)
    })
    const { n } = sql('SELECT count(*) AS n FROM mentions WHERE person = ?').get<{ n: number }>(
      person,
    )!
    if (taken.length === n)
      throw new Problem(`these are all mentions of ${person}; expected some of them`)
    const title = speltTitle(
      taken.map(({ text, lang, value }) => ({ text, lang, value: JSON.parse(value) })),
      matcher,
    )
    let made = title.slug
    for (let nth = 2; sql('SELECT 1 FROM people WHERE id = ?').get(made); nth++)
      made = `${title.slug}-${nth}`
    sql('INSERT INTO people (id, age, name) VALUES (?, (SELECT max(age) + 1 FROM people), ?)').run(
      made,
      title.name,
    )
    for (const mention of taken)
      sql('UPDATE mentions SET person = ? WHERE id = ?').run(made, mention.id)
    sql('INSERT INTO apart (a, b) VALUES (?, ?)').run(...inOrder(person, made))
    sql('DELETE FROM reviews WHERE a = ? AND b = ?').run(...inOrder(person, made))
    refreshPeople(database, [person, made])
    decide(database, {
      kind: 'split',
      said: true,
      person,
      other: made,
      detail: { mentions: taken.map((mention) => mention.id) },
    })
    return made
  })
}

/** The name that the person is listed under; no later spelling changes it. */
export function renamePerson(database: Database, id: string, name: string): string {
  return database.write(() => {
    const person = currentId(database, id)
    const told = name.replace(/\s+/g, ' ').trim()
    if (told === '') throw new Problem('the name is empty; expected one')
    database.sql('UPDATE people SET name = ?, renamed = 1 WHERE id = ?').run(told, person)
    decide(database, { kind: 'rename', said: true, person, detail: { name: told } })
    return person
  })
}
