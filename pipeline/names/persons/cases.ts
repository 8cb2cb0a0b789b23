/** Names in Russian and Kazakh case forms → the forms they may stand for. Guesses: only one that the lexicon knows counts. */
import type { Language } from '../../document.js'

type Rule = readonly [ending: RegExp, base: string]

/** Surnames and patronymics first: where one of these fits, the rules for given names are not tried. */
const surnames: readonly Rule[] = [
  [/(?<=(?:ов|ев|ин|ын))(?:у|ым|е|ых|ыми)$/, ''],
  [/(?<=(?:ов|ев|ин|ын))а$/, ''],
  [/(?<=(?:ов|ев|ин|ын))(?:ой|ою|у)$/, 'а'],
  [/(?<=[сц]к)(?:ого|ому|им|ом|ие|их|ими)$/, 'ий'],
  [/(?<=[сц]к)(?:ой|ую|ою)$/, 'ая'],
  [/(?<=(?:ович|евич|ич))(?:а|у|ем|е)$/, ''],
  [/(?<=(?:овн|евн|ичн))(?:ы|е|у|ой|ою)$/, 'а'],
]

const given: readonly Rule[] = [
  [/(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/, ''],
  [/(?<=[аеиоуыэюя])(?:я|ю|ем|е)$/, 'й'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])(?:я|ю|ем|е)$/, 'ь'],
  [/(?:ы|и|е|у|ой|ей|ою)$/, 'а'],
  [/(?:и|е|ю|ей|ею)$/, 'я'],
  [/(?<=и)(?:и|ю|ей)$/, 'я'],
]

/** Case endings in both alphabets; the letters before them tell which variant the sound harmony asks for, loosely. */
const kazakh =
  /(?:ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі|нан|нен|дан|ден|тан|тен|мен|бен|пен|да|де|та|те|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|лар|лер|дар|дер|тар|тер|n[yiıí][nńñň]g?|[dt][yiıí][nńñň]g?|[dt]a[nğǵ]?|[dt]e[nğ]?|[mbp]en|[gğǵqk][ae]|n[ae]n?|[ndt][yiı])$/

const isCyrillic = /[а-яәғқңөұүһі]/
const kazakhLetter = /[әғқңөұүһі]/
const shortest = 3

const apply = (word: string, rules: readonly Rule[]): readonly string[] =>
  rules.flatMap(([ending, base]) => {
    const found = word.replace(ending, base)
    return found !== word && found.length >= shortest ? [found] : []
  })

function kazakhBases(word: string): readonly string[] {
  const cut = word.replace(kazakh, '').replace(/['’]$/, '')
  if (cut === word || cut.length < shortest) return []
  const again = cut.replace(/(?:лар|лер|дар|дер|тар|тер|lar|ler)$/, '')
  return again !== cut && again.length >= shortest ? [cut, again] : [cut]
}

/** Nominative forms that a folded word may stand for, the word itself not among them. */
export function bases(folded: string, language: Language): readonly string[] {
  const cyrillic = isCyrillic.test(folded)
  if (language === 'kk') return kazakhBases(folded)
  if (!cyrillic) return []
  if (kazakhLetter.test(folded)) return kazakhBases(folded)
  const family = apply(folded, surnames)
  return family.length > 0 ? family : apply(folded, given)
}
