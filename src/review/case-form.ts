/** The form of a case: who, what, under what, with what, when, where, by whom. */
import type { Label } from '../../pipeline/document.js'
import {
  type CaseRecord,
  type EntryRecord,
  events,
  type MentionRecord,
} from '../../pipeline/record.js'
import { modalities } from '../../pipeline/values.js'
import { oneLine } from '../write/document.js'
import { safe } from '../write/html/markup.js'
import { word } from '../write/wording.js'
import { type Choice, input, named, select, type Wording, worded } from './forms.js'
import { caseInputs } from './steps.js'

const mentionChoices = ({ mentions }: EntryRecord, labels: readonly Label[]): readonly Choice[] => {
  const own = mentions.filter(({ label }) => labels.includes(label))
  const twins = (text: string) => own.filter((each) => oneLine(each.text) === text)
  return own.map((mention) => {
    const text = oneLine(mention.text)
    const alike = twins(text)
    const nth = alike.length > 1 ? ` (${alike.indexOf(mention) + 1})` : ''
    return { value: mention.id, text: text + nth }
  })
}

/** Inputs of a case; without one, of a new case of the person. */
export function caseForm(
  entry: EntryRecord,
  each: Partial<CaseRecord>,
  { language }: Wording,
): string {
  const values = caseInputs(each)
  const of = (name: string, labels: readonly Label[], none = true) =>
    named(
      `case.${name}`,
      select(name, values[name] ?? '', mentionChoices(entry, labels), none),
      language,
    )
  const checked = (mention: MentionRecord) =>
    each.statutes?.includes(mention.id) ? ' checked' : ''
  const statutes = entry.mentions
    .filter(({ label }) => label === 'STATUTE')
    .map(
      (mention) =>
        `<label class="tick"><input type="checkbox" name="statutes" value="${safe(mention.id)}"${checked(mention)}> ${safe(oneLine(mention.text))}</label>`,
    )
  const events_ = worded('event', events, language)
  return `<div class="fields">${[
    of('person', ['PERSON'], false),
    named('case.event', select('event', values.event || 'detention', events_, false), language),
    of('penalty', ['PENALTY']),
    named(
      'case.modality',
      select('modality', values.modality ?? '', worded('modality', modalities, language)),
      language,
    ),
    of('date', ['DATE']),
    named('case.when', input('when', values.when ?? '', { placeholder: '2023-05-01' }), language),
    of('place', ['PLACE']),
    named('case.where', input('where', values.where ?? ''), language),
    of('authority', ['ORG', 'PERSON']),
  ].join('')}</div>${
    statutes.length > 0
      ? `<fieldset class="ticks"><legend class="seen">${safe(word('review.field.case.statutes')(language))}</legend>${statutes.join('')}</fieldset>`
      : ''
  }`
}
