/** The report itself: every entry with its text painted, what was concluded from it, its notes and its sources. */
import type { EntryRecord, MentionRecord, NoteRecord } from '../../../pipeline/record.js'
import { casesOf, oneLine, type ReadableCase, readAs, type Titles } from '../document.js'
import { segments } from '../segments.js'
import { penaltyWords, plainWords, provisionWords } from '../words.js'
import { entryAnchor, link, safe, tag, toAnchor } from './markup.js'
import { tip } from './tip.js'

const touches = (note: NoteRecord, mention: MentionRecord): boolean =>
  (note.start ?? 0) < mention.end && mention.start < (note.end ?? 0)

function mark(mention: MentionRecord, entry: EntryRecord, titles: Titles): string {
  const notes = entry.notes.filter((note) => touches(note, mention))
  return tag('mark', safe(mention.text), {
    class: notes.length > 0 ? `${mention.label} noted` : mention.label,
    tabindex: 0,
    'data-tip': tip(mention, notes, titles).join('\n'),
    'data-person': readAs(mention, 'PERSON')?.personId,
  })
}

const painted = (entry: EntryRecord, titles: Titles): string =>
  segments(entry.text, entry.mentions)
    .map((piece) => (piece.mention ? mark(piece.mention, entry, titles) : safe(piece.text)))
    .join('')

/** Provisions of a case in words, without the titles of articles. */
export const provisionsOf = (each: ReadableCase, titles: Titles): readonly string[] =>
  each.statutes.flatMap((mention) =>
    (readAs(mention, 'STATUTE')?.provisions ?? []).map(({ title: _, ...value }) =>
      provisionWords(value, titles),
    ),
  )

export const penaltyOf = (each: ReadableCase): string => {
  const value = readAs(each.penalty, 'PENALTY')
  return value ? penaltyWords(value) : oneLine(each.penalty?.text ?? '')
}

function concluded(each: ReadableCase, titles: Titles): string {
  const parts = [
    plainWords(each.event),
    ...provisionsOf(each, titles),
    penaltyOf(each),
    [each.when, each.where].filter(Boolean).join(', '),
    each.authority && `by ${oneLine(each.authority.text)}`,
  ]
  const who = tag('b', safe(oneLine(each.person?.text ?? 'someone')))
  return tag(
    'li',
    `${who}: ${parts
      .filter((part): part is string => Boolean(part))
      .map(safe)
      .join(' · ')}`,
  )
}

export function noteLine(note: NoteRecord, text: string): string {
  const passage = note.end === undefined ? '' : oneLine(text.slice(note.start ?? 0, note.end))
  const quoted = passage ? ` ${tag('q', safe(passage))}` : ''
  return `${tag('code', safe(note.code))} ${safe(note.text)}${quoted}`
}

/** The site alone is shown, the whole address is the link. */
const site = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url

const sources = (entry: EntryRecord): string =>
  entry.references
    .map(({ mark: name, url }) =>
      tag('li', `[${safe(name)}] ${url ? link(url, site(url)) : 'no address in the list'}`),
    )
    .join('')

const list = (name: string, title: string, items: string): string =>
  items ? tag('ul', items, { class: name, 'aria-label': title }) : ''

export function entryHtml(entry: EntryRecord, titles: Titles): string {
  const anchor = entryAnchor(entry.number)
  const parts = [
    tag('h3', toAnchor(anchor, String(entry.number)), { 'aria-label': `Entry ${entry.number}` }),
    tag('p', painted(entry, titles), { class: 'text', lang: entry.lang }),
    list(
      'cases',
      'Cases',
      casesOf(entry)
        .map((each) => concluded(each, titles))
        .join(''),
    ),
    list(
      'notes',
      'Notes',
      entry.notes.map((each) => tag('li', `⚠ ${noteLine(each, entry.text)}`)).join(''),
    ),
    list('sources', 'Sources', sources(entry)),
  ]
  return `${tag('article', parts.join(''), { id: anchor })}\n`
}
