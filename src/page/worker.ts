/** Runs beside the window of the page: opens what the page holds, annotates, writes. One question after the other. */
import { config } from 'zod'
import type { Source } from '../../pipeline/document.js'
import type { Annotated } from '../../pipeline/records.js'
import { sourceOf } from '../ingest/source.js'
import { describe } from '../problem.js'
import type { Pieces } from '../write/document.js'
import type { Format } from '../write/format.js'
import { type Run, runFiles } from '../write/run-files.js'
import { type Engine, openEngine } from './engine.js'
import { give } from './host/given.js'
import { archived } from './host/zip.js'
import type { Asked, Dropped, Packed, Saved, Told } from './messages.js'
import { openModel } from './model.js'
import { sentenceFor } from './refusals.js'
import { scopeOf, unzippedText } from './scope.js'

// Its compiled checks would need `eval`.
config({ jitless: true })

const scope = scopeOf<Asked, Told>()
const tell = (told: Told, transfer?: readonly ArrayBuffer[]): void =>
  scope.postMessage(told, transfer)

let rules: Engine
let withModel: Promise<Engine> | undefined
/** Of the model, for the files that are read now. */
let batches = { asked: 0, done: 0 }
let run: Run = { documents: [], people: [] }

async function open(parts: Packed): Promise<void> {
  const texts = await Promise.all(
    Object.entries(parts).map(
      async ([name, packed]) => [name, await unzippedText(packed)] as const,
    ),
  )
  give(new Map(texts))
  rules = openEngine()
  tell({ told: 'ready' })
}

/** Its failure is told and the rules stand. */
function openWithModel(parts: Packed, threads: number): void {
  const opening = openModel(parts, threads, (by) => {
    batches = { asked: batches.asked + by.asked, done: batches.done + by.done }
    if (by.done > 0) tell({ told: 'progress', by: 'model', done: batches.done, all: batches.asked })
  })
  withModel = opening.then((tagger) => openEngine(tagger))
  opening.then(
    ({ id }) => tell({ told: 'model', id }),
    (error) => {
      withModel = undefined
      tell({ told: 'noModel', message: describe(error) })
    },
  )
}

const refused = (file: string, error: unknown): void => {
  const message = describe(error)
  tell({ told: 'refused', file, wording: sentenceFor(message), message })
}

async function read({ name, bytes }: Dropped): Promise<Source | undefined> {
  try {
    return (await sourceOf(new Uint8Array(bytes), name)).source
  } catch (error) {
    refused(name, error)
    return undefined
  }
}

/** The sources that the engine has read, linked and told. */
async function annotateBy(engine: Engine, sources: readonly Source[], by: 'rules' | 'model') {
  const begun = performance.now()
  const annotated: Annotated[] = []
  batches = { asked: 0, done: 0 }
  for (const source of sources) {
    try {
      annotated.push(await engine.annotate(source))
    } catch (error) {
      refused(source.origin.file, error)
    }
    if (by === 'rules') tell({ told: 'progress', by, done: annotated.length, all: sources.length })
  }
  run = engine.link(annotated)
  tell({
    told: 'done',
    by,
    pages: runFiles(run, ['html'], engine.titles).map(({ name }) => name),
    entries: run.documents.reduce((sum, { report }) => sum + report.entries, 0),
    seconds: (performance.now() - begun) / 1000,
    more: by === 'rules' && withModel !== undefined && annotated.length > 0,
  })
}

async function annotate(files: readonly Dropped[]): Promise<void> {
  const sources: Source[] = []
  for (const file of files) {
    const source = await read(file)
    if (source) sources.push(source)
  }
  await annotateBy(rules, sources, 'rules')
  const engine = sources.length > 0 ? await withModel : undefined
  if (engine) await annotateBy(engine, sources, 'model')
}

async function bytesOf(pieces: Pieces): Promise<ArrayBuffer> {
  const all: (string | Uint8Array<ArrayBuffer>)[] = []
  for await (const piece of pieces) all.push(piece as string | Uint8Array<ArrayBuffer>)
  return new Blob(all).arrayBuffer()
}

async function show(page: string): Promise<void> {
  const file = runFiles(run, ['html'], rules.titles).find(({ name }) => name === page)
  if (file) tell({ told: 'page', page, html: [...(file.pieces() as Iterable<string>)].join('') })
}

/** Several files go into one archive. */
async function save(format: Format): Promise<void> {
  const files = runFiles(run, [format], rules.titles)
  const all: Saved[] = []
  for (const { name, pieces } of files) all.push({ name, bytes: await bytesOf(pieces()) })
  const file = all.length === 1 ? all[0]! : { name: `atau-${format}.zip`, bytes: archived(all) }
  tell({ told: 'saved', file }, [file.bytes])
}

async function answer(asked: Asked): Promise<void> {
  if (asked.do === 'open') return open(asked.parts)
  if (asked.do === 'model') return openWithModel(asked.parts, asked.threads)
  if (asked.do === 'annotate') return annotate(asked.files)
  if (asked.do === 'show') return show(asked.page)
  return save(asked.format)
}

scope.onmessage = ({ data }) => {
  answer(data).catch((error) => tell({ told: 'failed', message: describe(error) }))
}
