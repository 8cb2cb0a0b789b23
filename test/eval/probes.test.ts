/** Small labelled texts: how they are read, and what makes one come out whole. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { samePlaceBy } from '../../eval/cases/places.js'
import { faultsOf } from '../../eval/probes/judge.js'
import { otherValue } from '../../eval/probes/norm.js'
import { parseProbes } from '../../eval/probes/parse.js'
import { probeUnit } from '../../eval/probes/unit.js'
import type { Label } from '../../pipeline/document.js'
import type { CaseRecord, EntryRecord, MentionRecord } from '../../pipeline/record.js'

const samePlace = samePlaceBy('Uralsk\tOral\n')
const names = new Map([['asanov-b', 'Asanov B']])

const text = `% authority: Oral City Court (the court)
# kind | what it tests
On {D:2023-05-01|1 May 2023} the {O|Oral City Court} fined {P:asanov|Asanov B.} {X:fine;20 MCI;imposed|20 MCI}.
> case: asanov; fine; 2023-05-01; Uralsk; imposed
> pairs: asanov X fine 20 MCI
> name: asanov Asanov
`

type Rest = Partial<Pick<MentionRecord, 'value'>>

/** The record that a program would give for the first line of the text. */
function record(
  changes: {
    readonly date?: string
    readonly extra?: boolean
    readonly cases?: readonly Partial<CaseRecord>[]
  } = {},
): EntryRecord {
  const words = 'On 1 May 2023 the Oral City Court fined Asanov B. 20 MCI.'
  const at = (id: string, label: Label, own: string, rest: Rest = {}): MentionRecord => ({
    id,
    label,
    start: words.indexOf(own),
    end: words.indexOf(own) + own.length,
    text: own,
    score: 1,
    by: [],
    ...rest,
  })
  const mentions = [
    at('d', 'DATE', '1 May 2023', { value: { iso: changes.date ?? '2023-05-01' } }),
    at('o', 'ORG', 'Oral City Court', { value: { name: 'Oral City Court' } }),
    at('p', 'PERSON', 'Asanov B.', { value: { personId: 'asanov-b' } }),
    at('x', 'PENALTY', '20 MCI', {
      value: { kind: 'fine', amount: 20, unit: 'MCI', modality: 'imposed' },
    }),
    ...(changes.extra ? [at('e', 'PLACE', 'On', { value: { name: 'On', kind: 'city' } })] : []),
  ].sort((a, b) => a.start - b.start)
  const usual: CaseRecord = {
    person: 'p',
    event: 'fine',
    statutes: [],
    penalty: 'x',
    date: 'd',
    where: 'Oral',
    authority: 'o',
    because: [],
  }
  return {
    type: 'entry',
    source: { file: 'a', sha256: '' },
    id: 'a',
    number: 1,
    lang: 'en',
    start: 0,
    end: words.length,
    text: words,
    references: [],
    mentions,
    cases: (changes.cases ?? [{}]).map((each) => ({ ...usual, ...each })),
    notes: [],
  }
}

const faults = (found: EntryRecord, marked = text) =>
  faultsOf(probeUnit(parseProbes(marked, 'f')[0]!, [found]), { samePlace, names })

describe('a small text', () => {
  it('comes out whole where all is as marked; a date and a modality may stand in the mentions', () =>
    expect(faults(record())).toEqual([]))
  it('asks for the body that acted', () => {
    const { asked, told } = probeUnit(parseProbes(text, 'f')[0]!, [record()])
    expect(asked[0]!.authority).toEqual(['oral city court'])
    expect(told[0]!.authority).toBe('oral city court')
  })
  it('tells a wrong value, and the case that has it', () =>
    expect(faults(record({ date: '2023-05' }))).toEqual([
      'value of DATE [1 May 2023]: expected 2023-05-01, found 2023-05',
      'case: expected asanov; fine; 2023-05-01; Uralsk; imposed; oral city court, found asanov; fine; 2023-05; Oral; imposed; oral city court',
    ]))
  it('tells what is too much and what is missing', () => {
    expect(faults(record({ extra: true }))).toEqual(['span: expected nothing, found PLACE [On]'])
    expect(faults(record({ cases: [] }))).toEqual([
      'pair: expected asanov X fine 20 MCI, found nothing',
      'case: expected asanov; fine; 2023-05-01; Uralsk; imposed; oral city court, found nothing',
    ])
    expect(faults(record({ cases: [{}, { event: 'detention' }] }))).toEqual([
      'case: expected nothing, found asanov; detention; 2023-05-01; Oral; imposed',
    ])
  })
  it('is not asked for cases where it has no line for them', () => {
    const bare = text.replace(/^>.*\n/gm, '')
    expect(faults(record({ cases: [{}, {}] }), bare)).toEqual([])
    expect(probeUnit(parseProbes(bare, 'f')[0]!, [record()]).told).toEqual([])
  })
  it('holds the rules about one person', () => {
    const with_ = (rule: string) => `${text}> ${rule}\n`
    expect(faults(record(), with_('event: asanov fine|sentence'))).toEqual([])
    expect(faults(record(), with_('no-case: asanov'))).toEqual([
      'event of asanov: expected none, found fine',
    ])
    expect(faults(record(), with_('case-place: asanov Oral'))).toEqual([])
    expect(faults(record(), with_('case-place: asanov -'))).toEqual([
      'place of the cases of asanov: expected -, found Oral',
    ])
    expect(faults(record(), with_('name: asanov Bekov'))).toEqual([
      'name of asanov: expected Bekov, found Asanov B',
    ])
  })
})

describe('how they are read', () => {
  it('a ¶ is an empty line, an answer may be one of several or not asked for', () => {
    const [probe] = parseProbes(
      '# k | a\n{P:x|X} was held.\n¶\nEnd.\n> case: x; detention; ?; Oral|-; -\n',
      'f',
    )
    expect(probe!.text).toBe('X was held.\n\nEnd.\n')
    expect(probe!.cases).toEqual([
      { person: 'x', events: ['detention'], where: ['Oral', ''], modality: [''] },
    ])
  })
  it.each([
    ['text\n', 'f:1: a header'],
    ['# k | a\n{P:x|X}\n# l | b\n', 'f:3: an empty line'],
    ['# k | a\n{X|X } b\n', 'f:1: a mark holds some text'],
    ['# k | a\n{Q|X}\n', 'f:1: a brace'],
    ['# k | a\n{D:May|X}\n', 'f:1: DATE: not a norm'],
    ['# k | a\nX\n> case: x; party; -; -; -\n', 'f:1: not known: party'],
    ['# k | a\nX\n> rule: x\n', 'f:1: a rule of no known form'],
  ])('refuses %j', (bytes, problem) => expect(() => parseProbes(bytes, 'f')).toThrow(problem))
  it.each(readdirSync('data/gold/no-case'))('%s', (name) => {
    const probes = parseProbes(readFileSync(`data/gold/no-case/${name}`, 'utf8'), name)
    expect(probes.length).toBeGreaterThan(100)
    for (const { cases, marks } of probes)
      for (const { person } of cases ?? [])
        expect(marks.map(({ norm }) => norm.replace('~', ''))).toContain(person)
  })
})

describe('normal forms', () => {
  const other = (label: Label, norm: string, value: unknown) =>
    otherValue(label, norm, value, samePlace)
  it('asks nothing of a doubtful one', () => expect(other('DATE', '~2023', {})).toBeUndefined())
  it('reads provisions, an inferred law, other laws under any slug', () => {
    const value = (law: string, inferred?: true) => ({
      provisions: [{ law, article: '405', part: '2', ...(inferred && { inferred }) }],
    })
    expect(other('STATUTE', 'KZ-CC 405(2)', value('KZ-CC'))).toBeUndefined()
    expect(other('STATUTE', 'KZ-CC 405(2)', value('KZ-CC', true))).toBe('KZ-CC? 405(2)')
    expect(other('STATUTE', 'KZ-LAW parties 405(2)', value('KZ-LAW-other'))).toBeUndefined()
  })
  it('reads measures', () => {
    expect(
      other('PENALTY', 'fine;20 MCI;', {
        kind: 'fine',
        amount: 20,
        unit: 'MCI',
        modality: 'sought',
      }),
    ).toBeUndefined()
    expect(
      other('PENALTY', 'imprisonment;P5Y/P8Y;imposed', {
        kind: 'imprisonment',
        durationRange: ['P5Y', 'P8Y'],
        modality: 'imposed',
      }),
    ).toBeUndefined()
    expect(
      other('PENALTY', 'imprisonment;life;imposed', { kind: 'imprisonment', modality: 'imposed' }),
    ).toBe('imprisonment;;imposed')
  })
})
