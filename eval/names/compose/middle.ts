/** People with two given names and no patronymic, as Western and Arabic names have them: what leaving one out tells. */
import type { LabelledPair } from '../pairs.js'
import { type Schemes, styleOf } from './pairs.js'
import { type Forms, feminineOf, pick, type Stock } from './people.js'
import type { Style } from './render.js'

type Next = () => number

interface Bearer {
  readonly family: Forms
  readonly names: readonly Forms[]
  readonly feminine: boolean
}

function written({ family, names, feminine }: Bearer, style: Style): string {
  const write = style.romanise ?? ((text: string) => text)
  const surname = family[style.script]
  const last = write(feminine ? feminineOf(surname) : surname)
  const first = names.map((each) => write(each[style.script])).join(' ')
  if (style.order === 'given') return `${first} ${last}`
  return style.order === 'comma' ? `${last}, ${first}` : `${last.toUpperCase()} ${first}`
}

/** How one bearer is written again, and how another one may be. */
const again: readonly ((names: readonly Forms[]) => readonly Forms[])[] = [
  ([one, two]) => [one!, two!],
  ([one]) => [one!],
  ([one]) => [one!],
]
const other: readonly ((names: readonly Forms[], strange: Forms) => readonly Forms[])[] = [
  ([, two], strange) => [strange, two!],
  ([one], strange) => [one!, strange],
  ([, two], strange) => [two!, strange],
  ([one], strange) => [strange, one!],
]

export function middlePairs(
  stock: Stock,
  schemes: Schemes,
  count: number,
  next: Next,
): readonly LabelledPair[] {
  const style = () => styleOf(schemes, next, 'short')
  const out: LabelledPair[] = []
  while (out.length < count) {
    const feminine = next() < 0.5
    const given = feminine ? stock.female : stock.male
    const family = pick(stock.surnames, next)
    const [one, two, strange] = [pick(given, next), pick(given, next), pick(given, next)]
    if (new Set([one.ru[0], two.ru[0], strange.ru[0]]).size < 3) continue
    const same = out.length % 2 === 0
    const names = same ? pick(again, next)([one, two]) : pick(other, next)([one, two], strange)
    out.push({
      same,
      a: written({ family, names: [one, two], feminine }, style()),
      b: written({ family, names, feminine }, style()),
      category: 'two given names',
      group: family.ru,
    })
  }
  return out
}
