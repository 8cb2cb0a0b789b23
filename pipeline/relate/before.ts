/** What leads up to a name in its clause: `Vice-Minister of Justice` before `Asanov`. */
import type { Labelled, Range } from '../document.js'
import { remember } from '../remember.js'
import type { RoleWords, Words } from './words.js'

const around = 100
const reach = 8

const border = /(?<!\p{Lu}\p{L}{0,2})\.|[!?;:“”«»"()]|\s[–—]\s|,\s/gu

function bordersIn(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  border.lastIndex = 0
  for (let hit = border.exec(text); hit; hit = border.exec(text)) found.push(hit)
  return found
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}'’-]+/gu) ?? []

const longestField = 3

/**
 * Brackets in it are skipped. The head of a form is read (`Judge: Asanov`), and with `people` the clause before a comma that only sets the name
 * off: `the judge of the town, Asanov`.
 */
export function wordsBefore(
  text: string,
  person: Range,
  from: number,
  people?: readonly Labelled[],
): readonly string[] {
  const start = Math.max(from, person.start - around)
  const lead = text.slice(start, person.start)
  const bare = lead.includes(')')
    ? lead.replace(/^[^(]*\)|\([^()]*\)/gu, (found) => ' '.repeat(found.length))
    : lead
  const borders = bordersIn(bare)
  const last = borders.at(-1)
  const ends = (found: RegExpExecArray) => found.index + found[0].length
  const own = wordsOf(last ? bare.slice(ends(last)) : bare)
  if (!last || own.length > 0) return own.slice(-reach)
  const before = borders.at(-2)
  const inside = people?.findLast((each) => start <= each.start && each.end <= start + last.index)
  const open = Math.max(before ? ends(before) : 0, (inside?.end ?? start) - start)
  const earlier = wordsOf(bare.slice(open, last.index))
  if (last[0] === ':') return earlier.length <= longestField ? earlier : []
  return people && last[0].startsWith(',') ? earlier.slice(-reach) : []
}

/** A verb of Russian or Kazakh, which no title holds: `судья назначил Асанову`, `прокурор просит дать Асанову`. */
const isTense = remember((word: string): boolean =>
  /ть(?:ся)?$|(?:[аяу]е|[бвджзлмнпрстшщч]и|[аяе]ю)т(?:ся)?$|[аеиыоя]л(?:а|и)?$|(?:[лнйр]ды|[лнйр]ді|[ст]ты|[ст]ті|[ае]ды|[ае]ді)$/u.test(
    word,
  ),
)

export interface Title {
  /** The word before it, articles aside. */
  readonly before: string | undefined
  /** From it to the name. */
  readonly after: readonly string[]
}

const articles = /^(?:the|a|an)$/u

/** The last word of a list before a name, with nothing that is a verb between. */
export function titleOf(
  before: readonly string[],
  list: Words,
  words: RoleWords,
): Title | undefined {
  const at = before.findLastIndex(
    (word, index) => list.has(word) || list.has(`${word} ${before[index + 1] ?? ''}`),
  )
  if (at < 0) return undefined
  const after = before.slice(at + (list.has(before[at]!) ? 1 : 2))
  // `experts have established that X`
  if (after.some((word) => isVerb(word, words) || words.clause.has(word))) return undefined
  return { before: before.slice(0, at).findLast((word) => !articles.test(word)), after }
}

export const isVerb = (word: string, words: RoleWords): boolean =>
  /^\p{Ll}/u.test(word) &&
  (isTense(word) ||
    words.passive.has(word) ||
    words.acting.has(word) ||
    words.condemning.has(word) ||
    words.punished.has(word))

const longestOffice = 5

/** An office that is no past one: `Vice-Minister of Justice Asanov`; in English only names and small words follow it. */
export function officeOf(before: readonly string[], words: RoleWords): Title | undefined {
  const title = titleOf(before, words.officials, words)
  if (!title || words.former.has(title.before ?? '') || title.after.length > longestOffice)
    return undefined
  const fits = title.after.every(
    (word) =>
      /^\p{Lu}|\p{Script=Cyrillic}/u.test(word) ||
      words.between.has(word) ||
      words.officials.has(word),
  )
  return fits ? title : undefined
}
