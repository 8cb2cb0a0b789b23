/** Labelling writes gold: what is read comes back as it was, what is said is in the file before it is acknowledged. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agreement } from '../../eval/agreement.js'
import { parseMarkedFile } from '../../eval/gold/marked-file.js'
import { parseMarks } from '../../eval/gold/marks.js'
import type { Engine } from '../../src/engine.js'
import { textSource } from '../../src/ingest.js'
import { dataPath } from '../../src/load/files.js'
import { loadGold } from '../../src/load/gold.js'
import { openEngine } from '../../src/open.js'
import { comparedWith } from '../../src/review/agreement.js'
import { type Desk, openDesk } from '../../src/review/desk.js'
import { bare, type Labelling, labelling } from '../../src/review/labelling.js'

const text =
  'May 2, 2023, Astana, Abenov M. was detained under Article 488.\n\nMay 3, 2023, Taraz, Sarsenova Dana was fined 50 MCI.\n'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ model: 'none' })
})
afterAll(() => engine.close())

const folder = () => mkdtempSync(join(tmpdir(), 'atau-label-'))
const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8')

async function label(
  words: string,
  name: string,
  gold: string,
  { blank = false, second }: { readonly blank?: boolean; readonly second?: string } = {},
): Promise<{ readonly desk: Desk; readonly work: Labelling }> {
  const annotated = await engine.annotate(textSource(words, name))
  const document = blank ? bare(annotated) : annotated
  const work = await labelling([document], { gold, ...(second && { second }) }, engine)
  const { keeping, settle } = work
  return { desk: openDesk([{ annotated: document, keeping }], engine, { settle }), work }
}

async function add(desk: Desk, nth: number, words: string, name: 'PERSON' | 'PLACE' | 'PENALTY') {
  const entry = (await desk.state()).documents[0]!.entries[nth]!
  const start = entry.text.indexOf(words)
  await desk.act({ do: 'add', entry: entry.id, start, end: start + words.length, label: name })
}

/** Ids of people by their order. */
function alike(marked: string, cases: string): readonly string[] {
  const ids = [...new Set([...marked.matchAll(/\{P:([^|]*)\|/g)].map(([, id]) => id!))]
  const numbered = (id: string) => `person ${ids.indexOf(id)}`
  return [
    ...marked.replace(/\{P:([^|]*)\|/g, (_, id) => `{P:${numbered(id)}|`).split('\n'),
    ...cases
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([entry, person, ...rest]) => [entry, rest.length ? numbered(person!) : '', ...rest])
      .map((cells) => cells.join('\t'))
      .sort(),
  ]
}

it.each([
  ['2022-10', false],
  ['2022-10', true],
  ['kk-news-2020', false],
  ['ru-news-2023', true],
])('gold of %s comes back as it was (from the bare text: %s)', async (name, blank) => {
  const gold = folder()
  mkdirSync(join(gold, 'cases'))
  const files = [`${name}.txt`, `cases/${name}.tsv`] as const
  for (const file of files) cpSync(dataPath('gold', file), join(gold, file))
  const [marked, cases] = files.map((file) => read(gold, file))
  const { desk, work } = await label(parseMarkedFile(marked!).text, `${name}.txt`, gold, { blank })
  const state = await desk.state()
  await work.settle(state, state.documents[0]!)
  const after = files.map((file) => read(gold, file))
  expect(alike(after[0]!, after[1]!)).toEqual(alike(marked!, cases!))
})

it('is written before it is acknowledged, goes on after a restart, and eval reads it', async () => {
  const gold = folder()
  const { desk } = await label(text, 'a.txt', gold, { blank: true })
  expect(existsSync(join(gold, 'a.txt'))).toBe(false)
  await add(desk, 1, 'Sarsenova Dana', 'PERSON')
  expect(read(gold, 'a.txt')).toContain('{P:sarsenova-dana|Sarsenova Dana}')
  await add(desk, 1, 'fined 50 MCI', 'PENALTY')
  const { mentions, id } = (await desk.state()).documents[0]!.entries[1]!
  await desk.act({
    do: 'case-add',
    entry: id,
    form: { person: mentions[0]!.id, event: 'fine', penalty: mentions[1]!.id, modality: 'imposed' },
  })
  await add(desk, 0, 'Astana', 'PLACE')
  await desk.act({ do: 'undo' })
  expect(read(gold, 'a.txt')).not.toContain('{L')

  const again = await label(text, 'a.txt', gold)
  const [first, second] = (await again.desk.state()).documents[0]!.entries
  expect([first!.mentions, first!.cases]).toEqual([[], []])
  expect(second!.mentions.map((each) => each.text)).toEqual(['Sarsenova Dana', 'fined 50 MCI'])
  const { texts, problems } = loadGold(gold)
  expect(problems).toEqual([])
  expect(texts[0]!.entries[1]!.events).toMatchObject([{ event: 'fine', modality: 'imposed' }])
})

it('writes what is not scored with its sign, takes it back, and goes on with it', async () => {
  const gold = folder()
  const { desk, work } = await label(text, 'a.txt', gold)
  const entry = async (each: Desk) => (await each.state()).documents[0]!.entries[0]!
  const { id, mentions } = await entry(desk)
  const [date, place] = mentions
  const doubt = (mark: string, unscored: number[]) =>
    desk.act({ do: 'value', entry: id, mark, form: {}, unscored })
  await doubt(date!.id, [0])
  await doubt(place!.id, [1])
  expect(read(gold, 'a.txt')).toContain('{D:~2023-05-02|May 2, 2023}, {L:Astana;~city|Astana}')
  await desk.act({ do: 'undo' })
  expect(read(gold, 'a.txt')).toContain('{D:~2023-05-02|May 2, 2023}, {L:Astana;city|Astana}')
  await desk.act({ do: 'redo' })

  const again = await label(text, 'a.txt', gold)
  const state = await again.desk.state()
  await again.work.settle(state, state.documents[0]!)
  expect(read(gold, 'a.txt')).toContain('{D:~2023-05-02|May 2, 2023}, {L:Astana;~city|Astana}')
  const marks = state.documents[0]!.entries[0]!.mentions
  for (const each of [work, again.work])
    expect(marks.slice(0, 3).map((mark) => each.unscored(state.documents[0]!, mark))).toEqual([
      [0],
      [1],
      [],
    ])
  await again.desk.act({ do: 'value', entry: id, mark: place!.id, form: {}, unscored: [] })
  expect(read(gold, 'a.txt')).toContain('{L:Astana;city|Astana}')
  expect(loadGold(gold).problems).toEqual([])
})

it('takes back what could not be written', async () => {
  const gold = folder()
  const { desk } = await label(text, 'a.txt', join(gold, 'file', 'x'), { blank: true })
  writeFileSync(join(gold, 'file'), '')
  await expect(add(desk, 0, 'Astana', 'PLACE')).rejects.toThrow()
  expect((await desk.state()).documents[0]!.entries[0]!.mentions).toEqual([])
})

it('refuses gold of another text', async () => {
  const gold = folder()
  writeFileSync(join(gold, 'a.txt'), 'Another text.\n')
  await expect(label(text, 'a.txt', gold)).rejects.toThrow(/expected the labels of a\.txt/)
})

it('tells how far two agree as eval does, and where they do not', async () => {
  const [one, two] = [folder(), folder()]
  const first = await label(text, 'a.txt', one, { blank: true })
  await add(first.desk, 0, 'Abenov M.', 'PERSON')
  await add(first.desk, 0, 'Astana', 'PLACE')
  const { desk, work } = await label(text, 'a.txt', two, { blank: true, second: one })
  await add(desk, 0, 'Abenov M.', 'PERSON')
  await add(desk, 1, 'Taraz', 'PLACE')
  const document = (await desk.state()).documents[0]!
  const found = comparedWith(document, work.second(document)!)
  const told = agreement(parseMarks(read(two, 'a.txt')), parseMarks(read(one, 'a.txt')))
  expect([found.f1, found.all, found.alpha]).toEqual([told.f1, told.all, told.alpha])
  expect(found.all).toBe(0.5)
  expect(found.apart.map(({ text, own, other }) => [text, own, other])).toEqual([
    ['Astana', undefined, 'PLACE'],
    ['Taraz', 'PLACE', undefined],
  ])
})
