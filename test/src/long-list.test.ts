import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { denseList, denseOptions, denseStock } from '../../eval/bench/names-list.js'
import { random } from '../../eval/statistics/random.js'
import { bundles } from '../../pipeline/names/match/dedupe/bundles.js'
import { listedPeople } from '../../pipeline/names/match/dedupe/people.js'
import { loadMatcher } from '../../src/load/match.js'
import { loadSetup } from '../../src/load/name-setup.js'
import { longList } from '../../src/long-list.js'
import type { List } from '../../src/short-list.js'
import { atau, folder } from './command.js'

const surnames = ['Жыланбаев', 'Оспанов', 'Тулегенов', 'Каримов', 'Лапин', 'Шукенов', 'Цветков']
const latin = ['Zhylanbayev', 'Ospanov', 'Tulegenov', 'Karimov', 'Lapin', 'Shukenov', 'Tsvetkov']
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('atau-list-')).length

const peopleOf = (list: List) =>
  Array.from(
    list.parts(() => {}),
    (open) => open(),
  ).flatMap(({ grouped, matcher, rows }) =>
    [...listedPeople(grouped, matcher, list.nth)].map((person) => ({
      ...person,
      rows: person.rows.map((row) => rows![row]!),
    })),
  )

describe('a list too long to be held', () => {
  it('is divided so that the spellings of one surname stay together', () => {
    const names = [
      ...surnames.map((name) => `${name} Марат`),
      ...latin.map((name) => `${name} Marat`),
      '',
    ]
    const list = longList(loadMatcher, names.slice(0, 7), 2)
    for (const name of names) list.add(name)
    expect(folders()).toBe(0)
    const people = peopleOf(list)
    list.close()
    const groups = people.map((person) => person.rows).sort((a, b) => a[0]! - b[0]!)
    expect(groups).toEqual([...surnames.map((_, at) => [at, at + surnames.length]), [14]])
    expect(new Set(people.map((person) => person.personId)).size).toBe(people.length)
  })
  it('has no part of more rows than may be held, and no id twice, even where all rows are alike', () => {
    const list = longList(loadMatcher, [], 100)
    for (let row = 0; row < 350; row++) list.add(row % 2 ? 'Оспанов Т.' : '')
    const sizes: number[] = []
    const ids: string[] = []
    for (const open of list.parts(() => {})) {
      const { grouped, matcher, rows } = open()
      sizes.push(rows!.length)
      for (const person of listedPeople(grouped, matcher, list.nth)) ids.push(person.personId)
    }
    list.close()
    expect(sizes).toEqual([100, 75, 100, 75])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(175 + 2)
  })
  it('keeps every sign of a name', () => {
    const names = ['Оспанов\u0000 Марат', 'Оспанов \ud800Т.', '"Оспанов", \'Т.\'\t', '\u{1f600}']
    const list = longList(loadMatcher, [], 100)
    for (const [row, name] of names.entries()) list.add(name, [0, [name, String(row)]])
    const texts = peopleOf(list).flatMap(({ spellings }) => spellings.map(({ text }) => text))
    expect(texts.sort()).toEqual([...names].sort())
    expect([...list.marked()].map(([[, cells]]) => cells[0])).toEqual(names)
    list.close()
  })
  it('is bundled in order, and by no more than may be held but where one place alone has more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(99_999), fc.nat(40)), { maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        (filled, most) => {
          const counts = new Int32Array(100_000)
          for (const [place, rows] of filled) counts[place]! += rows
          const ends = bundles(counts, most)
          let from = 0
          for (let done = false; !done; ) {
            const next = ends.next()
            done = next.done === true
            const own = [...counts.subarray(from, next.value)].filter((rows) => rows > 0)
            const all = own.reduce((sum, rows) => sum + rows, 0)
            if (own.length > 1) expect(all).toBeLessThanOrEqual(most)
            expect(next.value).toBeGreaterThan(from)
            from = next.value
          }
          expect(from).toBe(counts.length)
        },
      ),
    )
  })
})

describe('dedupe --at-once', () => {
  const { stock } = loadSetup()
  const options = { ...denseOptions, people: 250, surnames: 60, given: 40 }
  const rows = denseList(denseStock(stock, [], options), [], options, random(3))
  const cells = rows.map(({ text }, at) => [String(at), text, `"${at}" ;`])
  const path = join(folder, 'dense.tsv')
  const table = [['no', 'name', 'more'], ...cells].map((row) => row.join('\t')).join('\n')
  writeFileSync(path, `${table}\n`)
  const lines = (...words: string[]) =>
    atau(['dedupe', path, '--column', 'name', ...words])
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { personId: string; rows: number[] })

  it('puts each row into one person, and most as where all is held', () => {
    const divided = lines('--at-once', '300')
    const owners = (people: typeof divided) => {
      const out: number[] = []
      for (const [at, person] of people.entries()) for (const row of person.rows) out[row] = at
      return out
    }
    expect(divided.flatMap((person) => person.rows).sort((a, b) => a - b)).toEqual(
      rows.map((_, at) => at),
    )
    expect(new Set(divided.map((person) => person.personId)).size).toBe(divided.length)
    const held = owners(lines())
    const mine = owners(divided)
    const together = rows.map((_, at) => held.indexOf(held[at]!) === mine.indexOf(mine[at]!))
    expect(together.filter(Boolean).length / rows.length).toBeGreaterThan(0.9)
  })
  it('gives the table back row by row, with the ids of the people', () => {
    const words = ['dedupe', path, '--column', 'name', '--at-once', '300']
    const back: string[][] = parse(atau([...words, '--format', 'csv']).out)
    expect(back[0]).toEqual(['no', 'name', 'more', 'personId', 'review'])
    expect(back.slice(1).map((row) => row.slice(0, 3))).toEqual(cells)
    const ids: string[] = []
    for (const person of lines('--at-once', '300'))
      for (const row of person.rows) ids[row] = person.personId
    expect(back.slice(1).map((row) => row[3])).toEqual(ids)
  })
  it('says where the disk fails, and is told a number of rows', () => {
    const gone = join(folder, 'gone')
    const failed = atau(['dedupe', path, '--column', 'name', '--at-once', '100'], '', {
      TMPDIR: gone,
    })
    expect([failed.status, failed.out]).toEqual([1, ''])
    expect(failed.said).toBe(
      `atau: what does not fit into memory is kept in ${gone}: no such file or directory (TMPDIR names another folder)\n`,
    )
    expect(atau(['dedupe', path, '--at-once', '7']).status).toBe(2)
  })
})

describe('a long list of pairs in Cyrillic letters', () => {
  it.each([0, 1])('is read whatever the length of its first line (%d)', (more) => {
    const lines = [
      'x'.repeat(6 + more),
      ...Array.from({ length: 3000 }, () => 'Оспанов Т.\tОспанов Тимур'),
    ]
    lines[0] = `${lines[0]}\tx`
    const { status, out } = atau(['match', '-'], `${lines.join('\n')}\n`)
    expect([status, out.trimEnd().split('\n').length]).toEqual([0, 3001])
  })
})
