/** Crude stems: rows are written in dictionary form and match every ending. Both sides go through the same cut. */
import type { Language } from '../../document.js'

const endings = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const russian = endings(
  'иями ями ами ого его ому ему ыми ими ью ая яя ое ее ой ей ом ем ым им ую юю ые ие ых их ях ах ам ям ов ев ий ый а я о е у ю ы и ь й',
)
const kazakh = endings(
  'ның нің дың дің тың тің лар лер дар дер тар тер нда нде нан нен дан ден тан тен мен бен пен ына іне ға ге қа ке на не да де та те ны ні ды ді ты ті сы сі ын ін ымыз іміз мыз міз ы і',
)

/** The longest listed ending off, as long as three letters stay. */
function without(list: ReadonlySet<string>, longest: number, word: string): string {
  for (let length = Math.min(longest, word.length - 3); length > 0; length--)
    if (list.has(word.slice(-length))) return word.slice(0, -length)
  return word
}

/** One spelling for both sides of the ocean: `offense`, `organization`, `labor`. */
function british(word: string): string {
  if (word.endsWith('ense')) return `${word.slice(0, -4)}ence`
  if (word === 'labor') return 'labour'
  return word.includes('z') ? word.replace(/z(?=(?:e|ed|ing|ation)$)/, 's') : word
}

function english(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  const plural = word.length > 3 && word.endsWith('s') && !'suiy'.includes(word.at(-2)!)
  return british(plural ? word.slice(0, -1) : word)
}

/** The possessive `сы`, `сі` stands behind a vowel only: `конституциясы`, but `кодексі`. */
const possessive = (word: string): string =>
  word.length > 4 && /[аәеёиоөуұүыіэюя]с[ыі]$/.test(word)
    ? word.slice(0, -2)
    : word.length > 3 && /[ыі]$/.test(word)
      ? word.slice(0, -1)
      : word

function kazakhStem(word: string): string {
  let stem = word
  for (let round = 0; round < 4; round++) {
    const shorter = /[сc][ыі]$/.test(stem) ? possessive(stem) : without(kazakh, 4, stem)
    if (shorter === stem) break
    stem = shorter
  }
  return stem
}

function russianStem(word: string): string {
  const stem = without(russian, 4, word)
  return stem.length > 3 && (stem.endsWith('и') || stem.endsWith('ь')) ? stem.slice(0, -1) : stem
}

const cuts = { en: english, ru: russianStem, kk: kazakhStem }

const otherEnding = /[нт][іы]ң$|[нд][ае]н?$|[мбп]ен$|н[іы]$|[гғкқ][еа]$/u

/** The other reading of a Kazakh ending: `пактінің` is `пакт` + `і` + `нің`, not `пак` + `ті` + `нің`. */
export const otherKazakhKey = (word: string): string =>
  possessive(otherEnding.test(word) ? without(kazakh, 4, word) : word)

/** `word` is folded. Equal keys are forms of one word: `уголовн`. */
export const keyOf = (language: Language, word: string): string => cuts[language](word)
