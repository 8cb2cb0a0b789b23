/**
 * Small labelled texts: `# kind | what it tests` (or `# kind | half | what it tests`), the text with marks, rules that begin with
 * `>`, an empty line. A line with nothing but ¶ is an empty line of the text; `##` and `%` begin remarks. Rules:
 *
 *     > case: person; EVENT; WHEN; WHERE; MODALITY   all cases, one a line; `-` none is told, `?` not asked, a|b either; `> case: none`
 *     > pairs: person S LAW article(part)            all pairs, one a line (or `person X kind measure`); `> pairs: none`
 *     > event: person EVENT                          > no-case: person · > case-place: person Name · > name: person Name
 *     % authority: words                             before the header: who acted, as the text calls them; `none`
 */
import type { Label, Labelled } from '../../pipeline/document.js'
import { events as knownEvents } from '../../pipeline/record.js'
import { modalities } from '../../pipeline/values.js'
import type { Asked } from '../cases/told.js'
import { type Kind, kinds } from '../gold/marks.js'
import { provisionsIn } from './norm.js'

export interface ProbeMark extends Labelled {
  readonly norm: string
  readonly text: string
}

export interface Probe {
  readonly file: string
  /** Of the header, from 1. */
  readonly line: number
  readonly kind: string
  readonly half?: string
  readonly about: string
  readonly text: string
  readonly marks: readonly ProbeMark[]
  /** Undefined: cases are not asked for. */
  readonly cases?: readonly Asked[]
  readonly pairs?: readonly string[]
  readonly events: readonly (readonly [person: string, events: readonly string[]])[]
  readonly places: readonly (readonly [person: string, name: string])[]
  readonly names: readonly (readonly [person: string, name: string])[]
}

const header = /^# ([a-z0-9-]+) \| (?:(hand|keep) \| )?(\S.*)$/
const mark = /\{([PLSXDO])(?::([^|{}\n]*))?\|([^{}]*)\}/g
const norms: { readonly [L in Label]?: RegExp } = {
  PERSON: /^~?[^~]+$/,
  PENALTY: new RegExp(`^[a-z_]+;[^;]*;(?:${modalities.join('|')})?$`),
  DATE: /^(?:\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?|--\d\d(?:-\d\d)?)$/,
}
const nobody = /^(?:none|нет|жоқ)(?= |$)/

/** The old codes are always asked for. */
const normOf = (label: Label, fields: string): string => {
  const norm = /^~KZ-C(?:C-1997|AO-2001)/.test(fields) ? fields.slice(1) : fields
  if (label === 'PERSON' ? !norms.PERSON!.test(norm) : norm !== '' && !norm.startsWith('~')) {
    if (norms[label]?.test(norm) === false) throw new Error(`${label}: not a norm: ${norm}`)
    if (label === 'STATUTE') provisionsIn(norm)
  }
  return norm
}

function parseText(marked: string): Pick<Probe, 'text' | 'marks'> {
  const marks: ProbeMark[] = []
  let text = ''
  let last = 0
  for (const found of marked.matchAll(mark)) {
    const [whole, kind, fields = '', inner] = found
    if (inner === '' || inner !== inner!.trim())
      throw new Error(`a mark holds some text, without blanks at its ends: ${whole}`)
    const label = kinds[kind as Kind]
    text += marked.slice(last, found.index)
    marks.push({
      start: text.length,
      end: text.length + inner!.length,
      label,
      norm: normOf(label, fields),
      text: inner!,
    })
    text += inner
    last = found.index + whole.length
  }
  text += marked.slice(last)
  if (/[{}]/.test(text)) throw new Error('a brace that belongs to no mark')
  if (text.trim() === '') throw new Error('no text')
  return { text, marks }
}

const answers = (field: string, known?: readonly string[]): readonly string[] | undefined => {
  const list = field.split('|').map((each) => each.trim())
  if (list.includes('?')) return undefined
  for (const each of list)
    if (known && each !== '-' && !known.includes(each)) throw new Error(`not known: ${each}`)
  return list.map((each) => (each === '-' ? '' : each))
}

function caseLine(rule: string, authority: readonly string[] | undefined): Asked {
  const parts = rule.split(';').map((each) => each.trim())
  if (parts.length !== 5) throw new Error(`person; EVENT; WHEN; WHERE; MODALITY is due: ${rule}`)
  const [person, event, when, where, modality] = parts as [string, string, string, string, string]
  const asked = {
    when: answers(when),
    where: answers(where),
    modality: answers(modality, modalities),
  }
  return {
    person,
    events: answers(event, knownEvents) ?? [...knownEvents],
    ...Object.fromEntries(Object.entries(asked).filter(([, list]) => list !== undefined)),
    ...(authority && { authority }),
  }
}

function pairLine(rule: string): readonly string[] {
  const found = /^(\S+) ([SX]) (.+)$/.exec(rule)
  if (!found) throw new Error(`no pair: ${rule}`)
  const [, person, kind, value] = found
  return kind === 'X'
    ? [`${person} X ${value}`]
    : provisionsIn(value!).map((each) => `${person} S ${each.replace('?', '')}`)
}

/** The rules of one probe, by what stands before their colon. */
function parseRules(
  lines: readonly string[],
  authority: readonly string[] | undefined,
): Pick<Probe, 'cases' | 'pairs' | 'events' | 'places' | 'names'> {
  const rules = lines.map((line) => {
    const found = /^> *(pairs|case|no-case|event|case-place|name): *(\S.*)$/.exec(line)
    if (!found) throw new Error(`a rule of no known form: ${line}`)
    return { name: found[1]!, value: found[2]! }
  })
  const of = (name: string) => rules.filter((rule) => rule.name === name).map((rule) => rule.value)
  const two = (value: string): readonly [string, string] => {
    const at = value.indexOf(' ')
    if (at < 0) throw new Error(`a person and something more is due: ${value}`)
    return [value.slice(0, at), value.slice(at).trim()]
  }
  const told = (name: string) => of(name).filter((value) => value !== 'none')
  return {
    ...(of('case').length > 0 && { cases: told('case').map((rule) => caseLine(rule, authority)) }),
    ...(of('pairs').length > 0 && { pairs: told('pairs').flatMap(pairLine) }),
    events: [
      ...of('event').map((rule) => [two(rule)[0], two(rule)[1].split('|')] as const),
      ...of('no-case').map((person) => [person, ['none']] as const),
    ],
    places: of('case-place').map(two),
    names: of('name').map(two),
  }
}

interface Block {
  readonly line: number
  readonly head: RegExpExecArray
  readonly authority?: readonly string[]
  readonly text: string[]
  readonly rules: string[]
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  let authority: readonly string[] | undefined
  for (const [at, line] of lines.entries()) {
    const head = header.exec(line.trimEnd())
    if (line.trim() === '') open = undefined
    else if (!open && head) {
      open = { line: at + 1, head, ...(authority && { authority }), text: [], rules: [] }
      authority = undefined
      blocks.push(open)
    } else if (!open && /^(?:##|%)/.test(line)) {
      const said = /^% authority: *(\S.*?)(?: \([^()]*\))?\s*$/.exec(line)?.[1]
      if (said) authority = [nobody.test(said) ? '' : said]
    } else if (!open) throw new Error(`${at + 1}: a header \`# kind | what it tests\` is due here`)
    else if (head || (open.rules.length > 0 && !line.startsWith('>')))
      throw new Error(`${at + 1}: an empty line is due before this one`)
    else if (line.startsWith('>')) open.rules.push(line.trim())
    else open.text.push(line.trim() === '¶' ? '' : line)
  }
  return blocks
}

/** Throws `file:line: what is wrong`. */
export function parseProbes(bytes: string, file: string): readonly Probe[] {
  const at = <T>(line: string | number, work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw new Error(`${file}:${line === '' ? '' : `${line}: `}${(error as Error).message}`)
    }
  }
  const blocks = at('', () => blocksOf(bytes.replace(/^\uFEFF/, '').split('\n')))
  return blocks.map(({ line, head, authority, text, rules }) =>
    at(line, () => ({
      file,
      line,
      kind: head[1]!,
      ...(head[2] && { half: head[2] }),
      about: head[3]!,
      ...parseText(`${text.join('\n')}\n`),
      ...parseRules(rules, authority),
    })),
  )
}
