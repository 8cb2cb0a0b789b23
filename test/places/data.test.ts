import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../pipeline/fold.js'
import { rowsOf } from '../../pipeline/gazetteer/gazetteer.js'
import { keyOf, skeleton, stemKey } from '../../pipeline/gazetteer/key.js'
import {
  endRow,
  inflectionRow,
  placeRow,
  titleRow,
  villageRow,
} from '../../pipeline/rules/places/schema.js'
import { dataPath, readTsv } from '../../src/load/files.js'
import { loadPlaces } from '../../src/load/places.js'

const { gazetteer } = loadPlaces()
const text = (name: string) => readFileSync(dataPath('places', name), 'utf8')

describe('data/places', () => {
  it('fits its schemas', () => {
    for (const file of ['kazakhstan', 'world', 'own'])
      expect(readTsv(`places/${file}.tsv`, placeRow).length).toBeGreaterThan(100)
    expect(readTsv('places/villages.tsv', villageRow).length).toBeGreaterThan(5000)
    expect(readTsv('places/inflections.tsv', inflectionRow).length).toBeGreaterThan(10)
    expect(readTsv('places/endings.tsv', endRow).length).toBeGreaterThan(2)
    expect(readTsv('places/titles.tsv', titleRow).length).toBeGreaterThan(5)
  })

  it('has unique ids, a name, a country or none for what lies across countries', () => {
    const built = [...rowsOf(text('kazakhstan.tsv')), ...rowsOf(text('world.tsv'))]
    const ids = built.map((row) => row.split('\t')[0])
    expect(new Set(ids).size).toBe(ids.length)
    for (const place of gazetteer.all) {
      expect(place.name).not.toBe('')
      expect(place.kind).not.toBe('')
      expect(place.country === '' ? place.kind : 'region').toBe('region')
    }
  })

  it('lets every own row change a built one or stand by itself', () => {
    const built = new Set(
      [...rowsOf(text('kazakhstan.tsv')), ...rowsOf(text('world.tsv'))].map(
        (row) => row.split('\t')[0],
      ),
    )
    for (const row of readTsv('places/own.tsv', placeRow))
      if (!row.id.startsWith('o-') && !built.has(row.id))
        expect([row.kind !== '', row.name !== '', row.country !== ''], row.id).toEqual([
          true,
          true,
          true,
        ])
  })

  it('resolves every spelling to its place (else run python3 data/places/build.py)', () => {
    for (const file of ['kazakhstan.tsv', 'world.tsv', 'own.tsv'])
      for (const row of rowsOf(text(file))) {
        const [id, , , , , , , , names = '', weak = ''] = row.split('\t')
        for (const name of `${names}|${weak}`.split('|').filter(Boolean)) {
          const short = /^[\p{Lu}.]{2,6}$/u.test(name)
          const found = short
            ? [gazetteer.short(name)]
            : gazetteer.find(stemKey(name) ?? keyOf(name)).map((one) => one.place)
          expect(
            found.some((place) => place?.id === id),
            `${id} ${name}`,
          ).toBe(true)
        }
      }
  })

  it('has keys of existing places only, sorted', () => {
    const ids = new Set(gazetteer.all.map((place) => place.id))
    const rows = text('keys.tsv').split('\n').slice(2).filter(Boolean)
    expect(rows.map((row) => row.split('\t')[0])).toEqual(
      rows.map((row) => row.split('\t')[0]).sort(),
    )
    for (const row of rows)
      for (const id of row.split('\t')[1]!.split('|'))
        expect(ids.has(id.replace('!', '')), row).toBe(true)
  })

  it('finds villages by their keys, most also by their English name', () => {
    const rows = readTsv('places/villages.tsv', villageRow)
    const keys = rows.map((row) => row.key)
    expect(keys).toEqual([...new Set(keys)].sort())
    for (const key of keys) expect(gazetteer.villages(key).length, key).toBeGreaterThan(0)
    const named = rows.filter((row) => row.key === keyOf(row.name))
    expect(named.length / rows.length).toBeGreaterThan(0.6)
  })

  it('has places of Kazakhstan inside its box and regions among the twenty', () => {
    const regions = new Set(
      gazetteer.all
        .filter((one) => one.kind === 'region' && one.country === 'KZ')
        .map((one) => one.region),
    )
    for (const place of gazetteer.all.filter((one) => one.country === 'KZ')) {
      if (place.lat !== undefined && place.kind !== 'country') {
        expect(place.lat, place.name).toBeGreaterThan(40)
        expect(place.lat, place.name).toBeLessThan(56)
      }
      if (place.region !== '')
        expect([...regions, '71', '75', '79'], place.name).toContain(place.region)
    }
  })
})

describe('keys', () => {
  it.each([
    ['Жаңаөзен', 'Zhanaozen'],
    ['Жанаозен', 'Janaözen'],
    ['Маңғыстау', 'Mangystau'],
    ['Қостанай', 'Kostanai'],
    ['Өскемен', 'Oskemen'],
    ['Усть-Каменогорск', 'Ust Kamenogorsk'],
    ['Көкшетау', 'Kökşetau'],
    ['Ерейментау', 'Yereymentau'],
    ['Нұр-Сұлтан', 'Nur-Sultan'],
    ['Шымкент', 'Shymkent'],
    ['Илийский', 'Iliiskiy'],
  ])('%s = %s', (one, other) => {
    expect(stemKey(one) ?? keyOf(one)).toBe(stemKey(other) ?? keyOf(other))
  })

  it('are plain for any text, whatever its case', () => {
    const letters = fc.constantFrom(
      ...'абвгдежзийклмнопрстуфхцчшщыэюяәғқңөұүһіabcdefghijklmnopqrstuvwxyzşñöğç',
    )
    fc.assert(
      fc.property(fc.string({ unit: letters }), fc.string({ unit: 'grapheme' }), (word, any) => {
        expect(skeleton(any)).toMatch(/^[a-zšč0-9]*$/)
        expect(skeleton(word.toUpperCase())).toBe(skeleton(word))
      }),
    )
  })

  it.each([
    ['ru', 'Астане', 'Астана'],
    ['ru', 'Семея', 'Семей'],
    ['ru', 'Россией', 'Россия'],
    ['ru', 'Рудном', 'Рудный'],
    ['ru', 'Тараза', 'Тараз'],
    ['ru', 'Сарани', 'Сарань'],
    ['kk', 'Алматыдан', 'Алматы'],
    ['kk', 'Өскеменнің', 'Өскемен'],
    ['kk', 'Ақтөбеге', 'Ақтөбе'],
    ['kk', 'Орталықтағы', 'Орталық'],
    ['kk', 'Almatyda', 'Almaty'],
  ] as const)('%s: %s comes from %s', (language, inflected, name) => {
    expect(gazetteer.forms(foldWord(inflected), language)).toContain(keyOf(name))
  })
})
