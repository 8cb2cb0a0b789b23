/** `atau review`: reports → a page on this machine on which a person corrects them. Returns the exit status. */
import { spawn } from 'node:child_process'
import type { Language, Period, Source } from '../pipeline/document.js'
import { complain, passedOver } from './complain.js'
import type { Engine } from './engine.js'
import { inputsOf, withoutTwins } from './ingest/inputs.js'
import { ingest } from './ingest.js'
import { type Level, openLog } from './log.js'
import { shownLine } from './problem.js'
import { progress } from './progress.js'
import { clerkOf } from './review/clerk.js'
import { type Clerk, type Lying, openDesk } from './review/desk.js'
import { folderOf, inFolder } from './review/folder.js'
import type { Keeping } from './review/keeping.js'
import { bare, labelling } from './review/labelling.js'
import { serve } from './review/server.js'
import { attempt, type Failure, runAll } from './run.js'

export interface ReviewOptions {
  readonly port: number
  /** False: the link is printed and nothing opened. */
  readonly open: boolean
  readonly jobs: number
  readonly lang?: Language
  readonly period?: Period
  readonly corrections?: string
  readonly people?: string
  /** Who corrects, for the lines. */
  readonly who?: string
  /** Gold is written into `gold`, and no corrections are kept. */
  readonly label?: boolean
  readonly gold?: string
  /** The labeller begins with the bare text. */
  readonly blank?: boolean
  /** Folder of another labeller's gold. */
  readonly second?: string
  readonly quiet?: boolean
  readonly logLevel: Level
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Where no browser can be opened the printed link is left. */
function show(link: string): void {
  const [command, ...words] = openers[process.platform] ?? ['xdg-open']
  spawn(command, [...words, link], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

async function lyingOf(
  inputs: Awaited<ReturnType<typeof inputsOf>>,
  engine: Engine,
  options: ReviewOptions,
) {
  const { lang, period } = options
  const given: Source['given'] =
    lang || period ? { ...(lang && { language: lang }), ...(period && { period }) } : undefined
  const bar = await progress(inputs.length, !options.quiet)
  const folders = new Map<string, Keeping>()
  const keepingOf = (folder: string): Keeping => {
    const keeping = folders.get(folder) ?? inFolder(folder)
    folders.set(folder, keeping)
    return keeping
  }
  const read = await runAll(inputs, {
    name: (input) => input.name,
    run: async (input) => ({
      annotated: await engine.annotate((await ingest(input, given)).source),
      keeping: keepingOf(folderOf(input.path, options)),
    }),
    jobs: options.jobs,
    onDone: () => bar.step(),
  })
  bar.stop()
  return read
}

/** Where corrections are kept, or gold is written. */
async function deskOf(all: readonly Lying[], clerk: Clerk, options: ReviewOptions) {
  const { label, gold, blank, second, who } = options
  const signed = who === undefined ? {} : { who }
  if (!label || gold === undefined) return { desk: openDesk(all, clerk, signed) }
  const documents = all.map(({ annotated }) => (blank ? bare(annotated) : annotated))
  const work = await labelling(documents, { gold, ...(second && { second }) }, clerk)
  const { keeping, settle } = work
  const lying = documents.map((annotated) => ({ annotated, keeping }))
  return { desk: openDesk(lying, clerk, { ...signed, settle }), gold: work }
}

export async function review(
  path: string,
  options: ReviewOptions,
  open: () => Promise<Engine>,
): Promise<number> {
  const log = openLog(options.logLevel)
  const unread: Failure[] = []
  const found = await attempt(path, async () =>
    withoutTwins(
      await inputsOf(
        path,
        undefined,
        (name, error) => unread.push({ name, error }),
        passedOver(options.quiet),
      ),
    ),
  )
  if ('failure' in found) {
    complain([found.failure], log)
    return 1
  }
  const opened = await attempt('setting up', open)
  if ('failure' in opened) {
    complain([opened.failure], log)
    return 1
  }
  const engine = opened.value
  const lying = await lyingOf(found.value, engine, options)
  complain([...unread, ...lying.failed], log)
  if (lying.done.length === 0) {
    await engine.close()
    return 1
  }
  const clerk = await attempt(options.people ?? '', () => clerkOf(engine, options.people))
  if ('failure' in clerk) {
    complain([clerk.failure], log)
    await engine.close()
    return 1
  }
  const laid = await attempt(options.gold ?? path, () => deskOf(lying.done, clerk.value, options))
  if ('failure' in laid) {
    complain([laid.failure], log)
    await engine.close()
    return 1
  }
  const { desk, gold } = laid.value
  const served = await attempt(`port ${options.port}`, async () => {
    const { said } = await desk.state()
    if (!options.quiet) for (const line of said) process.stderr.write(`atau: ${shownLine(line)}\n`)
    return serve({
      desk,
      titles: engine.titles,
      port: options.port,
      ...(gold && { gold }),
    })
  })
  if ('failure' in served) {
    complain([served.failure], log)
    await engine.close()
    return 1
  }
  process.stdout.write(`${served.value.link}\n`)
  if (!options.quiet)
    process.stderr.write(
      options.label
        ? `atau: gold is written into ${options.gold} as you label; Ctrl+C ends\n`
        : 'atau: corrections are kept as you make them; Ctrl+C ends\n',
    )
  if (options.open) show(served.value.link)
  await interrupted()
  await served.value.close()
  await engine.close()
  return unread.length + lying.failed.length > 0 ? 1 : 0
}
