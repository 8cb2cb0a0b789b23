/** Labels made elsewhere come back as corrections, and `annotate` then gives what the labels say. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Register } from '../../pipeline/link/register.js'
import type { EntryRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import { replay } from '../../src/corrections/replay.js'
import { readCorrections } from '../../src/corrections/store.js'
import type { Engine } from '../../src/engine.js'
import { type ImportOptions, importLabels } from '../../src/import.js'
import { textSource } from '../../src/ingest.js'
import { loadGold } from '../../src/load/gold.js'
import { openEngine } from '../../src/open.js'
import { continueRegister } from '../../src/register/continue.js'
import { openDatabase } from '../../src/register/database.js'
import { mergePeople } from '../../src/register/decide.js'
import { bratAnnotations } from '../../src/write/brat.js'
import type { Document } from '../../src/write/document.js'
import { labelStudio } from '../../src/write/label-studio.js'
import { marks } from '../../src/write/marks.js'
import { folder } from './command.js'
import { joined } from './document.js'

const report = [
  'May 2, 2023, Astana, Abenov M., Article 596, Part 3 of the Code of Administrative Offences of the RK, deprivation of the right to drive vehicles for 6 months[1].',
  'May 3, 2023, Almaty, 👍 Sarsenova Dana was detained near the Central Park. The court fined her 172,500 tenge on May 5, and Abenov M. was released.',
  'May 4, 2023, Taraz, the activist Ospan Bekov was summoned to the police. Abenov M. stood beside him.',
  '',
].join('\r\n\r\n')

let engine: Engine
const opened = async () => ({ ...engine, close: async () => {} })
beforeAll(async () => {
  engine = await openEngine({ model: 'none' })
})
afterAll(() => engine.close())

let said = ''
async function imported(paths: readonly string[], options: ImportOptions) {
  const own = process.stderr.write
  said = ''
  process.stderr.write = ((text: string) => {
    said += text
    return true
  }) as typeof own
  try {
    return await importLabels(paths, options, opened)
  } finally {
    process.stderr.write = own
  }
}

let nth = 0
const fresh = (): string => {
  const path = join(folder, `import-${++nth}`)
  mkdirSync(path)
  return path
}

async function annotated(text: string, corrections?: string, file = 'report.txt') {
  const documents = [await engine.annotate(textSource(text, file))]
  const done = await replay(documents, corrections ? [corrections] : [], engine)
  const { documents: linked, people } = engine.link(done.documents, done.decided)
  return { document: { ...linked[0]!, people } as Document, said: done.said }
}

const kindsIn = async (to: string): Promise<readonly string[]> =>
  (await readCorrections(to)).lines.map(({ correction }) => correction.kind)

const replaced = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((all, [from, to]) => {
    expect(all).toContain(from)
    return all.replace(from, to)
  }, text)

/** Marks and cases of a text as lines, whatever their order. */
const lines = (text: string): readonly string[] => text.split(/\r?\n/).sort()

describe('a text with marks', () => {
  let written = ''
  beforeAll(async () => {
    written = joined(marks((await annotated(report)).document))
  })

  it('says nothing where nobody has changed it', async () => {
    const at = fresh()
    writeFileSync(join(at, 'report.marks.txt'), written)
    expect(await imported([join(at, 'report.marks.txt')], { to: join(at, 'to') })).toBe(0)
    expect(said).toBe('atau: 1 text, 0 corrections\n')
    expect(existsSync(join(at, 'to'))).toBe(false)
  })

  it('written with a register says nothing of its people where it is read with it', async () => {
    const at = fresh()
    const register = join(at, 'people.db')
    const { link, matcher, titles } = engine
    const linker = {
      link: (all: readonly Annotated[], known: Register) => link(all, undefined, known),
      matcher,
      titles,
    }
    const document = await engine.annotate(textSource(report, 'report.txt'))
    continueRegister(register, [document], linker)
    const database = openDatabase(register)
    mergePeople(database, 'sarsenova-dana', 'bekov-ospan')
    database.close()
    const { documents, people } = continueRegister(register, [document], linker)
    const path = join(at, 'report.marks.txt')
    writeFileSync(path, joined(marks({ ...documents[0]!, people })))
    await imported([path], { to: join(at, 'without') })
    expect(await kindsIn(join(at, 'without'))).toEqual(['same-person'])
    expect(await imported([path], { to: join(at, 'with'), people: register })).toBe(0)
    expect(said).toBe('atau: 1 text, 0 corrections\n')
    expect(await imported([path], { to: join(at, 'none'), people: join(at, 'none.db') })).toBe(1)
    expect(said).toMatch(/none\.db: no such file or directory\n$/)
  })

  const edits = [
    ['{L:Central Park;park|Central Park}', '{O:Central Park|Central Park}'],
    ['The court {X', '{O:Almaty court|The court} {X'],
    ['activist {P:bekov-ospan|Ospan Bekov}', '{P:bekov-ospan|activist Ospan Bekov}'],
    ['{D:2023-05-04|May 4, 2023}', 'May 4, 2023'],
    ['fine;172500 KZT;imposed', 'fine;50 MCI;sought'],
    ['{P:abenov-m|Abenov M.} stood', '{P:abenov-m-2|Abenov M.} stood'],
    [
      '> case: sarsenova-dana | fine |  | fine;172500 KZT | imposed | 2023-05-05 |  |',
      '> case: abenov-m | fine |  | fine;50 MCI | sought | 2023-05-05 | Almaty | The court',
    ],
    ['| detention |  |  |  | 2023-05-03 | Almaty |', '| detention |  |  |  |  | Taraz |'],
    [
      '> case: bekov-ospan | summons |  |  |  | 2023-05-04 | Taraz |',
      '> case: abenov-m-2 | other |  |  |  | 2023-05-04 | Taraz |',
    ],
  ] as const

  it('gives corrections, and annotate then gives the text as it was corrected', async () => {
    const at = fresh()
    const edited = replaced(written, edits)
    writeFileSync(join(at, 'any-name.txt'), edited)
    expect(await imported([join(at, 'any-name.txt')], { to: join(at, 'to') })).toBe(0)
    const again = await annotated(report, join(at, 'to'))
    expect(again.said).toEqual([`${(await kindsIn(join(at, 'to'))).length} corrections applied`])
    expect(lines(joined(marks(again.document)))).toEqual(lines(edited))
    // What was taken over is no difference any more, and what is taken back is one.
    await imported([join(at, 'any-name.txt')], { to: join(at, 'to') })
    expect(said).toBe('atau: 1 text, 0 corrections\n')
    writeFileSync(join(at, 'back.txt'), written)
    await imported([join(at, 'back.txt')], { to: join(at, 'to') })
    const back = await annotated(report, join(at, 'to'))
    expect(lines(joined(marks(back.document)))).toEqual(lines(written))
    const { mentions, cases } = again.document.entries[1]!
    expect(mentions.find(({ text }) => text === 'The court')).toMatchObject({
      score: 1,
      by: [expect.stringMatching(/^correction\//)],
    })
    expect(cases.at(-1)!.because).toEqual([{ rule: 'correction', start: 123, end: 132 }])
  })

  it('outlives a mended typo, a report that grew, another name and other bytes', async () => {
    const at = fresh()
    writeFileSync(join(at, 'a.txt'), replaced(written, edits))
    await imported([join(at, 'a.txt')], { to: join(at, 'to') })
    const count = (await kindsIn(join(at, 'to'))).length
    const grown = `May 1, 2023, Aktobe, Abenov M. was detained.\n\n${report
      .replace('near the', 'close to the')
      .replace('deprivation of', 'deprivation  of')
      .replaceAll('\r\n', '\n')}\n\nMay 6, 2023, Osh, nobody came.\n`
    for (const file of ['report.txt', 'report-final.txt']) {
      const { document, said } = await annotated(grown, join(at, 'to'), file)
      expect(said).toEqual([`${count} corrections applied`])
      expect(joined(marks(document))).toContain('{O:Almaty court|The court}')
      expect(joined(marks(document))).toContain('{P:bekov-ospan|activist Ospan Bekov}')
      expect(joined(marks(document))).toContain('| other |  |  |  | 2023-05-04 | Taraz |')
    }
  })

  it('is not applied where its words are gone or stand twice, and says so', async () => {
    const at = fresh()
    writeFileSync(join(at, 'a.txt'), replaced(written, [edits[0], edits[3]]))
    await imported([join(at, 'a.txt')], { to: join(at, 'to') })
    const gone = await annotated(report.replace('May 4, 2023, ', ''), join(at, 'to'))
    expect(gone.said).toEqual([
      '1 correction applied, 1 not',
      'corrections.jsonl:1: mark-removed of DATE in report.txt not applied: its words are not in the text',
    ])
    expect(gone.document.report.notes).toContainEqual({
      code: 'correction-unplaced',
      text: 'corrections.jsonl:1: mark-removed of DATE “May 4, 2023”: its words are not in the text',
    })
    const twice = await annotated(`${report}\r\n\r\n${report}`, join(at, 'to'))
    expect(twice.said.slice(1).join('\n')).toMatch(/stand in several places that look alike/)
    const other = await annotated('May 1, 2023, Osh, nobody came.\n', join(at, 'to'), 'other.txt')
    expect(other.said).toEqual(['0 corrections applied, 2 of other reports'])
  })

  it('is gold that holds', async () => {
    const at = fresh()
    writeFileSync(join(at, 'report.marks.txt'), replaced(written, edits))
    expect(await imported([join(at, 'report.marks.txt')], { gold: join(at, 'gold') })).toBe(0)
    const gold = loadGold(join(at, 'gold'))
    expect(gold.problems).toEqual([])
    expect(gold.texts[0]!.source.text).toBe(report)
    expect(gold.texts[0]!.entries.map(({ events }) => events!.length)).toEqual([1, 3, 1])
  })

  it('names file and line of what does not hold', async () => {
    const at = fresh()
    const path = join(at, 'bad.marks.txt')
    writeFileSync(
      path,
      replaced(written, [
        ['{D:2023-05-04|', '{D:May|'],
        ['| summons |', '| summoned |'],
      ]),
    )
    expect(await imported([path], { to: join(at, 'to') })).toBe(1)
    expect(said).toContain(`atau: ${path}:10: DATE: not an ISO 8601 date: May\n`)
    expect(said).toContain(`atau: ${path}:11: no event: summoned\n`)
  })
})

interface Task {
  readonly data: { text: string }
  predictions: { result: Result[] }[]
  annotations?: { result: Result[] }[]
}
interface Result {
  id?: string
  type: string
  from_id?: string
  to_id?: string
  labels?: string[]
  value?: { start: number; end: number; text: string; labels: string[] }
  meta?: { text: string[] }
}

describe('Label Studio', () => {
  const tasksOf = (document: Document): Task[] => JSON.parse(joined(labelStudio(document)))
  const spanIn = (task: Task, text: string) =>
    task.annotations![0]!.result.find(({ value }) => value?.text === text)!

  async function exported(change: (tasks: Task[]) => unknown): Promise<string> {
    const at = fresh()
    const tasks = tasksOf((await annotated(report)).document)
    for (const task of tasks) task.annotations = structuredClone(task.predictions)
    writeFileSync(join(at, 'export.json'), JSON.stringify(change(tasks)))
    return at
  }

  it('says nothing where nobody has changed it', async () => {
    const at = await exported((tasks) => tasks)
    expect(await imported([join(at, 'export.json')], { to: join(at, 'to') })).toBe(0)
    expect(said).toBe('atau: 3 texts, 0 corrections\n')
    // Nothing is lost where only some labels were looked at.
    const tasks: Task[] = JSON.parse(readFileSync(join(at, 'export.json'), 'utf8'))
    for (const { annotations } of tasks)
      annotations![0]!.result = annotations![0]!.result.filter(({ value }) =>
        value?.labels.includes('PERSON'),
      )
    writeFileSync(join(at, 'some.json'), JSON.stringify(tasks))
    const only = { to: join(at, 'to'), labels: ['PERSON'] as const }
    await imported([join(at, 'some.json')], only)
    expect(said).toBe('atau: 3 texts, 0 corrections\n')
  })

  const change = (tasks: Task[]): Task[] => {
    const [first, second] = [tasks[0]!, tasks[1]!]
    spanIn(second, 'Central Park').value!.labels = ['ORG']
    const dana = spanIn(second, 'Sarsenova Dana')
    dana.value = { ...dana.value!, end: dana.value!.end - 5, text: 'Sarsenova' }
    const all = second.annotations![0]!.result
    all.splice(all.indexOf(spanIn(second, 'May 5')), 1)
    const at = [...second.data.text].join('').indexOf('The court') - 1
    all.push({
      id: 'new',
      type: 'labels',
      value: { start: at, end: at + 9, text: 'The court', labels: ['ORG'] },
    })
    const penalty = first.annotations![0]!.result.find(({ value }) =>
      value?.labels.includes('PENALTY'),
    )!
    penalty.meta = { text: [penalty.meta!.text[0]!.replace('P6M', 'P7M')] }
    return tasks
  }

  const expected = (entries: readonly EntryRecord[]) => {
    const spans = entries[1]!.mentions.map(({ label, text }) => `${label} ${text}`)
    expect(spans).toEqual(
      expect.arrayContaining(['ORG Central Park', 'ORG The court', 'PERSON Sarsenova']),
    )
    expect(spans.join()).not.toMatch(/May 5|PLACE Central/)
  }

  it('gives back what was changed in its marks, values and relations', async () => {
    const at = await exported((tasks) => {
      const [first] = change(tasks)
      const all = first!.annotations![0]!.result
      const under = all.findIndex(({ labels }) => labels?.includes('under'))
      all.splice(under, 1)
      return tasks
    })
    await imported([join(at, 'export.json')], { to: join(at, 'to') })
    expect(said).toMatch(/^atau: 3 texts, \d+ corrections → .*\n$/)
    const { document, said: words } = await annotated(report, join(at, 'to'))
    expect(words).toEqual([`${(await kindsIn(join(at, 'to'))).length} corrections applied`])
    expected(document.entries)
    expect(document.entries[0]!.mentions.at(-1)!.value).toMatchObject({ duration: 'P7M' })
    expect(document.entries[0]!.cases).toMatchObject([{ event: 'sentence', statutes: [] }])
  })

  it('is read as JSON-MIN, compared with what the program says today', async () => {
    const at = await exported((tasks) =>
      change(tasks).map(({ data, annotations }) => ({
        ...data,
        label: annotations![0]!.result.flatMap(({ value }) => value ?? []),
      })),
    )
    expect(await imported([join(at, 'export.json')], { to: join(at, 'to') })).toBe(0)
    expected((await annotated(report, join(at, 'to'))).document.entries)
  })

  it('names the task of what does not hold, and does the rest', async () => {
    const at = await exported((tasks) => {
      change(tasks)
      spanIn(tasks[0]!, 'Astana').value!.start += 3
      return [...tasks, { data: {} }]
    })
    expect(await imported([join(at, 'export.json')], { to: join(at, 'to') })).toBe(1)
    expect(said).toMatch(/export\.json: task 1: the words of a PLACE at 16–19 are not those/)
    expect(said).toMatch(/export\.json: task 4: expected a task of Label Studio: data\.text: /)
    expect((await kindsIn(join(at, 'to'))).length).toBeGreaterThan(3)
    writeFileSync(join(at, 'cut.json'), '[{"data":\n{"text"')
    expect(await imported([join(at, 'cut.json')], { to: join(at, 'to') })).toBe(1)
    expect(said).toMatch(/cut\.json: (?:line 2: )?expected the JSON of a Label Studio export/)
  })
})

describe('brat', () => {
  const text = report
    .replace('Central Park', 'Central\r\nPark')
    .replace('Ospan Bekov', 'Ospan\tBekov')

  async function written(change: (ann: string) => string): Promise<string> {
    const at = fresh()
    const { document } = await annotated(text)
    writeFileSync(join(at, 'report.txt'), text)
    writeFileSync(join(at, 'report.ann'), change(joined(bratAnnotations(engine.titles)(document))))
    return at
  }

  it('says nothing where nobody has changed it, with tabs, returns and fragments', async () => {
    const at = await written((ann) => {
      expect(ann).toMatch(/\tPLACE \d+ \d+;\d+ \d+\tCentral Park\n/)
      expect(ann).toMatch(/\tPERSON \d+ \d+;\d+ \d+\tOspan Bekov\n/)
      return ann.replaceAll('\n', '\r\n')
    })
    expect(await imported([at], { to: join(at, 'to') })).toBe(0)
    expect(said).toBe('atau: 1 text, 0 corrections\n')
  })

  it('gives back what was changed', async () => {
    const at = await written((ann) =>
      replaced(ann, [['\tPLACE ', '\tORG ']])
        .replace(/^R\d+\tpenalty .*\n/m, '')
        .replace(/^.*\tMay 5\n/m, ''),
    )
    expect(await imported([join(at, 'report.ann')], { to: join(at, 'to') })).toBe(0)
    const { document } = await annotated(text, join(at, 'to'))
    expect(document.entries[0]!.mentions[1]).toMatchObject({ label: 'ORG', text: 'Astana' })
    expect(document.entries[0]!.cases[0]).not.toHaveProperty('penalty')
    expect(document.entries[1]!.mentions.map((each) => each.text)).not.toContain('May 5')
  })

  it('names file and line of what does not hold', async () => {
    const at = await written((ann) => `${ann}T900\tCITY 0 3\tMay\nT901\tPLACE 0 3\tMai\nnonsense\n`)
    const path = join(at, 'report.ann')
    expect(await imported([path], { to: join(at, 'to') })).toBe(1)
    const last = readFileSync(path, 'utf8').split('\n').length - 1
    expect(said).toContain(`${path}:${last - 2}: expected a label of PERSON, PLACE`)
    expect(said).toContain(
      `${path}:${last - 1}: the words of T901 are not those of report.txt at 0 3`,
    )
    expect(said).toContain(`${path}:${last}: expected a line of brat`)
  })
})

describe('what is none of them', () => {
  it('is refused in a line', async () => {
    const at = fresh()
    appendFileSync(join(at, 'plain.txt'), 'May 1, Osh.')
    expect(await imported([join(at, 'plain.txt'), join(at, 'none')], { to: at })).toBe(1)
    expect(said).toMatch(/plain\.txt: expected a Label Studio export, a text with marks/)
    expect(said).toMatch(/none: no such file or directory\n$/)
  })
})
