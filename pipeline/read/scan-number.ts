/** Where a number ends: `172 500,50`, `7,292.5`, `12.05.2023`, `456-2-1`. */

const [blank, comma, stop, hyphen, dash] = [0x20, 0x2c, 0x2e, 0x2d, 0x2013]

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

function digitsEnd(text: string, at: number): number {
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

/** After groups of three digits, each behind the sign; a group of more digits is another number. */
function groupsEnd(text: string, at: number, sign: number): number {
  while (text.charCodeAt(at) === sign && digitsEnd(text, at + 1) === at + 4) at += 4
  return at
}

/** After digits behind one of two signs, `times` at most. */
function tailEnd(text: string, at: number, one: number, other: number, times: number): number {
  for (; times > 0; times--) {
    const unit = text.charCodeAt(at)
    if ((unit !== one && unit !== other) || !isDigit(text.charCodeAt(at + 1))) return at
    at = digitsEnd(text, at + 1)
  }
  return at
}

const all = Number.POSITIVE_INFINITY

export function numberEnd(text: string, start: number): number {
  const end = digitsEnd(text, start)
  if (end - start <= 3) {
    const spaced = groupsEnd(text, end, blank)
    if (spaced > end) return tailEnd(text, spaced, comma, stop, 1)
    const grouped = groupsEnd(text, end, comma)
    if (grouped > end) return tailEnd(text, grouped, stop, stop, 1)
  }
  const decimals = tailEnd(text, end, comma, stop, all)
  return decimals > end ? decimals : tailEnd(text, end, hyphen, dash, all)
}
