/** Text → tokens: the scanner finds where each ends, the table of forms knows what it is. */
import type { Token } from '../document.js'
import { type Forms, formTable } from './forms.js'
import { gapOf } from './gap.js'
import { scanner } from './scan.js'
import { Sign, signAt } from './signs.js'

/** Pure: what one text leaves in the table of forms changes no other. */
export type ReadText = (text: string) => readonly Token[]

/** `abbreviations`: words written with their full stop (`Art.`, `ст.`), from `data/tokenise/abbreviations.tsv`. */
export function reader(abbreviations: readonly string[], forms: Forms = formTable()): ReadText {
  const endOf = scanner(abbreviations)
  return (text) => {
    const tokens: Token[] = []
    let last = 0
    for (;;) {
      let start = last
      while (signAt(text, start) & Sign.blank) start++
      if (start >= text.length) return tokens
      const end = endOf(text, start)
      const form = forms.of(text.slice(start, end))
      const gap = gapOf(text, last, start)
      tokens.push({ start, end, form, gap, folded: form.folded, script: form.script })
      last = end
    }
  }
}
