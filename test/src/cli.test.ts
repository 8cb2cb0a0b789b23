import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { EntryRecord, OutputRecord, PersonRecord } from '../../pipeline/record.js'
import { projectRoot } from '../../src/load/files.js'
import { atau, folder, type Ran } from './command.js'

const sample = join(projectRoot, 'data/samples/report-2023-05.txt')
const annotate = (words: readonly string[], input?: string | Buffer): Ran =>
  atau(['annotate', '--model', 'none', ...words], input)
const records = (text: string): OutputRecord[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const plain = '\u001b'

describe('usage', () => {
  it('every command helps with an example', () => {
    const help = atau(['--help'])
    expect(help.status).toBe(0)
    const commands = [...help.out.matchAll(/^ {2}([a-z]+) /gm)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'help')
    expect(commands).toContain('annotate')
    for (const command of commands) {
      const { status, out, said } = atau([command, '--help'])
      expect([status, said]).toEqual([0, ''])
      expect(out).toMatch(/Examples?:\n {2}\S/)
    }
  })

  const wrong: readonly (readonly string[])[] = [
    [],
    ['anotate'],
    ['annotate', '--fromat', 'csv'],
    ['annotate', '--format', 'xml', sample],
    ['annotate', '--format', 'html', sample],
    ['annotate', '--format', 'jsonl', '--format', 'csv', sample],
    ['annotate', '--labels', 'PERSON,FOO', sample],
    ['annotate', '--without', 'rule', sample],
    ['annotate', '--lang', 'de', sample],
    ['annotate', '--period', 'May', sample],
    ['annotate', '--jobs', '0', sample],
    ['annotate', '--log-level', 'loud', sample],
    ['annotate', '-', '-'],
    ['explain', sample],
    ['explain', sample, '--at', 'x'],
  ]
  it.each(wrong.map((words) => [words.join(' '), words] as const))('wrong: atau %s', (_, words) => {
    const { status, out, said } = atau(words)
    expect([status, out]).toEqual([2, ''])
    expect(said).not.toMatch(/\n {4}at /)
  })
})

describe('the sample report', () => {
  const { status, out, said } = annotate([sample])
  const all = status === 0 ? records(out) : []
  const entries = all.filter((record): record is EntryRecord => record.type === 'entry')
  const text = readFileSync(sample, 'utf8')

  it('comes out whole: 115 entries, one report line, the people', () => {
    expect([status, said]).toEqual([0, ''])
    expect(entries.length).toBe(115)
    expect(all.map(({ type }) => type).join(' ')).toMatch(/^(entry )+report( person)+$/)
  })

  it('keeps the laws of the record', () => {
    let last = 0
    for (const entry of entries) {
      expect(entry.start).toBeGreaterThanOrEqual(last)
      expect(text.slice(entry.start, entry.end)).toBe(entry.text)
      last = entry.end
      let end = 0
      const ids = new Set(entry.mentions.map(({ id }) => id))
      expect(ids.size).toBe(entry.mentions.length)
      for (const mention of entry.mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(entry.text.slice(mention.start, mention.end)).toBe(mention.text)
        expect(mention.by.length).toBeGreaterThan(0)
        end = mention.end
      }
      for (const { person, statutes, penalty, place, date } of entry.cases)
        for (const id of [person, penalty, place, date, ...statutes])
          if (id !== undefined) expect(ids).toContain(id)
    }
  })

  it('gives every person one id, and lists each once', () => {
    const people = all.filter((record): record is PersonRecord => record.type === 'person')
    const ids = entries.flatMap(({ mentions }) =>
      mentions.flatMap(({ label, value }) =>
        label === 'PERSON' && value && 'personId' in value ? [value.personId] : [],
      ),
    )
    expect(people.length).toBeGreaterThan(20)
    expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length)
    expect(new Set(people.map(({ personId }) => personId))).toEqual(new Set(ids))
  })

  it('is the same from standard input, and the same again', () => {
    const piped = annotate(['-', '--jobs', '1'], readFileSync(sample)).out
    expect(piped.replaceAll('"file":"stdin"', '"file":"report-2023-05.txt"') === out).toBe(true)
  })

  it('is the same in UTF-16 with a mark, but for its hash', () => {
    const wide = annotate([], Buffer.from(`\ufeff${text}`, 'utf16le')).out
    const spans = (from: string) =>
      records(from).map((record) => record.type === 'entry' && [record.text, record.start])
    expect(spans(wide)).toEqual(spans(out))
  })

  it('goes to files with a summary of 80 columns and no colour', () => {
    const formats = [
      'jsonl',
      'html',
      'csv',
      'conll',
      'brat',
      'label-studio',
      'web-annotation',
      'marks',
    ].flatMap((name) => ['--format', name])
    const ran = annotate([sample, '--out', 'out', '--summary', ...formats])
    expect([ran.status, ran.said]).toEqual([0, ''])
    expect(ran.out).not.toContain(plain)
    for (const line of ran.out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
    expect(readFileSync(join(folder, 'out/report-2023-05.jsonl'), 'utf8') === out).toBe(true)
    const rows: unknown[] = parse(readFileSync(join(folder, 'out/report-2023-05.csv')), {
      bom: true,
      columns: true,
    })
    expect(rows.length).toBe(entries.reduce((sum, { cases }) => sum + cases.length, 0))
    expect(readdirSync(join(folder, 'out')).length).toBe(11)
  })

  it('keeps only the labels that were asked for', () => {
    const only = records(annotate([sample, '--labels', 'PLACE,DATE']).out)
    const found = only.flatMap((record) =>
      record.type === 'entry' ? record.mentions.map(({ label }) => label) : [],
    )
    expect([...new Set(found)].sort()).toEqual(['DATE', 'PLACE'])
  })

  it('explains a place of itself', () => {
    const person = entries[0]!.mentions.find(({ label }) => label === 'PERSON')!
    const ran = atau([
      'explain',
      sample,
      '--model',
      'none',
      '--at',
      String(entries[0]!.start + person.start),
    ])
    expect([ran.status, ran.said]).toEqual([0, ''])
    expect(ran.out).toContain(`chosen\t`)
    expect(ran.out).toContain(`“${person.text}”`)
    expect(ran.out).toContain(person.by[0]!)
  })
})

describe('what goes wrong', () => {
  it('is said in a line, and the rest is done', () => {
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(join(folder, 'good.txt'), 'May 1, Almaty, N. Khozhakaraev was detained.')
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([1, 2, 0, 3]))
    const { status, out, said } = annotate(['empty.txt', 'good.txt', 'none.txt', 'binary.txt'])
    expect(status).toBe(1)
    expect(records(out)[0]).toMatchObject({ type: 'entry', source: { file: 'good.txt' } })
    expect(said.trimEnd().split('\n').sort()).toEqual([
      'atau: binary.txt: is a binary file; expected plain text in UTF-8, UTF-16, windows-1251 or KOI8-R',
      'atau: empty.txt: is empty; expected a text',
      'atau: none.txt: no such file or directory',
    ])
  })

  it('a model that is not there, an output that cannot be', () => {
    const model = atau(['annotate', sample, '--model', './nowhere'])
    expect([model.status, model.out]).toEqual([1, ''])
    expect(model.said).toMatch(/^atau: setting up: model \.\/nowhere: [^\n]+\n$/)
    const output = annotate([sample, '--out', '/dev/null/x', '--quiet'])
    expect([output.status, output.out]).toEqual([1, ''])
    expect(output.said).toMatch(/^atau: \/dev\/null\/x\/report-2023-05\.jsonl: [^\n]+\n$/)
  })

  it('an offset behind the end', () => {
    writeFileSync(join(folder, 'short.txt'), 'May 1.')
    expect(atau(['explain', 'short.txt', '--at', '6', '--model', 'none'])).toMatchObject({
      status: 1,
      said: 'atau: short.txt: expected an offset below its length 6, got 6\n',
    })
  })

  it('shows where it broke only when asked, and logs no names before debug', () => {
    const said = (level: string) => annotate(['good.txt', 'none.txt', '--log-level', level]).said
    expect(said('info')).toContain('"file":"good.txt","encoding":"utf-8"')
    expect(said('info')).not.toMatch(/Khozhakaraev|"stack"/)
    expect(said('debug')).toContain('"stack"')
  })
})

describe('a text that is no report', () => {
  it('has its paragraphs as entries, in the language that was said', () => {
    const { status, out } = annotate(
      ['-', '--lang', 'ru', '--period', '2023-05'],
      'Суд арестовал Мамая Ж. на 15 суток.\n\nПроцесс продолжается.\n',
    )
    expect(status).toBe(0)
    const found = records(out).filter(({ type }) => type === 'entry') as EntryRecord[]
    expect(found.map(({ text, lang }) => [text, lang])).toEqual([
      ['Суд арестовал Мамая Ж. на 15 суток.', 'ru'],
      ['Процесс продолжается.', 'ru'],
    ])
    expect(found[0]!.source.period).toEqual(['2023-05-01', '2023-05-31'])
  })
})
