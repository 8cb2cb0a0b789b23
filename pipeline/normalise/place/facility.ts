/** Names of detention facilities: `Institution No. 71` for `№71 мекеме`, `EC-166/1` for `ЕЦ-166/1`. */
import type { Line, Parts } from '../../rules/places/index.js'
import { romanise } from './romanise.js'

const coded =
  /^(\p{L}{1,3})(?:[-–‑\s]?(?<pair>\d{2,3}\/\d{1,2})|[-–‑](?<single>\d{1,3}))(?: \p{Ll}+){0,3}$/u
const numbered = /\s*(?:№|#|\bno\.?(?=\s*\d))\s*/i

/** A facility's head among the tokens, with its name in English. */
function headIn(line: Line, first: number, next: number): string | undefined {
  for (let at = first; at < next; at++) {
    const name = line.phrase('facility-name', at)
    if (name) return name.kind
  }
  return undefined
}

/** The canonical name where the span is a facility's, a code or a head with its number; undefined where it is none. */
export function facilityOf(line: Line, parts: Parts, text: string): string | undefined {
  if (!/\d/.test(text)) return undefined
  const first = parts.houseFirst ? parts.first - 1 : parts.first
  const code = coded.exec(text)
  const number = code?.groups?.pair ?? code?.groups?.single
  if (code && number !== undefined && !line.phrase('facility-name', first))
    return `${line.phrase('facility-code', first)?.kind || romanise(code[1]!)}-${number}`
  const kazakh = line.cyrillic(parts.next - 1) && line.phrase('facility', parts.next - 1)
  if (!kazakh && !line.phrase('facility', first)) return undefined
  const figure = /\d{1,3}/.exec(text)![0]
  if (!/[\u0400-\u04ff]/.test(text))
    return text.replace(numbered, ' No. ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const head = headIn(line, first, parts.next)
  return head && (head === 'IK' ? `IK-${figure}` : `${head} No. ${figure}`)
}
