/**
 * Which people of a sentence its citations and sanctions belong to. Sanctions that only `and` joins are one chain and go together; as many
 * measures of one kind as people are dealt out in order. A citation after the sanctions of several people covers them all.
 */

import type { Labelled } from '../document.js'
import { homeOf, isInverted } from './home.js'
import type { Attaching, Link } from './link.js'
import type { RoleWords } from './words.js'

/** Nothing but a comma or a joining word between. */
const joins = (between: string, words: RoleWords): boolean => {
  const said = between.replace(/[\s,]+/gu, ' ').trim()
  return said === '' || words.joining.has(said)
}

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

/** As many measures of one kind as people, no more of it behind them. */
function inTurn(run: readonly Labelled[], many: number, kindOf: Attaching['kindOf']): boolean {
  const kinds = run.slice(0, many + 1).map(kindOf)
  return (
    many > 1 &&
    run.length >= many &&
    kinds[0] !== undefined &&
    kinds.slice(0, many).every((kind) => kind === kinds[0]) &&
    kinds[many] !== kinds[0]
  )
}

type Run = {
  readonly people: readonly Labelled[]
  readonly rule: string
  readonly items: readonly Labelled[]
}

/** Sanctions of the same people under `respectively` are one run, whatever stands between. */
function runsOf(scene: Attaching, respectively: boolean): readonly Run[] {
  const runs: { people: readonly Labelled[]; rule: string; items: Labelled[] }[] = []
  const inverted = (segment: { start: number; end: number }) =>
    isInverted(scene, segment, scene.items)
  for (const chain of chainsOf(scene)) {
    const range = { start: chain[0]!.start, end: chain.at(-1)!.end }
    const home = homeOf(scene, range, scene.items, inverted)
    const same = runs.find(
      (run) => run.people === home.people && run.items[0]!.label === chain[0]!.label,
    )
    if (respectively && same && chain[0]!.label === 'PENALTY') same.items.push(...chain)
    else runs.push({ ...home, items: [...chain] })
  }
  return runs
}

export function attach(scene: Attaching): readonly Link[] {
  const { text, sentence, words } = scene
  const said = text.slice(sentence.start, sentence.end)
  const respectively = scene.items.length > 0 && words.respectively.in(said)
  const beside = scene.items.length > 0 && words.together.in(said) ? scene.carried : []
  return runsOf(scene, respectively).flatMap(({ people, rule, items }): Link[] => {
    const many = people.length
    const dealt =
      items[0]!.label === 'PENALTY' &&
      many > 1 &&
      (respectively ? items.length >= many : inTurn(items, many, scene.kindOf))
    const first = dealt ? items.slice(0, many) : []
    const rest = dealt ? items.slice(many) : items
    const all =
      rule === 'picked' || rule === 'carried' ? people : [...new Set([...beside, ...people])]
    return [
      ...first.map((item, at) => ({ person: people[at]!, item, rule: 'in-turn' })),
      ...rest.flatMap((item) => all.map((person) => ({ person, item, rule }))),
    ]
  })
}
