/** `digit`: figures with the signs between them. `mixed`: a look-alike letter or a foreign ending, `Aлматы`, `YouTube-та`. */
export type Script = 'latin' | 'cyrillic' | 'digit' | 'mixed' | 'other'

const latinLetter = /\p{Script=Latin}/u
const cyrillicLetter = /\p{Script=Cyrillic}/u
const figures = /^[\d\s.,–-]+$/
const digit = /\d/

export const scriptOf = (text: string): Script => {
  const latin = latinLetter.test(text)
  const cyrillic = cyrillicLetter.test(text)
  if (latin && cyrillic) return 'mixed'
  if (latin) return 'latin'
  if (cyrillic) return 'cyrillic'
  return figures.test(text) && digit.test(text) ? 'digit' : 'other'
}
