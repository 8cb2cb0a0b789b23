/** One form per spelling. What the table keeps is bounded; what it answers depends on the spelling alone. */
import { type Form, formOf, type Look, senseless } from './form.js'

export interface Forms {
  readonly of: (raw: string) => Form
}

/** Longer spellings are links and noise: each is met once. */
const longest = 64

export function formTable(look: Look = senseless, most = 200_000): Forms {
  const known = new Map<string, Form>()
  let next = 0
  const make = (raw: string): Form => {
    if (raw.length > longest || next >= most) return formOf(raw, look, -1, of)
    const form = formOf(raw, look, next++, of)
    known.set(raw, form)
    return form
  }
  const of = (raw: string): Form => known.get(raw) ?? make(raw)
  return { of }
}
