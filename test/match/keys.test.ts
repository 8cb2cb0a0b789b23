import { describe, expect, it } from 'vitest'
import { rowKeys } from '../../pipeline/match/keys.js'
import { read } from '../kit.js'
import { keysOf } from './kit.js'

const keys = (word: string) => keysOf(read(word)[0]!.form)

describe('keys', () => {
  it('of a Latin word are the word', () => expect(keys('Courts')).toEqual(['courts']))
  it('of a Cyrillic word are its stems too', () =>
    expect(keys('суда')).toEqual(['суда', 'суда~', 'суд~', 'су~']))
  it('are those before a hyphen with an ending as well', () =>
    expect(keys('ҰҚК-нің')).toEqual(expect.arrayContaining(['ұқк-нің', 'ұқк', 'ұқк~'])))
  it.each([
    ['Генеральная', 'ru', ['генеральн~']],
    ['прокуратура', 'kk', ['прокуратура~']],
    ['орталық', 'kk', ['орталық~', 'орталығ~']],
    ['суд', 'ru', ['суд~']],
    ['ҚР', 'kk', ['қр']],
    ['Court', 'en', ['court']],
  ] as const)('of a row’s word %s (%s) are %s', (word, language, expected) => {
    const loud = word === word.toUpperCase()
    expect(rowKeys(word.toLowerCase(), loud, language)).toEqual(expected)
  })
})
