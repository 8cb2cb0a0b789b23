/** People named together: only commas, joining words and short titles stand between them. */
import type { Labelled, Range } from '../document.js'
import { isVerb } from './before.js'
import { opens } from './islands.js'
import type { RoleWords } from './words.js'

export interface Group extends Range {
  readonly people: readonly Labelled[]
}

const most = 4

/** `, a father of four, and`: who somebody is, set off before the next name. */
const apposition = /^,\s(?:an?|the|aged)\s[^,.;:]{1,60},\s(?=and\s)/u

/** `Mr.` is no stop. */
const abbreviated = /(?<!\p{L})\p{Lu}\p{Ll}{1,2}\./gu

const joined = (whole: string, words: RoleWords): boolean => {
  const between = whole.replace(apposition, ', ').replace(abbreviated, '')
  if (/[.!?:“”«»"–—;]/u.test(between)) return false
  // `In Almaty A was fined, in the capital B and C`: somebody else's part begins with its place.
  const clause = between.match(/^,\s+(\p{L}+)\s[^,]+$/u)?.[1]
  if (clause !== undefined && words.within.has(clause)) return false
  const found = between.match(/[\p{L}'’-]+/gu) ?? []
  const named = found.some((word) => words.joins.has(word))
  // `Asanov, his brother Kali` are two people together; `Kali, the mother of Asanov` is one beside another.
  const kin = found.findIndex((word) => words.kin.has(word) || words.company.has(word))
  const theirs = kin > 0 && words.possessives.has(found[kin - 1]!)
  if (found.some((word) => words.relative.has(word)) || (kin >= 0 && !named && !theirs))
    return false
  const parts = found.some(
    (word) =>
      isVerb(word, words) ||
      words.speech.has(word) ||
      (words.contrasts.has(word) && !words.joins.has(word)),
  )
  if (parts) return false
  if (!named && opens(between, words)) return false
  const hasJoin = between.includes(',') || named
  const others = found.filter((word) => !words.joins.has(word))
  return (
    hasJoin &&
    others.length < most &&
    (others.length === 0 ||
      words.joins.has(found.at(-1) ?? '') ||
      !/,\s*\p{Ll}[^,]*,/u.test(between))
  )
}

/** `items`: citations and sanctions; one between two names sets them apart. */
export function groupsOf(
  text: string,
  people: readonly Labelled[],
  items: readonly Range[],
  words: RoleWords,
): readonly Group[] {
  const groups: { start: number; end: number; people: Labelled[] }[] = []
  for (const person of people) {
    const last = groups.at(-1)
    const apart = items.some((item) => last && last.end <= item.start && item.end <= person.start)
    if (last && !apart && joined(text.slice(last.end, person.start), words)) {
      last.people.push(person)
      last.end = person.end
    } else groups.push({ start: person.start, end: person.end, people: [person] })
  }
  return groups
}
