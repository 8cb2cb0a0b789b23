import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../pipeline/fold.js'
import { type Form, formOf } from '../../pipeline/read/form.js'
import { formTable } from '../../pipeline/read/forms.js'
import { memo } from '../../pipeline/read/memo.js'
import { Shape } from '../../pipeline/read/shape.js'
import { read } from '../kit.js'

const named = (shape: number): string =>
  Object.entries(Shape)
    .filter(([, bit]) => shape & bit)
    .map(([name]) => name)
    .join(' ')

describe('the shape of a form', () => {
  it.each([
    ['court', 'letter word small lower'],
    ['Суд', 'letter word capital'],
    ['КНБ', 'letter word capital upper loud'],
    ['ҰҚК-нің', 'letter word capital loud'],
    ['C4K', 'letter word capital loud'],
    ['O’NEILL', 'letter word capital upper'],
    ['YouTube', 'letter word capital camel'],
    ['M', 'letter word capital single'],
    ['M.', 'letter word capital initial dotted'],
    ['Дж.', 'letter word capital initial dotted'],
    ['ст.ст.', 'letter word small lower dotted'],
    ['172 500', 'digit figures number'],
    ['456-2', 'digit figures'],
    ['12.05.2023', 'digit figures'],
    ['5-го', 'letter lower digit'],
    ['[12]', 'footnote'],
    ['.', 'mark stop'],
    ['…', 'mark stop'],
    ['«', 'mark opens quote'],
    ['»', 'mark closes quote'],
    ['“', 'mark opens closes quote'],
    [')', 'mark closes bracket'],
    ['–', 'mark dash'],
    ['№', 'mark'],
    ['😀', 'mark'],
  ])('%s', (raw, shape) => {
    expect(named(formOf(raw).shape)).toBe(shape)
  })
})

const spelled = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc
    .array(fc.constantFrom('A', 'b', 'Ж', 'ж', 'é', '\u0301', '1', '.', '-', '’', "'", ',', '’s'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
)

/** What the questions mean, asked of the spelling itself. */
const meanings: Readonly<Partial<Record<keyof typeof Shape, RegExp>>> = {
  letter: /\p{L}/u,
  word: /^\p{L}/u,
  capital: /^\P{L}*\p{Lu}/u,
  small: /^\p{Ll}/u,
  lower: /^(?=.*\p{L})\P{Lu}*$/su,
  upper: /^(?=.*\p{Lu})[\p{Lu}\p{M}'’-]{2,}$/u,
  loud: /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}-]+(?:[-'’]\p{Ll}+)?$/u,
  camel: /\p{Ll}\p{Lu}/u,
  single: /^\p{Lu}\p{M}*$/u,
  initial: /^\p{Lu}\p{L}{0,3}\.$/u,
  digit: /^\d/,
  figures: /^\d[\d\s.,–-]*$/,
  footnote: /^\[\d+\]$/,
  stop: /^[.!?…]$/,
}

describe('any form', () => {
  it('has the shape that its spelling shows', () =>
    fc.assert(
      fc.property(spelled, (raw) => {
        const { shape } = formOf(raw)
        for (const [name, meaning] of Object.entries(meanings))
          expect([raw, name, (shape & Shape[name as keyof typeof Shape]) !== 0]).toEqual([
            raw,
            name,
            meaning.test(raw),
          ])
      }),
      { numRuns: 5000 },
    ))

  it('has parts that lie in it, in order, with nothing but blanks between', () =>
    fc.assert(
      fc.property(spelled, (raw) => {
        const { parts, partOffsets } = formOf(raw)
        expect(parts.length).not.toBe(1)
        expect(partOffsets.length).toBe(parts.length)
        let last = 0
        parts.forEach((part, at) => {
          expect(raw.slice(last, partOffsets[at]).trim()).toBe('')
          last = partOffsets[at]! + part.raw.length
          expect(raw.slice(partOffsets[at], last)).toBe(part.raw)
        })
        if (parts.length > 0) expect(raw.slice(last).trim()).toBe('')
      }),
    ))
})

describe('parts, number, script', () => {
  it.each([
    ['mid-May', ['mid', '-', 'May']],
    ['УК-нің', ['УК', '-', 'нің']],
    ['Қасым‑Жомарт', ['Қасым', '‑', 'Жомарт']],
    ['456-2', ['456', '-', '2']],
    ['7,2023', ['7', ',', '2023']],
    ['172 500', ['172', '500']],
    ['ст.ст.', []],
    ['[12]', []],
    ['-', []],
  ])('%s', (raw, parts) => expect(formOf(raw).parts.map((part) => part.raw)).toEqual(parts))

  it.each([
    ['172 500', 172500],
    ['7,292.5', 7292.5],
    ['5,5', 5.5],
    ['2023', 2023],
    ['456-2', undefined],
    ['12.05.2023', undefined],
    ['пять', undefined],
  ])('%s is %s', (raw, value) => expect(formOf(raw).number).toBe(value))

  it.each([
    ['Aлматы', 'mixed'],
    ['court', 'latin'],
    ['суд', 'cyrillic'],
    ['456-2', 'digit'],
    ['№', 'other'],
  ])('%s is %s', (raw, script) => expect(formOf(raw).script).toBe(script))
})

/** All but the place in a table. */
const content = ({ id: _, parts, ...rest }: Form): unknown => ({
  ...rest,
  parts: parts.map(content),
})

describe('a table of forms', () => {
  const look = (folded: string) => [folded.length]

  it('keeps one form for a spelling, its places without a hole', () => {
    const forms = formTable(look)
    const all = ['суд', 'mid-May', 'May', 'суд', 'mid'].map((raw) => forms.of(raw))
    expect(all[3]).toBe(all[0])
    expect(all[1]!.parts).toEqual([all[4], forms.of('-'), all[2]])
    expect(new Set(all.flatMap((form) => [form.id, ...form.parts.map(({ id }) => id)]))).toEqual(
      new Set([0, 1, 2, 3, 4]),
    )
  })

  it('answers the same when it begins anew, and for what is too long to keep', () => {
    const [roomy, full] = [formTable(look), formTable(look, 2)]
    for (const raw of ['a', 'b-c', 'd', 'a', 'x'.repeat(65), `${'x'.repeat(64)}-y`])
      expect(content(full.of(raw))).toEqual(content(roomy.of(raw)))
    for (const raw of ['a', 'b', 'd', 'e', 'f']) expect(full.of(raw).id).toBeLessThan(2)
    expect(roomy.of('x'.repeat(65)).id).toBe(-1)
  })

  it('asks the lexicon with the folded and the written word', () => {
    const forms = formTable((folded, raw) => [folded, raw])
    expect(forms.of('Её').senses).toEqual(['ее', 'Её'])
  })
})

describe('memo', () => {
  it('asks once for a form, and never takes the answer of another table', () => {
    let asked = 0
    const length = memo(({ raw }) => {
      asked++
      return raw.length
    })
    const [one, other] = [formTable(), formTable()]
    expect([one.of('a'), other.of('bb'), one.of('a')].map(length)).toEqual([1, 2, 1])
    asked = 0
    expect([one.of('a'), one.of('a'), one.of('ccc'), one.of('ccc')].map(length)).toEqual([
      1, 1, 3, 3,
    ])
    expect(asked).toBe(1)
    expect([formOf('dd'), formOf('dd')].map(length)).toEqual([2, 2])
    expect(asked).toBe(3)
  })
})

describe('tokens', () => {
  it('say what stands before them', () =>
    expect(read('A, b\u00a0c\nd \n\t e\r\nf\n\n\ng').map(({ gap }) => gap)).toEqual([
      0, 0, 1, 1, 2, 2, 2, 3,
    ]))
  it('are as their form', () => {
    for (const { form, folded, script } of read('The Aлматы суд’s 5-го [3] '))
      expect([folded, script]).toEqual([foldWord(form.raw), form.script])
  })
})
