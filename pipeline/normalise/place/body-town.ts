/** The town that the name of a court or a department tells: `Saryarka District Court of Astana`, `Уральский городской суд`, `Ақтөбе қалалық соты`. */

import type { Language } from '../../document.js'
import { foldWord } from '../../fold.js'
import { keyOf, type Place } from '../../gazetteer/index.js'
import type { PlaceLexicon } from '../../rules/places/index.js'

type Kind = 'city' | 'district' | 'region'

/** A word of the body's name, and what kind of place it speaks of. */
interface Word {
  readonly text: string
  readonly capital: boolean
  readonly kind: Kind | undefined
  /** `городской`, `қалалық`: said of the court, by its place. */
  readonly adjective: boolean
}

const kinds: ReadonlySet<string> = new Set(['city', 'district', 'region'])
const towns: ReadonlySet<string> = new Set(['city', 'settlement'])

function wordsOf(body: string, language: Language, { words }: PlaceLexicon): readonly Word[] {
  const texts = body.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? []
  return texts.map((text) => {
    const capital = /^\p{Lu}/u.test(text)
    const senses = words.phrases([foldWord(text)], language)
    const sense = senses.find(({ role, kind }) => role.startsWith('type-') && kinds.has(kind))
    return {
      text,
      capital,
      kind: sense?.kind as Kind | undefined,
      adjective: sense?.role === 'type-adjective',
    }
  })
}

const cyrillic = /[\u0400-\u04ff]/

interface Town {
  readonly place: Place
  /** The name says that it is one: `города Семея`, `Семей қалалық соты`. */
  readonly told: boolean
}

const isWider = (kind: Kind | undefined): boolean => kind === 'region' || kind === 'district'

/** `района Алматы`, `области Абай`; but in `Медеуского района Алматы` the district has its name in front. */
const isOfWider = (words: readonly Word[], at: number): boolean =>
  isWider(words[at - 1]?.kind) &&
  !words[at - 1]!.adjective &&
  !words[at - 2]?.capital &&
  cyrillic.test(words[at]!.text)

function townAt(
  words: readonly Word[],
  at: number,
  language: Language,
  { gazetteer }: PlaceLexicon,
): Town | undefined {
  const { text, capital } = words[at]!
  const next = words[at + 1]
  if (!capital || isWider(next?.kind) || isOfWider(words, at)) return undefined
  const municipal = next?.kind === 'city'
  // `города Актюбинского` is no Russian for it, `Aktyubinsky city court` is English for it.
  const derived = municipal && (next.adjective || !cyrillic.test(text))
  const adjective = derived ? gazetteer.townOf(text) : undefined
  if (adjective) return { place: adjective, told: true }
  const told = municipal || words[at - 1]?.kind === 'city'
  const keys = [keyOf(text), ...gazetteer.forms(foldWord(text), language)]
  if (next) keys.unshift(keyOf(`${text} ${next.text}`))
  const found = keys
    .flatMap(gazetteer.find)
    .filter(
      ({ place, strong }) =>
        towns.has(place.kind) && (place.country === 'KZ' || (strong && place.kind === 'city')),
    )
  const best = found.find(({ strong }) => strong) ?? (told ? found[0] : undefined)
  return best && { place: best.place, told }
}

/** Canonical name, or undefined where the body names no town, or a region or district only. */
export function bodyTown(
  body: string,
  language: Language,
  lexicon: PlaceLexicon,
): string | undefined {
  const words = wordsOf(body, language, lexicon)
  const found = words.flatMap((_, at) => townAt(words, at, language, lexicon) ?? [])
  // The last is the town where a district stands before it.
  const town =
    found.findLast(({ told }) => told) ??
    found.findLast(({ place }) => place.kind === 'city') ??
    found.at(-1)
  return town?.place.name
}
