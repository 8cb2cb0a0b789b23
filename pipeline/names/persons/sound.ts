/**
 * The key under which a name is looked up: one for `Қожабаев`, `Кожабаев`, `Kozhabayev`, `Qozhabaev`. Coarse on purpose: it
 * finds rows; whether two names are one person's is not decided here. `data/names/build.py` writes its rows with the same key.
 */
const cyrillicLetters = 'аәбвгғґдеєжзийіїыкқлмнңоөпрстуұүўфхһцчшщъьэюя'
const cyrillicSounds =
  'a a b v g g g d e e j z i i i i i k k l m n n o o p r s t u u u u f h h c q x x - - e iu ia'.split(
    ' ',
  )
const cyrillic = new Map(
  [...cyrillicLetters].map((letter, at) => [letter, (cyrillicSounds[at] ?? '').replace('-', '')]),
)

const latin = new Map(
  [...'ışşçčğšžđłøßæəþñŋ'].map((letter, at) => [letter, 'ixxqqgxjdloseatnn'[at]!]),
)

const groups: Readonly<Record<string, string>> = {
  shch: 'x',
  sch: 'x',
  tch: 'q',
  dzh: 'j',
  zh: 'j',
  sh: 'x',
  ch: 'q',
  kh: 'h',
  gh: 'g',
  ts: 'c',
  tz: 'c',
  ph: 'f',
  ck: 'k',
  dj: 'j',
  ju: 'iu',
  yu: 'iu',
  ya: 'ia',
  ye: 'e',
  ce: 'se',
  ci: 'si',
  cy: 'si',
  c: 'k',
  q: 'k',
  w: 'u',
  x: 'ks',
  y: 'i',
}
/** `ts` and `tz` before `h` are two sounds: `Mukhamet-zhan`. */
const group = new RegExp(
  Object.keys(groups)
    .map((letters) => (/^t[sz]$/.test(letters) ? `${letters}(?!h)` : letters))
    .join('|'),
  'g',
)
const isCyrillic = /[а-яәғқңөұүһіёєїґў]/
/** `ş`, `ç` and the like are one sound already: they must not be read again as `x` or `q`. */
const settled = /[şçčšž]/

const plain = (text: string): string => text.normalize('NFD').replace(/\p{Mn}+/gu, '')

function ofLatin(word: string): string {
  let key = ''
  let run = ''
  const flush = () => {
    key += plain(run).replace(group, (found) => groups[found]!)
    run = ''
  }
  for (const letter of word) {
    const sound = latin.get(letter)
    if (sound !== undefined && settled.test(letter)) {
      flush()
      key += sound
    } else run += sound ?? letter
  }
  flush()
  return key
}

const ofCyrillic = (word: string): string =>
  [...word]
    .map((letter) => cyrillic.get(letter) ?? letter)
    .join('')
    .replaceAll('dj', 'j')

const once = (key: string): string => key.replace(/(.)\1+/gu, '$1')

/** Key of a folded word (`fold.ts`); punctuation inside it is dropped. */
export function sound(folded: string): string {
  const word = folded.replace(/[^\p{L}]/gu, '')
  const key = once(isCyrillic.test(word) ? ofCyrillic(word) : ofLatin(word))
  return once(key.replace(/i?e/g, 'e').replaceAll('uv', 'u'))
}
