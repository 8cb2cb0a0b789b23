/** Of the spellings of a person those that are the name itself: what the texts inflect is no name. */
import type { EntryRecord, PersonRecord } from '../../pipeline/record.js'
import type { PersonValue } from '../../pipeline/values.js'
import { oneLine, readAs } from '../write/document.js'

const stem = 3

/** A word of the text begins like a part of the name and is another form of it. */
function isInflected(text: string, { family, given, patronymic }: PersonValue): boolean {
  const words: readonly string[] = text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? []
  const forms = [family, given, patronymic].flatMap(
    (part) => part?.toLowerCase().split(/\s+/) ?? [],
  )
  return forms.some(
    (form) => !words.includes(form) && words.some((word) => word.startsWith(form.slice(0, stem))),
  )
}

/** The person's name first, then the other spellings in the nominative, the most frequent first. */
export function namesBy(
  entries: readonly EntryRecord[],
): (person: PersonRecord) => readonly string[] {
  const inflected = new Set<string>()
  for (const { mentions } of entries)
    for (const mention of mentions) {
      const text = oneLine(mention.text)
      const value = readAs(mention, 'PERSON')
      if (value && isInflected(text, value)) inflected.add(text)
    }
  return ({ name, spellings }) =>
    [...new Set([name, ...spellings.map(({ text }) => oneLine(text))])].filter(
      (text) => text === name || !inflected.has(text),
    )
}
