/**
 * How vocabulary is written in the data: `арест{,а,у}` stands for three forms (choices may nest), `арест<m>` takes the
 * endings of the set `m`, `|` parts alternatives, a space or hyphen parts the words of a phrase.
 */
import { foldWord } from '../../fold.js'

export type Endings = ReadonlyMap<string, string>

const set = /<([^>]+)>/g
/** Letters that folding leaves as they are: most rows have no others. */
const plain = /^[a-z0-9а-яәғқңөұүһі\s|{},<>'.$-]*$/

/** Cuts at commas and finds the closing brace, both outside inner braces. `open` is the place after the brace. */
function choices(form: string, open: number): { parts: readonly string[]; close: number } {
  const parts: string[] = []
  let depth = 0
  let last = open
  for (let at = open; at < form.length; at++) {
    if (form[at] === '{') depth++
    if (depth === 0 && (form[at] === ',' || form[at] === '}')) {
      parts.push(form.slice(last, at))
      last = at + 1
      if (form[at] === '}') return { parts, close: at }
    } else if (form[at] === '}') depth--
  }
  throw new Error(`unclosed brace in "${form}"`)
}

function unbrace(form: string): readonly string[] {
  const open = form.indexOf('{')
  if (open === -1) return [form]
  const { parts, close } = choices(form, open + 1)
  const middles = parts.flatMap(unbrace)
  const rests = unbrace(form.slice(close + 1))
  const before = form.slice(0, open)
  return middles.flatMap((middle) => rests.map((rest) => before + middle + rest))
}

/** Every form that a cell stands for, folded. Throws where a set of endings is unknown. */
export function expand(cell: string, endings: Endings): readonly string[] {
  const full = (plain.test(cell) ? cell : foldWord(cell)).replace(set, (_, name: string) => {
    const listed = endings.get(name)
    if (listed === undefined) throw new Error(`no set of endings <${name}> for "${cell}"`)
    return `{${listed}}`
  })
  return unbrace(`{${full.replaceAll('|', ',')}}`)
}

const word = /[\p{L}\p{M}]+\.?(?![\p{L}])|\d+|[^\s\p{L}]/gu

/** A tokeniser leaves `didn't` whole. */
const single = /^\p{L}+(?:n't)?$/u

/** A folded form as the pieces that a text would show. */
export const partsOf = (form: string): readonly string[] =>
  single.test(form) ? [form] : (form.match(word) ?? [])
