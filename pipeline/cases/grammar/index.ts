/** The grammar of a language. */
import type { Language } from '../../document.js'
import { english } from './english.js'
import type { Grammar } from './grammar.js'
import { kazakh } from './kazakh.js'
import { russian } from './russian.js'

const grammars: Readonly<Record<Language, Grammar>> = { en: english, ru: russian, kk: kazakh }

export const grammarOf = (language: Language): Grammar => grammars[language]
