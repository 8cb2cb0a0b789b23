/** What is known of one mark, and all that can be done to it. */
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import { oneLine } from '../write/document.js'
import { apart, safe, tag } from '../write/html/markup.js'
import { percent, same, word } from '../write/wording.js'
import { valueWords } from '../write/words.js'
import { unscoredInputs, valueInputs } from './forms.js'
import { button, isSaid, type Scene, say } from './scene.js'

export function panel(mention: MentionRecord, entry: EntryRecord, scene: Scene): string {
  const { label, score } = mention
  const { language, titles } = scene
  const words = valueWords(mention, titles, language)
  const means = words.length > 0 ? words : [word('tip.none')(language)]
  const certainty = isSaid(mention)
    ? word('review.said')
    : score === null
      ? same('')
      : word('tip.sure', { percent: percent(score) })
  const head = `${tag('span', say(`label.${label}`, scene), { class: `chip ${label}` })} ${tag('q', apart(oneLine(mention.text)), { lang: entry.lang })}`
  const borders = [
    ['start', '-1', 'review.start.left', '←', 'Q'],
    ['start', '1', 'review.start.right', '→', 'W'],
    ['end', '-1', 'review.end.left', '←', 'E'],
    ['end', '1', 'review.end.right', '→', 'R'],
  ].map(([side = '', by = '', key = '', sign = '', letter = '']) =>
    button(
      'border',
      `<span aria-hidden="true">${sign}</span><span class="quiet">${say(key, scene)}</span> <kbd>${letter}</kbd>`,
      { 'data-side': side, 'data-by': by, title: word(key)(language) },
    ),
  )
  const actions = [
    button('accept', `${say('review.accept', scene)} <kbd>A</kbd>`, { class: 'main' }),
    button('remove', `${say('review.remove', scene)} <kbd>D</kbd>`),
    button('case-new', `${say('review.case.of', scene)} <kbd>C</kbd>`),
  ].slice(0, label === 'PERSON' ? 3 : 2)
  return tag(
    'form',
    [
      tag('h3', head),
      ...means.map((each) => tag('p', apart(each), { class: 'means' })),
      tag('p', safe(certainty(language)), { class: 'soft' }),
      tag('div', actions.join(''), { class: 'row' }),
      tag(
        'div',
        `<span>${say('review.borders', scene)}</span> ${borders.slice(0, 2).join('')} <span aria-hidden="true">…</span> ${borders.slice(2).join('')} ${button('borders', `${say('review.borders.selected', scene)} <kbd>B</kbd>`)}`,
        { class: 'row borders' },
      ),
      valueInputs(label, mention.value, scene),
      scene.unscored ? unscoredInputs(label, scene.unscored(entry, mention), language) : '',
      tag(
        'div',
        tag('button', say('review.save.value', scene), { type: 'submit', class: 'main' }),
        {
          class: 'row',
        },
      ),
    ].join('\n'),
    { class: 'panel', 'data-panel': mention.id, 'data-submit': 'value', hidden: '' },
  )
}
