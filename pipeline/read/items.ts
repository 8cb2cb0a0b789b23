/** Items of lists: `• word`, `1. Word`, `a) word`, `(2) word`, `— Word`, at the beginning of a line. */
import type { Token } from '../document.js'
import { Gap } from './gap.js'
import { Shape } from './shape.js'

const bullet = /^[•‣◦▪▫●○■□∙⁃*·✓✔➢➤]$/
const close = /^[.)]$/
/** A line that leads on to a list, or an item before. */
const leads = /^[:;]$/

/** Whether an item of a list begins with the token, the first of its line. */
export function beginsItem(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!first || !second) return false
  const { shape, raw } = first.form
  if (bullet.test(raw)) return second.gap === Gap.blank
  // A dash may also be that of a sentence whose line was too long.
  if (shape & Shape.dash)
    return second.gap === Gap.blank && (leads.test(tokens[at - 1]?.form.raw ?? '') || tall(second))
  if (raw === '(') return isNumber(second) && third?.form.raw === ')' && third.gap === Gap.glued
  const marked = second.gap === Gap.glued && close.test(second.form.raw)
  return isNumber(first) && marked && third?.gap === Gap.blank
}

const tall = ({ form }: Token): boolean =>
  (form.shape & (Shape.capital | Shape.digit | Shape.opens)) !== 0

/** What items are counted by, `12`, `a`, `Б`; no year and no sum. */
export const isNumber = ({ form: { shape, raw } }: Token): boolean =>
  shape & Shape.digit ? /^\d{1,3}$/.test(raw) : (shape & Shape.letter) !== 0 && raw.length === 1
