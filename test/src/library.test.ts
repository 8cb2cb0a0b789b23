/** What the library says to callers whom no types hold back. */
import { describe, expect, it } from 'vitest'
import { annotate, dedupe, evaluate, match, open } from '../../src/index.js'

const loose = { annotate, dedupe, evaluate, match, open } as unknown as Record<
  string,
  (...given: readonly unknown[]) => Promise<unknown>
>

describe('the library', () => {
  it.each<[string, readonly unknown[], RegExp]>([
    ['annotate', [42], /^expected a text: a string, .*, found 42$/],
    ['annotate', [], /^expected a text: .*, found undefined$/],
    ['annotate', [['x', null]], /^expected a text: .*, found null$/],
    [
      'annotate',
      [{ text: 'x', lang: 'en' }],
      /^unknown part of a text "lang"; expected text, file/,
    ],
    ['annotate', [{ text: 'x', period: '2023-05' }], /^period: expected two days/],
    ['annotate', ['x', { modle: 'none' }], /^unknown option "modle"; expected model, without/],
    [
      'annotate',
      ['x', { labels: ['CITY'] }],
      /^labels: expected a list of PERSON, .*, found a list$/,
    ],
    ['open', ['none'], /^expected an object of options, found "none"$/],
    ['open', [{ labels: undefined, jobs: 0 }], /^jobs: expected a whole number from 1, found 0$/],
    ['match', ['Asel', undefined], /^name 1: expected a string, found undefined$/],
    ['dedupe', ['Asel'], /^expected a list of names, found "Asel"$/],
    ['dedupe', [['Asel', 7]], /^name 1: expected a string, found 7$/],
    ['evaluate', [{}], /^expected the path of a folder, found an object with nothing in it$/],
    ['evaluate', ['gold', { recods: [] }], /^unknown option "recods"; expected .*, records$/],
  ])('%s(%j) says what it expected', async (name, given, message) => {
    await expect(loose[name]!(...given)).rejects.toThrow(message)
  })
})
