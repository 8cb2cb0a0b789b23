/** Cyrillic names in the spelling that the English press uses: `Әуезов` → `Auezov`, `Чехова` → `Chekhova`. */
const letters: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'абвгдезиклмнопрстуфәғқңөұүһі'].map((letter, at) => [
    letter,
    [...'abvgdeziklmnoprstufagknouuhi'][at]!,
  ]),
  ...Object.entries({ ё: 'yo', ж: 'zh', й: 'y', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch' }),
  ...Object.entries({ ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' }),
])

const letter = (one: string): string => {
  const lower = one.toLowerCase()
  const latin = letters[lower]
  if (latin === undefined) return one
  return lower === one ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
}

/** Text without Cyrillic letters comes back as it is. */
export const romanise = (text: string): string =>
  [...text.normalize('NFC')]
    .map(letter)
    .join('')
    .replace(/[iy]y\b/g, 'y')

const genitives: readonly (readonly [RegExp, string])[] = [
  [/(ов|ев|ёв|ин|ын)а$/, '$1'],
  [/(ов|ев|ёв|ин|ын)ой$/, '$1а'],
  [/([лнрт])я$/, '$1ь'],
  [/([бвгджзклмнпрстфхцчшщ])(?:а|у)$/, '$1'],
  [/([аеёиоуыәөүұі])(?:я|ю)$/, '$1й'],
  [/ого$/, 'ый'],
]
const kept = /^(?:алма|астана|ата|ана|баба)$|(?:улы|ұлы|кызы|қызы|толы|алы)$/

/** A Russian genitive or dative of a person's name, as streets and monuments carry it, in the nominative. */
export const nominative = (word: string): string => {
  if (!/[а-яё]/i.test(word) || kept.test(word.toLowerCase())) return word
  const rule = genitives.find(([pattern]) => pattern.test(word))
  return rule ? word.replace(rule[0], rule[1]) : word
}
