/**
 * Kazakh in Latin letters has many spellings (`taǵyldy`, `tağıldı`, `taghyldy`); what they have in common with the Cyrillic word is its skeleton:
 * letters that some alphabet joins are one.
 */
import { unbrace } from './notation.js'
import type { EndingRow } from './rows.js'

const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', э: 'e', ё: 'io', ж: 'j' },
  ...{ з: 'z', и: 'i', й: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o' },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 's' },
  ...{ ч: 'c', ш: 'x', щ: 'x', ъ: '', ы: 'i', ь: '', і: 'i', ю: 'iu', я: 'ia' },
}

/** Two letters for one, and letters of one alphabet alone, before accents are taken off. */
const digraphs: readonly (readonly [RegExp, string])[] = [
  [/kh|x/gu, 'h'],
  [/s(?:h|')|ş|š/gu, 'x'],
  [/c(?:h|')|ç|č/gu, '@'],
  [/y'/gu, 'u'],
  [/ý|w/gu, 'u'],
  [/zh|ž/gu, 'j'],
  [/gh/gu, 'g'],
]

const letters: Readonly<Record<string, string>> = {
  ...{ q: 'k', y: 'i', ı: 'i', ә: 'a', '@': 'c', '’': '', "'": '', ʼ: '', ʻ: '', '`': '' },
}

/** What alphabets differ in where two letters meet, for both scripts. */
const joined = (text: string): string =>
  text.replaceAll('ts', 's').replaceAll('ng', 'n').replace(/i{2,}/g, 'i')

export function skeletonOf(text: string): string {
  if (/\p{Script=Cyrillic}/u.test(text))
    return joined([...text].map((letter) => cyrillic[letter] ?? letter).join(''))
  const lower = digraphs.reduce((word, [from, to]) => word.replace(from, to), text)
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '')
  return joined(
    [...plain].map((letter) => letters[letter] ?? (letter === 'c' ? 's' : letter)).join(''),
  )
}

/** A row of endings in skeleton: fronts of inner paradigms too. */
export const inSkeleton = (row: EndingRow): EndingRow => ({
  ...row,
  endings: [
    ...new Set(
      row.endings
        .split(' ')
        .flatMap(unbrace)
        .map((cell) => {
          const open = cell.indexOf('<')
          const front = open < 0 ? cell : cell.slice(0, open)
          const folded = front === '-' ? '-' : skeletonOf(front) || '-'
          return open < 0 ? folded : `${folded}${cell.slice(open)}`
        }),
    ),
  ].join(' '),
})
