/** The head of an entry: `May 3, Taraz, …`, `On May 9, in Kuryk village, …`, `3 мая, г. Конаев, …`: places stand between commas. */
import { byInitial, isSurname } from './context.js'
import type { Line, Match } from './line.js'
import { matchAt, villageAt } from './match.js'
import { nameAfter } from './names.js'
import type { Proposal } from './proposal.js'

const year = /^(?:19|20)\d\d$/

/** First token after the date that opens the passage; 0 where none does. */
function afterDate(line: Line): number {
  let month = false
  let at = 0
  for (; at < line.size && at < 9; at++) {
    const word = line.word(at)
    if (line.is('month', at)) month = true
    else if (/^\d{1,2}(?:[.-]\d{1,4})*(?:th|st|nd|rd)?$/.test(word) || year.test(word))
      month ||= /\.\d/.test(word)
    else if (word === ',' && month) return at + 1
    else if (!line.is('date-word', at) || (month && /^(?:in|on)$/.test(word))) break
  }
  return month ? at : 0
}

const ends = /^[,;:.–—“«"‘(-]$/

type Before = 'nothing' | 'wide' | 'town'

interface Slot {
  readonly proposal: Proposal
  readonly next: number
  /** Whether a smaller place may follow. */
  readonly wide: boolean
}

interface Named {
  readonly first: number
  /** Tokens after the name and after its type word. */
  readonly name: number
  readonly next: number
  /** Kind of the type word behind the name; empty where there is none. */
  readonly type: string
  readonly match: Match | undefined
  readonly village: boolean
}

/** The name that a slot holds, where the slot ends behind it. */
function namedAt(line: Line, from: number): Named | undefined {
  let first = from
  while (line.is('head-preposition', first)) first++
  const before = line.phrase('type-before', first)
  if (before && (line.raw(first) === line.word(first) || !line.capital(first))) first = before.end
  const found = matchAt(line, first)
  const match = found?.found.length ? found : undefined
  const village = match ? undefined : villageAt(line, first)
  const name = (match ?? village)?.next ?? nameAfter(line, first, 'city')
  if (name === undefined || !(line.capital(first) || line.flat)) return undefined
  const type = line.joined(name) ? line.phrase('type-after', name) : undefined
  const next = type?.end ?? name
  const closed = next >= line.size || ends.test(line.raw(next))
  if (!closed || byInitial(line, { first, next: name })) return undefined
  return { first, name, next, type: type?.kind ?? '', match, village: village !== undefined }
}

/** A name without a type word after a town is hardly one more place; after a region it likely is. */
function scoreOf(line: Line, { first, name, type, match, village }: Named, before: Before): number {
  if (match?.found.some((one) => one.strong)) return 0.98
  if (type !== '') return match || village ? 0.93 : 0.85
  if (before === 'town') return match || village ? 0.4 : 0
  if (match) return 0.93
  const family = isSurname(line, first)
  if (village) return family ? 0.4 : before === 'wide' ? 0.9 : 0.85
  if (family || name - first > 1) return 0
  return before === 'wide' ? 0.6 : 0.52
}

/** One place between the commas: known, with a type word, or a lone capitalised word. */
function slotAt(line: Line, from: number, before: Before): Slot | undefined {
  const named = namedAt(line, from)
  if (!named) return undefined
  const score = scoreOf(line, named, before)
  if (score === 0) return undefined
  const { first, next, type, match } = named
  const span = { start: line.start(first), end: line.end(next - 1) }
  const strong = match?.found.filter((one) => one.strong).map((one) => one.place.kind) ?? []
  const wide = [type, ...strong].some((kind) => /^(?:region|district|country)$/.test(kind))
  return { proposal: { ...span, by: 'dateline', score }, next, wide }
}

/** Up to four places at the head of the passage. */
export function dateline(line: Line): readonly Proposal[] {
  const out: Proposal[] = []
  let at = afterDate(line)
  let before: Before = 'nothing'
  while (at > 0 && out.length < 4) {
    const slot = slotAt(line, at, before)
    if (!slot) return out
    out.push(slot.proposal)
    if (line.raw(slot.next) !== ',' || slot.proposal.score < 0.8) return out
    before = slot.wide ? 'wide' : 'town'
    at = slot.next + 1
  }
  return out
}
