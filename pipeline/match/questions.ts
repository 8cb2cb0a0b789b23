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
export type Question =
  | Exclude<Ask, { of: unknown }>
  | { readonly is: 'all' | 'any' | 'not'; readonly of: readonly number[] }

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

/** Bit `number & 31` of unit `number >> 5`. */
export type Answers = Int32Array

export const holds = (answers: Answers, number: number): boolean =>
  (answers[number >> 5]! & (1 << (number & 31))) !== 0

const set = (answers: Int32Array, number: number): void => {
  answers[number >> 5]! |= 1 << (number & 31)
}

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

/** Whether a question that is no list of words holds; those before it are answered. */
function answer(question: Question, form: Form, before: Answers): boolean {
  switch (question.is) {
    case 'keys':
      return false
    case 'spelling':
      return question.fits.test(form.folded)
    case 'shape':
      return (form.shape & question.bits) !== 0
    case 'not':
      return !holds(before, question.of[0]!)
    case 'all':
      return question.of.every((number) => holds(before, number))
    case 'any':
      return question.of.some((number) => holds(before, number))
  }
}

/** Answers all questions of a list. */
export function answering(list: readonly Question[], keysOf: KeysOf): (form: Form) => Answers {
  const byKey = numbersByKey(list)
  const others = [...list.entries()].filter(([, { is }]) => is !== 'keys')
  const units = (list.length + 31) >> 5
  return (form) => {
    const answers = new Int32Array(units)
    for (const key of keysOf(form)) for (const number of byKey.get(key) ?? []) set(answers, number)
    for (const [number, question] of others)
      if (answer(question, form, answers)) set(answers, number)
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
