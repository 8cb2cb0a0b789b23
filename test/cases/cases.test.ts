/** Laws of the cases, and the lines that show each mechanism. */
import { describe, expect, it } from 'vitest'
import { annotator } from '../../pipeline/index.js'
import type { CaseRecord } from '../../pipeline/record.js'
import { textSource } from '../../src/ingest.js'
import { loadLexicon } from '../../src/load.js'

const annotate = annotator(loadLexicon())

/** `event when where modality`, `-` for none, of every case of a text. */
async function told(text: string): Promise<readonly string[]> {
  const { entries } = await annotate(textSource(text, 'text'))
  const line = ({ event, when, where, modality }: CaseRecord) =>
    [event, when, where, modality].map((each) => each ?? '-').join(' ')
  return entries.flatMap((entry) => entry.cases.map(line)).sort()
}

const lines: readonly (readonly [string, readonly string[]])[] = [
  // negated, refused, demanded, asked, denied
  ['On 5 May 2023 Askar Omarov was not detained in Taraz.', []],
  ['On 5 May 2023 Askar Omarov was detained in Taraz.', ['detention 2023-05-05 Taraz -']],
  ['Полиция не задержала Аскара Омарова.', []],
  ['Полиция задержала Аскара Омарова.', ['detention - - -']],
  ['Полиция Асқар Омаровты ұстамады.', []],
  ['Полиция Асқар Омаровты Таразда ұстады.', ['detention - Taraz -']],
  ['Amnesty International called for the release of Askar Omarov.', []],
  ['Askar Omarov was released in Aktau on 2 June 2023.', ['release 2023-06-02 Aktau -']],
  ['Правозащитники требуют освободить Аскара Омарова.', []],
  ['Was Askar Omarov detained?', []],
  ['The ministry denied that Askar Omarov had been detained.', []],
  ['The court refused to arrest Askar Omarov for 15 days.', []],
  // marks of footnotes, several acts, days told by others
  ['Askar Omarov was detained[3].', ['detention - - -']],
  [
    'On 3 May 2023 Askar Omarov was detained in Taraz. The next day he was released.',
    ['detention 2023-05-03 Taraz -', 'release 2023-05-04 - -'],
  ],
  [
    'Аскара Омарова задержали 3 мая 2023 года в Таразе, а 5 мая отпустили.',
    ['detention 2023-05-03 Taraz -', 'release 2023-05-05 - -'],
  ],
  // a list by towns: what stands behind each name
  [
    'Орал (3): Асан Омаров (айыппұл), Дана Сейіт (12 тәулік), Ольга Ким (босатылды)',
    ['fine - Oral -', 'release - Oral -', 'sentence - Oral imposed'],
  ],
  ['Голодают: Аскар Омаров (12 суток), Дана Сеитова.', ['hunger_strike - - -']],
  [
    'По 10 суток ареста получили Аскар Омаров (Семей), Дана Сеитова (Уральск).',
    ['sentence - Oral imposed', 'sentence - Semey imposed'],
  ],
  // whose it is
  ['Askar Omarov, brother of the banker Timur Omarov, was fined 20 MCI.', ['fine - - imposed']],
  ['Суд оправдал Аскара Омарова.', ['acquittal - - -']],
  // what is only threatened or asked for has no day of its own
  ['The prosecutor asked for five years in prison for Askar Omarov.', ['sentence - - sought']],
]

describe('what a text says has happened', () => {
  it.each(lines)('%s', async (text, expected) => expect(await told(text)).toEqual(expected))
})

describe('laws', () => {
  it('every name of a case is a mention of its entry, and the first evidence is a word of it', async () => {
    for (const [text] of lines) {
      const { entries } = await annotate(textSource(text, 'text'))
      for (const entry of entries)
        for (const each of entry.cases) {
          const ids = new Set(entry.mentions.map((mention) => mention.id))
          const named = [each.person, each.penalty, each.date, each.place, each.authority]
          for (const id of [...named, ...each.statutes]) if (id) expect(ids).toContain(id)
          const { start, end } = each.because[0]!
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(entry.text.length)
        }
    }
  })
})
