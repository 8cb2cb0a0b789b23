/** What the rules say is no person, no body and no penalty, marked: there a network is not believed alone. */
import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { persons } from '../../pipeline/names/persons/persons.js'
import { orgs } from '../../pipeline/rules/orgs/index.js'
import { penalties } from '../../pipeline/rules/penalties/index.js'
import { loadNames } from '../../src/load/names.js'
import { loadOrgs } from '../../src/load/orgs.js'
import { loadPenalties } from '../../src/load/penalties.js'
import { marked, passage, render } from '../kit.js'

const people = persons(loadNames())
const punished = penalties(loadPenalties())
const bodies = orgs(loadOrgs())

const lines: readonly (readonly [Language, string])[] = [
  ['en', '[PERSON Held] were [PERSON Messrs] Aitkulov and Reimer.'],
  ['en', 'Askar Reimer called witness K. [PERSON Tomorrow] she will be heard.'],
  ['en', 'Askar Reimer read [PERSON David Copperfield] to the others.'],
  ['en', 'Askar Reimer met David Aldabergen.'],
  ['en', 'Askar Reimer got a year without [PENALTY confiscation of property].'],
  ['en', 'Askar Reimer got a year with confiscation of property.'],
  ['en', 'Askar Reimer: the court refused to [PENALTY arrest her for 10 days].'],
  ['en', 'Askar Reimer got neither a [PENALTY fine] nor [PENALTY arrest].'],
  ['en', 'Askar Reimer led an “illegal armed formation” ([ORG IAF]); no [ORG IAF] was found.'],
  ['en', 'Askar Reimer joined the national rights committee (NRC).'],
  ['ru', 'Аскар Раймер попал в центр временного содержания ([ORG ЦВС]).'],
  ['ru', 'Аскар Раймер привёз свидетеля К. [PERSON Вчера] он молчал.'],
  ['ru', '[PERSON Вчера] привезли Касыма.'],
  ['ru', 'Аскару Раймеру суд отказал в [PENALTY аресте на двое суток].'],
  ['kk', 'Асқар Реймер әлі де [PERSON Қаңтар] ісімен жүр.'],
  ['kk', 'Асқар Реймерге [PENALTY 20 АЕК айыппұл] салған жоқ.'],
  ['kk', 'Асқар Реймерге 20 АЕК айыппұл салды.'],
]

describe('denials', () => {
  it.each(lines)('%s: %s', (language, line) => {
    const at = passage(marked(line).text, language)
    const denied = [...people([at])[0]!, ...punished(at), ...bodies(at)].filter(
      ({ denies }) => denies,
    )
    expect(render(at.text, denied)).toBe(line)
  })
})
