/** The distinct words of a list in one role, with how often it has each. */

import type { Form } from '../form.js'
import type { FullPart } from '../name.js'

export interface Token {
  readonly part: FullPart
  readonly form: Form
  readonly keys: readonly number[]
  readonly bareKeys: readonly number[]
  count: number
}

export type Kind = 'family' | 'given'

const formOf = ({ word }: FullPart, kind: Kind): Form =>
  kind === 'family' ? word.root : (word.stem ?? word.whole)

export interface Tokens {
  readonly list: readonly Token[]
  /** Counts one bearer more; returns the number of the word. */
  readonly add: (part: FullPart) => number
}

export function tokensOf(kind: Kind): Tokens {
  const list: Token[] = []
  const ids = new Map<number, number>()
  const add = (part: FullPart): number => {
    const form = formOf(part, kind)
    const known = ids.get(form.id)
    if (known !== undefined) {
      list[known]!.count++
      return known
    }
    ids.set(form.id, list.length)
    const { word } = part
    const own = kind === 'family'
    return (
      list.push({
        part: part.role === kind ? part : { ...part, role: kind },
        form,
        keys: own ? word.keys : word.givenKeys,
        bareKeys: own ? word.bareKeys : [],
        count: 1,
      }) - 1
    )
  }
  return { list, add }
}
