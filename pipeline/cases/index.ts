/**
 * Needs: head, entries, tokens, mentions, facts. Adds: cases. Uses: the words of the language, rows of roles.
 * Who – under which provision – with which sanction – where – when – by whom, each with the range that tells it.
 */
import { type Language, languages } from '../document.js'
import type { WordIndex } from '../lexicon/lookup.js'
import type { Facts } from '../normalise/index.js'
import type { CaseRecord } from '../record.js'
import type { Roles } from '../relate/schema.js'
import type { Valued } from '../relate/valued.js'
import { wordsOf } from '../relate/words.js'
import type { Entries } from '../split/index.js'
import type { Stage } from '../stage.js'
import { casesOf } from './cases.js'
import type { Declined } from './grammatical-case.js'

export interface Cases {
  /** Per entry, in the order of the entries; ranges relative to the entry's text. */
  readonly cases: readonly (readonly CaseRecord[])[]
}

export function cases(
  index: WordIndex,
  roles: Roles,
  declined: Declined,
  townOf: (body: string, language: Language) => string | undefined,
): Stage<Entries & Facts, Cases> {
  const words = Object.fromEntries(languages.map((each) => [each, wordsOf(roles, each)]))
  return {
    name: 'cases',
    run: ({ valued, head }) => ({
      cases: valued.map(({ passage, mentions }) =>
        casesOf({
          passage,
          mentions,
          index,
          declined,
          words: words[passage.language]!,
          headed: head.dated,
          townOf: (body: Valued) =>
            townOf(passage.text.slice(body.start, body.end), passage.language),
        }),
      ),
    }),
  }
}
