/** A month's report made by hand, of invented people: two cases of one entry, one that is only sought, one without a date. */
import { document } from './document.js'

const place = {
  name: 'Shymkent',
  kind: 'city',
  country: 'KZ',
  region: 'KZ-79',
  lat: 42.3,
  lon: 69.6,
} as const
const people = [
  {
    personId: 'tulegenova-s',
    name: 'Tulegenova S.',
    spellings: [
      { text: 'Tulegenova S.', count: 2 },
      { text: 'Тулегенова С.', count: 1 },
    ],
    mentions: ['m0-1'],
    review: [],
  },
  {
    personId: 'esenov-b',
    name: 'Esenov B.',
    spellings: [{ text: 'Esenov B.', count: 2 }],
    mentions: ['m0-2'],
    review: [],
  },
] as const

export const month = document(
  [
    {
      line: '[DATE June 3], [PLACE Shymkent]: [PERSON Tulegenova S.] and [PERSON Esenov B.] under [STATUTE Article 488, Parts 6 and 12 and Article 434 of the CAO]: [PENALTY 2 weeks], [PENALTY 50 MCI (172 500 tenge)] by the [ORG City Court][1].',
      values: [
        { iso: '2024-06-03' },
        place,
        { personId: 'tulegenova-s', family: 'Tulegenova', initials: 'S', gender: 'f' },
        { personId: 'esenov-b', family: 'Esenov', initials: 'B' },
        {
          provisions: [
            { law: 'KZ-CAO', article: '488', part: '6' },
            { law: 'KZ-CAO', article: '488', part: '12' },
            { law: 'KZ-CAO', article: '434' },
          ],
        },
        { kind: 'administrative_arrest', duration: 'P2W', modality: 'imposed' },
        {
          kind: 'fine',
          amount: 50,
          unit: 'MCI',
          equivalent: [{ amount: 172500, unit: 'KZT' }],
          modality: 'imposed',
        },
        { name: 'City Court', kind: 'court' },
      ],
      cases: [
        { person: 2, statutes: [4], penalty: 5, place: 1, date: 0, authority: 7 },
        { person: 3, statutes: [4], penalty: 6, place: 1, date: 0, more: { event: 'fine' } },
      ],
      references: [{ mark: '1', url: 'https://news.example.org/a|b' }],
    },
    {
      line: 'In [DATE June] the prosecutor asked for [PENALTY 3 years] for [PERSON Тулегенова С.]',
      values: [
        { iso: '2024-06' },
        { kind: 'imprisonment', duration: 'P3Y', modality: 'sought' },
        { personId: 'tulegenova-s', family: 'Tulegenova' },
      ],
      cases: [{ person: 2, penalty: 1, date: 0 }],
      lang: 'ru',
    },
    {
      line: '[PERSON Esenov B.] was held from [DATE May 30 to June 2].',
      values: [{ personId: 'esenov-b' }, { iso: '2024-05-30/2024-06-02' }],
      cases: [{ person: 0, date: 1, more: { event: 'detention' } }],
    },
    { line: 'Nobody was held in [PLACE Shymkent].', values: [place] },
  ],
  people,
  { file: 'reports/june.txt', title: 'June 2024' },
)
