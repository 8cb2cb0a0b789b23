/** Short forms of several names: Нурик, Гуля, Маке. Which name one is of is for review. */
import type { Distance } from './distances.js'
import type { Form } from './form.js'
import type { Given, GivenNames } from './given.js'
import type { ShortRow } from './schema.js'

export interface Short {
  /** Names that it may be of. */
  readonly names: ReadonlySet<Given>
  /** Or the beginning of any: Мука → Мухтар. */
  readonly head: Form | undefined
}

export type ShortOf = (text: string, form: (text: string) => Form) => Short | undefined

const shortestHead = 2
const nobody: ReadonlySet<Given> = new Set()

export function shortForms(
  rows: readonly ShortRow[],
  given: GivenNames,
  soundOf: (text: string) => string,
): ShortOf {
  const listed = new Map<string, Short>()
  const endings: string[] = []
  for (const { short, of } of rows)
    if (short.startsWith('-')) endings.push(short.slice(1))
    else {
      const names = new Set(of.split(' ').flatMap((name) => given.exact(name) ?? []))
      listed.set(soundOf(short), { names, head: undefined })
    }
  endings.sort((a, b) => b.length - a.length)
  return (text, form) => {
    const own = listed.get(soundOf(text))
    if (own) return own
    const ending = endings.find((each) => text.endsWith(each))
    const head = ending === undefined ? '' : text.slice(0, -ending.length)
    return head.length < shortestHead ? undefined : { names: nobody, head: form(head) }
  }
}

/** Hundredths between spellings of one beginning. */
const oneSpelling = 10
let last = -1_000_000

/** The beginning of a name, as long as a head. */
const starts = new WeakMap<Given, Form[]>()
function startOf(name: Given, length: number): Form {
  const known = starts.get(name) ?? []
  starts.set(name, known)
  known[length] ??= { id: --last, symbols: name.form.symbols.subarray(0, length) }
  return known[length]
}

export const isShortOf = (distance: Distance, short: Short, name: Given): boolean => {
  if (short.names.has(name)) return true
  for (const each of short.names) if (distance(each.form, name.form) <= oneSpelling) return true
  const { head } = short
  return (
    head !== undefined &&
    name.form.symbols.length > head.symbols.length - 1 &&
    distance(head, startOf(name, head.symbols.length)) <= oneSpelling
  )
}
