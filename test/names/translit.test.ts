import { describe, expect, it } from 'vitest'
import { cyrilliser } from '../../pipeline/names/translit/back.js'
import { romaniser } from '../../pipeline/names/translit/scheme.js'
import { loadSchemes } from '../../src/load/translit.js'

const schemes = loadSchemes()

describe.each(schemes.map((scheme) => [scheme.id, scheme] as const))('%s', (_, scheme) => {
  const romanise = romaniser(scheme)
  it('writes its examples', () => {
    const found = scheme.examples.map(([cyrillic]) => [cyrillic, romanise(cyrillic)])
    expect(found).toEqual(scheme.examples)
  })
  it('reads its examples back', () => {
    const back = cyrilliser(scheme)
    const examples = scheme.backExamples ?? []
    expect(examples.map(([latin]) => [latin, back(latin)])).toEqual(examples)
  })
  it('has an example for every rule', () => {
    const idle = scheme.rules.filter((rule) => {
      const without = romaniser({ ...scheme, rules: scheme.rules.filter((each) => each !== rule) })
      return scheme.examples.every(([cyrillic, latin]) => without(cyrillic) === latin)
    })
    expect(idle).toEqual([])
  })
  it('has an example for every letter', () => {
    const text = scheme.examples.map(([cyrillic]) => cyrillic.toLowerCase()).join()
    expect(Object.keys(scheme.letters).filter((letter) => !text.includes(letter))).toEqual([])
  })
})

describe('schemes', () => {
  it('have ids of their own', () => {
    expect(new Set(schemes.map((scheme) => scheme.id)).size).toBe(schemes.length)
  })
  it('leave other text alone', () => {
    for (const scheme of schemes) {
      expect(romaniser(scheme)('Smith 12, 한국 🙂')).toBe('Smith 12, 한국 🙂')
      expect(cyrilliser(scheme)('Жанна 12, 🙂')).toBe('Жанна 12, 🙂')
    }
  })
})
