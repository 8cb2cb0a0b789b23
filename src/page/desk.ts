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
import { runFiles } from '../write/run-files.js'
import { isCorrections, isRegister, takeCorrections, takeRegister } from './beside.js'
import type { Engine } from './engine.js'
import { hold, isHeld } from './host/database.js'
import type { InBrowser } from './kept.js'
import type { Asked, Counts, Dropped, Kind, Saved, Told } from './messages.js'
import type { Counted } from './model.js'
import { refusal } from './refusals.js'
import { bytesOf, savedAs } from './saved.js'

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

type Tell = (told: Told, transfer?: readonly ArrayBuffer[]) => void

const countsOf = ({ applied, lost }: Reviewed): Counts => ({ n: applied, lost })

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

  const attempted = async <T>(file: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      tell(refusal(file, error))
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
      counts: countsOf(run),
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

  async function takeBeside(files: readonly Dropped[]): Promise<void> {
    for (const each of files.filter(isCorrections)) {
      const outcomes = await attempted(each.name, () => takeCorrections(each, kept))
      for (const outcome of outcomes ?? []) tell(outcome)
    }
    for (const each of files.filter(isRegister)) {
      const told = await attempted(each.name, async () => takeRegister(each, await sqlite()))
      if (told) tell(told)
      times++
    }
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
    return savedAs(run, kind, rules.clerk.titles)
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
      await takeBeside(files)
      await kept.look()
      const reports = files.filter((each) => !isCorrections(each) && !isRegister(each))
      // What lies there already is shown with what has come.
      const stays = () => tellDone('rules', performance.now(), false)
      const isEmpty = !lying || lying.documents.length === 0
      if (reports.length === 0) return isEmpty ? tell({ told: 'waiting' }) : stays()
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
      const run = pathname === '/act' ? await state() : undefined
      if (run) tell({ told: 'applied', counts: countsOf(run) })
    },
    save: async (kind) => {
      const file = await save(kind)
      if (file) tell({ told: 'saved', file }, [file.bytes])
    },
  }
}
