/** All that `eval` knows of cases, as plain data. */
import { type Language, languageNames } from '../languages.js'
import type { SamePlace } from './pair.js'
import {
  type CaseScore,
  type CaseUnit,
  pairUnits,
  scoreCases,
  type Taken,
  takenEvents,
  takenModalities,
} from './score.js'

export interface CaseSummary {
  /** `all`, then one per language. */
  readonly scores: readonly (CaseScore & { readonly name: string })[]
  readonly taken: { readonly events: Taken; readonly modalities: Taken }
}

export function summariseCases(units: readonly CaseUnit[], samePlace: SamePlace): CaseSummary {
  const all = pairUnits(units, samePlace)
  const languages = [...new Set(all.map((unit) => unit.language))].sort()
  const score = (name: string, own: typeof all) => ({ name, ...scoreCases(own, samePlace) })
  return {
    scores: [
      score('all', all),
      ...languages.map((language) =>
        score(
          languageNames[language as Language] ?? language,
          all.filter((unit) => unit.language === language),
        ),
      ),
    ],
    taken: { events: takenEvents(all), modalities: takenModalities(all) },
  }
}
