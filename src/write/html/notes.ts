/** Notes in the reader's words. What has no wording is said as the record says it. */
import type { NoteRecord } from '../../../pipeline/record.js'
import { oneLine } from '../document.js'
import { isWorded, type Said, same, word } from '../wording.js'
import { numberWords } from '../words.js'
import { apart, tag } from './markup.js'
import type { Phrasebook } from './phrases.js'

/** `{1}`, `{2}`, … of a wording stand for the numbers of the record's text in their order. */
export function noteSaid({ code, text }: NoteRecord): Said {
  const key = `note.${code}`
  if (!isWorded(key)) return same(text || code)
  return (language) => {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([found]) =>
      numberWords(Number(found), language),
    )
    return word(key, Object.fromEntries(numbers.map((each, at) => [at + 1, each])))(language)
  }
}

/** With the passage that it is about. */
export function noteLine(note: NoteRecord, text: string, lang: string, book: Phrasebook): string {
  const passage = note.end === undefined ? '' : oneLine(text.slice(note.start ?? 0, note.end))
  return `${book.say(noteSaid(note))}${passage ? ` ${tag('q', apart(passage), { lang })}` : ''}`
}
