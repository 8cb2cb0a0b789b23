/**
 * Needs: facts and cases. Adds: nothing but notes: what a careful reader would ask about. Uses: the monthly calculation index.
 * A fine that is no whole multiple of the index, a sanction of a person for which the entry names no provision.
 */

import type { Cases } from '../cases/index.js'
import { grouped } from '../link/grouped.js'
import type { Facts } from '../normalise/index.js'
import type { Stage } from '../stage.js'
import type { PenaltyValue } from '../values.js'
import { fineNotMci, type MciRows } from './fine.js'

export const check = (mci: MciRows): Stage<Facts & Cases, Record<string, never>> => ({
  name: 'check',
  run({ valued, cases }, context) {
    valued.forEach(({ passage, mentions }, at) => {
      const byPenalty = grouped(cases[at] ?? [], (each) => each.penalty)
      for (const mention of mentions) {
        const value = mention.value as PenaltyValue | undefined
        if (mention.label !== 'PENALTY' || !value) continue
        const wrong = fineNotMci(value, passage.period, mci)
        if (wrong) context.note('fine-not-mci', wrong, passage.back(mention))
        const own = byPenalty.get(mention.id) ?? []
        if (
          own.length > 0 &&
          value.modality === 'imposed' &&
          own.every((each) => each.statutes.length === 0)
        )
          context.note(
            'penalty-without-statute',
            'the entry names no provision for this sanction',
            passage.back(mention),
          )
      }
    })
    return {}
  },
})
