/** What the reader has dropped, as rules, model, corrections and register have it: shown, corrected and saved. */
import type { Language, Source } from '../../pipeline/document.js'
import type { Annotated } from '../../pipeline/records.js'
import { sourceOf } from '../ingest/source.js'
import { describe } from '../problem.js'
import { type Answerer, answerer, asLanguage } from '../review/answers.js'
import { byWindow } from '../review/by-window.js'
import { openDesk as openReview, type Desk as Review, type Reviewed } from '../review/desk.js'
import { shell } from '../review/page.js'
import { reportTitles } from '../review/view.js'
import type { Pieces } from '../write/document.js'
import { runFiles } from '../write/run-files.js'
import { type Engine, registered } from './engine.js'
import { hold, isHeld } from './host/database.js'
import { archived } from './host/zip.js'
import type { InBrowser } from './kept.js'
import type { Asked, Dropped, Kind, Saved, Told } from './messages.js'
import type { Counted } from './model.js'
import { sentenceFor } from './refusals.js'

type Of<D extends Asked['do']> = Extract<Asked, { readonly do: D }>

export interface Desk {
  /** `sql`: the program that opens registers, unpacked when it is needed. */
  readonly open: (rules: Engine, sql: () => Promise<ArrayBuffer>) => void
  /** An engine with the model, which takes its time or never comes. */
  readonly later: (engine: Promise<Engine>) => void
  readonly counted: Counted
  /** Reports, files of corrections and registers in any mix. */
  readonly annotate: (files: readonly Dropped[]) => Promise<void>
  readonly show: (page: string) => Promise<void>
  readonly correct: (asked: Of<'correct'>) => Promise<void>
  readonly ask: (asked: Of<'ask'>) => Promise<void>
  readonly save: (kind: Kind) => Promise<void>
}

async function bytesOf(pieces: Pieces): Promise<ArrayBuffer> {
  const all: (string | Uint8Array<ArrayBuffer>)[] = []
  for await (const piece of pieces) all.push(piece as string | Uint8Array<ArrayBuffer>)
  return new Blob(all).arrayBuffer()
}

const isCorrections = ({ name }: Dropped): boolean => /\.jsonl$/i.test(name)
const isRegister = ({ name }: Dropped): boolean => /\.(?:db|sqlite3?)$/i.test(name)

type Tell = (told: Told, transfer?: readonly ArrayBuffer[]) => void

/** What lies on it now. */
interface Lying {
  readonly engine: Engine
  readonly documents: readonly Annotated[]
  readonly review: Review
  readonly answers: Answerer
}

export function openDesk(tell: Tell, kept: InBrowser): Desk {
  let rules: Engine
  let sqlite: () => Promise<ArrayBuffer>
  let withModel: Promise<Engine> | undefined
  /** Of the model, for the files that are read now. */
  let batches = { asked: 0, done: 0 }
  let lying: Lying | undefined
  /** Changes with the engine and with the register. */
  let times = 0

  const refused = (file: string, error: unknown): void => {
    const message = describe(error)
    tell({ told: 'refused', file, wording: sentenceFor(message), message })
  }
  const attempted = async <T>(file: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      refused(file, error)
      return undefined
    }
  }
  const state = async (): Promise<Reviewed | undefined> => lying?.review.state()

  function lay(engine: Engine, documents: readonly Annotated[]): void {
    times++
    const clerk = { ...engine.clerk, state: () => String(times) }
    const review = openReview(
      documents.map((annotated) => ({ annotated, keeping: kept })),
      clerk,
    )
    lying = { engine, documents, review, answers: answerer(review, clerk.titles) }
  }

  async function tellDone(by: 'rules' | 'model', begun: number, more: boolean): Promise<void> {
    const run = await state()
    if (!run) return
    tell({
      told: 'done',
      by,
      pages: runFiles(run, ['html'], rules.clerk.titles).map(({ name }) => name),
      entries: run.documents.reduce((sum, { report }) => sum + report.entries, 0),
      seconds: (performance.now() - begun) / 1000,
      more,
      applied: run.applied,
      lost: run.lost,
    })
  }

  /** The sources as the engine has read them, linked and told. */
  async function annotateBy(engine: Engine, sources: readonly Source[], by: 'rules' | 'model') {
    const begun = performance.now()
    const annotated: Annotated[] = []
    batches = { asked: 0, done: 0 }
    for (const source of sources) {
      const done = await attempted(source.origin.file, () => engine.annotate(source))
      if (done) annotated.push(done)
      if (by === 'rules')
        tell({ told: 'progress', by, done: annotated.length, all: sources.length })
    }
    lay(engine, annotated)
    await tellDone(by, begun, by === 'rules' && withModel !== undefined && annotated.length > 0)
  }

  async function takeCorrections({ name, bytes }: Dropped): Promise<void> {
    const { added, problems } = await kept.take(new TextDecoder().decode(bytes), name)
    tell({ told: 'taken', file: name, added })
    for (const each of problems)
      tell({ told: 'refused', file: name, wording: 'drop.corrections.bad', message: each })
  }
  async function takeRegister({ name, bytes }: Dropped): Promise<void> {
    await hold(await sqlite(), new Uint8Array(bytes))
    times++
    tell({ told: 'register', file: name, people: registered() })
  }

  async function save(kind: Kind): Promise<Saved | undefined> {
    if (kind === 'corrections')
      return { name: 'corrections.jsonl', bytes: await bytesOf([await kept.file()]) }
    const run = await state()
    if (!run || !lying) return undefined
    if (kind === 'register') {
      if (!isHeld()) await hold(await sqlite())
      const file = lying.engine.register(run.documents, run.decided)
      times++
      return { name: 'people.db', bytes: file.buffer }
    }
    const files = runFiles(run, [kind], rules.clerk.titles)
    const all: Saved[] = []
    for (const { name, pieces } of files) all.push({ name, bytes: await bytesOf(pieces()) })
    return all.length === 1 ? all[0] : { name: `atau-${kind}.zip`, bytes: archived(all) }
  }

  return {
    open: (engine, sql) => {
      rules = engine
      sqlite = sql
    },
    later: (engine) => {
      withModel = engine
      engine.catch(() => {
        withModel = undefined
      })
    },
    counted: (by) => {
      batches = { asked: batches.asked + by.asked, done: batches.done + by.done }
      if (by.done > 0)
        tell({ told: 'progress', by: 'model', done: batches.done, all: batches.asked })
    },
    annotate: async (files) => {
      for (const each of files.filter(isCorrections))
        await attempted(each.name, () => takeCorrections(each))
      for (const each of files.filter(isRegister))
        await attempted(each.name, () => takeRegister(each))
      const reports = files.filter((each) => !isCorrections(each) && !isRegister(each))
      // What lies there already is shown with what has come.
      const stays = () => tellDone('rules', performance.now(), false)
      const isEmpty = !lying || lying.documents.length === 0
      if (reports.length === 0 && !isEmpty) return stays()
      if (reports.length === 0 && files.length > 0) return tell({ told: 'waiting' })
      const sources: Source[] = []
      for (const { name, bytes } of reports) {
        const read = await attempted(name, () => sourceOf(new Uint8Array(bytes), name))
        if (read) sources.push(read.source)
      }
      if (sources.length === 0 && !isEmpty) return stays()
      await annotateBy(rules, sources, 'rules')
      const engine = sources.length > 0 ? await withModel?.catch(() => undefined) : undefined
      if (engine) await annotateBy(engine, sources, 'model')
    },
    show: async (page) => {
      const run = await state()
      const file =
        run && runFiles(run, ['html'], rules.clerk.titles).find(({ name }) => name === page)
      if (file)
        tell({ told: 'page', page, html: [...(file.pieces() as Iterable<string>)].join('') })
    },
    correct: async ({ language, report, entry }) => {
      if (!lying) return
      const words: Language = asLanguage(language) ?? 'en'
      const view = await lying.answers.view({ report, entry }, words)
      const titles = reportTitles(await lying.review.state())
      tell({ told: 'page', page: '', html: shell(view, words, titles, { carrier: byWindow }) })
    },
    ask: async ({ number, path, language, body }) => {
      const { pathname, searchParams } = new URL(path, 'page://page')
      const words = asLanguage(searchParams.get('lang')) ?? asLanguage(language) ?? 'en'
      const asked = { path: pathname, query: searchParams, ...(body !== undefined && { body }) }
      const found = await lying?.answers
        .answer(asked, words)
        .catch((error) => ({ status: 500, value: { problem: describe(error) } }))
      const { status, value } = found ?? { status: 404, value: { problem: 'no such page' } }
      tell({ told: 'answer', number, status, value })
    },
    save: async (kind) => {
      const file = await save(kind)
      if (file) tell({ told: 'saved', file }, [file.bytes])
    },
  }
}
