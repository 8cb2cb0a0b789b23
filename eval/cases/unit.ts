/** Units of the gold whose cases are labelled as events → what is asked for and what was told. */
import type { Unit } from '../units.js'
import type { CaseUnit } from './score.js'
import { asAsked, toldBy } from './told.js'

/** `report-2023-05:12` is the twelfth labelled entry, as in the files of the gold. */
export function caseUnits(units: readonly Unit[]): readonly CaseUnit[] {
  const labelled = new Map<string, number>()
  return units.flatMap(({ file, language, entry, gold, found }) => {
    const number = (labelled.get(file) ?? 0) + (gold.mentions.length > 0 ? 1 : 0)
    labelled.set(file, number)
    if (!gold.events) return []
    return [
      {
        file: `${file.replace(/\.txt$/, '')}:${number}`,
        language,
        text: entry.text,
        asked: toldBy(gold, gold.events, gold.mentions).map(asAsked),
        told: toldBy(found, found.cases, gold.mentions),
      },
    ]
  })
}
