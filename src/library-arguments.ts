/** What callers of the library give, who may have no types: a Problem says in one line what was expected and what came. */
import { labels, languages } from '../pipeline/document.js'
import type { Options, Text } from './library-input.js'
import { Problem } from './problem.js'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const longest = 60

function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return `an object with ${Object.keys(value).join(', ') || 'nothing in it'}`
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const expected = (what: string, found: unknown): Problem =>
  new Problem(`expected ${what}, found ${shown(found)}`)

type Test = readonly [what: string, holds: (value: unknown) => boolean]

const string: Test = ['a string', (value) => typeof value === 'string']
const among = (all: readonly string[]): Test => [
  `one of ${all.join(', ')}`,
  (value) => all.some((each) => each === value),
]
const listOf = ([, holds]: Test, what: string): Test => [
  what,
  (value) => Array.isArray(value) && value.every(holds),
]

const proposers = ['rules', 'names', 'model']
const options: Readonly<Record<keyof Options | 'records', Test>> = {
  model: string,
  without: listOf(among(proposers), `a list of ${proposers.join(', ')}`),
  labels: listOf(among(labels), `a list of ${labels.join(', ')}`),
  jobs: ['a whole number from 1', (value) => Number.isInteger(value) && Number(value) >= 1],
  warn: ['a function', (value) => typeof value === 'function'],
  records: ['a list of records', Array.isArray],
}
const fields: Readonly<Record<keyof Text, Test>> = {
  text: string,
  file: string,
  language: among(languages),
  period: [
    'two days (ISO 8601)',
    (value) =>
      Array.isArray(value) &&
      value.length === 2 &&
      value.every((day) => /^\d{4}-\d\d-\d\d$/.test(String(day))),
  ],
}

/** Names that are not known are told: they are misspelt. */
function check(
  given: Readonly<Record<string, unknown>>,
  tests: Readonly<Record<string, Test>>,
  what: string,
): void {
  for (const [name, value] of Object.entries(given)) {
    const test = Object.hasOwn(tests, name) ? tests[name] : undefined
    if (!test)
      throw new Problem(
        `unknown ${what} ${JSON.stringify(name)}; expected ${Object.keys(tests).join(', ')}`,
      )
    if (value !== undefined && !test[1](value))
      throw new Problem(`${name}: expected ${test[0]}, found ${shown(value)}`)
  }
}

/** `more`: options beside those of every call. */
export function checkOptions(given: unknown, more: readonly 'records'[] = []): void {
  if (!isObject(given)) throw expected('an object of options', given)
  const { records, ...known } = options
  check(given, more.length > 0 ? { ...known, records } : known, 'option')
}

function checkText(given: unknown): Text {
  if (typeof given === 'string') return { text: given }
  if (!isObject(given) || !('text' in given))
    throw expected(
      'a text: a string, { text, file?, language?, period? }, or a list of these',
      given,
    )
  check(given, fields, 'part of a text')
  return given as unknown as Text
}

/** One text or several, each as an object. */
export const textsOf = (texts: unknown): readonly Text[] =>
  Array.isArray(texts) ? texts.map(checkText) : [checkText(texts)]

export function checkNames(names: unknown): readonly string[] {
  const isList =
    isObject(names) || Array.isArray(names) ? Symbol.iterator in (names as object) : false
  if (!isList) throw expected('a list of names', names)
  const rows = [...(names as Iterable<unknown>)]
  const at = rows.findIndex((each) => typeof each !== 'string')
  if (at >= 0) throw new Problem(`name ${at}: expected a string, found ${shown(rows[at])}`)
  return rows as readonly string[]
}

export function checkFolder(folder: unknown): void {
  if (typeof folder !== 'string') throw expected('the path of a folder', folder)
}
