/** The name and the readable id that spellings give. */
import type { Matcher } from '../names/match/matcher.js'
import { type Title, titleOf } from '../names/match/title.js'
import { grouped } from './grouped.js'
import type { Spelt } from './register.js'
import { isNominative, namedOf, toldOf } from './subjects.js'

export function speltTitle(spellings: readonly Spelt[], matcher: Matcher): Title {
  const named = spellings.map((spelt) => ({ spelt, named: namedOf(spelt, matcher) }))
  const counts = grouped(named, (each) => each.named.key)
  return titleOf(
    named.map((each) => ({
      name: toldOf(each.spelt, each.named, matcher),
      text: each.spelt.text,
      count: counts.get(each.named.key)!.length,
      nominative: isNominative(each.spelt.value),
    })),
    matcher.romanise,
  )
}
