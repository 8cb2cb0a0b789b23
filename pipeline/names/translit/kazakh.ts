/**
 * Kazakh in Latin letters, whatever the alphabet: one key for a word and for all its spellings. Letters that any scheme writes alike
 * (ы and й, both `y`) are one letter of the key, so that an alphabet need not be guessed and mixed ones do no harm.
 */
import type { Scheme } from './schema.js'

export interface KazakhKeys {
  /** Of a Latin or Cyrillic word. */
  readonly of: (word: string) => string
}

const latinOnly = /^[\p{Script=Latin}\p{M}]+'?$/u
/** These are two letters in every key. */
const pairs: Readonly<Record<string, string>> = { я: 'иа', ю: 'иу', ё: 'ио', щ: 'шч', ц: 'тс' }
const silent = new Set(['ъ', 'ь'])

/** Sets that grow together: the first letter of each stands for all. */
function classes(groups: readonly (readonly string[])[]): (letter: string) => string {
  const leads = new Map<string, string>()
  const of = (letter: string): string => {
    const lead = leads.get(letter)
    return lead === undefined || lead === letter ? letter : of(lead)
  }
  for (const [first, ...rest] of groups)
    for (const each of rest) {
      const [a, b] = [of(first!), of(each)]
      if (a !== b) leads.set(b, a)
    }
  return of
}

export function kazakhKeys(schemes: readonly Scheme[]): KazakhKeys {
  const spellings = new Map<string, string[]>()
  for (const scheme of schemes) {
    if (scheme.language !== 'kk') continue
    for (const [letter, latin] of Object.entries(scheme.letters)) {
      if (letter in pairs || silent.has(letter) || !latinOnly.test(latin)) continue
      const known = spellings.get(latin)
      if (known) known.push(letter)
      else spellings.set(latin, [letter])
    }
  }
  const leadOf = classes([...spellings.values()])
  const table = new Map([...spellings].map(([latin, [letter]]) => [latin, leadOf(letter!)]))
  // `deıingi`: n and g of two letters are written like the one letter of press spellings.
  const nasal = table.get('ng')
  for (const n of spellings.get('n') ?? [])
    for (const g of spellings.get('g') ?? []) if (nasal !== undefined) table.set(n + g, nasal)
  const longest = Math.max(...[...table.keys()].map((each) => each.length))

  const letterKey = (letter: string): string =>
    silent.has(letter) ? '' : [...(pairs[letter] ?? letter)].map(leadOf).join('')

  return {
    of(word) {
      const text = word.normalize('NFC')
      let key = ''
      for (let at = 0; at < text.length; ) {
        let size = Math.min(longest, text.length - at)
        while (size > 0 && !table.has(text.slice(at, at + size))) size--
        key += size > 0 ? table.get(text.slice(at, at + size))! : letterKey(text[at]!)
        at += Math.max(1, size)
      }
      return key
    },
  }
}

/** Words that a vocabulary knows, found by any Latin spelling; made when the first is asked for. */
export function latinWords(
  keys: KazakhKeys,
  words: () => Iterable<string>,
): (word: string) => string | undefined {
  let byKey: Map<string, string> | undefined
  return (word) => {
    if (!byKey) {
      byKey = new Map()
      for (const each of words()) if (!byKey.has(keys.of(each))) byKey.set(keys.of(each), each)
    }
    return byKey.get(keys.of(word))
  }
}
