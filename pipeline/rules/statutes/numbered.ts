/** Treaties by their number: `ILO Convention No. 87 on freedom of association`, `Конвенция МОТ № 98`, `ХЕҰ-ның № 87 конвенциясы`. */
import { endOfLead } from './country.js'
import type { LawRow } from './lexicon.js'
import { isMark, opens, plays, quoteEnd, type Scene, value } from './scene.js'
import { longestRow } from './walk.js'

export interface NumberedTreaty {
  readonly to: number
  readonly row?: LawRow
  readonly short: false
  readonly titled: true
}

interface Step {
  readonly to: number
  readonly value: string
}

export function numberedTreatyAt(scene: Scene, at: number): NumberedTreaty | undefined {
  const before = bodyAt(scene, at)
  const start = before ? quotedEnd(scene, before.to) : at
  const found = nounFirst(scene, start, before) ?? (before && numberFirst(scene, start, before))
  if (!found) return undefined
  const { row, to } = found
  return {
    to: row ? titleEnd(scene, to, row) : to,
    short: false,
    titled: true,
    ...(row && { row }),
  }
}

/** The body that a treaty was made in: `ILO`, `МОТ`, `ХЕҰ-ның`, `ILO’s`, `of the ILO`. */
function bodyAt(scene: Scene, at: number): Step | undefined {
  let first = at
  while (plays(scene, first, 'of', 'the')) first++
  const atom = scene.pieces[first]
  const body =
    atom && atom.raw === atom.raw.toUpperCase() ? value(scene, first, 'treaty-body') : undefined
  return body === undefined ? undefined : { value: body, to: endOfLead(scene, first + 1) }
}

const quotedEnd = (scene: Scene, at: number): number => {
  const close = isMark(scene, at, opens) ? quoteEnd(scene, at) : undefined
  return close === undefined ? at : close + 1
}

/** `№ 87`, `Nos. 87 and 98`; its first number. */
function numberAt(scene: Scene, at: number): (Step & { readonly signed: boolean }) | undefined {
  const signed = plays(scene, at, 'number-sign')
  const first = signed ? (isMark(scene, at + 1, '.') ? at + 2 : at + 1) : at
  const isNumber = (index: number) => /^\d{1,3}$/.test(scene.pieces[index]?.raw ?? '')
  if (!isNumber(first)) return undefined
  let to = first + 1
  while (isNumber(to + 1) && (plays(scene, to, 'and') || isMark(scene, to, ','))) to += 2
  return { value: scene.pieces[first]!.raw, to, signed }
}

interface Bare {
  readonly row?: LawRow
  readonly to: number
}

const rowOf = (scene: Scene, body: Step, number: string): LawRow => {
  const id = `${body.value}-C${number}`
  return scene.lexicon.laws.get(id) ?? { id, head: 'treaty' }
}

/** `Convention No. 87`, `Конвенция МОТ № 87`, `Convention 87 of the ILO`; without a body its number needs a sign. */
function nounFirst(scene: Scene, at: number, before: Step | undefined): Bare | undefined {
  const noun = plays(scene, at, 'treaty') && (before || /^\p{Lu}/u.test(scene.pieces[at]!.raw))
  if (!noun) return undefined
  const inner = before ? undefined : bodyAt(scene, at + 1)
  const number = numberAt(scene, inner?.to ?? at + 1)
  if (!number) return undefined
  const outer = before || inner ? undefined : bodyAt(scene, number.to)
  const body = before ?? inner ?? outer
  if (!body) return number.signed ? { to: number.to } : undefined
  return { row: rowOf(scene, body, number.value), to: outer?.to ?? number.to }
}

/** `ХЕҰ-ның № 87 конвенциясы`. */
function numberFirst(scene: Scene, at: number, body: Step): Bare | undefined {
  const number = numberAt(scene, at)
  const noun = number && (isMark(scene, number.to, '-') ? number.to + 2 : number.to)
  if (!number || noun === undefined || !plays(scene, noun, 'treaty')) return undefined
  return { row: rowOf(scene, body, number.value), to: noun + 1 }
}

/** Behind the title: in quotation marks, or in words that the row has. */
function titleEnd(scene: Scene, at: number, row: LawRow): number {
  const start = isMark(scene, at, ',') ? at + 1 : at
  const quoted = quotedEnd(scene, start)
  if (quoted > start) return quoted
  const own = (from: number) =>
    longestRow(scene, scene.lexicon.topics, from, ({ named }) => named.law.id === row.id)
  const first = plays(scene, start, 'on') ? start + 1 : start
  const title = own(start) ?? own(plays(scene, first, 'the') ? first + 1 : first)
  return title?.to ?? at
}
