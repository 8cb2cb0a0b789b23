import { describe, expect, it } from 'vitest'
import { scanner } from '../../pipeline/match/scan.js'
import { read } from '../kit.js'
import { find, setup, shown, textOf } from './kit.js'

/** The fields of the only hit, as text. */
function fields(pattern: string, text: string): Readonly<Record<string, string>> {
  const [hit] = find(pattern, text)
  return Object.fromEntries(
    Object.entries(hit?.fields ?? {}).map(([name, span]) => [name, textOf(text, span)]),
  )
}

describe('fields', () => {
  it('keep where an element or a group stood', () => {
    const pattern = 'n:<digit> unit:( years|months )'
    expect(fields(pattern, 'sentenced to 5 years in prison')).toEqual({ n: '5', unit: 'years' })
  })
  it('may stand in one alternative or another', () => {
    const pattern = 'l:article n:<digit> | n:<digit> l:article'
    expect(fields(pattern, 'under article 5')).toEqual({ l: 'article', n: '5' })
    expect(fields(pattern, 'under the 5 article')).toEqual({ n: '5', l: 'article' })
  })
  it('are absent where they took no word', () => {
    const pattern = 'court a:<digit>? b:( of x:taraz )?'
    expect(fields(pattern, 'the court')).toEqual({})
    expect(fields(pattern, 'the court 5')).toEqual({ a: '5' })
    expect(fields(pattern, 'the court of Taraz')).toEqual({ b: 'of Taraz', x: 'Taraz' })
  })
  it('are those of the way that was taken, not of one given up', () => {
    expect(fields('( a:x y z | x b:y w )', 'x y w')).toEqual({ b: 'y' })
    expect(fields('a:x{0,3} b:x{0,3} y', 'x x y')).toEqual({ a: 'x x' })
  })
  it('keep the last of what is repeated, and all of a repeated element', () => {
    expect(fields('( n:<digit> , ){1,3} end', '1, 2, 3, end')).toEqual({ n: '3' })
    expect(fields('n:<digit>{1,3} end', '1 2 end')).toEqual({ n: '1 2' })
  })
})

describe('the longest span', () => {
  it('wins over what comes first in the pattern', () => {
    expect(shown('( a | a b | a b c )', 'x a b c d')).toBe('x [a b c] d')
  })
  it('is that in the marks', () => {
    expect(shown('x{0,3} [ y{1,3} ] z{0,3}', 'x x y y z')).toBe('x x [y y] z')
  })
})

describe('what a finder lends', () => {
  const known = { ...setup(), lent: { org: { least: 1, most: 5 } } }
  const ends = new Map([[2, [3, 4]]])
  it('is read as one element of any of its lengths', () => {
    expect(shown('dept of? <org> <=in>', 'dept of The Bank in Taraz', known, { org: ends })).toBe(
      '[dept of The Bank] in Taraz',
    )
  })
  it('is absent where nothing is lent', () => {
    expect(shown('dept of <org>', 'dept of The Bank', known)).toBe('dept of The Bank')
  })
})

describe('anchors', () => {
  it('must be there', () => {
    const pattern = 'a{0,2} ( b | c )?'
    expect(() => scanner([{ id: 'none', pattern }], setup())).toThrow('pattern none has no word')
  })
  it('may be an expression or a test where there is no word', () => {
    expect(shown('/^\\d\\d$/ <dash>', 'the 12 – 13')).toBe('the [12 –] 13')
  })
  it('lead to a start once, though there are several', () => {
    const hits = scanner([{ id: 'x', pattern: '( a b | b a ) ( a b | b a )' }], setup())
    const text = read('a b a b a b')
    const spans = hits(text).map(({ from, to }) => `${from}-${to}`)
    expect(spans.toSorted()).toEqual([...new Set(spans)].toSorted())
  })
  it('a program that is too long is refused', () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'a b' : `( ${nested(depth - 1)} c ){0,9}`
    expect(() => find(`x ${nested(6)}`, 'x')).toThrow('of a program')
  })
  it('what must be repeated takes a word', () => {
    expect(() => find('x ( a? ){1,2}', 'x')).toThrow('may take no word')
  })
})
