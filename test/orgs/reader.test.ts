import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { orgReader } from '../../pipeline/normalise/org.js'
import type { OrgValue } from '../../pipeline/values.js'
import { loadOrgs } from '../../src/load/orgs.js'
import { marked, passage } from '../kit.js'

const read = orgReader(loadOrgs())
const values = (line: string, language: Language) => {
  const { text, spans } = marked(line)
  return spans.map((span) => read(span, passage(text, language), spans, () => {}))
}

const cases: readonly (readonly [Language, string, readonly OrgValue[]])[] = [
  [
    'en',
    'the [ORG Democratic Choice of Kazakhstan] ([ORG DCK]) is banned',
    [
      { name: 'Democratic Choice of Kazakhstan', kind: 'movement' },
      { name: 'Democratic Choice of Kazakhstan', kind: 'movement' },
    ],
  ],
  ['ru', 'сторонники [ORG ДВК]', [{ name: 'Democratic Choice of Kazakhstan', kind: 'movement' }]],
  ['kk', '[ORG ҚДТ-ның] жақтасы', [{ name: 'Democratic Choice of Kazakhstan', kind: 'movement' }]],
  ['ru', 'в [ORG КНБ РК] ответили', [{ name: 'National Security Committee', kind: 'security' }]],
  ['kk', '[ORG ҚР ҰҚК] жауап берді', [{ name: 'National Security Committee', kind: 'security' }]],
  [
    'en',
    'the [ORG Ministry of Finance of Kazakhstan]',
    [{ name: 'Ministry of Finance', kind: 'ministry' }],
  ],
  [
    'en',
    'the [ORG Supreme Court of Uzbekistan]',
    [{ name: 'Supreme Court of Uzbekistan', kind: 'court' }],
  ],
  [
    'en',
    '[ORG Bostandyk District Court No. 2] ruled',
    [{ name: 'Bostandyk District Court No. 2', kind: 'court' }],
  ],
  [
    'en',
    'the [ORG Saryarka district police department]',
    [{ name: 'Saryarka district police department', kind: 'police' }],
  ],
  ['ru', '[ORG прокуратура Алматы]', [{ name: 'прокуратура Алматы', kind: 'prosecution' }]],
  ['kk', '[ORG Алматы қалалық соты]', [{ name: 'Алматы қалалық соты', kind: 'court' }]],
  [
    'en',
    'the [ORG Majilis] and [ORG Mazhilis]',
    Array(2).fill({ name: 'Majilis', kind: 'parliament' }),
  ],
  ['en', 'near “[ORG Zhanga Dauir]”', [{ name: 'Zhanga Dauir' }]],
  [
    'en',
    'the [ORG Kyzyl Zhol] movement ([ORG KZh])',
    [{ name: 'Kyzyl Zhol', kind: 'movement' }, { name: 'KZh' }],
  ],
  [
    'en',
    'the [ORG Almaty Lawyers Foundation] ([ORG ALF])',
    Array(2).fill({ name: 'Almaty Lawyers Foundation', kind: 'ngo' }),
  ],
  [
    'en',
    '[ORG U.S. State Department]',
    [{ name: 'U.S. Department of State', kind: 'international' }],
  ],
]

describe('reader of organisations', () => {
  it.each(cases)('%s %s', (language, line, expected) => {
    expect(values(line, language)).toEqual(expected)
  })
})
