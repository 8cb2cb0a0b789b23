/** Initials as sets of sounds: `Zh.`, and `Z` or `J` as people write it. */
import type { Alphabet, Sound } from './alphabet.js'

export interface Initial {
  readonly text: string
  readonly sounds: readonly Sound[]
}

export type Initials = (text: string) => Initial | undefined

export const initialsOf = (
  rows: readonly { readonly initial: string; readonly sounds: string }[],
): Initials => {
  const table = new Map(
    rows.map((row): [string, Initial] => [
      row.initial.toLowerCase(),
      {
        text: row.initial,
        sounds: row.sounds.split(' ').map((each) => {
          const [sound = '', cost = '0'] = each.split(':')
          return { sound, cost: Number(cost) }
        }),
      },
    ]),
  )
  return (text) => table.get(text.toLowerCase())
}

const iotated: Readonly<Record<string, string>> = {
  a: 'ja',
  ä: 'ja',
  u: 'ju',
  ü: 'ju',
  e: 'je',
  o: 'jo',
  ö: 'jo',
}

/** Sounds that a spelt word may begin with; a glide that may be mute lets the next one through, and both are one initial: Ю. */
export function firstSounds(alphabet: Alphabet, word: Uint8Array): readonly Sound[] {
  const first = alphabet.symbols[word[0] ?? 0]!
  const second = alphabet.symbols[word[1] ?? 0]!
  if (first.skip > 35) return first.sounds
  const glide = first.sounds.some((each) => each.sound === 'j')
  return [
    ...first.sounds.map((each) => (each.sound === 'j' ? { ...each, cost: each.cost + 12 } : each)),
    ...second.sounds.map((each) => ({ ...each, cost: each.cost + 5 })),
    ...second.sounds.flatMap((each) => {
      const sound = glide ? iotated[each.sound] : undefined
      return sound === undefined ? [] : [{ sound, cost: each.cost }]
    }),
  ]
}

/** The cheapest sound that both may stand for, hundredths; 100 where there is none. */
export function sharedSound(a: readonly Sound[], b: readonly Sound[]): number {
  let best = 100
  for (const one of a)
    for (const two of b)
      if (one.sound === two.sound && one.cost + two.cost < best) best = one.cost + two.cost
  return best
}
