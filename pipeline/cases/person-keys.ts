/** People of one entry by what it calls them: the surname, with the initial or gender where the entry sets two of a surname apart. */
import type { Language } from '../document.js'
import { grouped } from '../link/grouped.js'
import { surnameGender, surnameStem } from '../names/grammar/surname-gender.js'
import type { Valued } from '../valued.js'
import type { Gender, PersonValue } from '../values.js'

interface Named {
  readonly mention: Valued
  readonly stem: string
  readonly initial: string | undefined
  readonly gender: Gender | undefined
}

/** In Russian a surname in `-а` may be a man's in another case; elsewhere it is a woman's. */
function genderOf(family: string, value: PersonValue, language: Language): Gender | undefined {
  const gender = surnameGender(family)
  if (gender === 'm' || (gender === 'f' && (language !== 'ru' || value.given))) return gender
  return value.given ? value.gender : undefined
}

function namedOf(mention: Valued, language: Language): Named | undefined {
  const value = mention.label === 'PERSON' ? (mention.value as PersonValue | undefined) : undefined
  if (!value?.family) return undefined
  const family = value.family.toLowerCase()
  return {
    mention,
    stem: surnameStem(family),
    initial: (value.given ?? value.initials)?.charAt(0).toLowerCase(),
    gender: genderOf(family, value, language),
  }
}

/** Mention id → key: the same for all mentions of one person. Mentions stand in their order. */
export function personKeys(
  mentions: readonly Valued[],
  language: Language,
): ReadonlyMap<string, string> {
  const named = mentions.flatMap((mention) => namedOf(mention, language) ?? [])
  const byStem = grouped(named, ({ stem }) => stem)
  const isParted = (stem: string, of: (each: Named) => string | undefined): boolean =>
    new Set(byStem.get(stem)!.flatMap((each) => of(each) ?? [])).size > 1
  const parted = new Map(
    [...byStem.keys()].map((stem) => [
      stem,
      {
        byInitial: isParted(stem, ({ initial }) => initial),
        byGender: isParted(stem, ({ gender }) => gender),
      },
    ]),
  )
  const keys = new Map<string, string>()
  const last = new Map<string, string>()
  for (const { mention, stem, initial, gender } of named) {
    const { byInitial, byGender } = parted.get(stem)!
    const told = (!byInitial || initial !== undefined) && (!byGender || gender !== undefined)
    const parts = [stem, ...(byInitial ? [initial] : []), ...(byGender ? [gender] : [])]
    // A bare `Ахметова` is whoever of the surname was named last.
    const key = told ? parts.join(' ') : (last.get(stem) ?? stem)
    keys.set(mention.id, key)
    last.set(stem, key)
  }
  return keys
}
