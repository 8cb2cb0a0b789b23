/** Evidence in log-odds, added up: what a shape's words say of it. Weights are set by hand and checked on labelled texts. */
import { type Company, drawback, titled } from './drawback.js'
import { pairing } from './pairing.js'
import type { Shape } from './shapes.js'
import type { Word } from './words.js'

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit))

const familyOf = (word: Word, alone: boolean): number => {
  const { family, patronymic } = word.evidence
  if (patronymic === 2) return alone ? 0.6 : 2.6
  return [0, 0.8, 2.3][family]!
}

const givenOf = (word: Word, alone: boolean): number =>
  [0, 1, 2][word.evidence.given]! * (alone ? 0.45 : 1)

/** `Александр Брод`, `Аят Дүйсембаев`: beside a name an ordinary word with a capital is one too. */
const lent = (word: Word, names: readonly Word[]): number => {
  if (word.common === 0) return 0
  const others = names.filter((other) => other !== word)
  // `Hope Novotny`: a listed name beside a word that is nothing else.
  if (titled.test(word.folded))
    return word.evidence.given > 0 && others.some(({ common, place }) => common === 0 && !place)
      ? 1.9
      : 0
  const near = others.some(({ evidence }) => evidence.given === 2 || evidence.family === 2)
  return near && !word.opens ? 0.9 : 0
}

function wordScore(word: Word, company: Company): number {
  const alone = company === 'none'
  const made = word.evidence.made ? 0.9 : 0
  const best = Math.max(familyOf(word, alone), givenOf(word, alone), made)
  return best + drawback(word, company)
}

/** `I. General provisions`, `Plan B`, `War I`: a letter beside an ordinary word is no initial. */
function letters(words: readonly Word[]): number {
  const [first, last] = [words[0]!, words[words.length - 1]!]
  if (first.kind === 'initial') {
    // `потерпевшей Ф. Остановить его`: the letter ends a sentence, a word that is no name begins the next.
    const foreign = last.evidence.given + last.evidence.family === 0 ? -3.6 : 0
    // `Ә. Бектұрған босады`: it only ends like a participle.
    if (first.opens && last.common === 1 && participle.test(last.folded)) return -0.8
    return last.common > 0 ? (first.opens ? -2.5 : -0.8) + foreign : 0
  }
  // `Так Н.`, `Искали З.`
  const least = last.kind === 'initial' ? 1 : 2
  const led =
    first.opens &&
    first.common >= least &&
    first.evidence.given + first.evidence.family === 0 &&
    !first.evidence.made
  if (last.kind !== 'letter') return led ? -2 : 0
  const single = /^[iaвиксоуая]$/.test(last.folded) ? -0.5 : 0
  return single + (first.common > 0 ? -2 : 0)
}

const participle = /[ғгқк][ае]н$/

export function shapeScore(shape: Shape, words: readonly Word[]): number {
  const names = words.filter((word) => word.kind === 'name')
  const initials = words.filter((word) => word.kind === 'initial' || word.kind === 'letter').length
  const company =
    names.length > 1 ? 'names' : names.length === 1 && initials === 0 ? 'none' : 'initials'
  const sum = names.reduce((total, word) => total + wordScore(word, company) + lent(word, names), 0)
  return shape.base + sum + pairing(names, initials) + letters(words)
}
