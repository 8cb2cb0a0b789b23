/** Clauses that commas shut in behind a name, with people of their own: `Asanova, whose husband Kali is in prison, was fined`. */
import type { Labelled, Range } from '../document.js'
import type { RoleWords } from './words.js'

const participle = /^\p{Ll}+(?:ing|ed|(?:[вд]ш|[аяую]щ|нн)\p{L}{2,3})$/u
const head = /^,\s+((?:\p{L}+\s+){0,2}\p{L}+)/u

/** Does a clause open behind a name? */
export function opens(after: string, words: RoleWords): boolean {
  const said = head.exec(after)?.[1]?.split(/\s+/u) ?? []
  return (
    said.some((word) => words.relative.has(word)) ||
    said.slice(0, 2).some((word) => words.participles.has(word)) ||
    participle.test(said[0] ?? '')
  )
}

/** `, the brother of the activist Kali, was fined`; `, брат осуждённого Кали, оштрафован` */
function isApposition(between: string, words: RoleWords): boolean {
  const said: readonly string[] = between.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []
  const isOne = (word: string) => words.kin.has(word) || words.company.has(word)
  const english = /^(?:the|an?)$/u.test(said[0] ?? '') && said.includes('of') && said.some(isOne)
  return between.startsWith(', ') && (english || (said.length > 1 && isOne(said[0]!)))
}

const around = 300

/** From the name to the comma that the verb of the sentence follows. */
export function islandsOf(
  text: string,
  sentence: Range,
  people: readonly Labelled[],
  words: RoleWords,
): readonly Range[] {
  return people.flatMap((person, at) => {
    const guest = people[at + 1]
    const rest = text.slice(person.end, Math.min(sentence.end, person.end + around))
    if (!guest || guest.end > person.end + rest.length) return []
    if (!opens(rest, words) && !isApposition(text.slice(person.end, guest.start), words)) return []
    // `, whose husband, Kali, is in prison`: the comma behind him closes nothing.
    const from = guest.end + (/,\s$/u.test(text.slice(person.end, guest.start)) ? 1 : 0)
    const closes = [...rest.matchAll(/,\s+(\p{L}+)(?:\s+(\p{L}+))?/gu)].find(
      ({ index, 1: first, 2: second }) =>
        person.end + index >= from &&
        !words.relative.has(first!) &&
        (words.finite.has(first!) || (second !== undefined && words.finite.has(second))),
    )
    return closes ? [{ start: person.end, end: person.end + closes.index + 1 }] : []
  })
}
