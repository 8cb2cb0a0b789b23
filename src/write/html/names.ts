/**
 * What a person is called on the page: the name of the people list in English; in Russian and Kazakh as texts in Cyrillic
 * write it, in the nominative, where one does.
 */
import type { Language } from '../../../pipeline/document.js'
import type { EntryRecord, MentionRecord, PersonRecord } from '../../../pipeline/record.js'
import type { PersonValue } from '../../../pipeline/values.js'
import { oneLine, readAs } from '../document.js'
import type { Said } from '../wording.js'

const cyrillic = /^[\p{Script=Cyrillic}\s\-’'.]+$/u

/** `Мамай Жанболат`, `Мамай Ж.` */
function written({ family, given, patronymic, initials }: PersonValue): string {
  const short = initials && initials.length <= 2 ? `${initials}.` : initials
  return oneLine([family, given ?? short, given && patronymic].filter(Boolean).join(' '))
}

/** The fullest; of the equally full the commonest, and of those the first. */
function best(names: readonly string[]): string | undefined {
  const weight = (name: string): number =>
    name.split(' ').length * 1000 + names.filter((each) => each === name).length
  return names.reduce<string | undefined>(
    (found, name) => (found === undefined || weight(name) > weight(found) ? name : found),
    undefined,
  )
}

interface Named {
  readonly mention: MentionRecord
  readonly entry: EntryRecord
}

export function nameSaid({ name }: PersonRecord, told: readonly Named[]): Said {
  const all = told.flatMap(({ mention, entry }) => {
    const value = readAs(mention, 'PERSON')
    const text = value ? written(value) : ''
    return cyrillic.test(text) ? [{ text, lang: entry.lang }] : []
  })
  const of = (language: Language): string => {
    const own = all.filter(({ lang }) => lang === language)
    return best((own.length > 0 ? own : all).map(({ text }) => text)) ?? name
  }
  const names = { en: name, ru: of('ru'), kk: of('kk') }
  return (language) => names[language]
}
