/**
 * How words of the language are written in `data/lexicon`: `|` parts alternatives, a blank the words of a phrase, `{a,b}` a choice of letters,
 * `stem+paradigm` takes the endings of `endings.tsv`, `+*` any ending, `…` up to six words between, `↔` the same in either order.
 */

/** One word of a row: a stem and the paradigm whose endings it takes; none where it stands as it is. */
export interface Element {
  readonly stem: string
  readonly paradigm?: string
}

/** The words of a phrase; `gap` stands for words in between. */
export type Phrase = readonly (Element | 'gap')[]

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

/** Every reading of the choices in braces. Throws where one is not closed. */
export function unbrace(form: string): readonly string[] {
  const open = form.indexOf('{')
  if (open === -1) return [form]
  const { parts, close } = choices(form, open + 1)
  const middles = parts.flatMap(unbrace)
  const rests = unbrace(form.slice(close + 1))
  const before = form.slice(0, open)
  return middles.flatMap((middle) => rests.map((rest) => before + middle + rest))
}

const elementOf = (word: string): Element | 'gap' => {
  if (word === '…') return 'gap'
  const plus = word.indexOf('+')
  return plus <= 0 ? { stem: word } : { stem: word.slice(0, plus), paradigm: word.slice(plus + 1) }
}

/** `взяли ↔ под стражу`: `под стражу … взяли` as well. */
const ordersOf = (form: string): readonly string[] => {
  const [first, second] = form.split('↔')
  return first && second ? [`${first}…${second}`, `${second} … ${first}`] : [form]
}

/** The phrases that a cell stands for; a single word is a phrase of one. */
export const phrasesOf = (cell: string): readonly Phrase[] =>
  cell
    .split('|')
    .flatMap(ordersOf)
    .flatMap((each) => unbrace(each.trim()))
    .filter((each) => each !== '')
    .map((each) => each.trim().split(/\s+/u).map(elementOf))

/** One spelling for one element. */
export const keyOf = ({ stem, paradigm }: Element): string =>
  paradigm === undefined ? stem : `${stem}+${paradigm}`
