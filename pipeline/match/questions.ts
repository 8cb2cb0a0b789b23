/**
 * What patterns ask of words: each thing once, under a number. A form answers all of them as bits when it is first met, so that a
 * pattern over the text only tests bits.
 */
import type { Form } from '../read/form.js'
import { memo } from '../read/memo.js'
import type { Ask } from './tree.js'

/** Everything that a row may call a form by: its folded spelling, the stems it may have (`суд~`), its tags (`#court`). */
export type KeysOf = (form: Form) => readonly string[]

/** Questions of one form, by number; those that hold of others come behind them. */
export type Question = Exclude<Ask, { of: unknown }> | Derived

interface Derived {
  readonly is: 'all' | 'any' | 'not'
  readonly of: readonly number[]
}

export type NumberOf = (ask: Ask) => number

export interface Questions {
  /** The number of a question, a new one where it was not asked before. */
  readonly numberOf: NumberOf
  readonly list: readonly Question[]
}

/** The same for two that ask the same. */
const nameOf = (question: Question): string => {
  switch (question.is) {
    case 'keys':
      return `keys ${question.keys.join('|')}`
    case 'spelling':
      return `spelling ${question.fits}`
    case 'shape':
      return `shape ${question.bits}`
    default:
      return `${question.is} ${question.of.join(' ')}`
  }
}

export function questions(): Questions {
  const list: Question[] = []
  const numbers = new Map<string, number>()
  const known = new Map<Ask, number>()
  const questionOf = (ask: Ask): Question => {
    switch (ask.is) {
      case 'not':
        return { is: 'not', of: [numberOf(ask.of)] }
      case 'all':
      case 'any':
        return { is: ask.is, of: ask.of.map(numberOf) }
      default:
        return ask
    }
  }
  const find = (ask: Ask): number => {
    const question = questionOf(ask)
    const name = nameOf(question)
    const before = numbers.get(name)
    if (before !== undefined) return before
    numbers.set(name, list.length)
    return list.push(question) - 1
  }
  const numberOf = (ask: Ask): number => {
    const number = known.get(ask) ?? find(ask)
    known.set(ask, number)
    return number
  }
  return { numberOf, list }
}

/** Bits in units of `width`, which is what any engine keeps as a small integer in a plain array; typed arrays are dear to make. */
export type Answers = readonly number[]

const width = 30

export const unitOf = (number: number): number => (number / width) | 0
export const bitOf = (number: number): number => 1 << (number % width)

export const holds = (answers: Answers, number: number): boolean =>
  (answers[unitOf(number)]! & bitOf(number)) !== 0

const set = (answers: number[], number: number): void => {
  answers[unitOf(number)]! |= bitOf(number)
}

const none: readonly number[] = []

function numbersByKey(list: readonly Question[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [number, question] of list.entries())
    for (const key of question.is === 'keys' ? question.keys : []) {
      const numbers = found.get(key)
      if (numbers) numbers.push(number)
      else found.set(key, [number])
    }
  return found
}

const isLook = ({ is }: Question): boolean => is === 'spelling' || is === 'shape'

function looksSo(question: Question, { folded, shape }: Form): boolean {
  if (question.is === 'spelling') return question.fits.test(folded)
  return question.is === 'shape' && (shape & question.bits) !== 0
}

/** Of a question that is asked of other answers: those stand before it. */
function follows({ is, of }: Derived, answers: Answers): boolean {
  if (is === 'not') return !holds(answers, of[0]!)
  for (const number of of) if (holds(answers, number) !== (is === 'all')) return is !== 'all'
  return is === 'all'
}

/** Answers all questions of a list. Forms of which the same is true share one answer: there are few hundreds. */
export function answering(list: readonly Question[], keysOf: KeysOf): (form: Form) => Answers {
  const byKey = numbersByKey(list)
  const looks = [...list.keys()].filter((number) => isLook(list[number]!))
  const derived = [...list.entries()].flatMap(([number, question]) =>
    'of' in question ? [{ number, question }] : [],
  )
  const complete = (held: readonly number[]): Answers => {
    const answers = Array.from({ length: unitOf(list.length) + 1 }, () => 0)
    for (const number of held) set(answers, number)
    for (const { number, question } of derived) if (follows(question, answers)) set(answers, number)
    return answers
  }
  const known = new Map<string, Answers>()
  return (form) => {
    const held: number[] = []
    for (const number of looks) if (looksSo(list[number]!, form)) held.push(number)
    for (const key of keysOf(form)) for (const number of byKey.get(key) ?? none) held.push(number)
    const name = held.join(' ')
    const before = known.get(name)
    if (before) return before
    const answers = complete(held)
    known.set(name, answers)
    return answers
  }
}

/** Whether a form answers the question. */
export function wordTest(ask: Ask, keysOf: KeysOf): (form: Form) => boolean {
  const { numberOf, list } = questions()
  const number = numberOf(ask)
  const answersOf = answering(list, keysOf)
  return memo((form) => holds(answersOf(form), number))
}
