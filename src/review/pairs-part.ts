/** Pairs of people who may be one, with both contexts, to be decided. */
import { tag } from '../write/html/markup.js'
import { pairItems } from '../write/html/pairs.js'
import { button, type Scene, say } from './scene.js'

export function pairsPart(scene: Scene): string {
  const { sheet } = scene
  const items = pairItems(sheet, ({ a, b }) =>
    tag(
      'div',
      [
        button('pair', `${say('review.pair.same', scene)} <kbd>S</kbd>`, { 'data-same': 'yes' }),
        button('pair', `${say('review.pair.different', scene)} <kbd>X</kbd>`, {
          'data-same': 'no',
        }),
      ].join(''),
      {
        class: 'row',
        'data-pair': `pair ${a.personId} ${b.personId}`,
        'data-a': a.personId,
        'data-b': b.personId,
      },
    ),
  )
  if (items.length === 0) return ''
  return `${tag('h3', say('check.pairs', scene))}${tag('p', say('check.pairs.note', scene), { class: 'facts' })}${tag('ul', items.join(''), { class: 'pairs' })}`
}
