/** `atau annotate`: inputs → sources → records → files or standard output. Returns the exit status. */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import pc from 'picocolors'
import type { Label, Language, Period, Source } from '../pipeline/document.js'
import type { Linked } from '../pipeline/link/index.js'
import { namesOf } from '../pipeline/link/names-of.js'
import type { Register } from '../pipeline/link/register.js'
import { personIds } from '../pipeline/link/write.js'
import type { Annotated } from '../pipeline/records.js'
import { expectLittle, expectText } from './compile-late.js'
import { complain, passedOver } from './complain.js'
import type { Replayed } from './corrections/apply.js'
import { foldersOf, replay } from './corrections/replay.js'
import type { Engine } from './engine.js'
import { type Input, inputsOf, withoutTwins } from './ingest/inputs.js'
import { sourceOf } from './ingest/source.js'
import { bytesOf } from './ingest.js'
import { documentsOf, type Kept } from './kept/document.js'
import { type Keeper, keeperOf } from './kept/keeper.js'
import { hashOf } from './kept/state.js'
import type { Written } from './kept/written.js'
import { type Level, type Log, openLog } from './log.js'
import { outFiles } from './outputs.js'
import { shownLine } from './problem.js'
import { progress } from './progress.js'
import type { Continued } from './register/continue.js'
import { expectRoom } from './room.js'
import { attempt, type Failure, type Result, runAll } from './run.js'
import { summarise } from './summary.js'
import { clearUnfinished, interruptible, print, writeWhole } from './write/files.js'
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
  /** What an earlier run into the same folder has done, and nothing has changed of, is not done again. */
  readonly resume?: boolean
  readonly summary?: boolean
  readonly quiet?: boolean
  readonly logLevel: Level
}

const given = ({ lang, period }: AnnotateOptions): Source['given'] =>
  lang || period ? { ...(lang && { language: lang }), ...(period && { period }) } : undefined

/** One file from its bytes to its records, or to those that an earlier run has kept of it. */
async function annotated(
  input: Input,
  { engine, keeper, state }: { engine: Engine; keeper: Keeper; state: string },
  options: AnnotateOptions,
  log: Log,
) {
  const whole = await bytesOf(input)
  expectText(whole.length)
  const sha256 = createHash('sha256').update(whole).digest('hex')
  return keeper.keep(hashOf(state, input.file, sha256, given(options) ?? null), async () => {
    if (engine.elsewhere) return engine.elsewhere(whole, input.file, given(options))
    const { source, encoding, bytes } = await sourceOf(whole, input.file, given(options))
    expectRoom(source.text.length)
    const begun = performance.now()
    const result = await engine.annotate(source)
    const { entries, counts } = result.report
    const ms = Math.round(performance.now() - begun)
    log.info({ file: input.file, encoding, bytes, entries, counts, ms }, 'annotated')
    return result
  })
}

/** Corrected documents with what linking needs of each: of those that nobody has corrected it is at hand. */
const namesIn = (documents: readonly Annotated[], kept: readonly Kept[]): readonly Annotated[] => {
  const known = new Map(kept.map(({ document, names }) => [document, names]))
  return documents.map((document) => known.get(document) ?? namesOf(document))
}

/** One id for each person of the run; with a register, the ids that it has. */
async function linked(
  { documents, decided }: Replayed,
  names: readonly Annotated[],
  engine: Engine,
  register?: string,
): Promise<Result<Linked & Partial<Continued>>> {
  const link = (known?: Register) => {
    const { people, aliases } = engine.link(names, decided, known)
    return { people, aliases, documents: documentsOf(documents, people) }
  }
  if (register === undefined || documents.length === 0) return { value: link() }
  const { continueRegister } = await import('./register/continue.js')
  return attempt(register, async () =>
    continueRegister(register, documents, {
      link: (_, known) => link(known),
      matcher: engine.matcher,
      titles: engine.titles,
    }),
  )
}

function thrown<T>(result: Result<T>): T {
  if ('value' in result) return result.value
  throw result.failure.error
}

/** What can be no register is told before the reports are read. */
async function checked(register: string | undefined) {
  if (register === undefined) return []
  const { checkRegister } = await import('./register/continue.js')
  const result = await attempt(register, async () => checkRegister(register))
  return 'failure' in result ? [result.failure] : []
}

/** What each document's files, and those of the run, are made of. */
function statesOf(
  run: Run,
  kept: readonly Kept[],
  names: readonly Annotated[],
  corrections: Replayed['lines'],
) {
  const idOf = personIds(run.people)
  const ofPerson = new Map(run.people.map((person) => [person.personId, hashOf(person)]))
  const told = hashOf(corrections)
  const documents = names.map(({ entries }, at) => {
    const ids = entries.flatMap(({ mentions }) => mentions.flatMap(({ id }) => idOf.get(id) ?? []))
    return hashOf(
      kept[at]!.key,
      told,
      ids,
      [...new Set(ids)].map((id) => ofPerson.get(id)),
    )
  })
  return { documents, run: hashOf(told, documents, [...ofPerson]) }
}

async function write(
  run: Run,
  inputs: readonly Input[],
  engine: Engine,
  options: AnnotateOptions,
  { written, states }: { written?: Written; states: () => ReturnType<typeof statesOf> },
) {
  const { out, format } = options
  if (run.documents.length === 0) return { done: [], failed: [] }
  if (out !== undefined) {
    const taken = new Set(inputs.map((input) => input.path))
    const files = outFiles(run, format, out, engine.titles, taken, written && states())
    if (written) clearUnfinished(files.map(({ path }) => path))
    return runAll(files, {
      name: (file) => file.path,
      run: async (file) => {
        if (file.of === undefined || !written?.has(file.path, file.of)) {
          await writeWhole(file)
          if (file.of !== undefined) written?.add(file.path, file.of)
        }
        return file.path
      },
      jobs: 2,
    })
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

async function inputsFrom(arguments_: readonly string[], { out, quiet }: AnnotateOptions) {
  const unread: Failure[] = []
  const skip = out === undefined ? undefined : resolve(out)
  const found = await runAll(arguments_, {
    name: (argument) => argument,
    run: (argument) =>
      inputsOf(argument, skip, (name, error) => unread.push({ name, error }), passedOver(quiet)),
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
  const keeper = keeperOf(options, found.inputs.length)
  const going = { done: 0, stopped: false }
  const interrupted = async () => {
    going.stopped = true
    if (keeper.lasts && !options.quiet)
      process.stderr.write(`\natau: ${stopped(going.done, found.inputs.length)}\n`)
    await engine.close()
  }
  const work = () =>
    annotateAll(found, { engine, keeper, log }, options, going).finally(engine.close)
  return options.out === undefined && !engine.elsewhere ? work() : interruptible(work, interrupted)
}

/** Reports whose people take more memory than the program. */
const many = 100

/** How far a run is, and whether it was stopped: then nothing more is begun. */
interface Going {
  done: number
  stopped: boolean
}

const stopped = (done: number, all: number): string =>
  `stopped; the records of ${done} of ${all} reports are kept: the same command with --resume goes on from there`

interface Opened {
  readonly engine: Engine
  readonly keeper: Keeper
  readonly log: Log
}

async function annotateAll(
  found: Awaited<ReturnType<typeof inputsFrom>>,
  { engine, keeper, log }: Opened,
  options: AnnotateOptions,
  going: Going,
): Promise<number> {
  const bar = await progress(found.inputs.length, !options.quiet)
  const state = engine.state?.() ?? ''
  const annotations = await runAll(found.inputs, {
    name: (input) => input.name,
    run: async (input) => {
      if (!going.stopped) {
        const result = await attempt(input.name, () =>
          annotated(input, { engine, keeper, state }, options, log),
        )
        if (!going.stopped) return thrown(result)
      }
      return new Promise<never>(() => {})
    },
    jobs: options.jobs,
    onDone: (result) => {
      going.done++
      bar.step(result?.before !== true)
    },
  })
  bar.stop()
  const kept = annotations.done
  const corrected = await replay(
    kept.map(({ document }) => document),
    foldersOf(options, found.inputs),
    engine,
    options.labels,
  )
  await engine.close()
  const before = kept.filter((each) => each.before).length
  if (!options.quiet) {
    if (before > 0)
      process.stderr.write(`atau: ${before} of ${found.inputs.length} reports were read before\n`)
    for (const line of corrected.said) process.stderr.write(`atau: ${shownLine(line)}\n`)
  }
  if (kept.length > many) expectLittle()
  const names = namesIn(corrected.documents, kept)
  const begun = performance.now()
  const links = await linked(corrected, names, engine, options.people)
  if ('failure' in links) {
    complain([...found.failed, ...annotations.failed, ...corrected.failed, links.failure], log)
    return 1
  }
  const { people, said = [] } = links.value
  log.info({ people: people.length, ms: Math.round(performance.now() - begun) }, 'linked')
  if (!options.quiet) for (const line of said) process.stderr.write(`atau: ${shownLine(line)}\n`)
  const run: Run = { documents: documentsOf(corrected.documents, people), people }
  const result = await write(run, found.inputs, engine, options, {
    ...(keeper.written && { written: keeper.written }),
    states: () => statesOf(run, kept, names, corrected.lines),
  })
  const failed = [...found.failed, ...annotations.failed, ...corrected.failed, ...result.failed]
  tell({ ...run, seconds: performance.now() / 1000, written: result.done }, options)
  keeper.end()
  complain(failed, log)
  return failed.length > 0 ? 1 : 0
}
