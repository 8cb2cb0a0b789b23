/** The town that the name of a court or a department tells: `Saryarka District Court of Astana`, `Уральский городской суд`, `Ақтөбе қалалық соты`. */

import type { Language } from '../../document.js'
import { foldWord } from '../../fold.js'
import { type Gazetteer, keyOf, type Place } from '../../gazetteer/index.js'
import { adjectiveTowns } from './name.js'

const ofRegion = /^(?:region|regional|oblast|province|област\p{L}*|обл|облыс\p{L}*)$/u
const towns = new Set(['city', 'settlement'])

function keysOf(word: string, language: Language, gazetteer: Gazetteer): readonly string[] {
  const folded = foldWord(word)
  return [
    keyOf(word),
    ...gazetteer.forms(folded, language),
    ...(language === 'ru' ? adjectiveTowns(word) : []),
  ]
}

/** Canonical name, or undefined where the body names no town, or a region only. */
export function bodyTown(
  body: string,
  language: Language,
  gazetteer: Gazetteer,
): string | undefined {
  const words = body.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const found: Place[] = []
  words.forEach((word, at) => {
    if (!/^\p{Lu}/u.test(word) || ofRegion.test(foldWord(words[at + 1] ?? ''))) return
    const pair = words[at + 1] && keyOf(`${word} ${words[at + 1]}`)
    const keys = pair
      ? [pair, ...keysOf(word, language, gazetteer)]
      : keysOf(word, language, gazetteer)
    for (const key of keys)
      for (const { place, strong } of gazetteer.find(key))
        if (strong && place.country === 'KZ' && towns.has(place.kind)) found.push(place)
  })
  // The last is the town where a district stands before it.
  return (found.findLast((place) => place.kind === 'city') ?? found.at(-1))?.name
}
