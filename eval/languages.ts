/** Languages as tables call them. */
import type { Language } from '../pipeline/document.js'

export type { Language }

export const languageNames: { readonly [L in Language]: string } = {
  en: 'English',
  ru: 'Russian',
  kk: 'Kazakh',
}
