const digit = /^\d/
const thousands = /^\d{1,3}(?:[\s,.]\d{3})+(?:[.,]\d{1,2})?$/
const simple = /^\d+(?:[.,]\d{1,2})?$/

/** `172 500`, `7,292.5`, `5,5`, `48.6` → a number; undefined for anything else. */
export function figure(text: string): number | undefined {
  if (!digit.test(text)) return undefined
  if (thousands.test(text)) {
    const cents = /[.,](\d{1,2})$/.exec(text)
    const main = cents ? text.slice(0, cents.index) : text
    return Number(main.replace(/\D/g, '')) + (cents ? Number(`0.${cents[1]}`) : 0)
  }
  return simple.test(text) ? Number(text.replace(',', '.')) : undefined
}
