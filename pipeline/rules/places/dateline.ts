/** The head of an entry: `May 3, Taraz, …`, `On May 9, in Kuryk village, …`, `3 мая, г. Конаев, …`: places stand between commas. */
import { byInitial } from './context.js'
import type { PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import { matchAt, villageAt } from './match.js'
import { nameAfter } from './names.js'
import type { Proposal } from './proposal.js'

const year = /^(?:19|20)\d\d$/
const dateWord = /^(?:on|in|года|г\.|год|жылғы|жылы|жыл|ж\.|the|of|күні|,|–|-|and|и)$/

/** First token after the date that opens the passage; 0 where none does. */
function afterDate(line: Line, { words }: PlaceLexicon): number {
  let month = false
  let at = 0
  for (; at < line.size && at < 9; at++) {
    const word = line.word(at)
    if (words.has('month', word)) month = true
    else if (/^\d{1,2}(?:[.-]\d{1,4})*(?:th|st|nd|rd)?$/.test(word) || year.test(word))
      month ||= /\.\d/.test(word)
    else if (word === ',' && month) return at + 1
    else if (!dateWord.test(word) || (month && /^(?:in|on)$/.test(word))) break
  }
  return month ? at : 0
}

const ends = /^[,;:.–—“«"‘(-]$/
const familyName =
  /(?:ov|ova|ev|eva|yev|yeva|uly|kyzy|qyzy|ovich|evich|ovna|evna|ин|ина|ов|ова|ев|ева|ұлы|қызы|улы|кызы|ко|ich)$/

interface Slot {
  readonly proposal: Proposal
  readonly next: number
}

/** One place between the commas: known, with a type word, or a lone capitalised word. */
function slotAt(
  line: Line,
  lexicon: PlaceLexicon,
  from: number,
  placed: boolean,
): Slot | undefined {
  const { words } = lexicon
  let first = from
  while (/^(?:in|at|near|the|в|во|из)$/.test(line.word(first))) first++
  const before = words.at('before', line, first)
  if (before && (line.raw(first) === line.word(first) || !line.capital(first))) first = before.end
  const match = matchAt(line, lexicon, first)
  const village = match?.found.length ? undefined : villageAt(line, lexicon, first)
  const guess = nameAfter(line, lexicon, first, 'city')
  const name = match?.found.length ? match.next : (village?.next ?? guess)
  if (name === undefined || !line.capital(first)) return undefined
  const type = words.at('after', line, name)
  const next = type && line.joined(name) ? type.end : name
  const closed = next >= line.size || ends.test(line.raw(next))
  if (!closed || byInitial(line, lexicon, { first, next: name })) return undefined
  const certain = match?.found.some((one) => one.strong)
  const unknown = familyName.test(line.word(first)) || name - first > 1 ? 0.2 : placed ? 0.6 : 0.52
  const known = certain
    ? 0.98
    : match?.found.length
      ? 0.93
      : village
        ? placed
          ? 0.9
          : 0.85
        : type
          ? 0.85
          : unknown
  const weak = known === 0.85 && !type && familyName.test(line.word(first)) ? 0.4 : known
  if (weak < 0.3) return undefined
  const span = { start: line.start(first), end: line.end(next - 1) }
  return { proposal: { ...span, by: 'dateline', score: weak }, next }
}

/** Up to four places at the head of the passage. */
export function dateline(line: Line, lexicon: PlaceLexicon): readonly Proposal[] {
  const out: Proposal[] = []
  let at = afterDate(line, lexicon)
  if (at === 0) return out
  while (out.length < 4) {
    const slot = slotAt(
      line,
      lexicon,
      at,
      out.some((one) => one.score > 0.8),
    )
    if (!slot) return out
    out.push(slot.proposal)
    if (line.raw(slot.next) !== ',' || slot.proposal.score < 0.8) return out
    at = slot.next + 1
  }
  return out
}
