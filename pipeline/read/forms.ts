/** One form per spelling. What the table keeps is bounded; what it answers depends on the spelling alone. */
import { apart } from '../apart.js'
import { type Form, formOf, type Look, senseless } from './form.js'

export interface Forms {
  readonly of: (raw: string) => Form
}

/** Longer spellings are links and noise: each is met once. */
const longest = 64

/**
 * When `most` forms are known the table begins anew, and with it what others remember by form (20 KB each, all together), so
 * that memory does not grow with what is read. Forms given before stay as they are.
 */
export function formTable(look: Look = senseless, most = 40_000): Forms {
  const known = new Map<string, Form>()
  let next = 0
  const make = (raw: string): Form => {
    if (raw.length > longest) return formOf(raw, look, -1, of)
    if (next >= most) {
      known.clear()
      next = 0
    }
    const own = apart(raw)
    const form = formOf(own, look, next++, of)
    known.set(own, form)
    return form
  }
  const of = (raw: string): Form => known.get(raw) ?? make(raw)
  return { of }
}
