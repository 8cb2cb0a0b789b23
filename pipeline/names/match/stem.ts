/** Given names in other cases and languages: Марата → Марат. */
import type { Script } from '../../document.js'
import { type Alphabet, spell } from './alphabet.js'
import type { Found, GivenNames } from './given.js'
import type { CaseRow } from './schema.js'

interface StemParts {
  readonly alphabet: Alphabet
  readonly given: GivenNames
  readonly cases: readonly CaseRow[]
}

/** As near as a word in another case must come to a known name; and a word that is known itself stays. */
export const sureLoss = 12
/** A Latin -s is the name's own unless that leaves it far from any name. */
const latinGain = 16

/** A word that is a name itself is another's case where that one is far commoner (−ln of the share): Руслана, Руслан. */
const commoner = 2.5

const better = (a: Found, b: Found): boolean =>
  a.loss < b.loss || (a.loss === b.loss && a.given.rarity < b.given.rarity)

export const toTheLetter = (names: GivenNames, text: string): Found | undefined => {
  const given = names.exact(text)
  return given && { given, loss: 0 }
}

/** The nominative of a given name in another case; `exact` where only a name to the letter will do. */
export function stemOf(
  text: string,
  script: Script,
  parts: StemParts,
  own: Found | undefined,
  exact: boolean,
): Found | undefined {
  const known = own && own.loss <= sureLoss && own.given.rarity < 11
  if (known && (script !== 'cyrillic' || own.loss > 0)) return undefined
  let best: Found | undefined
  for (const { script: of, cut, add } of parts.cases) {
    if (of !== script || !text.endsWith(cut)) continue
    for (const ending of add.split(' ')) {
      const stem = text.slice(0, -cut.length) + (ending === '-' ? '' : ending)
      if (stem.length < 3) continue
      const found =
        exact || known
          ? toTheLetter(parts.given, stem)
          : parts.given.nearest(spell(parts.alphabet, stem), stem)
      if (found && found.loss <= sureLoss && (!best || better(found, best))) best = found
    }
  }
  if (known) return best && best.given.rarity + commoner < own.given.rarity ? best : undefined
  const gain = script === 'latin' ? latinGain : 1
  return best && (!own || best.loss + gain <= own.loss) ? best : undefined
}
