/** How far two labellers agree on a report, and where they do not. */
import { type Agreement, agreement } from '../../eval/agreement.js'
import type { Mark, MarkedText } from '../../eval/gold/marks.js'
import { type Label, type Labelled, type Language, labels } from '../../pipeline/document.js'
import type { EntryRecord } from '../../pipeline/record.js'
import { type Document, oneLine } from '../write/document.js'
import { apart, safe, tag } from '../write/html/markup.js'
import { word } from '../write/wording.js'

/** Words that the two have labelled otherwise; undefined: not at all. */
export interface Apart {
  readonly entry: EntryRecord
  readonly text: string
  readonly own?: Label
  readonly other?: Label
}

export interface Compared extends Agreement {
  readonly apart: readonly Apart[]
}

const key = ({ start, end }: Labelled): string => `${start} ${end}`

export function comparedWith(document: Document, second: MarkedText): Compared {
  const own = document.entries.flatMap(({ start, mentions }) =>
    mentions.map(
      ({ label, ...each }): Mark => ({
        start: start + each.start,
        end: start + each.end,
        label,
        fields: '',
      }),
    ),
  )
  const mine = new Map(own.map((each) => [key(each), each]))
  const theirs = new Map(second.marks.map((each) => [key(each), each]))
  const all = [...new Map([...mine, ...theirs]).values()].sort((a, b) => a.start - b.start)
  const apart = all.flatMap((each): readonly Apart[] => {
    const [one, two] = [mine.get(key(each))?.label, theirs.get(key(each))?.label]
    const entry = document.entries.find(({ start, end }) => start <= each.start && each.end <= end)
    if (one === two || !entry) return []
    const text = document.source.text.slice(each.start, each.end)
    return [{ entry, text, ...(one && { own: one }), ...(two && { other: two }) }]
  })
  return { ...agreement({ text: document.source.text, marks: own }, second), apart }
}

const figure = (share: number): string =>
  Number.isNaN(share) ? '–' : share.toFixed(3).replace(/^0/, '')

/** Folded at first: who labels is not to look at the other before. */
export function agreementPart(document: Document, second: MarkedText, language: Language): string {
  const say = (name: string) => safe(word(name)(language))
  const found = comparedWith(document, second)
  const rows = [
    ...labels.map((label) => [say(`label.${label}`), figure(found.f1[label])]),
    [say('review.agreement.all'), figure(found.all)],
    [say('review.agreement.alpha'), figure(found.alpha)],
  ].map(([name = '', value = '']) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`)
  const label = (each: Label | undefined) => (each ? say(`label.${each}`) : '–')
  const items = found.apart.map(({ entry, text, own, other }) =>
    tag(
      'li',
      tag(
        'button',
        `${entry.number}. ${tag('q', apart(oneLine(text)), { lang: entry.lang })} · ${label(own)} / ${label(other)}`,
        { type: 'button', 'data-do': 'go', 'data-entry': entry.id },
      ),
    ),
  )
  const head = `${say('review.agreement')} <small>${figure(found.all)}</small>`
  return tag(
    'details',
    `${tag('summary', tag('h2', head))}<table><caption class="quiet">${say('review.agreement.f1')}</caption>${rows.join('')}</table>${items.length > 0 ? `<p class="soft">${say('review.agreement.apart')}</p><ol>${items.join('')}</ol>` : ''}`,
    { id: 'agreement' },
  )
}
