/** A probe and what was found in it, side by side: a unit like an entry of the gold. */
import type { Labelled } from '../../pipeline/document.js'
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { CaseUnit } from '../cases/score.js'
import { type Asked, actorIn, toldBy } from '../cases/told.js'
import { type Placed, placesOf, type Unit } from '../units.js'
import type { Probe } from './parse.js'

export interface ProbeUnit extends CaseUnit {
  readonly probe: Probe
  readonly unit: Unit
}

export const probeName = ({ file, line }: Probe): string => `${file}:${line}`

const key = ({ start, end, label }: Labelled): string => `${start} ${end} ${label}`

export const normsOf = ({ marks }: Probe): ReadonlyMap<string, string> =>
  new Map(marks.map((mark) => [key(mark), mark.norm]))

export const normAt = (norms: ReadonlyMap<string, string>, at: Labelled): string =>
  norms.get(key(at)) ?? ''

function goldOf(probe: Probe): readonly Placed[] {
  return probe.marks.map(({ label, start, end, text, norm }) => {
    const mention: MentionRecord = {
      id: key({ label, start, end }),
      label,
      start,
      end,
      text,
      score: null,
      by: ['gold'],
      ...(label === 'PERSON' && { value: { personId: norm.replace(/~/g, '') } }),
    }
    return { file: probeName(probe), label, start, end, mention }
  })
}

/** `% authority:` tells words of the text; a person goes by the id. */
function withActor(asked: Asked, gold: readonly Placed[]): Asked {
  const { authority } = asked
  if (!authority) return asked
  const actor = (words: string) => {
    const own = gold.find(
      ({ label, mention }) => (label === 'ORG' || label === 'PERSON') && mention.text === words,
    )
    return own ? actorIn(gold, own) : words.toLowerCase()
  }
  return { ...asked, authority: authority.map((words) => (words === '' ? '' : actor(words))) }
}

const entryOf = (probe: Probe, found: readonly EntryRecord[]): EntryRecord => ({
  type: 'entry',
  source: { file: probeName(probe), sha256: '' },
  id: probeName(probe),
  number: 1,
  lang: found[0]?.lang ?? 'en',
  start: 0,
  end: probe.text.length,
  text: probe.text,
  references: [],
  mentions: [],
  cases: [],
  notes: [],
})

/** Where the probe asks for no cases, none are compared. */
export function probeUnit(probe: Probe, found: readonly EntryRecord[]): ProbeUnit {
  const entry = entryOf(probe, found)
  const gold = goldOf(probe)
  const mentions = found.flatMap(placesOf)
  const cases = found.flatMap((each) => each.cases)
  return {
    probe,
    file: probeName(probe),
    language: entry.lang,
    text: probe.text.trimEnd(),
    asked: (probe.cases ?? []).map((each) => withActor(each, gold)),
    told: probe.cases ? toldBy({ mentions }, cases, gold) : [],
    unit: {
      file: probeName(probe),
      language: entry.lang,
      entry,
      gold: { mentions: gold, cases: [] },
      found: { mentions, cases },
    },
  }
}
