/** An inflected word to the keys that its dictionary form may have, the word as it stands first. */
import { keyOf, stemKey } from './key.js'

/** Russian endings and what they may stand for, longest first. */
const russian: readonly (readonly [string, readonly string[]])[] = [
  ['ого', ['ый', 'ий', 'ое']],
  ['ому', ['ый', 'ий', 'ое']],
  ['ами', ['ы', 'а']],
  ['его', ['ий', 'ее']],
  ['ям', ['и', 'я']],
  ['ях', ['и', 'я']],
  ['ах', ['ы', 'и', 'а']],
  ['ам', ['ы', 'а']],
  ['ов', ['ы', '']],
  ['ом', ['', 'о', 'ый', 'ое']],
  ['ем', ['', 'й', 'ь', 'е']],
  ['ым', ['ый', 'ое']],
  ['им', ['ий', 'ое']],
  ['ой', ['а', 'ая', 'ый']],
  ['ей', ['я', 'ь', 'а']],
  ['ую', ['ая']],
  ['а', ['', 'о']],
  ['я', ['й', 'ь', 'е']],
  ['у', ['', 'а']],
  ['ю', ['й', 'я', 'ь', 'е']],
  ['е', ['', 'а', 'я', 'й', 'о']],
  ['ы', ['а', '']],
  ['и', ['а', 'я', 'ь', 'й']],
]

const kazakh =
  /(?:(?:н?[дт])?(?:ағы|егі)|[ндт](?:ың|ің)|[нд](?:ан|ен)|т(?:ан|ен)|[ғқг]а|[гк]е|на|не|[ндт][ыі]|н?[дт][ае]|[мбп]ен)$/
const kazakhLatin =
  /(?:n?[dt](?:agy|aǵy|ağy|egi)|[ndt](?:yń|iń|ıñ|iñ|yn|in)|[ndt](?:an|en)|[gkqǵğ][ae]|n[ae]|[ndt][yiı]|n?[dt][ae]|[mbp]en)$/

function russianForms(word: string): readonly string[] {
  const found = russian.filter(
    ([ending]) => word.endsWith(ending) && word.length > ending.length + 2,
  )
  return found.flatMap(([ending, bases]) =>
    bases.map((base) => word.slice(0, word.length - ending.length) + base),
  )
}

/** Kazakh Cyrillic and Latin: the word without its case ending, also after an apostrophe (`Qazaqstan’nyń`). */
function kazakhForms(word: string, latin: boolean): readonly string[] {
  const cut = word.replace(latin ? kazakhLatin : kazakh, '')
  const bare = cut.replace(/['’-]$/, '')
  return cut === word || bare.length < 2 ? [] : [bare]
}

const cyrillic = /[Ѐ-ӿ]/

/** `word` folded; `latinCases`: whether a Latin word may carry a Kazakh ending. Keys without repeats. */
export function formsOf(word: string, latinCases: boolean): readonly string[] {
  const forms = [word]
  if (cyrillic.test(word)) forms.push(...kazakhForms(word, false), ...russianForms(word))
  else if (latinCases) forms.push(...kazakhForms(word, true))
  const stem = stemKey(word)
  const keys = forms.map(keyOf)
  return [...new Set(stem === undefined ? keys : [...keys, stem])].filter((key) => key !== '')
}

/** True where a Kazakh word stands in the genitive: its town is a place of its own beside a body (`Тараздың соты`). */
export const isGenitive = (word: string): boolean =>
  /[ндт](?:ың|ің)$/.test(word) || /[ndt](?:yń|iń|ıñ|iñ)$/.test(word)
