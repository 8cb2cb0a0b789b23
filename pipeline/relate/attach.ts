/**
 * Which people of a sentence its citations and sanctions belong to. Sanctions that only `and` joins are one chain and go together: to those
 * they are put on right after (`a fine on X`), else to those named last before them, one each where the text says `respectively`.
 * A citation after the sanctions of several people covers them all. What names nobody belongs to the people of the sentence before.
 */
import type { Labelled } from '../document.js'
import type { Group } from './groups.js'
import type { RoleWords } from './words.js'

export interface Link {
  readonly person: Labelled
  readonly item: Labelled
  readonly rule: string
}

export interface Attaching {
  readonly text: string
  readonly groups: readonly Group[]
  /** Sorted; citations and sanctions of the sentence. */
  readonly items: readonly Labelled[]
  /** People that the text before this sentence spoke of. */
  readonly carried: readonly Labelled[]
  readonly inOrder: boolean
  readonly words: RoleWords
  /** Does a stretch of text pick one of several out: `the former`, `the latter`? */
  readonly picks: (from: number, to: number) => 'first' | 'last' | undefined
}

/** Nothing but a comma or a joining word between. */
const joins = (between: string, words: RoleWords): boolean => {
  const said = between.replace(/[\s,]+/gu, ' ').trim()
  return said === '' || words.joining.has(said)
}

const longestTitle = 3

/** From a sanction to a name: nothing, or `on` and a title in small letters. */
function putsOn(between: string, words: RoleWords): boolean {
  if (!/^[\s\p{Ll}]*$/u.test(between)) return false
  const said = between.match(/\p{Ll}+/gu) ?? []
  const opens = (count: number) => words.onto.has(said.slice(0, count).join(' '))
  return (
    said.length === 0 ||
    [1, 2, 3].some((count) => opens(count) && said.length - count <= longestTitle)
  )
}

const close = /^[\s,–—:-]*$/u

/** Runs of items of one label with nothing but a joining word between. */
function chainsOf({ text, items, groups, words }: Attaching): readonly (readonly Labelled[])[] {
  const chains: Labelled[][] = []
  for (const item of items) {
    const chain = chains.at(-1)
    const last = chain?.at(-1)
    const parted = groups.some(
      (group) => last && last.end <= group.start && group.end <= item.start,
    )
    if (
      chain &&
      last &&
      last.label === item.label &&
      !parted &&
      joins(text.slice(last.end, item.start), words)
    )
      chain.push(item)
    else chains.push([item])
  }
  return chains
}

interface Home {
  readonly people: readonly Labelled[]
  readonly rule: string
}

function homeOf(
  { text, groups, carried, picks, words }: Attaching,
  chain: readonly Labelled[],
): Home {
  const first = chain[0]!
  const last = chain.at(-1)!
  const before = groups.filter((group) => group.end <= first.start).at(-1)
  const after = groups.find((group) => group.start >= last.end)
  const beside = before && close.test(text.slice(before.end, first.start))
  if (after && !beside && putsOn(text.slice(last.end, after.start), words))
    return { people: after.people, rule: 'put-on' }
  const people = before?.people ?? after?.people ?? carried
  const rule = before ? 'named-before' : after ? 'named-after' : 'carried'
  const picked = people.length > 1 && picks(before?.end ?? 0, first.start)
  if (picked)
    return { people: picked === 'last' ? people.slice(-1) : people.slice(0, 1), rule: picked }
  return { people, rule }
}

export function attach(scene: Attaching): readonly Link[] {
  const chains = chainsOf(scene)
  const links = chains.flatMap((chain) => {
    const { people, rule } = homeOf(scene, chain)
    if (
      scene.inOrder &&
      chain[0]!.label === 'PENALTY' &&
      chain.length > 1 &&
      people.length === chain.length
    )
      return chain.map((item, at) => ({ person: people[at]!, item, rule: 'respectively' }))
    return chain.flatMap((item) => people.map((person) => ({ person, item, rule })))
  })
  return [...links, ...shared(scene, links)]
}

/** The one citation behind the sanctions of several people. */
function shared({ items }: Attaching, links: readonly Link[]): readonly Link[] {
  const citations = items.filter((item) => item.label === 'STATUTE')
  const sanctions = items.filter((item) => item.label === 'PENALTY')
  const citation = citations[0]
  if (citations.length !== 1 || !citation || sanctions.some((item) => item.start > citation.start))
    return []
  const punished = links.filter((link) => link.item.label === 'PENALTY').map((link) => link.person)
  const own = new Set(links.filter((link) => link.item === citation).map((link) => link.person))
  return [...new Set(punished)]
    .filter((person) => !own.has(person))
    .map((person) => ({ person, item: citation, rule: 'shared' }))
}
