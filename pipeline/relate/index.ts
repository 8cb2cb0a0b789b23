/**
 * Needs: entries, tokens, mentions, facts. Adds: cases. Uses: rows of roles and events, compromise for English verbs.
 * Who – under which provision – with which sanction – where – when, each with the range that tells it.
 */
import { languages } from '../document.js'
import type { Facts } from '../normalise/index.js'
import type { CaseRecord } from '../record.js'
import type { Stage } from '../stage.js'
import { casesOf } from './entry.js'
import { eventReader } from './events.js'
import type { RelateLexicon } from './schema.js'
import { wordsOf } from './words.js'

export interface Cases {
  /** Per entry, in the order of the entries; ranges relative to the entry's text. */
  readonly cases: readonly (readonly CaseRecord[])[]
}

export function relate(lexicon: RelateLexicon): Stage<Facts, Cases> {
  const words = Object.fromEntries(languages.map((each) => [each, wordsOf(lexicon.roles, each)]))
  const events = Object.fromEntries(
    languages.map((each) => [each, eventReader(lexicon.events, each, lexicon.verbs)]),
  )
  return {
    name: 'relate',
    run: ({ valued }) => ({
      cases: valued.map(({ passage, mentions }) =>
        casesOf({
          passage,
          mentions,
          words: words[passage.language]!,
          event: events[passage.language]!,
        }),
      ),
    }),
  }
}
