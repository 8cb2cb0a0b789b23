/** A page that is said in one language at a time: the server knows which, so that no list of phrases goes with it. */
import type { Language } from '../../pipeline/document.js'
import { apart, tag } from '../write/html/markup.js'
import type { Phrasebook } from '../write/html/phrases.js'

export const tongue = (language: Language): Phrasebook => ({
  number: () => 0,
  say: (said, name, all = {}) => {
    const text = apart(said(language))
    if (name === undefined) return text
    // Nobody has a part of this page to himself: names are no links.
    const isName = name === 'a' && String(all.href ?? '').includes('#person-')
    return isName ? tag('span', text) : tag(name, text, all)
  },
  label: (said) => ({ 'aria-label': said(language) }),
  hint: (said) => ({ placeholder: said(language) }),
  all: () => [],
})
