/** Evidence in log-odds, added up: what a shape's words say of it. Weights are set by hand and checked on labelled texts. */
import type { KnownNames } from './known.js'
import type { Evidence } from './rows.js'
import { lone, type Shape } from './shapes.js'
import type { Word } from './words.js'

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit))

const familyOf = (word: Word, alone: boolean): number => {
  const { family, patronymic } = word.evidence
  if (patronymic === 2) return alone ? 0.6 : 2.6
  return [0, 0.8, 2.3][family]!
}

const givenOf = (word: Word, alone: boolean): number =>
  [0, 1, 2][word.evidence.given]! * (alone ? 0.45 : 1)

/** English writes titles in capitals; in Russian and Kazakh a capital inside a sentence means more. */
const titled = /^[a-z]/

/** An ordinary word with a capital: rather no name, above all at the head of a sentence. */
function ordinary(word: Word): number {
  const { given, family } = word.evidence
  const named = given === 2 || family === 2
  if (word.common === 0) return word.opens ? (named ? -0.3 : -0.8) : 0
  const weight = word.common === 2 ? (word.opens ? 3.4 : 2.8) : word.opens ? 2.2 : 1.2
  return -weight * (named && !word.opens ? 0.5 : 1) * (titled.test(word.folded) ? 1 : 0.6)
}

function drawback(word: Word, alone: boolean): number {
  const { adjective } = word.evidence
  const plain = adjective && alone ? (titled.test(word.folded) ? -0.8 : -2) : 0
  const place = word.place ? (alone ? -3 : word.evidence.given === 2 ? -0.5 : -2) : 0
  return ordinary(word) + plain + place + (word.upper ? -0.4 : 0)
}

function wordScore(word: Word, alone: boolean): number {
  const made = word.evidence.made ? 0.9 : 0
  const best = Math.max(familyOf(word, alone), givenOf(word, alone), made)
  return best + drawback(word, alone)
}

/** Two surnames, or two words that nothing speaks for, are an unlikely pair. */
function pairing(names: readonly Word[], initials: number): number {
  if (names.length < 2) return 0
  if (initials > 0) return names[0]!.evidence.given > 0 ? 0 : -3
  const given = names.some((word) => word.evidence.given > 0 || word.evidence.made)
  const patronymic = names.some((word) => word.evidence.patronymic > 0)
  if (names.length > 2) return threefold(names, patronymic)
  if (patronymic) return 0
  if (given) return discord(names)
  const [first] = names as [Word]
  if (titled.test(first.folded)) return -1
  return first.opens ? -1.6 : 0.3
}

/** `Пикет Мурата`: behind a man's given name in an oblique case no surname stays in the first. */
function discord(names: readonly Word[]): number {
  const oblique = (word: Word) => {
    const [own, ...others] = word.readings
    const cased = (form: string) =>
      russian.test(word.folded) &&
      word.folded.length <= form.length + (word.folded.endsWith('м') ? 2 : 1)
    return (
      own?.evidence.given === 0 && others.some((each) => manly(each.evidence) && cased(each.form))
    )
  }
  const first = (word: Word) => /[бвгджзклмнпрстфхцчшщй]$/.test(word.folded)
  const cut = names.some((word) => !titled.test(word.folded) && oblique(word))
  return cut && names.some((word) => first(word) && word.evidence.given === 0) ? -3 : 0
}

/** Endings of a Russian case behind a man's name; a Kazakh one begins with a consonant. */
const russian = /(?:[аяуюе]|[оеё]м)$/

const manly = ({ given, gender }: Evidence): boolean => given === 2 && gender === 'm'

/** `Mary Ann Smith`, but no surname in the middle and no stranger before a whole name. */
function threefold(names: readonly Word[], patronymic: boolean): number {
  const [first, middle] = [names[0]!, names[1]!.evidence]
  const stranger = first.evidence.given === 0 && first.evidence.family === 0
  const ordinary = first.common > 0 ? -2.5 : 0
  if (patronymic) return ordinary + (stranger ? -0.8 : 0)
  const last = names[2]!.evidence
  const surname = middle.family === 2 && middle.given === 0 ? (last.family === 2 ? -6 : -3) : 0
  return surname + ordinary + (stranger ? -1.5 : 0) + discord(names)
}

/** `I. General provisions`, `Plan B`, `War I`: a letter beside an ordinary word is no initial. */
function letters(words: readonly Word[]): number {
  const [first, last] = [words[0]!, words[words.length - 1]!]
  if (first.kind === 'initial') return last.common > 0 ? (first.opens ? -2.5 : -0.8) : 0
  if (last.kind !== 'letter') return 0
  const single = /^[iaвиксоуая]$/.test(last.folded) ? -0.5 : 0
  return single + (first.common > 0 ? -2 : 0)
}

export function shapeScore(shape: Shape, words: readonly Word[], known: KnownNames): number {
  const names = words.filter((word) => word.kind === 'name')
  const initials = words.filter((word) => word.kind === 'initial' || word.kind === 'letter').length
  const alone = names.length === 1 && initials === 0
  const own = names.map((word) => wordScore(word, alone))
  const seen = names.map((word) => known.weight(word, alone))
  const sum = own.reduce((total, each, at) => total + Math.max(each, each + seen[at]!), 0)
  return shape.base + sum + pairing(names, initials) + letters(words)
}

export const isLone = (signs: string): boolean => lone.test(signs)
