/** What a surname sounds like, roughly: the key under which its bearers are counted. */
import type { Alphabet } from './alphabet.js'

/** Sounds read the commonest way, vowels folded: equal for most spellings of one surname. */
export const rarityKey = (alphabet: Alphabet, symbols: Uint8Array): string => {
  let key = ''
  for (const symbol of symbols) {
    const { sounds, skip } = alphabet.symbols[symbol]!
    const sound = sounds[0]?.sound ?? ''
    if (skip > 20) key += folded[sound] ?? sound
  }
  return key
}
const folded: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', y: 'i', e: 'e' }
