/**
 * A name's key: one form for its Latin, Russian and Kazakh spellings, so that `Жаңаөзен`, `Zhanaozen` and `Janaözen` meet.
 * `data/places/build.py` holds the same rules.
 */
const from = 'аәбвгғдежзийкқлмнңоөпрстуұүфхһцыіэїєґў'
const to = 'aabvggdejziikklmnnooprstuuufhhciieiegu'
const cyrillic = new Map<string, string>([
  ...[...from].map((letter, at): [string, string] => [letter, to[at]!]),
  ...Object.entries({ ч: 'č', ш: 'š', щ: 'š', ю: 'iu', я: 'ia', ъ: '', ь: '', ё: 'e' }),
])

/** Signs of other alphabets that stand for one sound; placeholders survive the loss of marks. */
const marked = /[şšçčžı]/g
const soundOf: Readonly<Record<string, string>> = {
  ş: '\u0001',
  š: '\u0001',
  ç: '\u0002',
  č: '\u0002',
  ž: 'j',
  ı: 'i',
}
const digraph = /shch|sh|ch|zh|kh|gh|q|w|y/g
const plainOf: Readonly<Record<string, string>> = {
  shch: 'š',
  sh: 'š',
  ch: 'č',
  zh: 'j',
  kh: 'h',
  gh: 'g',
  q: 'k',
  w: 'v',
  y: 'i',
}
const ascii = /^[ -~]*$/

const romanise = (word: string): string => {
  let out = ''
  for (const letter of word) out += cyrillic.get(letter) ?? letter
  return out
}

const unmark = (word: string): string => {
  if (ascii.test(word)) return word.replace(digraph, (found) => plainOf[found]!)
  const sounds = word.replace(marked, (found) => soundOf[found]!)
  const bare = sounds.normalize('NFD').replace(/\p{M}/gu, '')
  return bare
    .replace(digraph, (found) => plainOf[found]!)
    .replaceAll('\u0001', 'š')
    .replaceAll('\u0002', 'č')
}

const vowel = /[aeiou]/

/** Letters and digits alone, doubled letters once; then `dj` → j, `ts` → c, `ie` after a vowel → e, `ng` → n. One pass. */
function reduce(plain: string, doubled = false): string {
  let out = ''
  let last = ''
  for (const letter of plain) {
    const digit = letter >= '0' && letter <= '9'
    const kept = digit || (letter >= 'a' && letter <= 'z') || letter === 'š' || letter === 'č'
    if (!kept || (letter === last && !digit && !doubled)) continue
    const end = out.at(-1) ?? ''
    const shorter = out.slice(0, -1)
    if (letter === 'j' && last === 'd') out = `${shorter}j`
    else if (letter === 's' && last === 't') out = `${shorter}c`
    else if (letter === 'e' && last === 'i' && end === 'i' && vowelBefore(shorter))
      out = `${shorter}e`
    else if (!(letter === 'g' && last === 'n')) out += letter
    last = letter
  }
  return out
}

const vowelBefore = (text: string): boolean => text === '' || vowel.test(text.at(-1)!)

/** One word without hyphens or spaces, in any script, to its key. */
export function skeleton(word: string): string {
  const lower = word.toLowerCase()
  return reduce(/[а-яёәғқңөұүһіїєґў]/.test(lower) ? romanise(lower) : unmark(lower))
}

/** A Cyrillic word's key that keeps what a key loses: doubled letters and a last `й`. */
export const letterKey = (word: string): string =>
  reduce(romanise(word.toLowerCase()), true) + (word.endsWith('й') ? '-' : '')

/** A name of several words: keys of its words, a space between them. */
export const keyOf = (name: string): string =>
  name
    .split(/[\s‐‑–-]+/)
    .map(skeleton)
    .filter((key) => key !== '')
    .join(' ')

const russianAdjective = /([сц]к)(?:ая|ой|ую|ий|ого|ому|им|ом|ое|ие|их|ими|ій)$/
const romanAdjective = /(sk|ck)(?:aya|aia|oi|oy|oye|iy|yi|ii|ij|y|i|uyu)$/

/** Key of an adjective's stem (`Илийский`, `Iliisky` → `ilisk~`), which names regions and districts; undefined for other words. */
export function stemKey(word: string): string | undefined {
  const lower = word.toLowerCase()
  const found = russianAdjective.exec(lower) ?? romanAdjective.exec(lower)
  if (!found) return undefined
  const stem = lower.slice(0, found.index + found[1]!.length)
  return `${keyOf(stem)}~`
}
