/** Detention facilities known by number or code: `PDF No. 13`, `ZD-158/2`, `СИЗО-18`, `№71 мекеме`. */
import type { Line } from './line.js'
import type { Proposal } from './proposal.js'

const dash = /^[-–‑]$/

/** End of a number with or without its sign, from the token on. */
function numberAt(line: Line, token: number): number | undefined {
  let at = token
  if (line.word(at) === '.' && line.glued(at)) at++
  if (line.is('number-mark', at)) at++
  if (line.word(at) === '.' && line.glued(at)) at++
  if (dash.test(line.raw(at)) && line.glued(at) && line.glued(at + 1)) at++
  const bare = at === token
  if (!/^\d{1,3}$/.test(line.raw(at)) || (bare && !line.joined(at))) return undefined
  return at + 1
}

/** Head, then number: a bare number only after an abbreviation. */
export function headed(line: Line, token: number, out: Proposal[]): void {
  const head = line.phrase('facility', token)
  const next = head && numberAt(line, head.end)
  if (!head || next === undefined) return
  const abbreviated = line.is('facility-short', token) && line.capital(token)
  if (!abbreviated && next === head.end + 1) return
  if (line.raw(next) === '/' || line.raw(next) === '%') return
  const span = { start: line.start(token), end: line.end(next - 1) }
  out.push({ ...span, by: 'facility-number', score: 0.92 })
}

/** Number, then head: `№71 мекеме`, `71-мекемеде`, `No. 12 detention facility`. */
export function numbered(line: Line, token: number, out: Proposal[]): void {
  const marked = line.is('number-mark', token)
  const stop = marked && line.raw(token + 1) === '.' && line.glued(token + 1)
  const at = marked ? token + (stop ? 2 : 1) : token
  if (!line.isNumber(at) || !/^\d{1,3}$/.test(line.raw(at))) return
  const parted = dash.test(line.raw(at + 1)) && line.glued(at + 1)
  if (!marked && !parted) return
  const head = line.phrase('facility', parted ? at + 2 : at + 1)
  if (!head || !line.joined(head.end - 1) === !parted) return
  // Russian has the head first: `колония № 7`.
  if (head.language === 'ru' || (head.language === 'en' && !marked)) return
  const span = { start: line.start(token), end: line.end(head.end - 1) }
  out.push({ ...span, by: 'facility-number', score: 0.9 })
}

interface Code {
  readonly next: number
  /** Two numbers: `158/4`. */
  readonly stroke: boolean
}

/** A code of the prison system, one to three letters and a number or two: `ЖД-158/4`, `КИН-11`. */
function codeAt(line: Line, token: number): Code | undefined {
  if (line.raw(token).length > 3 || line.raw(token - 1) === '/') return undefined
  const parted = line.glued(token + 1) && dash.test(line.raw(token + 1))
  const at = parted ? token + 2 : token + 1
  if (!line.isNumber(at) || (parted ? !line.glued(at) : !line.joined(at))) return undefined
  const stroke = line.raw(at + 1) === '/' && line.glued(at + 1) && line.glued(at + 2)
  if (!stroke)
    return parted && /^\d{1,3}$/.test(line.raw(at)) ? { next: at + 1, stroke } : undefined
  if (!/^\d{2,3}$/.test(line.raw(at)) || !/^\d{1,2}$/.test(line.raw(at + 2))) return undefined
  return line.raw(at + 3) === '/' && line.glued(at + 3) ? undefined : { next: at + 3, stroke }
}

/** Whether a word for such a facility ends right before the token: `из колонии КИН-11`. */
const afterHead = (line: Line, token: number): boolean =>
  line.joined(token) && line.endsBefore('facility', token)

/** Codes with the type word that follows, in Russian without; of unknown letters where all is set close. */
export function coded(line: Line, token: number, out: Proposal[]): void {
  const code = codeAt(line, token)
  if (!code) return
  const { next, stroke } = code
  const known = line.is('facility-code', token)
  const upper = /^\p{Lu}{2,}$/u.test(line.raw(token))
  const close = upper && !/\s/.test(line.slice(token, next))
  const headed = upper && afterHead(line, token)
  if (stroke ? !known && !close : !headed) return
  const head = line.joined(next) ? line.phrase('facility', next) : undefined
  const end = head && head.language !== 'ru' ? head.end : next
  const span = { start: line.start(token), end: line.end(end - 1) }
  out.push({ ...span, by: 'facility-code', score: known || headed ? 0.95 : 0.5 })
}
