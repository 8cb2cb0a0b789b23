import { describe, expect, it } from 'vitest'
import { notation } from '../../pipeline/match/notation.js'
import { keysIn } from '../../pipeline/match/tree.js'
import { setup, shown } from './kit.js'

const macros = setup({
  court: 'court|суд~ | ( high court )',
  town: 'almaty|taraz',
  'place-of': 'of @town',
  '<cap>': '<!the|a> ^/\\p{L}{2}/',
  inner: '<+/^[^.]$|../> <cap>',
})

/** Pattern, then lines with what it finds marked. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['court|tribunal', ['the [court] and the [Tribunal] and COURTS']],
  ['district court', ['a [district court], a district, a court']],
  ['суд~', ['в [суде], [суда], [СУД], судно']],
  ['^court', ['a court, the [Court], a [COURT]']],
  ['^^court', ['a court, the Court, a [COURT]']],
  ['_court', ['a [court], the Court, a COURT']],
  ['kz +.', ['[kz.] kz . kz']],
  ['/^\\d{4}$/ год~', ['в [2023 году], в 23 году']],
  ['/x$/{1,2} y', ['[ax bx y] [x y] a y']],
  ['@court', ['a [court] and a [high court] and a [суд]']],
  ['@court|office', ['a [court] and an [office]']],
  ['^@court', ['a court, a [Court], a [High court]']],
  ['+@court', ['x-court, “[court]']],
  ['court @place-of?', ['the [court of Taraz], the [court] of law']],
  ['<cap> court', ['[Taraz court], The court, taraz court, a court']],
  ['<cap>{0,2} court', ['the [Old Taraz court] and a [court]']],
  ['court @inner', ['[court Taraz]. court . Taraz']],
  ['<capital> <dash> <digit>', ['[Taraz – 5], taraz – 5, Taraz, 5']],
  ['( old | very old ){0,2} court', ['an [old very old court], a [court]']],
  ['old{2,3} court', ['[old old court] old court; old [old old old court]']],
  ['a{0,1} b', ['a [a b] [b]']],
  ['<!taraz|almaty> <cap> court', ['[Oral court], Taraz court, Almaty court']],
  ['court <!of>', ['the [court], the court of law, a [court]']],
  ['court <=of>', ['the court, the [court] of law']],
  ['<-a|an> court', ['[court] a court the [court]']],
  ['<+a|an> court', ['court a [court] the court']],
  ['<-^@town> court', ['the [court], Taraz court, taraz [court]']],
  ['kz <=+.>', ['[kz]. kz .']],
  ['kz <!+.>', ['kz. [kz] .']],
  ['<++.> kz', ['a.[kz] . kz .[kz]']],
  ['party [ <cap>{1,2} ]', ['the party [Nur Otan] won']],
  ['[ <cap> ] party', ['the [Amanat] party won']],
  ['( [ <cap> ] party | street party )', ['the [Amanat] party, a [street party]']],
  ['[ a ] b [ c ] d', ['a b [c] d']],
  ['№ | no. /^\\d+$/', ['[№] 5, [no. 5]']],
]

describe('the notation', () => {
  describe.each(cases)('%s', (pattern, lines) => {
    it.each(lines)('%s', (line) => {
      expect(shown(pattern, line.replaceAll(/[[\]]/g, ''), macros)).toBe(line)
    })
  })

  it('asks for tags of a form beside its words', () => {
    const keysOf = ({ folded }: { readonly folded: string }) =>
      folded === 'oblast' ? [folded, '#region'] : [folded]
    expect(shown('#region|district', 'an oblast, a district', { ...setup(), keysOf })).toBe(
      'an [oblast], a [district]',
    )
  })

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['( court', /no closing bracket/],
    ['court )', /a bracket too many/],
    ['@nothing', /no macro @nothing/],
    ['<nothing>', /no test <nothing>/],
    ['@loop', /names itself/],
    ['<!@long>', /more than a word/],
    ['^@maybe', /expected a word behind/],
  ]
  const parse = notation(setup({ loop: 'a @loop', long: 'a b', maybe: 'a? b' }))
  it.each(wrong)('refuses %s', (pattern, message) => {
    expect(() => parse(pattern)).toThrow(message)
  })

  it('refuses a macro by the name of another test', () => {
    expect(() => notation(setup({ '<digit>': '/^\\d/' }))).toThrow('one meaning of <digit>')
  })

  it('tells the words of a macro', () => {
    expect(keysIn(notation(macros)('@court'))).toEqual(['court', 'суд~', 'high', 'court'])
  })
})
