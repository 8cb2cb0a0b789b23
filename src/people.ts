/** `atau people`: what is in a register, and what a person decides of it. Returns the exit status. */

import { colors } from './colors.js'
import { describe, shownLine } from './problem.js'
import type { Action, PeopleOptions } from './register/actions.js'
import { type Database, openDatabase } from './register/database.js'
import { mergePeople, renamePerson, splitPerson } from './register/decide.js'
import { exportRegister } from './register/export.js'
import {
  findPeople,
  listPeople,
  type Shown,
  showPerson,
  type TimelineRow,
} from './register/listed.js'
import { forgetReport, listReports } from './register/reports.js'
import { attempt } from './run.js'
import { cut } from './summary/layout.js'
import { oneLine } from './write/document.js'
import { blocks, print } from './write/files.js'

type Cell = string | number | null
const isTerminal = (): boolean => process.stdout.isTTY === true
const plain = (cell: Cell): string => oneLine(String(cell ?? ''))

/** Tab-separated where another program reads; aligned on a terminal. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map(plain))
  if (!isTerminal()) return [head, ...cells].map((row) => `${row.join('\t')}\n`).join('')
  const widest = Math.max(20, Math.floor((process.stdout.columns ?? 80) / 2))
  const widths = head.map((title, at) =>
    Math.min(
      widest,
      Math.max(...[title, ...cells.map((row) => row[at] ?? '')].map((each) => [...each].length)),
    ),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => {
        const text = cut(cell, widths[at]!)
        return text + ' '.repeat(widths[at]! - [...text].length)
      })
      .join('  ')
      .trimEnd()
  return `${[colors.dim(line(head)), ...cells.map(line)].join('\n')}\n`
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function list(database: Database, options: PeopleOptions): string {
  const all = listPeople(database)
  if (options.json) return json(all)
  const head = ['id', 'name', 'reports', 'cases', 'first', 'last']
  return table(
    head,
    all.map((each) => [each.personId, each.name, each.reports, each.cases, each.first, each.last]),
  )
}

function reports(database: Database, options: PeopleOptions): string {
  const all = listReports(database)
  if (options.json) return json(all)
  const head = ['file', 'from', 'to', 'entries', 'people', 'cases', 'sha256', 'title']
  return table(
    head,
    all.map((each) => [
      each.file,
      each.from,
      each.to,
      each.entries,
      each.people,
      each.cases,
      each.sha256.slice(0, 12),
      each.title,
    ]),
  )
}

async function find(database: Database, name: string, options: PeopleOptions): Promise<string> {
  const { openMatch } = await import('./match.js')
  const found = findPeople(database, name, openMatch()).map((each) => ({
    ...each,
    probability: Math.round(each.probability * 10_000) / 10_000,
  }))
  if (options.json) return json(found)
  if (found.length === 0) process.stderr.write(`atau: nobody is spelt like ${shownLine(name)}\n`)
  const head = ['probability', 'verdict', 'id', 'name', 'spelling']
  return table(
    head,
    found.map((each) => [
      each.probability.toFixed(2),
      each.verdict,
      each.personId,
      each.name,
      each.spelling,
    ]),
  )
}

const sanction = ({ penalty, measure, modality }: TimelineRow): string =>
  [modality !== 'imposed' && modality, penalty, measure].filter(Boolean).join(' ')

function shown(person: Shown, asked: string): string {
  const gone = person.personId === asked ? [] : [`${asked} is now ${person.personId}`]
  const facts = [
    ...gone,
    `${colors.bold(person.name)}  ${person.personId}${person.gender ? `  ${person.gender}` : ''}`,
    ...(person.aliases.length > 0 ? [`also ${person.aliases.join(', ')}`] : []),
    person.spellings.map(({ text, count }) => `${text} (${count})`).join(', '),
  ]
  const cases = person.cases.map((each) => [
    each.date,
    each.event,
    each.statutes,
    sanction(each),
    each.place,
    `${each.file}:${each.entry}`,
    each.words,
  ])
  const reviews = person.review.map((each) => [
    each.personId,
    each.probability.toFixed(2),
    each.reason,
  ])
  const parts = [
    `${facts.join('\n')}\n`,
    table(['date', 'event', 'provision', 'penalty', 'place', 'source', 'words'], cases),
    table(
      ['mention', 'text', 'source'],
      person.mentions.map((each) => [each.id, each.text, `${each.file}:${each.entry}`]),
    ),
    ...(reviews.length > 0 ? [table(['may also be', 'probability', 'reason'], reviews)] : []),
  ]
  return parts.join('\n')
}

async function matcher() {
  const { loadMatcher } = await import('./load/match.js')
  return loadMatcher()
}

async function act(
  database: Database,
  action: Exclude<Action, 'export'>,
  words: readonly string[],
  options: PeopleOptions,
): Promise<string> {
  const [first = '', ...rest] = words
  switch (action) {
    case 'list':
      return list(database, options)
    case 'find':
      return find(database, words.join(' '), options)
    case 'show': {
      const person = showPerson(database, first)
      return options.json ? json(person) : shown(person, first)
    }
    case 'merge': {
      const [kept, gone] = mergePeople(database, first, rest[0] ?? '')
      return `${gone} is now ${kept}\n`
    }
    case 'split': {
      const made = splitPerson(database, first, rest, await matcher())
      return `${rest.length} of ${first} are now ${made}\n`
    }
    case 'rename':
      return `${renamePerson(database, first, rest.join(' '))} is listed as ${rest.join(' ')}\n`
    case 'reports':
      return reports(database, options)
    case 'forget': {
      const { file, cases } = forgetReport(database, first)
      return `${file} is taken out, with ${cases} case${cases === 1 ? '' : 's'}\n`
    }
  }
}

async function run(
  register: string,
  action: Action,
  words: readonly string[],
  options: PeopleOptions,
): Promise<void> {
  if (action === 'export') return exportRegister(register, options)
  const database = openDatabase(register)
  try {
    await print(blocks([await act(database, action, words, options)]))
  } finally {
    database.close()
  }
}

export async function people(
  register: string,
  action: Action,
  words: readonly string[],
  options: PeopleOptions,
): Promise<number> {
  const done = await attempt(register, () => run(register, action, words, options))
  if ('value' in done) return 0
  process.stderr.write(`atau: ${shownLine(register)}: ${describe(done.failure.error)}\n`)
  return 1
}
