/** Detention facilities known by number or code: `PDF No. 13`, `ZD-158/2`, `СИЗО-18`, `№71 мекеме`. */
import type { Line } from './line.js'
import type { Proposal } from './proposal.js'

/** End of a number with or without its sign, from the token on. */
function numberAt(line: Line, token: number): number | undefined {
  let at = token
  if (line.is('number-mark', at)) at++
  if (line.word(at) === '.' && line.glued(at)) at++
  if (line.raw(at) === '-' && line.glued(at) && line.glued(at + 1)) at++
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

/** Number, then head, as Kazakh has it: `№71 мекеме`, `71-мекемеде`. */
export function numbered(line: Line, token: number, out: Proposal[]): void {
  const marked = line.raw(token) === '№'
  const at = marked ? token + 1 : token
  if (!line.isNumber(at) || !/^\d{1,3}$/.test(line.raw(at))) return
  const parted = line.raw(at + 1) === '-' && line.glued(at + 1)
  if (!marked && !parted) return
  const head = line.phrase('facility', parted ? at + 2 : at + 1)
  if (!head || !line.cyrillic(head.end - 1)) return
  const span = { start: line.start(token), end: line.end(head.end - 1) }
  out.push({ ...span, by: 'facility-number', score: 0.9 })
}

const dash = /^[-–‑]$/

/** Token after a code of the prison system, one to three letters and two numbers: `ЖД-158/4`. */
function codeEnd(line: Line, token: number): number | undefined {
  if (line.raw(token).length > 3 || line.raw(token - 1) === '/') return undefined
  const parted = line.glued(token + 1) && dash.test(line.raw(token + 1))
  const at = parted ? token + 2 : token + 1
  if (!line.isNumber(at) || line.raw(at + 1) !== '/') return undefined
  if (!line.glued(at + 1) || !line.glued(at + 2)) return undefined
  if (parted ? !line.glued(at) : !line.joined(at)) return undefined
  if (!/^\d{2,3}$/.test(line.raw(at)) || !/^\d{1,2}$/.test(line.raw(at + 2))) return undefined
  return line.raw(at + 3) === '/' && line.glued(at + 3) ? undefined : at + 3
}

/** Codes, in Kazakh with the type word that follows; of unknown letters where all is set close. */
export function coded(line: Line, token: number, out: Proposal[]): void {
  const next = codeEnd(line, token)
  if (next === undefined) return
  const known = line.is('facility-code', token)
  const close = !/\s/.test(line.slice(token, next)) && /^\p{Lu}{2,}$/u.test(line.raw(token))
  if (!known && !close) return
  const head = line.language === 'kk' ? line.phrase('facility', next) : undefined
  const end = head && line.joined(next) && line.cyrillic(next) ? head.end : next
  const span = { start: line.start(token), end: line.end(end - 1) }
  out.push({ ...span, by: 'facility-code', score: known ? 0.95 : 0.5 })
}
