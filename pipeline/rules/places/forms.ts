/** An inflected word to the keys that its dictionary form may have, the word as it stands first. */
import type { Language } from '../../document.js'
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
  'іге іде іден інің ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі'
    .split(' ')
    .sort((a, b) => b.length - a.length)
const kazakhLatin =
  'nyń niń dyń diń tyń tiń nıñ niñ dıñ diñ tıñ tiñ nyn nin dyn din tyn tin ǵa ğa ga ge qa ke na ne ny ni dy di ty ti nı dı tı da de ta te nda nde dan den tan ten nan nen men ben pen dagy daǵy dağı degi tagy taǵy tağı tegi ndagy ndaǵy ndağı ndegi'
    .split(' ')
    .sort((a, b) => b.length - a.length)

function russianForms(word: string): readonly string[] {
  const found = russian.filter(
    ([ending]) => word.endsWith(ending) && word.length >= ending.length + 2,
  )
  return found.flatMap(([ending, bases]) =>
    bases.map((base) => word.slice(0, word.length - ending.length) + base),
  )
}

/** Kazakh Cyrillic and Latin: the word without a case ending, also after an apostrophe (`Qazaqstan’nyń`). */
const kazakhForms = (word: string, endings: readonly string[]): readonly string[] =>
  endings
    .filter((ending) => word.endsWith(ending) && word.length > ending.length + 2)
    .filter((ending) => !/^[нn]$/.test(ending) || /с[ыі]$|s[yiı]$/.test(word.slice(0, -1)))
    .map((ending) => word.slice(0, -ending.length).replace(/['’-]$/, ''))

const cyrillic = /[\u0400-\u04ff]/

const most = 20_000
const remembered = new Map<Language, Map<string, readonly string[]>>()

/** `word` folded, of a passage in `language`. Keys without repeats. Remembers the words of a run. */
export function formsOf(word: string, language: Language): readonly string[] {
  const memory = remembered.get(language) ?? new Map<string, readonly string[]>()
  remembered.set(language, memory)
  const known = memory.get(word)
  if (known) return known
  if (memory.size > most) memory.clear()
  const forms = derive(word, language)
  memory.set(word, forms)
  return forms
}

function derive(word: string, language: Language): readonly string[] {
  const forms = [word]
  if (cyrillic.test(word)) {
    const kazakhWord = /[әғқңөұүһі]/.test(word)
    if (language !== 'ru' || kazakhWord) forms.push(...kazakhForms(word, kazakh))
    if (language !== 'kk' && !kazakhWord) forms.push(...russianForms(word))
  } else if (language === 'kk') forms.push(...kazakhForms(word, kazakhLatin))
  const stem = stemKey(word)
  const keys = forms.map(keyOf)
  return [...new Set(stem === undefined ? keys : [...keys, stem])].filter((key) => key !== '')
}

/** True where a Kazakh word stands in a case that no body's name continues: `Алматыда сот`. */
export const isOblique = (word: string): boolean =>
  /(?:[дт][ае]н?|н[ае]н|[ғқ]а|[гк]е|нда|нде|[дт](?:ағы|егі))$/.test(word)

/** True where a Kazakh word stands in the genitive: its town is a place of its own beside a body (`Тараздың соты`). */
export const isGenitive = (word: string): boolean =>
  /[ндт](?:ың|ің)$/.test(word) || /[ndt](?:yń|iń|ıñ|iñ)$/.test(word)
