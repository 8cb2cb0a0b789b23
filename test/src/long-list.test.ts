import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { listedPeople } from '../../pipeline/names/match/dedupe/people.js'
import { loadMatcher } from '../../src/load/match.js'
import { longList } from '../../src/long-list.js'
import { atau } from './command.js'

const surnames = ['Жыланбаев', 'Оспанов', 'Тулегенов', 'Каримов', 'Лапин', 'Шукенов', 'Цветков']
const latin = ['Zhylanbayev', 'Ospanov', 'Tulegenov', 'Karimov', 'Lapin', 'Shukenov', 'Tsvetkov']
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('atau-list-')).length

describe('a list too long to be held', () => {
  it('is divided so that the spellings of one surname stay together', () => {
    const before = folders()
    const list = longList(
      loadMatcher,
      surnames.map((name) => `${name} Марат`),
      2,
    )
    for (const name of latin) list.add(`${name} Marat`)
    list.add('')
    const taken = new Map<string, number>()
    const people = [...list.parts()].flatMap(({ grouped, matcher, rows }) =>
      [...listedPeople(grouped, matcher, taken)].map((person) => ({
        ...person,
        rows: person.rows.map((row) => rows[row]!).sort((a, b) => a - b),
      })),
    )
    const groups = people.map((person) => person.rows).sort((a, b) => a[0]! - b[0]!)
    expect(groups).toEqual([...surnames.map((_, at) => [at, at + surnames.length]), [14]])
    expect(new Set(people.map((person) => person.personId)).size).toBe(people.length)
    expect(folders()).toBe(before)
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
