import type { Labelled } from '../../document.js'
import { lowest } from '../../lowest.js'

/** In UTF-16 units: more than an entry of usual length; keeps very long ones linear. */
const reach = 3000

/** The other statutes of the entry, as far as they may tell this one's law; of a list in order, sorted once per list. */
export function nearest(): (
  mention: Labelled,
  mentions: readonly Labelled[],
) => readonly Labelled[] {
  const sorted = new WeakMap<readonly Labelled[], readonly Labelled[]>()
  return (mention, mentions) => {
    const statutes =
      sorted.get(mentions) ??
      mentions.filter((each) => each.label === 'STATUTE').sort((a, b) => a.start - b.start)
    sorted.set(mentions, statutes)
    const first = lowest(statutes.length, (at) => statutes[at]!.start >= mention.start - reach)
    const last = lowest(statutes.length, (at) => statutes[at]!.start > mention.start + reach)
    return statutes.slice(first, last).filter((each) => each.start !== mention.start)
  }
}
