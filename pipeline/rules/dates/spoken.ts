/** Days in words. */
import { foldWord } from '../../fold.js'
import type { Scene } from './months.js'
import type { DateLexicon } from './schema.js'

/** `первого`, `twenty-first`, `жиырма бірінде`: the day and the place after it. */
export function spokenDays({ ordinals }: DateLexicon) {
  const of = (role: 'day' | 'tens') =>
    new Map(
      ordinals
        .filter((row) => row.role === role)
        .flatMap((row) => row.forms.map((form) => [foldWord(form), row.value] as const)),
    )
  const [days, tens] = [of('day'), of('tens')]
  return ({ tokens }: Pick<Scene, 'tokens'>, at: number) => {
    const whole = days.get(tokens[at]?.folded ?? '')
    if (whole) return { day: whole, next: at + 1 }
    const ten = tens.get(tokens[at]?.folded ?? '')
    const rest = tokens[at + 1]?.folded === '-' ? at + 2 : at + 1
    const one = days.get(tokens[rest]?.folded ?? '') ?? 10
    return ten && one < 10 && ten + one <= 31 ? { day: ten + one, next: rest + 1 } : undefined
  }
}
