/** Counts as a table with bars: read by a screen reader as a table, drawn without a style of its own. */
import { type Said, word } from '../wording.js'
import { tag } from './markup.js'
import type { Phrasebook } from './phrases.js'

export interface Count {
  readonly said: Said
  readonly count: number
  /** A second line in small letters. */
  readonly more?: Said
}

export interface Chart {
  readonly id: string
  readonly title: Said
  readonly counts: readonly Count[]
  /** How many rows stand open; the rest can be unfolded. */
  readonly shown?: number
}

const bar = (share: number): string =>
  tag('svg', tag('rect', '', { width: Math.max(1, Math.round(share * 100)), height: 1 }), {
    class: 'line',
    viewBox: '0 0 100 1',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  })

function rows(counts: readonly Count[], most: number, book: Phrasebook): string {
  return counts
    .map(({ said, count, more }) => {
      const second = more && more('ru') + more('en') ? book.say(more, 'small') : ''
      const name = tag('th', `${book.say(said)}${second}`, { scope: 'row' })
      return tag('tr', `${name}${tag('td', bar(count / most))}${tag('td', String(count))}`)
    })
    .join('')
}

export function barChart({ id, title, counts, shown = 10 }: Chart, book: Phrasebook): string {
  if (counts.length === 0) return ''
  const most = Math.max(...counts.map(({ count }) => count))
  const table = (part: readonly Count[]) =>
    tag('table', tag('tbody', rows(part, most, book)), { class: 'bars', 'aria-labelledby': id })
  // One row is not worth a fold.
  const open = counts.length <= shown + 1 ? counts : counts.slice(0, shown)
  const rest = counts.slice(open.length)
  const more =
    rest.length > 0
      ? tag(
          'details',
          `${book.say(word('chart.others', { n: rest.length }), 'summary')}${table(rest)}`,
        )
      : ''
  return tag('div', `${book.say(title, 'h3', { id })}${table(open)}${more}`, { class: 'chart' })
}
