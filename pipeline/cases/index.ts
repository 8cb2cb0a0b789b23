/**
 * Needs: head, entries, tokens, mentions, facts. Adds: cases. Uses: the words of the language the laws.
 * Who – under which provision – with which sanction – where – when – by whom, each with the range that tells it.
 */
import type { Language } from '../document.js'
import type { WordIndex } from '../lexicon/lookup.js'
import type { Facts } from '../normalise/index.js'
import type { CaseRecord } from '../record.js'
import type { LawRow } from '../rules/statutes/lexicon.js'
import type { Entries } from '../split/index.js'
import type { Stage } from '../stage.js'
import type { Valued } from '../valued.js'
import type { DateValue } from '../values.js'
import { casesOf } from './cases.js'
import type { Declined } from './grammatical-case.js'
import { offencesOf } from './offences.js'

type Told = Facts['valued'][number]

export interface Cases {
  /** Per entry, in the order of the entries; ranges relative to the entry's text. */
  readonly cases: readonly (readonly CaseRecord[])[]
}

const daysOf = ({ mentions }: Told): readonly string[] =>
  mentions.flatMap(({ label, value }) =>
    label === 'DATE' && value ? [(value as DateValue).iso] : [],
  )

const lastOf = (told: Told | undefined): string | undefined => told && daysOf(told).at(-1)

/** Paragraphs of a lead. */
const lead = 3

/** The year of the first date of a text: that from which `last year` counts where no dateline tells it. */
const openedOf = (valued: readonly Told[]): string | undefined =>
  valued
    .slice(0, lead)
    .flatMap(daysOf)
    .find((iso) => /^\d{4}-/.test(iso))
    ?.slice(0, 4)

export function cases(
  index: WordIndex,
  laws: readonly LawRow[],
  declined: Declined,
  townOf: (body: string, language: Language) => string | undefined,
): Stage<Entries & Facts, Cases> {
  const offences = offencesOf(laws)
  return {
    name: 'cases',
    run: ({ valued, head }) => ({
      cases: valued.map(({ passage, mentions }, at) =>
        casesOf({
          ...(head.dated ? {} : { before: lastOf(valued[at - 1]), opened: openedOf(valued) }),
          passage,
          mentions,
          index,
          declined,
          offences,
          headed: head.dated,
          townOf: (body: Valued) =>
            townOf(passage.text.slice(body.start, body.end), passage.language),
        }),
      ),
    }),
  }
}
