/** The entry that is shown: its text with marks, what is said of each, its cases. */
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import { oneLine } from '../write/document.js'
import { apart, link, safe, site, tag } from '../write/html/markup.js'
import { noteLine } from '../write/html/notes.js'
import { segments } from '../write/segments.js'
import { cases } from './case-boxes.js'
import { sure } from './doubts.js'
import { panel } from './mark-panel.js'
import { button, isSaid, type Scene, say } from './scene.js'

const isUnsure = ({ score }: MentionRecord): boolean => score !== null && score < sure

/** A carriage return would not outlive the browser's reading, and every offset behind it be wrong. */
const exact = (text: string): string => safe(text).replaceAll('\r', '&#13;')

function painted(entry: EntryRecord, { unscored }: Scene): string {
  return segments(entry.text, entry.mentions)
    .map(({ text, mention }) =>
      mention
        ? tag('mark', exact(text), {
            class: [
              mention.label,
              isSaid(mention) ? 'said' : isUnsure(mention) ? 'unsure' : '',
              unscored && unscored(entry, mention).length > 0 ? 'unscored' : '',
            ]
              .filter(Boolean)
              .join(' '),
            role: 'button',
            tabindex: 0,
            'aria-pressed': 'false',
            'data-mark': mention.id,
            'data-start': mention.start,
            'data-end': mention.end,
          })
        : exact(text),
    )
    .join('')
}

const near = (entry: EntryRecord | undefined): string =>
  entry ? tag('p', apart(oneLine(entry.text)), { class: 'near', lang: entry.lang }) : ''

export function entryPart(entry: EntryRecord | undefined, scene: Scene): string {
  const { document, sheet } = scene
  if (!entry) return tag('p', say('note.no-entries', scene))
  const { entries } = document
  const at = entries.indexOf(entry)
  const title = say('review.entry', scene, { n: at + 1, of: entries.length })
  const move = (by: number, key: string, letter: string) => {
    const other = entries[at + by]
    return button('go', `${say(key, scene)} <kbd>${letter}</kbd>`, {
      'data-entry': other?.id ?? '',
      'data-step': String(by),
      ...(!other && { disabled: '' }),
    })
  }
  const notes = entry.notes.map((each) =>
    tag('li', `⚠ ${noteLine(each, entry.text, entry.lang, sheet.book)}`),
  )
  const sources = entry.references.map(({ mark, url }) =>
    tag('li', `[${apart(mark)}] ${url ? link(url, site(url)) : say('source.none', scene)}`),
  )
  return [
    tag(
      'div',
      `${tag('h2', title, { id: 'where', tabindex: -1 })}${tag('div', [move(-1, 'review.previous', 'K'), move(1, 'review.next', 'J'), button('accept-entry', `${say('review.accept.entry', scene)} <kbd>⇧A</kbd>`)].join(''), { class: 'row' })}`,
      { class: 'where' },
    ),
    near(entries[at - 1]),
    tag('p', painted(entry, scene), {
      id: 'text',
      class: 'text',
      lang: entry.lang,
      'data-entry': entry.id,
    }),
    near(entries[at + 1]),
    notes.length > 0 ? tag('ul', notes.join(''), { class: 'notes' }) : '',
    sources.length > 0 ? tag('ul', sources.join(''), { class: 'sources' }) : '',
    entry.mentions.map((mention) => panel(mention, entry, scene)).join('\n'),
    cases(entry, scene),
  ].join('\n')
}
