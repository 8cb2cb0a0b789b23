/** Cases on small inputs: who did what to whom is compared as lines that a person reads. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { caseGains } from '../../eval/cases/changes.js'
import { isWhole, pairCases } from '../../eval/cases/pair.js'
import { samePlaceBy, sameSpelling } from '../../eval/cases/places.js'
import { pairUnits, scoreCases, takenEvents, takenModalities } from '../../eval/cases/score.js'
import { asAsked, type Told } from '../../eval/cases/told.js'
import { casesOfRows, parseCaseRows } from '../../eval/gold/case-rows.js'
import { unitsOf } from '../../eval/units.js'
import type { CaseRecord, MentionRecord } from '../../pipeline/record.js'
import type { Values } from '../../pipeline/values.js'
import { loadGold } from '../../src/load/gold.js'

/** `person; event; when; where; modality; provisions; penalty; authority`, `-` for nothing. */
const told = (line: string): Told => {
  const [person, event, ...rest] = line.split(';').map((each) => each.trim())
  const [when, where, modality, provisions, penalty, authority] = rest.map((each) =>
    each === '-' ? '' : each.replace(/,/g, ';'),
  )
  return {
    person: person!,
    event: event!,
    when: when ?? '',
    where: where ?? '',
    modality: modality ?? '',
    provisions: provisions ?? '',
    penalty: penalty ?? '',
    authority: authority ?? '',
  }
}

const unit = (gold: readonly string[], found: readonly string[], language = 'en') => ({
  file: 'a:1',
  language,
  text: '',
  asked: gold.map((line) => asAsked(told(line))),
  told: found.map(told),
})

const score = (gold: readonly string[], found: readonly string[]) =>
  scoreCases(pairUnits([unit(gold, found)], sameSpelling), sameSpelling)

describe('pairs of cases', () => {
  it('gives the two sanctions of one judgment each their own, whatever the order', () => {
    const lines = [
      'a; sentence; 2023-05-01; Oral; imposed; -; fine',
      'a; sentence; 2023-05-01; Oral; imposed; -; arrest',
    ]
    const { matched } = pairCases(
      lines.map((line) => asAsked(told(line))),
      [...lines].reverse().map(told),
      sameSpelling,
    )
    expect(matched.map(({ wrong }) => wrong)).toEqual([[], []])
  })
  it('prefers a whole fact to two that are nearly so', () => {
    const { matched } = pairCases(
      ['a; fine; 2023; Oral', 'a; fine; 2022; Oral'].map((line) => asAsked(told(line))),
      ['a; fine; 2022; Oral', 'a; fine; 2022; Taraz'].map(told),
      sameSpelling,
    )
    expect(matched.filter(isWhole)).toHaveLength(1)
  })
  it('never joins two people, and tells another event of one person apart', () => {
    const { matched, confused, missed, spurious } = pairCases(
      ['a; detention', 'b; charge'].map((line) => asAsked(told(line))),
      ['a; search', 'c; charge'].map(told),
      sameSpelling,
    )
    expect([matched, confused, missed, spurious].map((list) => list.length)).toEqual([0, 1, 1, 1])
  })
  it('asks nothing of a field that is left out, and takes any of the answers', () => {
    const asked = { person: 'a', events: ['fine', 'sentence'], when: ['2023', ''] }
    for (const line of ['a; fine; 2023; Oral; imposed', 'a; sentence; -; -'])
      expect(pairCases([asked], [told(line)], sameSpelling).matched[0]?.wrong).toEqual([])
    expect(pairCases([asked], [told('a; fine; 2022')], sameSpelling).matched[0]?.wrong).toEqual([
      'when',
    ])
  })
  it('takes a sanction without kind for imposed or for nothing, but not for sought', () => {
    const asked = asAsked(told('a; sentence; -; -; imposed'))
    const wrong = (line: string) => pairCases([asked], [told(line)], sameSpelling).matched[0]?.wrong
    expect(wrong('a; sentence')).toEqual([])
    expect(wrong('a; sentence; -; -; sought')).toEqual(['modality'])
  })
})

describe('scores of cases', () => {
  it('counts person and event, then what is told of them', () => {
    const found = score(
      ['a; detention; 2023-05-01; Oral', 'b; detention; -; -', 'c; release; 2023-05-02; -'],
      ['a; detention; 2023-05-01; Taraz', 'b; detention; 2023-05-01; -', 'd; release'],
    )
    expect(found.events).toMatchObject({ correct: 2, missed: 1, spurious: 1 })
    expect(found.fields.when).toEqual({ asked: 2, right: 1 })
    expect(found.fields.where).toEqual({ asked: 2, right: 1 })
    expect(found.whole).toMatchObject({ correct: 0, missed: 3, spurious: 3 })
  })
  it('leaves the authority out of a whole fact', () => {
    const found = score(['a; fine; -; -; -; -; -; court'], ['a; fine'])
    expect(found.whole.correct).toBe(1)
    expect(found.fields.authority).toEqual({ asked: 1, right: 0 })
  })
  it('calls invented what the text does not say: the event, the date, the place', () => {
    const found = score(
      ['a; fine; 2023; Oral', 'b; fine; -; -'],
      ['a; fine; -; Oral', 'b; fine; 2023; Oral', 'b; search; 2022; Taraz'],
    )
    expect(found.invented).toEqual({ told: 3, event: 1, date: 1, place: 1, any: 2 })
  })
  it('does not call a case invented that is told twice', () => {
    const found = score(['a; fine; 2023; Oral'], ['a; fine; 2023; Oral', 'a; fine; 2023; Oral'])
    expect(found.events.spurious).toBe(1)
    expect(found.invented.any).toBe(0)
  })
  it('says what was taken for what', () => {
    const units = pairUnits(
      [
        unit(
          [
            'a; detention',
            'b; sentence; -; -; sought; -; imprisonment',
            'c; fine; -; -; imposed; -; fine',
          ],
          [
            'a; search',
            'b; sentence; -; -; imposed; -; imprisonment',
            'd; fine; -; -; possible; -; fine',
          ],
        ),
      ],
      sameSpelling,
    )
    expect(takenEvents(units)).toEqual({
      detention: { search: 1 },
      sentence: { sentence: 1 },
      fine: { missed: 1 },
      'made up': { fine: 1 },
    })
    expect(takenModalities(units)).toEqual({
      imposed: { missed: 1 },
      sought: { imposed: 1 },
      'made up': { possible: 1 },
    })
  })
})

describe('names of one place', () => {
  const same = samePlaceBy('# head\nUralsk\tOral\nJetisu Region\tZhetysu Region\n')
  it.each([
    ['Oral', 'Uralsk'],
    ['Oral city', 'Oral'],
    ['Öskemen', 'Oskemen'],
    ['Zhetysu oblast', 'Jetisu Region'],
  ])('%s is %s', (a, b) => expect(same(a, b) && same(b, a)).toBe(true))
  it('a town is not its region, nor another town', () => {
    expect(same('Almaty', 'Almaty Region')).toBe(false)
    expect(same('Oral', 'Taraz')).toBe(false)
  })
})

const mention = (
  id: string,
  label: MentionRecord['label'],
  text: string,
  value?: unknown,
): MentionRecord => ({
  id,
  label,
  start: 0,
  end: text.length,
  text,
  score: null,
  by: ['gold'],
  ...(value !== undefined && { value: value as Values[keyof Values] }),
})

describe('rows of cases', () => {
  const head = 'entry\tperson\tevent\tprovisions\tpenalty\tmodality\twhen\twhere\tauthority'
  const mentions = [
    mention('p', 'PERSON', 'Asanov B.', { personId: 'asanov-b' }),
    mention('s', 'STATUTE', 'Article 405', { provisions: [{ law: 'KZ-CC', article: '405' }] }),
    mention('t', 'STATUTE', 'Articles 405 and 258', {
      provisions: [
        { law: 'KZ-CC', article: '405' },
        { law: 'KZ-CC', article: '258' },
      ],
    }),
    mention('x', 'PENALTY', '5 days', {
      kind: 'administrative_arrest',
      duration: 'P5D',
      modality: 'sought',
    }),
    mention('y', 'PENALTY', '5 days', {
      kind: 'administrative_arrest',
      duration: 'P5D',
      modality: 'imposed',
    }),
    mention('o', 'ORG', 'Oral City Court'),
  ]
  const read = (...lines: string[]) =>
    casesOfRows(parseCaseRows([head, ...lines].join('\n'), 'f'), mentions)
  it('ties a row to mentions: the one that cites nothing else, the one of the same modality', () => {
    const { cases, problems } = read(
      '1\tasanov-b\tsentence\tKZ-CC 405\tadministrative_arrest;P5D\timposed\t2023-05-01\tOral\tOral City Court',
    )
    expect(problems).toEqual([])
    expect(cases[0]).toMatchObject({ person: 'p', statutes: ['s'], penalty: 'y', authority: 'o' })
  })
  it.each([
    ['1\tnobody\tfine\t\t\t\t\t\t', 'no mention of nobody'],
    ['1\tasanov-b\tparty\t\t\t\t\t\t', 'no event: party'],
    ['1\tasanov-b\tfine\tKZ-CC 1\t\t\t\t\t', 'no mention of KZ-CC 1'],
    ['1\tasanov-b\tfine\t\tfine;5 MCI\timposed\t\t\t', 'no mention of fine;5 MCI'],
    ['1\tasanov-b\tsentence\t\tadministrative_arrest;P5D\t\t\t\t', 'a penalty without a modality'],
    ['1\tasanov-b\tsentence\t\t\tperhaps\t\t\t', 'no modality: perhaps'],
    ['1\tasanov-b\tfine\t\t\t\tMay 1\t\t', 'not an ISO 8601 date: May 1'],
    ['1\tasanov-b\tfine\t\t\t\t\t\tTaraz Court', 'no body or person is called Taraz Court'],
  ])('%s: %s', (line, problem) => expect(read(line).problems).toContain(`2: ${problem}`))
  it('finds a case told twice, and one beside `-`', () => {
    const line = '1\tasanov-b\tfine\t\t\t\t\t\t'
    expect(read(line, line).problems).toEqual(['3: the same case twice'])
    expect(read(line, '1\t-').problems).toEqual(['2: an entry without a case has one line'])
  })
  it.each(['entry\tperson', `${head}\n0\t-`, `${head}\n1\ta\tfine`])('refuses %j', (bytes) =>
    expect(() => parseCaseRows(bytes, 'f')).toThrow(/^f:\d+: /),
  )
})

describe('changes of cases', () => {
  const records = loadGold().texts[0]!.entries
  const withCases = (change: (each: CaseRecord) => readonly CaseRecord[]) =>
    unitsOf(
      records,
      records.map((entry) => ({ ...entry, cases: (entry.events ?? []).flatMap(change) })),
    )
  const all = withCases((each) => [each])
  const kinds = (before: typeof all, after: typeof all) => [
    ...new Set(caseGains(before, after, sameSpelling).changes.map(({ kind }) => kind)),
  ]
  it('tells found, lost, mended, spoilt, cleared and made up', () => {
    const none = withCases(() => [])
    const wrong = withCases((each) => [{ ...each, when: '1999' }])
    const more = withCases((each) => [each, { ...each, event: 'hunger_strike' }])
    expect(kinds(all, all)).toEqual([])
    expect(kinds(none, all)).toEqual(['found'])
    expect(kinds(all, none)).toEqual(['lost'])
    expect(kinds(wrong, all)).toEqual(['mended'])
    expect(kinds(all, wrong)).toEqual(['spoilt'])
    expect(kinds(more, all)).toEqual(['cleared'])
    expect(kinds(all, more)).toEqual(['made up'])
  })
  it('tells F1 of person and event', () =>
    expect(
      caseGains(
        withCases(() => []),
        all,
        sameSpelling,
      ).f1,
    ).toEqual({ before: 0, after: 1 }))
})

describe('the shipped rows', () => {
  it('stand beside every text', () => {
    const names = (folder: string, end: RegExp) =>
      readdirSync(folder)
        .filter((name) => end.test(name) && name !== 'cases.txt')
        .map((name) => name.replace(end, ''))
        .sort()
    expect(names('data/gold/cases', /\.tsv$/)).toEqual(names('data/gold', /\.txt$/))
  })
  it('have no blanks at the ends of cells', () => {
    for (const name of readdirSync('data/gold/cases'))
      for (const line of readFileSync(`data/gold/cases/${name}`, 'utf8').split('\n'))
        for (const cell of line.split('\t')) expect(cell).toBe(cell.trim())
  })
})
