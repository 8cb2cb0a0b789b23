/** Which of several people a clause means: by `he` and `she`, or by what somebody was called before the name. */
import type { Labelled, Language } from '../document.js'
import type { Gender, PersonValue } from '../values.js'
import { isVerb } from './before.js'
import { agrees } from './cases.js'
import type { Valued } from '../valued.js'
import type { RoleWords, Words } from './words.js'

const endings: readonly (readonly [RegExp, Gender])[] = [
  [/(?:[oe]va|ina|skaya|kyzy|vna)$|(?:[оеё]в|ин|ын)ой$|ск(?:ая|ой|ую)$|[кқ]ызы/u, 'f'],
  [/(?:[oe]v|sky|uly|vich)$|(?:[оеё]в|ин|ын)(?:ым)?$|ск(?:ий|ого|ому)$|ұлы/u, 'm'],
]

interface Told {
  readonly text: string
  readonly language: Language
  readonly words: RoleWords
}

/** What stands right before a name in small letters: `the journalist Asanov`. */
function callingOf(text: string, person: Labelled): string | undefined {
  const before = text.slice(Math.max(0, person.start - 40), person.start)
  return /(\p{L}{3,}),?\s$/u.exec(before)?.[1]?.toLowerCase()
}

function genderOf({ text, language, words }: Told, person: Labelled): Gender | undefined {
  const called = callingOf(text, person)
  if (called && words.women.has(called)) return 'f'
  if (called && words.men.has(called)) return 'm'
  // `Asanov and his wife`
  const owns = /^(?:,|\s\p{L}{1,5})\s(his|her|его|ее|её)\s/u.exec(
    text.slice(person.end, person.end + 12),
  )
  if (owns) return /^(?:his|его)$/u.test(owns[1]!) ? 'm' : 'f'
  // `Асанова поддержала`
  const verb = /^\s(\p{Ll}+(?:л|[ае]н)а?)(?:с[ья])?(?!\p{L})/u.exec(
    text.slice(person.end, person.end + 24),
  )?.[1]
  if (language === 'ru' && verb && agrees(text.slice(person.start, person.end), verb))
    return verb.endsWith('а') ? 'f' : 'm'
  const parts =
    text
      .slice(person.start, person.end)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  const told = endings.find(([ending]) => parts.some((part) => ending.test(part)))
  return told?.[1] ?? ((person as Valued).value as PersonValue | undefined)?.gender
}

/** Rows end in `…` where nothing may follow but the sanction: `fined her …`. */
function genderIn(lead: string, words: RoleWords): Gender | undefined {
  const open = `${lead.trimEnd()} …`
  const said = [...open.matchAll(/[\p{L}'’-]+/gu)]
  const noun = (list: Words): number =>
    said.findLast(([word], at) => list.has(word) && !words.possessives.has(said[at - 1]?.[0] ?? ''))
      ?.index ?? -1
  const he = Math.max(words.he.last(open), noun(words.men))
  const she = Math.max(words.she.last(open), noun(words.women))
  if (he === she) return undefined
  return he > she ? 'm' : 'f'
}

/** Of the people named last, else of all at hand, the one whom `he` or `she` fits; nothing where it fits nobody. */
export function byGender(
  told: Told,
  lead: string,
  last: readonly Labelled[],
  all: readonly Labelled[],
  sure = false,
): Labelled | undefined {
  const gender = genderIn(lead, told.words)
  if (!gender) return undefined
  const fits = (wanted: Gender | undefined) => (person: Labelled) =>
    genderOf(told, person) === wanted
  return (
    last.find(fits(gender)) ??
    all.findLast(fits(gender)) ??
    (sure ? undefined : last.find(fits(undefined)))
  )
}

const longestEnding = 4

/** One noun in two cases: `пенсионера`, `пенсионеру`. */
function sameNoun(one: string, other: string): boolean {
  const stem = one.slice(0, Math.max(3, one.length - 1))
  return other.startsWith(stem) && Math.abs(other.length - one.length) <= longestEnding
}

interface Noun {
  readonly word: string
  readonly at: number
}

/** The nouns that may take somebody up; `start`: where the lead begins in the text. */
function nounsIn(
  lead: string,
  start: number,
  language: Language,
  words: RoleWords,
): readonly Noun[] {
  const said = [...lead.toLowerCase().matchAll(/[\p{L}'’-]+/gu)]
  return said
    .filter(([word], at) => {
      const before = said[at - 1]?.[0] ?? ''
      return language === 'en'
        ? before === 'the' || words.possessives.has(before)
        : !isVerb(word, words)
    })
    .map(({ 0: word, index }) => ({ word, at: start + index }))
}

/** `journalist Asanov and his brother Kali were held; the brother got 5 days`: the one of them who was called so, the last. */
export function byCalling(
  { text, language, words }: Told,
  lead: string,
  start: number,
  people: readonly Labelled[],
): Labelled | undefined {
  if (people.length < 2) return undefined
  const nouns = nounsIn(lead, start, language, words)
  const place = (person: Labelled): number => {
    const name = callingOf(text, person)
    if (name === undefined || isVerb(name, words)) return -1
    const same = (word: string) => (language === 'en' ? word === name : sameNoun(name, word))
    return nouns.findLast(({ word, at }) => at >= person.end && same(word))?.at ?? -1
  }
  const places = people.map(place)
  const latest = Math.max(...places)
  const called = latest < 0 ? [] : people.filter((_, at) => places[at] === latest)
  return called.length === 1 ? called[0] : undefined
}
