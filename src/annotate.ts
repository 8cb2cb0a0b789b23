/** `atau annotate`: inputs → sources → records → files or standard output. Returns the exit status. */
import { resolve } from 'node:path'
import pc from 'picocolors'
import type { Label, Language, Period, Source } from '../pipeline/document.js'
import type { Annotated } from '../pipeline/records.js'
import { complain } from './complain.js'
import { foldersOf, type Replayed, replay } from './corrections/replay.js'
import type { Engine } from './engine.js'
import { type Input, inputsOf, withoutTwins } from './ingest/inputs.js'
import { ingest } from './ingest.js'
import { type Level, type Log, openLog } from './log.js'
import { outFiles } from './outputs.js'
import { progress } from './progress.js'
import { attempt, type Failure, runAll } from './run.js'
import { summarise } from './summary.js'
import { type Document, peopleIn } from './write/document.js'
import { interruptible, print, writeWhole } from './write/files.js'
import { type Format, isStreamed } from './write/format.js'
import { stream } from './write/formats.js'
import type { Run } from './write/run-files.js'

export interface AnnotateOptions {
  readonly format: readonly Format[]
  /** Directory for the output; standard output where it is left out. */
  readonly out?: string
  readonly jobs: number
  readonly lang?: Language
  readonly period?: Period
  /** The folder of the corrections (else: beside the register, else beside the inputs). */
  readonly corrections?: string
  /** File of the register whose people the run continues. */
  readonly people?: string
  readonly labels?: readonly Label[]
  readonly summary?: boolean
  readonly quiet?: boolean
  readonly logLevel: Level
}

const given = ({ lang, period }: AnnotateOptions): Source['given'] =>
  lang || period ? { ...(lang && { language: lang }), ...(period && { period }) } : undefined

/** One file from its bytes to its records. */
async function annotated(input: Input, engine: Engine, options: AnnotateOptions, log: Log) {
  const { source, encoding, bytes } = await ingest(input, given(options))
  const begun = performance.now()
  const result = await engine.annotate(source)
  const { entries, counts } = result.report
  const ms = Math.round(performance.now() - begun)
  log.info({ file: input.file, encoding, bytes, entries, counts, ms }, 'annotated')
  return result
}

/** A document of the run with the people who occur in it. */
const documentsOf = (annotated: readonly Annotated[], people: Run['people']): readonly Document[] =>
  annotated.map((each) => ({ ...each, people: peopleIn(each.entries, people) }))

/** One id for each person of the run; with a register, the ids that it has. */
async function linked({ documents, decided }: Replayed, engine: Engine, register?: string) {
  if (register === undefined || documents.length === 0)
    return { value: engine.link(documents, decided) }
  const { continueRegister } = await import('./register/continue.js')
  return attempt(register, async () =>
    continueRegister(register, documents, {
      link: (all, known) => engine.link(all, decided, known),
      matcher: engine.matcher,
    }),
  )
}

/** What can be no register is told before the reports are read. */
async function checked(register: string | undefined) {
  if (register === undefined) return []
  const { checkRegister } = await import('./register/continue.js')
  const result = await attempt(register, async () => checkRegister(register))
  return 'failure' in result ? [result.failure] : []
}

async function write(run: Run, inputs: readonly Input[], engine: Engine, options: AnnotateOptions) {
  const { out, format } = options
  if (run.documents.length === 0) return { done: [], failed: [] }
  if (out !== undefined) {
    const taken = new Set(inputs.map((input) => input.path))
    return interruptible(() =>
      runAll(outFiles(run, format, out, engine.titles, taken), {
        name: (file) => file.path,
        run: (file) => writeWhole(file).then(() => file.path),
        jobs: 2,
      }),
    )
  }
  const printed = await runAll(format.filter(isStreamed), {
    name: () => 'standard output',
    run: (each) => print(stream(each, run, engine.titles)),
    jobs: 1,
  })
  return { done: [], failed: printed.failed.filter(({ error }) => !readerGone(error)) }
}

/** `atau annotate … | head` is no failure. */
const readerGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE'

/** With `--out`, standard output is free for a summary that was asked for. */
function tell(
  summary: Omit<Parameters<typeof summarise>[0], 'width' | 'colors'>,
  options: AnnotateOptions,
) {
  const asked = options.summary === true
  if (!asked && (options.quiet || options.out === undefined)) return
  const target = asked && options.out !== undefined ? process.stdout : process.stderr
  const colored = !process.env.NO_COLOR && target.isTTY === true
  const width = Math.min(120, Math.max(60, target.columns ?? 80))
  target.write(summarise({ ...summary, width, colors: pc.createColors(colored) }))
}

async function inputsFrom(arguments_: readonly string[], { out }: AnnotateOptions) {
  const unread: Failure[] = []
  const skip = out === undefined ? undefined : resolve(out)
  const found = await runAll(arguments_, {
    name: (argument) => argument,
    run: (argument) => inputsOf(argument, skip, (name, error) => unread.push({ name, error })),
    jobs: 1,
  })
  return { inputs: withoutTwins(found.done.flat()), failed: [...found.failed, ...unread] }
}

export async function annotate(
  arguments_: readonly string[],
  options: AnnotateOptions,
  open: () => Promise<Engine>,
): Promise<number> {
  const log = openLog(options.logLevel)
  const found = await inputsFrom(arguments_, options)
  const unusable = await checked(options.people)
  if (found.inputs.length === 0 || unusable.length > 0) {
    complain([...found.failed, ...unusable], log)
    return 1
  }
  const opened = await attempt('setting up', open)
  if ('failure' in opened) {
    complain([...found.failed, opened.failure], log)
    return 1
  }
  const engine = opened.value
  const bar = await progress(found.inputs.length, !options.quiet)
  const annotations = await runAll(found.inputs, {
    name: (input) => input.name,
    run: (input) => annotated(input, engine, options, log),
    jobs: options.jobs,
    onDone: bar.step,
  })
  bar.stop()
  const corrected = await replay(
    annotations.done,
    foldersOf(options, found.inputs),
    engine,
    options.labels,
  )
  await engine.close()
  if (!options.quiet) for (const line of corrected.said) process.stderr.write(`atau: ${line}\n`)
  const links = await linked(corrected, engine, options.people)
  if ('failure' in links) {
    complain([...found.failed, ...annotations.failed, ...corrected.failed, links.failure], log)
    return 1
  }
  const { documents, people } = links.value
  const run: Run = { documents: documentsOf(documents, people), people }
  const written = await write(run, found.inputs, engine, options)
  const failed = [...found.failed, ...annotations.failed, ...corrected.failed, ...written.failed]
  tell({ ...run, seconds: performance.now() / 1000, written: written.done }, options)
  complain(failed, log)
  return failed.length > 0 ? 1 : 0
}
