import { acts } from './window/acts.js'
import { checking } from './window/checking.js'
import { filling } from './window/filling.js'
import { pressing } from './window/pressing.js'
import { shown } from './window/shown.js'
import { text } from './window/text.js'
import { watching } from './window/watching.js'

/**
 * What the review page does: it tells the program what the person did, and shows what the program answers. Plain DOM. `reach`: how the page
 * asks: plain script that defines `reach(path, body)` and `remember()`.
 */
export const scriptWith = (reach: string): string =>
  [text, reach, shown, acts, checking, filling, pressing, watching].join('\n')
