import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../pipeline/fold.js'
import { sound } from '../../pipeline/names/persons/sound.js'
import { dataPath } from '../../src/load/files.js'
import { loadCues, loadEndings, loadNames } from '../../src/load/names.js'

const lexicon = loadNames()
const list = (cell: string) => cell.split(',').filter((word) => word !== '')
const evidence = (word: string) => lexicon.evidence(sound(foldWord(word)))

describe('data/names', () => {
  const endings = loadEndings()
  it.each(endings.map((row) => [row.ending, row] as const))('ending %s', (_, row) => {
    expect(row.examples).not.toBe('')
    for (const word of list(row.examples)) {
      const { family, patronymic, made } = evidence(word)
      const told = row.kind === 'patronymic' ? patronymic : row.kind === 'name' ? made : family
      expect(Number(told), word).toBeGreaterThanOrEqual(row.strength === 2 ? 2 : 1)
    }
    for (const word of list(row.not)) {
      const key = sound(foldWord(word))
      const known = key.length < row.letters || lexicon.place(key)
      expect(known || lexicon.stopped(foldWord(word), 'en') > 0, word).toBe(true)
    }
  })

  it('no ending twice, no word twice', () => {
    const keys = endings.map((row) => row.ending)
    expect(new Set(keys).size).toBe(keys.length)
    const words = loadCues().map((row) => `${row.language} ${row.word} ${row.kind}`)
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })

  const samples = readFileSync(dataPath('names', 'sound.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t') as [string, string])
  it('the sound key is the one that the lists were written with', () => {
    for (const [name, key] of samples) expect(sound(foldWord(name)), name).toBe(key)
  })

  it.each([
    ['Қожабаев', 'Kozhabayev'],
    ['Кожабаев', 'Qozhabaev'],
    ['Жұмаділов', 'Zhumadilov'],
    ['Ахметов', 'Akhmetov'],
    ['Сергей', 'Sergey'],
    ['Сергеев', 'Sergeyev'],
    ['Қуатова', 'Kuvatova'],
    ['Şämşi', 'Шәмші'],
  ])('%s and %s share a key', (one, other) =>
    expect(sound(foldWord(one))).toBe(sound(foldWord(other))),
  )

  it('loads in tens of milliseconds and stays small', () => {
    const began = process.cpuUsage()
    loadNames()
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(4000)
    const files = ['known.tsv', 'places.txt', 'common-en.txt', 'common-ru.txt', 'common-kk.txt']
    const bytes = files.map((file) => readFileSync(dataPath('names', file)).length)
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(1_500_000)
  })
})
