import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { madeMonths } from '../../eval/bench/months.js'
import { bCubed, type Clusters } from '../../eval/clusters/measures.js'
import { linkPeople } from '../../pipeline/link/index.js'
import { romaniser } from '../../pipeline/names/translit/scheme.js'
import type { PersonRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import { projectRoot } from '../../src/load/files.js'
import { loadMatcher } from '../../src/load/match.js'
import { loadGiven } from '../../src/load/match-rows.js'
import { loadScheme } from '../../src/load/translit.js'
import { continueRegister } from '../../src/register/continue.js'
import { openDatabase } from '../../src/register/database.js'
import { mergePeople, renamePerson, splitPerson } from '../../src/register/decide.js'
import { isRegister, registerRun } from '../../src/register/run.js'
import { marked } from '../kit.js'

const folder = mkdtempSync(join(tmpdir(), 'atau-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

const matcher = loadMatcher()
const linker = {
  link: (documents, register) => linkPeople(documents, matcher, [], { register }),
  matcher: () => matcher,
} satisfies Parameters<typeof continueRegister>[2]

/** Marked lines as a report whose mentions have no values. */
function report(file: string, lines: readonly string[], lang = 'en'): Annotated {
  const sha256 = createHash('sha256').update(lines.join('\n')).digest('hex')
  const source = { file, sha256 }
  let start = 0
  const entries = lines.map((line, nth) => {
    const { text, spans } = marked(line)
    const entry = {
      type: 'entry' as const,
      source,
      id: `${sha256.slice(0, 6)}-${nth}`,
      number: nth + 1,
      lang,
      start,
      end: start + text.length,
      text,
      references: [],
      mentions: spans.map((span) => ({
        id: `${sha256.slice(0, 6)}-${nth}-${span.start}`,
        label: span.label,
        start: span.start,
        end: span.end,
        text: text.slice(span.start, span.end),
        score: null,
        by: [],
      })),
      cases: [],
      notes: [],
    }
    start += text.length + 1
    return entry
  })
  const counts = { PERSON: 0, PLACE: 0, STATUTE: 0, PENALTY: 0, ORG: 0, DATE: 0, cases: 0 }
  const text = entries.map((entry) => entry.text).join('\n')
  return {
    source: { id: sha256, text, origin: source },
    entries,
    report: { type: 'report', source, entries: entries.length, counts, notes: [], model: null },
  }
}

const add = (name: string, ...reports: readonly Annotated[]) =>
  continueRegister(at(name), reports, linker)
/** `id: spelling, spelling` of everybody. */
const told = (name: string): readonly string[] =>
  registerRun(at(name)).people.map(
    ({ personId, spellings }) =>
      `${personId}: ${spellings.map(({ text, count }) => (count > 1 ? `${text} ${count}` : text)).join(', ')}`,
  )

describe('a later report', () => {
  it('goes on with the ids of the earlier ones, in any script', () => {
    add('on.db', report('june', ['June 1, [PERSON Tulegenova Saule] was detained.']))
    add('on.db', report('july', ['July 2, [PERSON Tulegenova S.] was fined.']))
    add(
      'on.db',
      report('august', ['3 августа [PERSON Сауле Тулегенова] и [PERSON Оспанов Б.].'], 'ru'),
    )
    expect(told('on.db')).toEqual([
      'ospanov-b: Оспанов Б.',
      'tulegenova-saule: Tulegenova S., Tulegenova Saule, Сауле Тулегенова',
    ])
  })

  it('keeps the id that is there where it tells the name in full', () => {
    add('full.db', report('june', ['[PERSON Tulegenova S.] was fined.', '[PERSON Ospanov] spoke.']))
    const { people } = add(
      'full.db',
      report('july', ['[PERSON Tulegenova Saule], [PERSON Ospanov Bolat].']),
    )
    expect(people.map(({ personId, name }) => `${personId} ${name}`)).toEqual([
      'ospanov Ospanov Bolat',
      'tulegenova-s Tulegenova Saule',
    ])
  })

  it('never gives an id twice, and parts nobody who was one', () => {
    add('two.db', report('june', ['[PERSON Tulegenova S.] was fined.']))
    add('two.db', report('july', ['[PERSON Tulegenova Saule] was fined.']))
    add('two.db', report('august', ['[PERSON Tulegenova Samal] was fined.']))
    add(
      'two.db',
      report('september', ['[PERSON Tulegenova Samal] and then [PERSON Tulegenova S.] was fined.']),
    )
    expect(told('two.db')).toEqual([
      'tulegenova-s: Tulegenova S., Tulegenova Saule',
      'tulegenova-samal: Tulegenova Samal 2, Tulegenova S.',
    ])
  })

  it('that comes again adds nothing twice and says the same', () => {
    const june = report('june', ['[PERSON Tulegenova S.] and [PERSON Ospanov B.].'])
    const first = add('again.db', june)
    const before = registerRun(at('again.db'))
    expect(add('again.db', june)).toEqual(first)
    expect(registerRun(at('again.db'))).toEqual(before)
  })
})

describe('a report in another version', () => {
  const lines = [
    '[PERSON Tulegenova Saule] was fined in Oral[1].',
    '[PERSON Tulegenova Saule] was detained in Semey[2].',
    'On June 4 [PERSON Ospanov Bolat] was detained by police in the city of Taraz[3].',
  ]
  /** Files of the reports of a register, with the people of each. */
  const kept = (name: string) =>
    registerRun(at(name)).documents.map(
      ({ report: { source }, people }) =>
        `${source.file}: ${people.map(({ personId }) => personId).join(', ')}`,
    )

  it('counts once: ids and what was decided stay', () => {
    const { people } = add('mended.db', report('june.txt', lines))
    const database = openDatabase(at('mended.db'))
    const id = people.find(({ personId }) => personId === 'tulegenova-saule')!.mentions[1]!
    splitPerson(database, 'tulegenova-saule', [id], matcher)
    mergePeople(database, 'tulegenova-saule', 'ospanov-bolat')
    renamePerson(database, 'tulegenova-saule', 'Saule T.')
    database.close()
    const mended = [
      'In May [PERSON Karimova Dina] was fined[1].',
      lines[0]!.replace('[1]', '[2]'),
      lines[1]!.replace('[2]', '[3]'),
      lines[2]!.replace('by police', 'by the police'),
    ]
    const { said } = add('mended.db', report('june.txt', mended))
    expect(said).toEqual([
      expect.stringMatching(/^june\.txt: replaces its earlier version in .*mended\.db \(3 of 3 /),
    ])
    expect(told('mended.db')).toEqual([
      'karimova-dina: Karimova Dina',
      'tulegenova-saule: Ospanov Bolat, Tulegenova Saule',
      'tulegenova-saule-2: Tulegenova Saule',
    ])
    expect(kept('mended.db').length).toBe(1)
    expect(registerRun(at('mended.db')).people[1]!.name).toBe('Saule T.')
  })

  it('is the same one under any name where only white space differs', () => {
    add('saved.db', report('june.txt', lines))
    const { said } = add(
      'saved.db',
      report(
        'June.docx',
        lines.map((line) => line.replaceAll(' was ', '  was ')),
      ),
    )
    expect(said[0]).toMatch(/^June\.docx: has the text of june\.txt, which it replaces/)
    expect(kept('saved.db')).toEqual(['June.docx: ospanov-bolat, tulegenova-saule'])
  })

  it('is another report where the name is all that is alike, or a few words of its form', () => {
    const form = (day: string, name: string) =>
      `May ${day}, 2023, Taraz, [PERSON ${name}], Article 488, Part 6 of the CAO, arrest for 15 days[1].`
    add('other.db', report('report.txt', [form('3', 'Esenov B.')]))
    for (const line of [form('4', 'Esenov B.'), form('3', 'Ospanov B.'), form('7', 'Karimova D.')])
      expect(add('other.db', report('report.txt', [line])).said).toEqual([])
    expect(kept('other.db').length).toBe(4)
    const { said } = add('other.db', report('report.txt', [form('3', 'Esenov B.'), ...lines]))
    expect([said.length, kept('other.db').length]).toEqual([1, 4])
  })

  it('is told where it may be one, and kept', () => {
    add('unsure.db', report('june.txt', lines))
    const { said } = add('unsure.db', report('june.txt', [lines[0]!, 'On [DATE May 5] nothing.']))
    expect(said).toEqual([
      expect.stringMatching(/another report june\.txt; both are kept \(1 of 3 /),
    ])
    expect(kept('unsure.db').length).toBe(2)
  })

  it('of one run is stored once', () => {
    const { said } = add(
      'twice.db',
      report('a.txt', lines),
      report('b.txt', [`${lines[0]} `, ...lines.slice(1)]),
    )
    expect([said.length, kept('twice.db').length]).toEqual([1, 1])
  })
})

describe('what a person decides', () => {
  it('stays merged, with the old id as an alias', () => {
    add('merge.db', report('june', ['[PERSON Tulegenova Saule], later [PERSON Karimova Dina].']))
    const database = openDatabase(at('merge.db'))
    mergePeople(database, 'tulegenova-saule', 'karimova-dina')
    database.close()
    add('merge.db', report('july', ['[PERSON Dina Karimova] was fined.']))
    expect(told('merge.db')).toEqual([
      'tulegenova-saule: Dina Karimova, Karimova Dina, Tulegenova Saule',
    ])
  })

  it('stays split, also when the report comes again', () => {
    const june = report('june', [
      '[PERSON Tulegenova Saule] in Oral.',
      '[PERSON Tulegenova Saule] in Semey.',
    ])
    const { people } = add('split.db', june)
    const database = openDatabase(at('split.db'))
    const made = splitPerson(database, 'tulegenova-saule', [people[0]!.mentions[1]!], matcher)
    database.close()
    expect(made).toBe('tulegenova-saule-2')
    add('split.db', june)
    add('split.db', report('july', ['[PERSON Сауле Тулегенова].'], 'ru'))
    expect(told('split.db').filter((line) => /tulegenova-saule(-2)?: /.test(line)).length).toBe(2)
    expect(told('split.db').join('; ')).toContain('tulegenova-saule-2: Tulegenova Saule')
  })
})

describe('invented reports of eight months', { timeout: 240_000 }, () => {
  const chosen = loadGiven().filter((_, nth) => nth % 2 === 0)
  const ways = (ids: readonly string[]) => ids.map((id) => romaniser(loadScheme(id)))
  const { reports, truth } = madeMonths({
    seed: 2,
    people: 100,
    surnames: 1000,
    months: 8,
    entries: 12,
    given: chosen,
    kazakh: ways(['kk-press', 'kk-bgn-pcgn']),
    russian: ways(['ru-press', 'ru-icao-9303']),
  })
  const gathered = (pairs: Iterable<readonly [string, string | number]>): Clusters => {
    const out = new Map<string | number, Set<string>>()
    for (const [mention, person] of pairs)
      out.set(person, (out.get(person) ?? new Set()).add(mention))
    return [...out.values()]
  }
  const clusters = (people: readonly PersonRecord[]): Clusters =>
    people.map(({ mentions }) => new Set(mentions))
  const inOrder = (name: string, order: readonly Annotated[]): Clusters => {
    for (const each of order) add(name, each)
    return clusters(registerRun(at(name)).people)
  }
  const gold = gathered(truth)
  const forth = inOrder('forth.db', reports)

  it('month by month are the people that they are all at once', () => {
    const atOnce = clusters(linkPeople(reports, matcher, []).people)
    expect(bCubed(gold, forth).f1).toBeGreaterThan(bCubed(gold, atOnce).f1 - 0.005)
  })

  it('are the same people in another order', () => {
    const back = inOrder('back.db', [...reports].reverse())
    expect(bCubed(forth, back).f1).toBeGreaterThan(0.98)
  })
})

describe('the file', () => {
  it('is its owner’s alone, and known by its first bytes', () => {
    add('own.db', report('june', ['[PERSON Tulegenova S.]']))
    expect(statSync(at('own.db')).mode & 0o777).toBe(0o600)
    writeFileSync(at('text.db'), 'names '.repeat(100))
    expect([
      isRegister(at('own.db')),
      isRegister(at('text.db')),
      isRegister(at('none.db')),
    ]).toEqual([true, false, false])
  })

  it('is refused in one line where it is none, another program’s, or of a newer version', () => {
    writeFileSync(at('text.db'), 'names '.repeat(100))
    expect(() => openDatabase(at('text.db'))).toThrow(/is no register; expected an SQLite file/)
    add('newer.db', report('june', ['[PERSON Tulegenova S.]']))
    const newer = openDatabase(at('newer.db'))
    newer.sql('PRAGMA user_version = 99').get()
    newer.close()
    expect(() => openDatabase(at('newer.db'))).toThrow(
      /is a register of version 99; expected \d+ or less/,
    )
    add('other.db', report('june', ['[PERSON Tulegenova S.]']))
    const other = openDatabase(at('other.db'))
    other.sql('PRAGMA application_id = 5').get()
    other.close()
    expect(() => openDatabase(at('other.db'))).toThrow(/of another program/)
    expect(() => openDatabase(at('none.db'))).toThrow(/ENOENT/)
  })

  it('is made from nothing more than an empty file', () => {
    writeFileSync(at('empty.db'), '')
    chmodSync(at('empty.db'), 0o600)
    add('empty.db', report('june', ['[PERSON Tulegenova S.]']))
    expect(told('empty.db')).toEqual(['tulegenova-s: Tulegenova S.'])
  })
})

/** The writer of `src/maintain/register-crash.ts`: a process that adds small reports, one after the other, and says each. */
const crash = join(projectRoot, 'dist/src/maintain/register-crash.js')
const run = (words: readonly string[]): Promise<string> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [crash, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.on('close', () => done(out))
  })

describe('writers', { timeout: 240_000 }, () => {
  it('two at once lose nothing, and killed at any moment they leave whole reports only', async () => {
    const found = JSON.parse(await run(['4', at('crash.db')]))
    expect(found).toMatchObject({ kills: 4, lost: 0, partial: 0, integrity: 'ok' })
    expect(found.reports).toBeGreaterThan(0)
  })
})
