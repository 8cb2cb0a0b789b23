/** A case in words: what happened, under what, with what, where and by whom, as parts that every section sets in its own way. */
import { oneLine, readAs } from '../document.js'
import { type Said, same, word, wordOr } from '../wording.js'
import { dateWords, provisionWords, sanctionWords } from '../words.js'
import { apart, link, personAnchor, site } from './markup.js'
import { placeOf, type Sheet, type SheetCase } from './sheet.js'

/** ISO 8601 where the text tells it, else the words of the text. */
export const dateOf = (each: SheetCase): Said =>
  each.when ? (language) => dateWords(each.when, language) : same(oneLine(each.date?.text ?? ''))

/** Provisions of a case, without the titles of articles. */
export const provisionsOf = (each: SheetCase, sheet: Sheet): readonly Said[] =>
  each.statutes.flatMap((mention) =>
    (readAs(mention, 'STATUTE')?.provisions ?? []).map(
      (provision): Said =>
        (language) => {
          const { title: _, ...value } = provision
          const { article: __, ...titles } = sheet.titles
          return provisionWords(value, titles, language)
        },
    ),
  )

export function penaltyOf(each: SheetCase): Said | undefined {
  const value = readAs(each.penalty, 'PENALTY')
  if (value) return (language) => sanctionWords(value, language)
  return each.penalty && same(oneLine(each.penalty.text))
}

/** Nothing that was only asked for, threatened or lifted may look imposed. */
export const modalityBadge = (each: SheetCase, { book }: Sheet): string =>
  each.modality
    ? book.say(word(`modality.${each.modality}`), 'span', { class: `modality ${each.modality}` })
    : ''

export const eventOf = (each: SheetCase): Said => wordOr(`event.${each.event}`, each.event)

export const authorityOf = (each: SheetCase): string => oneLine(each.authority?.text ?? '')

/** `<b>sentenced</b> <span>imposed</span> · Criminal Code, art. 405 · …` */
export function caseWords(each: SheetCase, sheet: Sheet, withPlace = true): string {
  const { book } = sheet
  const event = `${book.say(eventOf(each), 'b')} ${modalityBadge(each, sheet)}`.trim()
  const penalty = penaltyOf(each)
  const where = placeOf(each)
  const who = authorityOf(each)
  return [
    event,
    ...provisionsOf(each, sheet).map((said) => book.say(said)),
    penalty ? book.say(penalty) : '',
    withPlace && where('en') ? book.say(where) : '',
    who ? book.say(word('by', { who })) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Links to the sources of the case's entry. */
export const sourceLinks = (each: SheetCase): string =>
  each.entry.references
    .filter(({ url }) => url && /^https?:/i.test(url))
    .map(
      ({ mark, url }) => `<span class="source">[${apart(mark)}] ${link(url!, site(url!))}</span>`,
    )
    .join(' ')

/** A link to the person's part of the page; the words of the text where the list of people has none. */
export function nameLink(personId: string, { book, nameOf }: Sheet, text = personId): string {
  const name = nameOf(personId)
  return name
    ? book.say(name, 'a', { href: `#${encodeURIComponent(personAnchor(personId))}` })
    : apart(text)
}
