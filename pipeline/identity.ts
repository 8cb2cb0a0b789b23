/** Five digits of base 36. */
const half = 36 ** 5

/** A whole number under 2^53 in base 36, in halves that are small ones: those are written much faster. */
function written(number: number): string {
  const low = number % half
  if (low === number) return number.toString(36)
  return ((number - low) / half).toString(36) + low.toString(36).padStart(5, '0')
}

/** Ids come from content: 53 bits of cyrb53 (public domain, by bryc) over the parts, in base 36. */
export function idOf(...parts: readonly (string | number)[]): string {
  const text = parts.join('\u0000')
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return written(4294967296 * (2097151 & b) + (a >>> 0))
}
