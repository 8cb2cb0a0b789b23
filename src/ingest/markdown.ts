/** Markdown → text: its marks out of the way, `[^1]` and links of notes tied. A text without such marks stays as it is. */
import { dayOf, type Note, type ReadDocument, titleOf } from './document.js'

const fence = /^\s{0,3}(?:```|~~~)/
const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/
const underline = /^\s{0,3}(?:=+|-{2,})\s*$/
const rule = /^\s{0,3}(?:(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,})$/
const bullet = /^(\s*)[*+-]\s+/
const quote = /^\s{0,3}(?:>\s?)+/
const definition = /^\s{0,3}\[\^([^\]\s]+)\]:\s*(.*)$/
const linkDefinition = /^\s{0,3}\[([^\]^][^\]]*)\]:\s*<?(\S+?)>?(?:\s+["'(].*["')])?\s*$/
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
const frontMatter = /^---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)\r?\n/

interface Front {
  readonly rest: string
  readonly title?: string
  readonly published?: string
}

/** Lines `title: …` and `date: …` above the text. */
function frontOf(text: string): Front {
  const found = frontMatter.exec(text)
  if (!found) return { rest: text }
  const field = (name: string) =>
    new RegExp(`^${name}:\\s*["']?(.*?)["']?\\s*$`, 'mi').exec(found[1]!)?.[1]
  const title = titleOf(field('title'))
  const published = dayOf(field('date')) ?? dayOf(field('published'))
  return {
    rest: text.slice(found[0].length),
    ...(title && { title }),
    ...(published && { published }),
  }
}

/** Marks inside a line. */
const inline = (line: string, targets: ReadonlyMap<string, string>): string =>
  line
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[(\d{1,4})\]\((https?:[^)\s]*)(?:\s[^)]*)?\)/g, '[$1]')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]^]+)\]\[([^\]]*)\]/g, (whole, text: string, key: string) =>
      targets.has((key || text).toLowerCase()) ? text : whole,
    )
    .replace(/<(https?:[^>\s]+)>/g, '$1')
    .replace(/<!--.*?-->|<\/?[a-z][^<>]*>/gi, '')
    .replace(/(`+)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?!\*)/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(.+?)~~/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')

const row = (line: string): string =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ')

/** Notes by their keys, and the lines without them. */
function withoutNotes(lines: readonly string[]) {
  const notes = new Map<string, string>()
  const targets = new Map<string, string>()
  const rest: string[] = []
  let open: string | undefined
  for (const line of lines) {
    const note = definition.exec(line)
    const target = note ? null : linkDefinition.exec(line)
    if (note) {
      open = note[1]!
      notes.set(open, note[2]!)
    } else if (target) targets.set(target[1]!.toLowerCase(), target[2]!)
    else if (open !== undefined && /^(?: {2,}|\t)\S/.test(line))
      notes.set(open, `${notes.get(open)} ${line.trim()}`)
    else {
      open = undefined
      rest.push(line)
    }
  }
  return { notes, targets, rest }
}

/** Numbers where all keys are; else the order in which the text has them. */
function marksOf(text: string, notes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const keys = [...new Set([...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, key]) => key!))]
  const numbered = [...notes.keys(), ...keys].every((key) => /^\d{1,4}$/.test(key))
  return new Map(keys.map((key, at) => [key, numbered ? key : String(at + 1)]))
}

/** `[12](https://…)` is a note that stands where its mark does. */
const linkedNotes = (text: string): readonly Note[] =>
  [...text.matchAll(/(?<!!)\[(\d{1,4})\]\((https?:[^)\s]*)/g)].map(([, mark, url]) => ({
    mark: mark!,
    text: url!,
  }))

export function readMarkdown(whole: string): ReadDocument {
  const { rest: text, ...told } = frontOf(whole)
  const { notes, targets, rest } = withoutNotes(text.split(/\r?\n/))
  const marks = marksOf(text, notes)
  const out: string[] = []
  let fenced = false
  rest.forEach((line, at) => {
    if (fence.test(line)) {
      fenced = !fenced
      return
    }
    if (fenced) {
      out.push(line)
      return
    }
    const before = rest[at - 1] ?? ''
    if (underline.test(line) && /\S/.test(before) && !bullet.test(before)) out.push('')
    else if (rule.test(line) || tableRule.test(line)) out.push('')
    else {
      const tied = line.replace(/\[\^([^\]\s]+)\]/g, (mark, key: string) =>
        marks.has(key) ? `[${marks.get(key)}]` : mark,
      )
      const title = heading.exec(tied)
      const plain = inline(title ? title[1]! : tied.replace(quote, ''), targets)
      if (title) out.push('', plain, '')
      else if (/^\s*\|.*\|\s*$/.test(plain)) out.push('', row(plain), '')
      else out.push(plain.replace(bullet, '$1• ').replace(/ {2,}$/, ''))
    }
  })
  const list: Note[] = [...notes].flatMap(([key, note]) => {
    const mark = marks.get(key)
    return mark === undefined ? [] : [{ mark, text: inline(note, targets) }]
  })
  const known = new Set(list.map(({ mark }) => mark))
  const linked = linkedNotes(rest.join('\n')).filter(({ mark }) => !known.has(mark))
  const lines = [...list, ...linked].map((note) => `[${note.mark}] ${note.text}`)
  const body = out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text: `${[body, ...lines].join('\n\n')}\n`, ...told }
}
