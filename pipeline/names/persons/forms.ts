/** Parts of a name → the nominative forms that a record shows, written as the text writes them. */
import type { Language } from '../../document.js'
import type { Part } from './parts.js'
import type { Gender, Reading } from './rows.js'
import type { Word } from './words.js'

const feminine = /(?<=(?:ов|ев|ин|ын))а$|(?<=[сц]к)ая$/
const masculine = /(?:ов|ев|ин|ын)$/
const adjective = /(?<=[сц]к)ий$/
/** Case endings that end no Kazakh name: of three letters and more, and the dative behind a long stem. */
const kazakhCase =
  /(?:[ндт](?:ың|ің)|[нд]?[дт](?:ағы|егі)|(?<=.{4}[рлнйзмңуиаәеыі])(?:ға|ге)|(?<=.{4}[птксшқбвгд])(?:қа|ке))$/

/** The letters that both forms share stay as written; `ЖЫЛАНБАЕВ` is shown as `Жыланбаев`. */
export function written(raw: string, folded: string, form: string): string {
  if (raw.length !== folded.length) return raw
  let same = 0
  while (same < form.length && form[same] === folded[same]) same++
  const shown = raw.slice(0, same) + form.slice(same)
  return shown.length > 1 && raw === raw.toUpperCase()
    ? shown[0] + shown.slice(1).toLowerCase()
    : shown
}

const changed = (part: Part | undefined): boolean =>
  part !== undefined && part.reading.form !== part.words[part.words.length - 1]?.folded

/** A man's given name that no case changes leaves his surname's case open. */
const indeclinable = (part: Part | undefined): boolean =>
  part !== undefined && /[еёиоуыэюіөүұ]$/.test(part.words[part.words.length - 1]?.folded ?? '')

function agreeing(form: string, gender: Gender, oblique: boolean): string {
  if (gender === 'f') {
    if (masculine.test(form) && oblique) return `${form}а`
    return form.replace(adjective, oblique ? 'ая' : 'ий')
  }
  return oblique ? form.replace(feminine, (found) => (found === 'ая' ? 'ий' : '')) : form
}

/** A surname that no ending betrays: cut only where the given name shows that the case is not the first. */
function bare(form: string, gender: Gender | undefined, oblique: boolean): string {
  if (gender !== 'm' || !oblique) return form
  return form
    .replace(/(?<=[аеиоуыэ])[юяе]$/, 'й')
    .replace(/(?<=[бвгджзклмнпрстфхцчшщ])(?:ом|а|у|е)$/, '')
}

export interface Agreement {
  readonly language: Language
  readonly gender?: Gender
  readonly given?: Part
  /** The word before asks for an oblique case: `дело Ертаева`. */
  readonly governed?: boolean
}

/** Nominative of a surname, in agreement with the given name where there is one. */
export function familyForm(part: Part, { language, gender, given, governed }: Agreement): string {
  const word = part.words[part.words.length - 1]!
  const { form, evidence }: Reading = part.reading
  if (language === 'kk') return form === word.folded ? form.replace(kazakhCase, '') : form
  const cyrillic = /[а-я]/.test(form)
  if (!cyrillic) return form
  const oblique = changed(given) || form !== word.folded || indeclinable(given)
  // A woman's would be `дело Ертаевой`.
  if (governed && !given && form === word.folded) return agreeing(form, 'm', true)
  if (evidence.family > 0) return gender ? agreeing(form, gender, oblique) : form
  return form === word.folded ? bare(form, gender, changed(given)) : form
}

/** Only the part of a hyphenated name that the form belongs to is changed. */
function hyphened(raw: string, folded: string, form: string): string {
  if (!folded.includes('-') || form.includes('-')) return written(raw, folded, form)
  const parts = raw.split('-')
  return folded
    .split('-')
    .map((part, at) => {
      const shown = parts[at] ?? part
      return form.slice(0, 3) === part.slice(0, 3) ? written(shown, part, form) : shown
    })
    .join('-')
}

/** All words of a part as shown, its main word in the form given. */
export const shownPart = (text: string, part: Part, form: string): string => {
  const main = part.words.findLast((word) => word.kind !== 'particle')
  const show = (word: Word) => {
    const raw = text.slice(word.start, word.end)
    return word === main ? hyphened(raw, word.folded, form) : raw
  }
  return part.words.map(show).join(' ')
}
