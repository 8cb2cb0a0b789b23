/** Where a spelling falls into pieces: hyphens stand alone, and so do digits and every sign among them. */

const footnote = /^\[\d+\]$/
const whole: readonly number[] = []

/** Digits, hyphens, blanks, the rest. */
const kindOf = (unit: number): 0 | 1 | 2 | 3 => {
  if (unit >= 0x30 && unit <= 0x39) return 0
  if (unit === 0x2d || unit === 0x2011 || unit === 0x2013) return 1
  return unit === 0x20 || unit === 0xa0 ? 2 : 3
}

/** Starts and ends, in turn, of the pieces of `УК-нің`, `456-2`, `172 500`, `7,2023`; none where there is only one, nor in `[12]`. */
export function cut(raw: string): readonly number[] {
  const first = kindOf(raw.charCodeAt(0))
  let at = 1
  while (at < raw.length && kindOf(raw.charCodeAt(at)) === first) at++
  if ((at >= raw.length && first !== 1) || footnote.test(raw)) return whole
  const borders: number[] = []
  for (let start = 0; start < raw.length; ) {
    const kind = kindOf(raw.charCodeAt(start))
    let end = start + 1
    while (kind !== 1 && end < raw.length && kindOf(raw.charCodeAt(end)) === kind) end++
    if (kind !== 2) borders.push(start, end)
    start = end
  }
  return borders.length > 2 ? borders : whole
}
