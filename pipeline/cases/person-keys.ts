/** People of one entry by what it calls them: the surname, with the initial where the entry sets two of a surname apart. */

import type { Valued } from '../valued.js'
import type { PersonValue } from '../values.js'

/** A masculine or feminine ending alone tells nobody apart: `Baltashev`, `Baltasheva`. */
const surname = (family: string): string =>
  family.toLowerCase().replace(/(?<=(?:[oe]v|in|sky|[ое]в|[и]н))[aа]$/u, '')

const initialOf = (value: PersonValue): string | undefined =>
  (value.given ?? value.initials)?.charAt(0).toLowerCase()

export function personKeys(mentions: readonly Valued[]): ReadonlyMap<string, string> {
  const initials = new Map<string, Set<string>>()
  const named = mentions.flatMap((mention) => {
    const value =
      mention.label === 'PERSON' ? (mention.value as PersonValue | undefined) : undefined
    const family = value?.family && surname(value.family)
    return value && family ? [{ mention, family, initial: initialOf(value) }] : []
  })
  for (const { family, initial } of named)
    if (initial) initials.set(family, (initials.get(family) ?? new Set()).add(initial))
  return new Map(
    named.map(({ mention, family, initial }) => {
      const apart = (initials.get(family)?.size ?? 0) > 1
      return [mention.id, apart && initial ? `${family} ${initial}` : family]
    }),
  )
}
