/** The places beside a mention: the first of the passage (its dateline) and a dozen on either side. */
import type { Labelled } from '../../document.js'
import { byPlace } from '../../range.js'

const reach = 12
const head = 4
const sorted = new WeakMap<readonly Labelled[], readonly Labelled[]>()

function placesOf(mentions: readonly Labelled[]): readonly Labelled[] {
  const known =
    sorted.get(mentions) ?? mentions.filter((one) => one.label === 'PLACE').sort(byPlace)
  sorted.set(mentions, known)
  return known
}

/** `mentions`: all of the passage. In the order of the text, the mention itself among them. */
export function neighbours(mentions: readonly Labelled[], mention: Labelled): readonly Labelled[] {
  const all = placesOf(mentions)
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.start < mention.start) low = middle + 1
    else high = middle
  }
  const from = Math.max(low - reach, 0)
  return [...all.slice(0, Math.min(head, from)), ...all.slice(from, low + reach + 1)]
}
