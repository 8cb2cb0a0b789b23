/** Canonical names of places that no gazetteer knows: the words of the text, in English letters and order. */

import type { Language } from '../../document.js'
import { foldWord } from '../../fold.js'
import { type Gazetteer, keyOf } from '../../gazetteer/index.js'
import type { Parts } from '../../rules/places/index.js'
import { nominative, romanise } from './romanise.js'

const endings: Readonly<Record<string, string>> = {
  region: 'Region',
  district: 'District',
  square: 'Square',
  park: 'Park',
  microdistrict: 'micro-district',
  street: 'Street',
}
const cyrillic = /[\u0400-\u04ff]/
const adjective = /^(.*[сц]к)(?:ая|ой|ую|ий|ого|ому|им|ом)$/i
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Keys of the towns that a region's adjective may come from: `Оренбургская` → `orenburg`, … */
export function adjectiveTowns(word: string): readonly string[] {
  const stem = adjective.exec(word)?.[1]
  if (stem === undefined) return []
  const bare = stem.slice(0, -2)
  return [stem, bare, `${bare}а`, `${bare}ь`].map(keyOf)
}

/** `Оренбургская` → `Orenburg`: the town of the adjective where the gazetteer has it, else its stem. */
function ofAdjective(word: string, gazetteer: Gazetteer): string | undefined {
  const stem = adjective.exec(word)?.[1]
  if (stem === undefined) return undefined
  const towns = adjectiveTowns(word).flatMap((key) => gazetteer.find(key))
  return towns.find((one) => one.strong)?.place.name ?? romanise(stem.slice(0, -2))
}

/** The name without type word, in English letters; cases of persons' names undone beside streets and the like. */
export function plainName(
  text: string,
  parts: Parts,
  gazetteer: Gazetteer,
  language: Language,
): string {
  const named = /^(?:square|park|monument)$/.test(parts.kind ?? '') || /\s/.test(text)
  const title = named ? gazetteer.title(keyOf(text)) : undefined
  if (title !== undefined) return title
  if (!cyrillic.test(text)) return text.replace(/\s+/g, ' ')
  const words = text.split(/\s+/)
  const one = words.length === 1 ? ofAdjective(words[0]!, gazetteer) : undefined
  if (one !== undefined && /^(?:region|district)$/.test(parts.kind ?? '')) return one
  const cased = language === 'ru' && /^(?:street|square|park)$/.test(parts.kind ?? '')
  return words.map((word) => romanise(cased ? nominative(word) : word)).join(' ')
}

/** A building's type word in English: `әуежайында` → `airport`; as it stands where no title has it. */
function buildingWord(type: string, gazetteer: Gazetteer, language: Language): string {
  const keys = type.split(/\s+/).map((word) => gazetteer.forms(foldWord(word), language))
  const title = keys.length === 1 ? keys[0]!.map(gazetteer.title).find(Boolean) : undefined
  return title?.toLowerCase() ?? romanise(type)
}

/** Name, type word and house number in the order that the text has for the number. */
export function composed(
  name: string,
  parts: Parts,
  gazetteer: Gazetteer,
  language: Language,
): string {
  const { kind = '', type, typeName, house } = parts
  const typed = () =>
    type === undefined ? name : `${capital(name)} ${typeName ?? endings[kind] ?? ''}`.trim()
  const done =
    kind === 'building' && parts.inside && type !== undefined
      ? `${capital(name)} ${buildingWord(type, gazetteer, language)}`
      : /^(?:city|settlement|building)$/.test(kind)
        ? capital(name)
        : typed()
  if (house === undefined) return done
  const number = house.replace(/\s+/g, ' ')
  return parts.houseFirst ? `${number} ${done}` : `${done} ${number}`
}
